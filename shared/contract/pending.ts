export interface ReadFailure {
  readonly code: 'file-not-read'
  readonly file: string
}
export interface DrawFailure {
  readonly code: 'draw-not-computed'
  readonly file: string
  readonly line: number
}
export type RowOutcome = 'new' | 'changed' | 'unchanged' | 'rejected'
export interface RowProblem {
  readonly code: string
  readonly column: string
}
