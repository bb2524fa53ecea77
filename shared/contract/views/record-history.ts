import type { Change } from '#shared/domain/rosters/compare-roster.ts'

/** Which kind of act changed a record. */
export type ChangeCause =
  | 'added'
  | 'edited'
  | 'imported'
  | 'retired'
  | 'restored'
  | 'bulk'
  | 'vocabulary'
  | 'industry-confirmed'
  | 'department-renamed'
  | 'region-confirmed'
  | 'tag-confirmed'
  | 'undone'

/** One act in the life of a record. */
export interface HistoryEntry {
  readonly at: string
  readonly actor: string
  readonly cause: ChangeCause
  /** The file of the import that did it, or that was undone; empty for none */
  readonly fileName: string
  /** Field, `extra.` and a header, or `retiredReason` → as shown before and after. Empty where the record began */
  readonly changes: Readonly<Record<string, Change>>
}
