import type { Calendar } from '#shared/domain/kernel/calendar.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import type { Term } from '#shared/domain/plan/rule-figures.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { figureOf, neededFigure, wordsOf } from '#shared/domain/plan/rule-pack.ts'
import type { VolumeKind } from '#shared/domain/report/archive.ts'
import type { CalledFor } from '#shared/domain/report/archive-requirements.ts'
import { requiredWords } from '#shared/domain/report/archive-requirements.ts'
import { filingDue } from '#shared/domain/report/archive-terms.ts'
import { recordEnd } from '#shared/domain/results/result-words.ts'
import { isWhole } from '#shared/domain/results/follow-up-offers.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { PublicationBatch } from '../../store/publications.ts'
import type { InspectionRecord } from '../../store/results.ts'
import { readCalendar } from '../calendar/read-calendar.ts'
import { packInForce } from '../office/pack-in-force.ts'
import type { PublicationSources } from '../publication/sources.ts'
import { isSecret, publicationSources } from '../publication/sources.ts'
import type { ResultSheet } from '../results/sheets.ts'

/** What a volume is of, whatever lies in it. */
export interface VolumeHead {
  readonly key: string
  readonly kind: VolumeKind
  readonly year: number
  readonly name: string
  readonly drawId: string
  readonly drawNumber: string
  /** Of the draw in the folder of documents */
  readonly folder: string
  readonly targetId: string
  readonly targetName: string
  /** 1-based number in the draw's list */
  readonly position: number
  readonly departments: readonly string[]
  readonly endedOn: IsoDate
  readonly dueOn: IsoDate
  /** What the rules ask for */
  readonly words: readonly string[]
  readonly called: CalledFor
  /** A 暗查 that nobody has released: nothing of it leaves */
  readonly keptBack: boolean
  readonly retention: Term | null
  readonly calendar: Calendar
  readonly records: readonly InspectionRecord[]
  /** Registered and not withdrawn, that hold one of the records */
  readonly batches: readonly PublicationBatch[]
}

export const supervisionKey = (year: number): string => `supervision/${year}`
export const inspectionKey = (drawId: string, targetId: string): string => `inspection/${drawId}/${targetId}`

/** One volume per target and draw; of one draw, or of all. Who dropped out has one if it was visited. */
export async function inspectionHeads(
  db: Db | Tx,
  today: IsoDate,
  drawId: string | null,
): Promise<readonly VolumeHead[]> {
  return headsOf(await publicationSources(db, today, drawId))
}

/** The same of sources that were read before. */
export function headsOf(sources: readonly PublicationSources[]): readonly VolumeHead[] {
  return sources.toReversed().flatMap((one) => {
    const keptBack = isSecret(one)
    const targets = Map.groupBy(one.sheets, ({ targetId }) => targetId)
    return [...targets.values()].flatMap((sheets) =>
      sheets.slice(0, 1).map((first) => ({ ...headOf(one, first, sheets), keptBack })),
    )
  })
}

function headOf(
  { draw, task, pack, calendar, batches }: PublicationSources,
  { targetId, targetName, position }: ResultSheet,
  sheets: readonly ResultSheet[],
) {
  const records = sheets.flatMap(({ record }) => record ?? [])
  const endedOn = endOf(sheets)
  const due = { term: figureOf(pack, 'archiveDue'), start: neededFigure(pack, 'dayCountStart'), calendar }
  const ids = new Set(records.map(({ id }) => id))
  const own = batches.filter(
    ({ records: told, events }) =>
      events.at(-1)?.kind !== 'withdrawn' && told.some(({ recordId }) => ids.has(recordId)),
  )
  return {
    key: inspectionKey(draw.id, targetId),
    kind: 'inspection',
    year: task.plan.year,
    name: `${targetName}检查档案（${draw.number}-${String(position).padStart(3, '0')}）`,
    drawId: draw.id,
    drawNumber: draw.number,
    folder: `${task.plan.name}（${draw.number}）`,
    targetId,
    targetName,
    position,
    departments: sheets.map(({ department }) => department),
    endedOn,
    dueOn: filingDue(endedOn, due),
    ...rulesOf('inspection', pack),
    called: {
      handling: records.flatMap(({ content }) => content.items.flatMap(({ handling }) => handling)),
      withheld: own.length > 0 && own.every(({ kind }) => kind === 'withheld'),
      secret: draw.secret,
    },
    calendar,
    records,
    batches: own.filter(({ kind }) => kind === 'published'),
  } satisfies Omit<VolumeHead, 'keptBack'>
}

const rulesOf = (kind: VolumeKind, pack: RulePack) => ({
  words: requiredWords(kind, wordsOf(pack, kind === 'supervision' ? 'supervisionFile' : 'inspectionFile')),
  retention: figureOf(pack, 'retention'),
})

/** The last day on which anybody inspected, once every department has told of it whole; else empty. */
function endOf(sheets: readonly ResultSheet[]): IsoDate {
  const ends = sheets.map(({ record }) =>
    record !== null && isWhole(record.state) ? recordEnd(record.content) : '',
  )
  return ends.includes('') ? '' : (ends.toSorted().at(-1) ?? '')
}

/** By the rules in force now; null: the office's rules are gone. The sources set no day by which it is filed. */
export async function supervisionHead(db: Db | Tx, year: number): Promise<VolumeHead | null> {
  const pack = await packInForce(db)
  if (pack === null) return null
  return {
    key: supervisionKey(year),
    kind: 'supervision',
    year,
    name: `${year}年度监管工作档案`,
    drawId: '',
    drawNumber: '',
    folder: '',
    targetId: '',
    targetName: '',
    position: 0,
    departments: [],
    endedOn: '',
    dueOn: '',
    ...rulesOf('supervision', pack),
    called: { handling: [], withheld: false, secret: false },
    keptBack: false,
    calendar: await readCalendar(db),
    records: [],
    batches: [],
  }
}

/** null: there is no such volume */
export async function findHead(db: Db | Tx, today: IsoDate, key: string): Promise<VolumeHead | null> {
  const [kind, of = '', targetId = ''] = key.split('/')
  if (kind === 'supervision') return supervisionHead(db, Number(of))
  return (await inspectionHeads(db, today, of)).find((head) => head.targetId === targetId) ?? null
}
