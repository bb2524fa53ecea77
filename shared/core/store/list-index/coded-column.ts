/** One column of all records by its distinct values: what a filter wants is asked once a value, not once a record. */
export interface CodedColumn {
  /** code → value */
  readonly values: readonly string[]
  readonly codeAt: (position: number) => number
  readonly put: (position: number, value: string) => void
  /** Clears the marks of positions whose value is not wanted. */
  readonly narrow: (marks: Uint8Array, isWanted: (value: string) => boolean) => void
}

export function codedColumn(capacity: number): CodedColumn {
  const values: string[] = []
  const known = new Map<string, number>()
  const codes = new Uint32Array(capacity)
  const codeOf = (value: string) => {
    const code = known.get(value)
    if (code !== undefined) return code
    known.set(value, values.length)
    return values.push(value) - 1
  }
  return {
    values,
    codeAt: (position) => codes[position] ?? 0,
    put: (position, value) => {
      codes[position] = codeOf(value)
    },
    narrow: (marks, isWanted) => {
      const wanted = Uint8Array.from(values, (value) => (isWanted(value) ? 1 : 0))
      for (let position = 0; position < marks.length; position += 1) {
        if (marks[position] === 1) marks[position] = wanted[codes[position] ?? 0] ?? 0
      }
    },
  }
}
