import type { IsoDate } from '../kernel/days.ts'
import type { RecordFact } from './facts.ts'
import type { OverviewPart } from './overview.ts'

/** One line of a list that a number counts. `words`: results, items, numbers — as the data word them. */
export interface OverviewRow {
  readonly key: string
  readonly name: string
  /** 统一社会信用代码; empty: no target */
  readonly id: string
  readonly departments: readonly string[]
  /** Empty: none of its own */
  readonly day: IsoDate
  readonly words: readonly string[]
}

/** A number with its list; `rows` makes only the lines that are looked at: a roster has a million. */
export interface OverviewFigure {
  readonly part: OverviewPart
  readonly count: number
  readonly rows: (from: number, to: number) => readonly OverviewRow[]
}

/** Names of bars that are nobody's own: all together, nothing entered, no longer in the roster, the others. */
export const specialBars = ['#all', '#blank', '#gone', '#rest'] as const
export type SpecialBar = (typeof specialBars)[number]

export interface OverviewBar {
  /** A `SpecialBar`, or what the bar is of */
  readonly key: string
  /** Empty for a special one: its name is a sentence's matter */
  readonly name: string
  readonly figures: readonly OverviewFigure[]
}

export function figure<Thing>(
  part: OverviewPart,
  things: readonly Thing[],
  rowOf: (thing: Thing) => OverviewRow,
): OverviewFigure {
  return { part, count: things.length, rows: (from, to) => things.slice(from, to).map(rowOf) }
}

/** A target with the records it rests upon. */
export interface MetTarget {
  readonly targetId: string
  readonly targetName: string
  readonly records: readonly RecordFact[]
}

/** 户: each target once, however many departments and draws met it. */
export function targetsOf(records: readonly RecordFact[]): readonly MetTarget[] {
  return [...Map.groupBy(records, ({ targetId }) => targetId)].map(([targetId, own]) => ({
    targetId,
    targetName: own[0]?.targetName ?? targetId,
    records: own,
  }))
}

export const targetRow = ({ targetId, targetName, records }: MetTarget): OverviewRow => ({
  key: targetId,
  name: targetName,
  id: targetId,
  departments: [...new Set(records.map(({ department }) => department))],
  day: records.reduce((last, { endedOn }) => (endedOn > last ? endedOn : last), ''),
  words: [...new Set(records.flatMap(({ items }) => items.flatMap(({ codes }) => codes)))],
})
