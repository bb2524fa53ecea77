import type { FieldRefused } from '#shared/domain/rosters/edit-field.ts'

/** 名录, their imports, vocabularies and the history of inspections. */
export type RostersFailure =
  /** Only invented records are drawn in a rehearsal; the names of some others */
  | {
      readonly code: 'roster-not-invented'
      readonly roster: 'targets' | 'inspectors' | 'experts'
      readonly count: number
      readonly names: readonly string[]
    }
  | { readonly code: 'record-not-found'; readonly what: string; readonly id: string }
  | { readonly code: 'record-changed-meanwhile'; readonly id: string }
  | { readonly code: 'record-exists'; readonly id: string }
  /** Nothing of it was written. Without problems: the field is none that is edited by itself */
  | FieldRefused
  | { readonly code: 'record-in-use'; readonly id: string }
  /** The word, or an alias of it, belongs to another entry of the vocabulary */
  | { readonly code: 'word-taken'; readonly word: string; readonly holder: string }
  /** `signs` separate words in the draw's files or in a cell (draw-protocol.md §1) */
  | { readonly code: 'word-not-allowed'; readonly word: string; readonly signs: string }
  | { readonly code: 'word-in-use'; readonly word: string; readonly count: number }
  | { readonly code: 'vocabulary-changed-meanwhile' }
  | { readonly code: 'nothing-to-confirm' }
  /** How many records of each kind still name the department */
  | { readonly code: 'department-in-use'; readonly name: string; readonly uses: DepartmentUses }
  /** The same target, day, department and kind */
  | { readonly code: 'inspection-exists'; readonly id: string }
  | { readonly code: 'inspection-in-future'; readonly date: string }
  | { readonly code: 'statement-empty' }
  | { readonly code: 'preview-gone' }
  | { readonly code: 'rosters-changed-meanwhile' }
  /** Between counting what an act on many would meet and doing it */
  | { readonly code: 'chosen-changed-meanwhile' }
  | { readonly code: 'nothing-to-import' }
  /** `fileName` is the import that comes before it; empty where none can be undone any more */
  | { readonly code: 'import-not-last'; readonly fileName: string }
  /** Records of the import that were changed since, and new ones that something else stands on; some of their names */
  | { readonly code: 'import-built-upon'; readonly edited: NamedRecords; readonly referred: NamedRecords }
  | { readonly code: 'catalogue-empty'; readonly department: string }
  /** It tells of a draw's record and follows it */
  | { readonly code: 'inspection-of-record' }

export interface DepartmentUses {
  readonly inspectors: number
  readonly items: number
  readonly schemes: number
  readonly tasks: number
}

export interface NamedRecords {
  readonly count: number
  readonly names: readonly string[]
}
