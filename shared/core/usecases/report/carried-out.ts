import type { CarriedOutView, DocumentView } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Calendar } from '#shared/domain/kernel/calendar.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import { figureOf, neededFigure } from '#shared/domain/plan/rule-pack.ts'
import { termEnd } from '#shared/domain/plan/term-end.ts'
import { recordEnd } from '#shared/domain/results/result-words.ts'
import { unitOf } from '#shared/domain/report/units.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import type { Db } from '../../store/database.ts'
import { listDocuments } from '../../store/documents.ts'
import type { Draw } from '../../store/draws.ts'
import { readSnapshot } from '../../store/draws.ts'
import { readCalendar } from '../calendar/read-calendar.ts'
import { issuePapers } from '../documents/issue.ts'
import type { TaskSnapshot } from '../draw/snapshots.ts'
import { packOfDraw } from '../draw/snapshots.ts'
import type { ResultSheet } from '../results/sheets.ts'
import { finishedDraws, resultSheets } from '../results/sheets.ts'
import { carriedOutPaper } from './carried-out-paper.ts'
import { isCounted } from './facts.ts'
import { readReporters } from './monthly-sources.ts'

export const listCarriedOut: Usecase<'report.carriedOut'> = async (context, { year }) => {
  const draws = (await finishedDraws(context.db, null)).filter(({ date }) => date.startsWith(`${year}-`))
  return ok(await carriedOutViews(context.db, draws, dayOf(context)))
}

export const issueCarriedOut: Usecase<'report.issueCarriedOut'> = async (context, { drawId }, run) => {
  const papers = await carriedOutDraft(context, drawId)
  return papers.ok ? issuePapers(context, papers.value, drawId, run) : papers
}

/** W11 as it would be issued now: of a draw whose inspections are all done. */
export async function carriedOutDraft(context: Context, drawId: string) {
  const [draw] = await finishedDraws(context.db, drawId)
  if (draw === undefined) return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  const [view] = await carriedOutViews(context.db, [draw], dayOf(context))
  if (view === undefined || view.carriedOutOn === '') {
    const { complete = 0, sheets = 0 } = view ?? {}
    return fail({ code: 'draw-not-carried-out', number: draw.number, missing: sheets - complete })
  }
  const paper = await carriedOutPaper(context, draw, view.unit)
  return paper.ok ? ok([paper.value]) : paper
}

/** How far each draw has come, in the order of their serials. `read`: all sheets, where somebody has read them before. */
export async function carriedOutViews(
  db: Db,
  draws: readonly Draw[],
  today: IsoDate,
  read?: readonly ResultSheet[],
): Promise<readonly CarriedOutView[]> {
  const sheets = read === undefined ? null : Map.groupBy(read, ({ draw }) => draw.id)
  const sources = {
    db,
    today,
    calendar: await readCalendar(db),
    documents: (await listDocuments(db)).filter(({ kind }) => kind === 'W11'),
    reporters: await readReporters(db),
  }
  const views: CarriedOutView[] = []
  for (const draw of draws) {
    const own = sheets === null ? await resultSheets(db, { drawId: draw.id }) : (sheets.get(draw.id) ?? [])
    views.push(await viewOf(draw, own, sources))
  }
  return views
}

interface Sources {
  readonly db: Db
  readonly today: IsoDate
  readonly calendar: Calendar
  /** W11 of all draws */
  readonly documents: readonly DocumentView[]
  readonly reporters: { readonly units: readonly string[]; readonly bureau: string }
}

async function viewOf(
  draw: Draw,
  sheets: readonly ResultSheet[],
  { db, today, calendar, documents, reporters }: Sources,
): Promise<CarriedOutView> {
  const task = (await readSnapshot<TaskSnapshot>(db, draw.id, 'task'))?.task
  const asked = sheets.filter((one) => !one.replaced || isCounted(one))
  const filled = asked.filter(isCounted)
  const carriedOutOn = asked.length > 0 && filled.length === asked.length ? lastEnd(filled) : ''
  const due = carriedOutOn === '' ? null : await dueOf(db, draw.id, carriedOutOn, calendar)
  const own = documents.filter(({ drawId }) => drawId === draw.id)
  return {
    drawId: draw.id,
    number: draw.number,
    title: draw.title,
    taskName: task?.name ?? '',
    unit: unitOf(task?.initiator ?? '', reporters.units, reporters.bureau),
    complete: filled.length,
    sheets: asked.length,
    carriedOutOn,
    dueOn: due?.date ?? '',
    provisional: due?.provisional ?? false,
    state: stateOf(own.length > 0, carriedOutOn, due?.date ?? '', today),
    documents: own,
  }
}

const lastEnd = (sheets: readonly ResultSheet[]) =>
  sheets.reduce((last, { record }) => {
    const day = record === null ? '' : recordEnd(record.content) || record.at.slice(0, 10)
    return day > last ? day : last
  }, '')

/** Of the rules under which it was drawn; null: they set no term. */
async function dueOf(db: Db, drawId: string, carriedOutOn: IsoDate, calendar: Calendar) {
  const pack = await packOfDraw(db, drawId)
  const term = pack === null ? null : figureOf(pack, 'carriedOutReport')
  if (pack === null || term === null) return null
  return termEnd(carriedOutOn, term, calendar, neededFigure(pack, 'dayCountStart'))
}

function stateOf(
  isReported: boolean,
  carriedOutOn: IsoDate,
  dueOn: IsoDate,
  today: IsoDate,
): CarriedOutView['state'] {
  if (isReported) return 'reported'
  if (carriedOutOn === '') return 'running'
  return dueOn !== '' && today > dueOn ? 'overdue' : 'due'
}
