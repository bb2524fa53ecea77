import type { Target } from '#shared/domain/rosters/types.ts'
import type { DrawHead } from './target-list.ts'

/** A drawn item with the points to be looked at (requirements A7). */
export interface RecordItem {
  readonly name: string
  readonly legalBasis: string
  readonly points: readonly string[]
  /** The office's own, marked as such */
  readonly ownPoints: readonly string[]
}

export interface RecordInspector {
  readonly name: string
  readonly certificate: string
  readonly leader: boolean
}

export interface RecordDepartment {
  readonly department: string
  readonly items: readonly RecordItem[]
  readonly inspectors: readonly RecordInspector[]
}

/** One target's share of a draw. */
export interface JointRecordInput {
  readonly target: Target
  /** 1-based */
  readonly position: number
  readonly team: string
  readonly departments: readonly RecordDepartment[]
}

/** What all records of a draw have in common. */
export interface JointRecordForm {
  readonly draw: DrawHead
  readonly planNumber: string
  readonly taskNumber: string
  readonly taskName: string
  readonly selectionText: string
  readonly count: number
  /** Words to tick: the office's own dictionary */
  readonly methods: readonly string[]
  readonly handling: readonly string[]
}
