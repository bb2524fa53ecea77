import { compareBytes } from '#shared/domain/kernel/byte-order.ts'
import { readLines } from './lines.ts'
import { sumsFile } from './package-files.ts'
import { FileProblems, type DrawProblem } from './problems.ts'

const sumLine = /^([0-9a-f]{64}) {2}(\S.*)$/su

/** Holds SHA256SUMS against the digests of all other files: path → sha256 of its bytes. */
export function checkSums(text: string, digests: ReadonlyMap<string, string>): readonly DrawProblem[] {
  const problems = new FileProblems(sumsFile)
  const seen = new Set<string>()
  for (const [index, line] of readLines(text, problems).entries()) {
    const [, sum, of = ''] = sumLine.exec(line) ?? []
    const digest = digests.get(of)
    if (sum === undefined) problems.add({ code: 'sum-refused' }, index + 1)
    else if (seen.has(of)) problems.add({ code: 'sum-repeated', of }, index + 1)
    else if (digest === undefined) problems.add({ code: 'sum-of-absent-file', of }, index + 1)
    else if (digest !== sum) problems.add({ code: 'sum-differs', of }, index + 1)
    seen.add(of)
  }
  for (const of of digests.keys()) {
    if (!seen.has(of)) problems.add({ code: 'sum-missing', of })
  }
  return problems.list
}

/** The text of SHA256SUMS for files given as path → sha256, sorted by path as `sha256sum` writes them. */
export function sumsText(digests: ReadonlyMap<string, string>): string {
  return [...digests]
    .toSorted(([left], [right]) => compareBytes(left, right))
    .map(([path, digest]) => `${digest}  ${path}\n`)
    .join('')
}
