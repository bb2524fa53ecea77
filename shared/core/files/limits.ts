/** What one roster file may cost. A county has tens of thousands of targets; a zip bomb has more. */
export interface Limits {
  readonly fileBytes: number
  /** All parts of a zip together, after expanding */
  readonly expandedBytes: number
  /** Over all sheets */
  readonly rows: number
  /** Cells, texts that cells share, and the cells of merged areas */
  readonly cells: number
}

export const usualLimits: Limits = {
  fileBytes: 100 * 1024 * 1024,
  expandedBytes: 600 * 1024 * 1024,
  rows: 300_000,
  cells: 8_000_000,
}
