import type { IsoDate } from './types.ts'

/** 检查类型 as offered; an office's own word is taken too. */
export const inspectionKinds = [
  '双随机抽查',
  '日常检查',
  '个案检查',
  '专项检查',
  '执法检查',
] as const satisfies readonly string[]

export const drawnKind = '双随机抽查'

const kindWords: readonly (readonly [RegExp, string])[] = [
  [/^双随机|随机抽查/, drawnKind],
  [/^日常/, '日常检查'],
  [/^个案/, '个案检查'],
  [/^专项/, '专项检查'],
  [/^执法检查/, '执法检查'],
]

/** 「双随机、一公开」 and 「双随机检查」 are one kind; a word of the office's own stays. */
export function unifiedKind(word: string): string {
  return kindWords.find(([pattern]) => pattern.test(word))?.[1] ?? word
}

/** 不计入原因: inspections that the yearly cap does not count, as offices publish them; a rule pack may have its own. */
export const exemptionReasons = [
  '投诉举报',
  '转办交办',
  '整改复查',
  '企业申请',
  '许可核查',
  '数据监测',
  '事故调查',
  '上级部署的专项',
] as const satisfies readonly string[]

/** Where an entry comes from: results of this program's draw, an imported file, or a clerk's hand. */
export type InspectionSource = 'draw' | 'file' | 'hand'

/** One inspection of one target by one department on one day (requirements A13). Texts that are not known are empty. */
export interface Inspection {
  readonly id: string
  readonly targetId: string
  readonly date: IsoDate
  readonly kind: string
  readonly department: string
  /** 检查事由 or 依据 */
  readonly basis: string
  /** empty: the yearly cap counts it */
  readonly exemption: string
  /** The result in short */
  readonly result: string
  readonly remark: string
  /** Number in the register of complaints, transfers and orders that led here (requirements C10) */
  readonly registerNumber: string
  /** The draw of this program that it carries out; empty: none */
  readonly drawId: string
  readonly source: InspectionSource
  /** Columns of the office's file that have no field here: header → cell */
  readonly extra: Readonly<Record<string, string>>
}

/** A draw of this program that is not void, with its targets and the departments that take part. */
export interface HeldDraw {
  readonly id: string
  readonly number: string
  readonly date: IsoDate
  readonly departments: ReadonlySet<string>
  readonly targets: ReadonlySet<string>
}

/** What the yearly cap counts for one target. */
export interface YearCount {
  /** Inspections apart from this program's draws */
  readonly inspected: number
  readonly drawn: number
}

export const noCount: YearCount = { inspected: 0, drawn: 0 }

export type Counted = Pick<Inspection, 'targetId' | 'date' | 'kind' | 'exemption' | 'drawId'>

/**
 * Target → how often it counts as inspected in `year`. A draw counts once from the day it is held, whoever takes part; once its
 * inspection is entered it counts in that inspection's year instead, never twice. Several departments on one day for one
 * kind of inspection are one joint visit. Exempted inspections do not count.
 */
export function countYear(
  year: string,
  inspections: Iterable<Counted>,
  draws: readonly HeldDraw[],
): ReadonlyMap<string, YearCount> {
  const held = new Map(draws.map((draw) => [draw.id, draw]))
  const carriedOut = new Map<string, IsoDate>()
  const visits = new Map<string, Set<string>>()
  for (const inspection of inspections) {
    const { targetId, drawId, date } = inspection
    if (held.get(drawId)?.targets.has(targetId) === true) {
      const key = `${drawId} ${targetId}`
      const known = carriedOut.get(key)
      if (known === undefined || date < known) carriedOut.set(key, date)
    } else if (inspection.exemption === '' && date.startsWith(year)) {
      const days = visits.get(targetId) ?? new Set<string>()
      visits.set(targetId, days.add(`${date} ${inspection.kind}`))
    }
  }
  const counts = new Map<string, YearCount>()
  for (const [id, days] of visits) counts.set(id, { inspected: days.size, drawn: 0 })
  for (const draw of draws) {
    for (const id of draw.targets) {
      if (!(carriedOut.get(`${draw.id} ${id}`) ?? draw.date).startsWith(year)) continue
      const before = counts.get(id) ?? noCount
      counts.set(id, { ...before, drawn: before.drawn + 1 })
    }
  }
  return counts
}

/** 上次检查日期: the newest that roster or history knows of, exempted or not. */
export function lastInspectedOn(known: IsoDate, dates: Iterable<IsoDate>): IsoDate {
  let last = known
  for (const date of dates) if (date > last) last = date
  return last
}
