import type { PlannedRecord } from './planned-records.ts'
import { answers, correction, itemsOf, plannedRecords, publishedOn } from './planned-records.ts'
import { months, reportersOf } from './reporting-months.ts'
import { reporterOf } from './setting-up.ts'

/** One planned record with the target that the draw gave its place to, and the day on which its inspection really ended. */
export interface Told extends PlannedRecord {
  readonly targetId: string
}

/** `corrected`: as everything stands at the year's end; else as it was entered first */
export function toldRecords(
  targetAt: (record: PlannedRecord) => string,
  { corrected = true }: { readonly corrected?: boolean } = {},
): readonly Told[] {
  return plannedRecords.map((record) => ({
    ...record,
    targetId: targetAt(record),
    endedOn: corrected && isCorrected(record) ? correction.endedOn : record.endedOn,
  }))
}

const isCorrected = ({ draw, position, department }: PlannedRecord) =>
  draw === correction.draw && position === correction.position && department === correction.department

/** From the day after the reporter's last form to the 23rd; the first one from the beginning of its month. */
export const daysOf = (month: string, reporter: string): readonly [from: string, to: string] => {
  const before = months[months.indexOf(month) - 1] ?? ''
  const isFirst = before === '' || !reportersOf(before).includes(reporter)
  return [isFirst ? `${month}-01` : `${before}-24`, `${month}-23`]
}

const within = (day: string, [from, to]: readonly [string, string]) => from <= day && day <= to

/** 户 */
export const targetsIn = (records: readonly Told[]): number =>
  new Set(records.map(({ targetId }) => targetId)).size

/** 户次: once a draw, however many departments came */
export const visitsIn = (records: readonly Told[]): number =>
  new Set(records.map(({ draw, targetId }) => `${draw} ${targetId}`)).size

const itemsIn = (records: readonly Told[]): number =>
  new Set(records.flatMap(({ department }) => itemsOf[department] ?? [])).size

export interface RowByHand {
  readonly draw: PlannedRecord['draw']
  readonly items: number
  readonly targets: number
  readonly visits: number
  readonly published: number
}

/** The rows of one reporter's form of a month: its tasks that were inspected or published in those days. */
export function rowsByHand(records: readonly Told[], month: string, reporter: string): readonly RowByHand[] {
  const days = daysOf(month, reporter)
  const own = records.filter(({ draw }) => reporterOf(draw) === reporter)
  return [...Map.groupBy(own, ({ draw }) => draw)].flatMap(([draw, ofDraw]) => {
    const inspected = ofDraw.filter(({ endedOn }) => within(endedOn, days))
    const published = ofDraw.filter((record) => within(publishedOn(record), days)).length
    if (inspected.length + published === 0) return []
    const [items, targets, visits] = [itemsIn(inspected), targetsIn(inspected), visitsIn(inspected)]
    return [{ draw, items, targets, visits, published }]
  })
}

const isHandled = (records: readonly Told[], word: string) =>
  records.filter(({ answer }) => answers[answer].handling.some((one) => one.includes(word)))

/** T4's figures. Every record has at most one item with a problem. */
export function statisticsByHand(records: readonly Told[]) {
  const problems = records.filter(({ answer }) => answers[answer].isProblem)
  return {
    targets: targetsIn(records),
    visits: visitsIn(records),
    problemItems: problems.length,
    problemTargets: targetsIn(problems),
    guided: targetsIn(isHandled(records, '行政指导')),
    toBeListed: targetsIn(isHandled(records, '异常名录')),
    toBeFiled: targetsIn(isHandled(records, '立案')),
    answered: targetsIn(records.filter(({ position }) => position === 1)),
  }
}
