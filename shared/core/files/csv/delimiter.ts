const delimiters = [',', '\t', ';'] as const
export type Delimiter = (typeof delimiters)[number]

/**
 * The sign that cuts most of the first lines into the same number of fields, more fields being better. Signs within quotes do not
 * count; where none occurs, the comma.
 */
export function delimiterOf(text: string): Delimiter {
  const lines = firstLines(text.slice(0, 65_536), 50)
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0)
    const usual = mostFrequent(counts)
    const score = counts.filter((count) => count === usual).length * usual
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function firstLines(text: string, most: number): string[] {
  const unquoted = text.replaceAll(/"(?:[^"]|"")*"/g, '""')
  return unquoted.split(/\r\n|\r|\n/).slice(0, most)
}

function mostFrequent(counts: readonly number[]): number {
  const tally = new Map<number, number>()
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1)
  return [...tally].toSorted((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0
}
