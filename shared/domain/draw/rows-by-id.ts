/**
 * The rows of these ids, in the order of the frame. Rows of a file are in the order of their ids, which are ASCII: a few thousand of
 * a million are looked up, each from where the one before was found, and not sifted out.
 */
export function rowsById<Row extends { readonly id: string }>(
  rows: readonly Row[],
  ids: Iterable<string>,
): readonly Row[] {
  const found: Row[] = []
  let at = 0
  for (const id of [...new Set(ids)].toSorted(byCodeUnits)) {
    at = firstFrom(rows, id, at)
    const row = rows[at]
    if (row?.id === id) found.push(row)
  }
  return found
}

const byCodeUnits = (one: string, other: string) => (one < other ? -1 : 1)

/** Index from `start` on of the first row that is not before that id: leaps that double, then halves of the last one. */
function firstFrom(rows: readonly { readonly id: string }[], id: string, start: number): number {
  const isBefore = (at: number) => at < rows.length && (rows[at]?.id ?? '') < id
  let leap = 1
  while (isBefore(start + leap)) leap *= 2
  let low = start
  let high = Math.min(start + leap, rows.length)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
