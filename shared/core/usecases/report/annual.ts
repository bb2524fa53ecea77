import type { AnnualView, Operations, ParsedInputOf } from '#shared/contract/index.ts'
import type { AnnualCounts, PictureBlock } from '#shared/domain/documents/index.ts'
import {
  annualSummary,
  annualSummaryPath,
  annualSummaryValues,
  statisticsTitle,
} from '#shared/domain/documents/index.ts'
import { fillTemplate } from '#shared/domain/documents/templates/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { standsBy } from '#shared/domain/plan/pool.ts'
import type { DiaryKind } from '#shared/domain/report/diary.ts'
import { countOf } from '#shared/domain/report/count.ts'
import { handlingOf } from '#shared/domain/report/handling-kinds.ts'
import { statisticsOf } from '#shared/domain/report/statistics.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import type { Db } from '../../store/database.ts'
import { listDocuments } from '../../store/documents.ts'
import { findOffice } from '../../store/offices.ts'
import { listPlans } from '../../store/plans.ts'
import { readPoolTargets } from '../../store/pool-targets.ts'
import type { Paper } from '../documents/issue.ts'
import { issuePapers } from '../documents/issue.ts'
import { templateNow } from '../documents/templates.ts'
import { packInForce } from '../office/pack-in-force.ts'
import { standingWords } from '../rosters/known-words.ts'
import { finishedDraws } from '../results/sheets.ts'
import { carriedOutViews } from './carried-out.ts'
import { readCounted } from './extent.ts'
import { readDiaryFacts } from './facts.ts'
import { followedUp, publishedOf } from './outcomes.ts'
import { pictureBlocks } from './pictures.ts'
import { notesOf, tableOf } from './statistics.ts'

export const getAnnual: Usecase<'report.annual'> = async (context, { year }) => {
  const sources = await sourcesOf(context, year)
  if (!sources.ok) return sources
  const { tasks, statistics, counted, diary, draws, followUp, publication } = sources.value
  const path = annualSummaryPath(year)
  return ok<AnnualView>({
    year,
    tasks: { planned: tasks.length, finished: tasks.filter(({ finished }) => finished).length },
    draws,
    statistics,
    items: countOf('items', counted.facts),
    published: countOf('published', counted.facts),
    publication,
    followUp: { closed: followUp.closed, open: followUp.open, referrals: followUp.referrals },
    handling: handlingOf(counted.facts.records),
    diary,
    documents: (await listDocuments(context.db)).filter(
      (one) => one.kind === 'W12' && one.path.startsWith(path.slice(0, path.lastIndexOf('/') + 1)),
    ),
  })
}

export const issueAnnual: Usecase<'report.issueAnnual'> = async (context, { year, pictures }, run) => {
  const papers = await annualDraft(context, { year, pictures })
  return papers.ok ? issuePapers(context, papers.value, null, run) : papers
}

/** W12 as it would be issued now, with the pictures that the page drew. */
export async function annualDraft(
  context: Context,
  { year, pictures }: ParsedInputOf<Operations['report.issueAnnual']>,
) {
  const blocks = pictureBlocks(pictures)
  if (!blocks.ok) return blocks
  const paper = await annualPaper(context, year, blocks.value)
  return paper.ok ? ok([paper.value]) : paper
}

const yearExtent = (year: number) =>
  ({ of: 'period', from: `${year}-01-01`, to: `${year}-12-31`, plans: 'all' }) as const

async function sourcesOf(context: Context, year: number) {
  const { db } = context
  const found = await readCounted(db, yearExtent(year))
  if (!found.ok) return found
  const counted = found.value
  const held = (await finishedDraws(db, null)).filter(({ date }) => date.startsWith(`${year}-`))
  const views = await carriedOutViews(db, await finishedDraws(db, null), dayOf(context))
  const carriedOut = new Set(views.filter((one) => one.carriedOutOn !== '').map(({ drawId }) => drawId))
  const doneTasks = new Set(
    (await finishedDraws(db, null)).filter(({ id }) => carriedOut.has(id)).map(({ taskId }) => taskId),
  )
  const entries = (await readDiaryFacts(db)).filter(({ day }) => day.startsWith(`${year}-`))
  const count = (kind: DiaryKind) => entries.filter((entry) => entry.kind === kind).length
  return ok({
    counted,
    draws: held.length,
    tasks: (await listPlans(db, year)).flatMap(({ scope, tasks }) =>
      tasks.map(({ id, name }) => ({ id, name, scope, finished: doneTasks.has(id) })),
    ),
    statistics: statisticsOf(counted.facts, counted.departments),
    followUp: await followedUp(db, counted.facts.records, dayOf(context)),
    publication: await publishedOf(db, counted.facts.records, dayOf(context)),
    diary: {
      meeting: count('meeting'),
      paper: count('paper'),
      training: count('training'),
      publicity: count('publicity'),
    },
  })
}

async function annualPaper(context: Context, year: number, pictures: readonly PictureBlock[]) {
  const { db } = context
  const office = await findOffice(db)
  const pack = await packInForce(db)
  const template = await templateNow(db, 'annual-summary')
  const sources = await sourcesOf(context, year)
  if (!sources.ok) return sources
  if (office === null || pack === null || template === null)
    return fail({ code: 'record-not-found', what: 'template', id: 'annual-summary' })
  const { counted, statistics, tasks } = sources.value
  const text = fillTemplate(
    template.paragraphs,
    annualSummaryValues({
      year,
      unit: office.profile.bureau,
      region: office.profile.region,
      counts: countsOf(sources.value, await standingTargets(db)),
      unfinishedTasks: tasks.filter(({ finished }) => !finished).map(({ name }) => name),
      departments: counted.departments,
      handling: handlingOf(counted.facts.records),
    }),
  )
  const model = annualSummary({
    text,
    unit: office.profile.bureau,
    statistics: {
      title: statisticsTitle(pack, office.profile, year),
      ...tableOf(statistics),
      notes: notesOf(statistics, yearExtent(year), false),
    },
    pictures,
    date: dayOf(context),
    mark: office.rehearsal ? '演练' : '',
  })
  return ok<Paper>({
    kind: 'W12',
    format: 'docx',
    model,
    path: (version) => annualSummaryPath(year, version),
    leftOut: text.leftOut,
  })
}

/** Whom a draw could take: enterprises in being. */
async function standingTargets(db: Db): Promise<number> {
  const stands = standsBy(await standingWords(db))
  return (await readPoolTargets(db)).filter(({ status }) => stands(status)).length
}

type YearSources = Extract<Awaited<ReturnType<typeof sourcesOf>>, { ok: true }>['value']

/** What no other step tells yet stays null: its sentence is not printed. */
function countsOf(sources: YearSources, roster: number): AnnualCounts {
  const { counted, statistics, tasks, draws, diary, followUp, publication } = sources
  const finished = tasks.filter((task) => task.finished)
  const { total } = statistics
  return {
    plannedTasks: tasks.length,
    finishedTasks: finished.length,
    internalTasksFinished: finished.filter(({ scope }) => scope === 'internal').length,
    jointTasksFinished: finished.filter(({ scope }) => scope === 'joint').length,
    draws,
    targets: total.targets,
    visits: total.visits,
    roster,
    inspectors: total.inspectors,
    items: countOf('items', counted.facts),
    withProblems: total.problemTargets,
    problems: total.problemItems,
    referrals: followUp.referrals,
    closed: followUp.closed,
    open: followUp.open,
    ...publication,
    meetings: diary.meeting,
    papers: diary.paper,
    trainings: diary.training,
    archivedVolumes: null,
  }
}
