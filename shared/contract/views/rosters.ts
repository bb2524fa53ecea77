/** A record with what the store knows of it. */
export interface Kept<Record> {
  readonly record: Record
  readonly revision: number
  readonly retired: boolean
}
