/** What a clerk is told to do, as data: the clerk is a process of its own. */
export interface Ceremony {
  readonly folder: string
  readonly now: string
  readonly taskIds: readonly string[]
  readonly contributors: readonly { readonly organisation: string; readonly name: string }[]
  readonly departments: readonly string[]
  /** Ends the process before this step of what it writes; null: only from outside */
  readonly strike: number | null
}
