/** One cell as an office left it, whatever kind of file it is written into; null is empty. */
export type DirtyCell =
  | null
  | string
  /** `shown`: what the clerk sees where the digits do not fit */
  | { readonly kind: 'number'; readonly value: number; readonly shown: string }
  | { readonly kind: 'day'; readonly serial: number; readonly shown: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly value: string }
  | { readonly kind: 'rich'; readonly runs: readonly string[] }
  | { readonly kind: 'link'; readonly text: string; readonly to: string }
  | { readonly kind: 'error'; readonly text: string }

export interface Merge {
  /** 1-based, like `left`; both corners belong to it */
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface DirtySheet {
  readonly name: string
  readonly hidden: boolean
  /** Row 1 first; an empty row has no cells */
  readonly rows: readonly (readonly DirtyCell[])[]
  readonly merges: readonly Merge[]
}

export const number = (value: number, shown = String(value)): DirtyCell => ({ kind: 'number', value, shown })
export const day = (serial: number, shown: string): DirtyCell => ({ kind: 'day', serial, shown })
export const formula = (source: string, value: string): DirtyCell => ({
  kind: 'formula',
  formula: source,
  value,
})
export const rich = (...runs: readonly string[]): DirtyCell => ({ kind: 'rich', runs })
export const link = (text: string, to: string): DirtyCell => ({ kind: 'link', text, to })
export const error = (text: string): DirtyCell => ({ kind: 'error', text })
export const merge = (top: number, left: number, bottom: number, right: number): Merge => ({
  top,
  left,
  bottom,
  right,
})

/** What a clerk reads in the cell. */
export function shownIn(cell: DirtyCell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  switch (cell.kind) {
    case 'number':
    case 'day':
      return cell.shown
    case 'formula':
      return cell.value
    case 'rich':
      return cell.runs.join('')
    case 'link':
    case 'error':
      return cell.text
  }
}

/** The merged area that begins at this place (1-based), if one does. */
export function mergeAt({ merges }: DirtySheet, row: number, column: number): Merge | undefined {
  return merges.find(({ top, left }) => top === row && left === column)
}

/** A place within a merged area that is not its first: no file holds a cell there. */
export function isCovered({ merges }: DirtySheet, row: number, column: number): boolean {
  return merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left),
  )
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** 17 digits and a power of ten where there are more than 15. */
export function asExcelWrites(value: number): string {
  return Math.abs(value) < 1e15 ? String(value) : value.toExponential(16).replace('e', 'E')
}
