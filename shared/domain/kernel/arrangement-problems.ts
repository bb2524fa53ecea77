import type { IsoDate } from './days.ts'

/** Why an arrangement could not be read. `line` is 1-based: a line of the pasted text, or a row of the file. */
export type ArrangementProblem =
  | { readonly code: 'line-not-understood'; readonly line: number; readonly text: string }
  | {
      readonly code: 'no-such-day'
      readonly line: number
      readonly text: string
    }
  | {
      readonly code: 'weekday-differs'
      readonly line: number
      readonly date: IsoDate
      /** 0 Sunday … 6 Saturday, as the text has it */
      readonly stated: number
    }
  | {
      readonly code: 'count-differs'
      readonly line: number
      readonly name: string
      readonly stated: number
      readonly found: number
    }
  | { readonly code: 'make-up-on-weekday'; readonly line: number; readonly date: IsoDate }
  | { readonly code: 'day-twice'; readonly line: number; readonly date: IsoDate }
  | { readonly code: 'another-year'; readonly line: number; readonly stated: number; readonly wanted: number }
  | { readonly code: 'columns-missing'; readonly missing: readonly string[] }
  | {
      readonly code: 'cell-not-understood'
      readonly line: number
      readonly column: string
      readonly text: string
    }
  | { readonly code: 'nothing-found' }
