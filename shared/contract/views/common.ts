export interface Listing<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}
