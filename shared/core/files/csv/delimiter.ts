const usualSigns = [',', '\t', ';', '|'] as const
/** A sign of prose: it delimits where it cuts most lines alike and no usual sign does. */
const proseSign = '，'
export type Delimiter = (typeof usualSigns)[number] | typeof proseSign

/** How a sign cuts the first lines: which lines it stands in, and into how many fields more than one it cuts most of them. */
interface Cut {
  readonly delimiter: Delimiter
  readonly lines: ReadonlySet<number>
  readonly usual: number
  /** Lines that are cut into the usual number of fields */
  readonly even: number
}

/**
 * The sign that cuts most of the first lines into the same number of fields, more fields being better. Signs within quotes do not
 * count, nor do those that only stand in lines which another sign cuts evenly: lists within a cell. Where none occurs, the comma.
 */
export function delimiterOf(text: string): Delimiter {
  const lines = firstLines(text.slice(0, 65_536), 50)
  const usualCuts = usualSigns.map((sign) => cutOf(sign, lines))
  const proseCut = cutOf(proseSign, lines)
  if (isTable(proseCut, lines) && !usualCuts.some((cut) => isTable(cut, lines))) return proseSign
  const outer = usualCuts.filter((cut) => !usualCuts.some((other) => isWithin(cut, other)))
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const { delimiter, usual, even } of outer) {
    if (usual * even > best.score) best = { delimiter, score: usual * even }
  }
  return best.delimiter
}

function cutOf(delimiter: Delimiter, lines: readonly string[]): Cut {
  const counts = lines.map((line) => line.split(delimiter).length - 1)
  const usual = mostFrequent(counts.filter((count) => count > 0))
  const cutLines = new Set(counts.flatMap((count, index) => (count > 0 ? [index] : [])))
  return { delimiter, lines: cutLines, usual, even: counts.filter((count) => count === usual).length }
}

/** Every line that has the one has the other too, and not the other way round. */
function isWithin(cut: Cut, other: Cut): boolean {
  const isEven = other.even * 10 >= other.lines.size * 9
  return isEven && other.lines.size > cut.lines.size && [...cut.lines].every((line) => other.lines.has(line))
}

/** Cuts at least two lines of three alike. */
function isTable({ even, usual }: Cut, lines: readonly string[]): boolean {
  return usual > 0 && even * 3 >= lines.filter((line) => line.trim() !== '').length * 2
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
