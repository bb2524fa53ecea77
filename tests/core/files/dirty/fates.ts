import type { ImportPreview, ImportRow } from '#shared/contract/index.ts'
import type { Family } from './kinds.ts'

/** What becomes of a row: its record without the empty fields, and every problem as `column: code`. */
export interface Told {
  readonly values?: Readonly<Record<string, unknown>>
  readonly problems?: readonly string[]
}

type Fate = ImportRow['outcome'] | ImportPreview['skipped'][number]['reason']

export interface RowFate extends Told {
  readonly row: number
  readonly fate: Fate
  /** What is otherwise in a kind of file that cannot hold what the cell is */
  readonly otherwise?: Readonly<Partial<Record<Family, Told & { readonly fate?: Fate }>>>
}

/** The fates in one kind of file. Text in GBK lacks what all text lacks, and more. */
export function fatesIn(family: Family, fates: readonly RowFate[]): readonly RowFate[] {
  return fates.map(({ otherwise, ...fate }) => ({
    ...fate,
    ...(family === 'gbk-text' ? otherwise?.text : {}),
    ...otherwise?.[family],
  }))
}

/** Values without the one that only a merged cell says. */
export function without(values: Readonly<Record<string, unknown>>, field: string) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== field))
}
