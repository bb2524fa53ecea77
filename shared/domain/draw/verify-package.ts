import type { Sha256, Sha256OfBytes } from '#shared/domain/kernel/hash.ts'
import { finished } from '#shared/domain/kernel/steps.ts'
import { readingSteps, type PackageReading } from './evaluate-package.ts'
import { companionFiles, packagePath, sumsFile } from './package-files.ts'
import type { DrawProblem } from './problems.ts'
import { summaryOf, type VerificationSummary } from './verification-summary.ts'
import { checkSums } from './verify-sums.ts'

export interface VerifyTools {
  readonly sha256: Sha256
  readonly sha256OfBytes: Sha256OfBytes
  /** UTF-8, fatal, byte order marks kept; null: the bytes are not UTF-8 */
  readonly decode: (bytes: Uint8Array) => string | null
}

export interface Verification {
  readonly summary: VerificationSummary
  /** All that is wrong, as far as it can be told apart; empty: verified */
  readonly findings: readonly DrawProblem[]
}

/**
 * Verifies a package (draw-protocol.md §§1–6): path → bytes as they lie on the disk.
 * What no file can show, a package regenerated as a whole, only the signed codes of the summary tell.
 */
export function verifyPackage(files: ReadonlyMap<string, Uint8Array>, tools: VerifyTools): Verification {
  return finished(verifySteps(files, tools))
}

/** Bytes read, then a last stretch as long for all that is computed. */
export interface VerifyStep {
  readonly done: number
  readonly total: number
}

/** The same, stopping after every file and every round. */
export function* verifySteps(
  files: ReadonlyMap<string, Uint8Array>,
  tools: VerifyTools,
): Generator<VerifyStep, Verification> {
  const findings: DrawProblem[] = []
  const texts = new Map<string, string>()
  const digests = new Map<string, string>()
  const total = 2 * [...files.values()].reduce((sum, { length }) => sum + length, 0)
  let done = 0
  for (const [path, bytes] of files) {
    readFile(path, bytes, tools, { texts, digests, findings })
    done += bytes.length
    yield { done, total }
  }
  const steps = readingSteps(texts, tools.sha256)
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) {
    done += Math.floor((total - done) / 2)
    yield { done, total }
  }
  const reading = step.value
  // A file that is there but not text has its own finding.
  findings.push(...reading.problems.filter(({ code, file }) => code !== 'file-missing' || !files.has(file)))
  for (const [path, computed] of reading.outputs) {
    const found = texts.get(path)
    if (found !== undefined) findings.push(...differences(path, computed, found))
    else if (!files.has(path)) findings.push({ code: 'file-missing', file: path, line: 0 })
  }
  for (const path of files.keys()) {
    if (isUnexpected(path, reading)) findings.push({ code: 'file-unexpected', file: path, line: 0 })
  }
  const sums = texts.get(sumsFile)
  if (sums !== undefined) findings.push(...checkSums(sums, digests))
  else if (!files.has(sumsFile)) findings.push({ code: 'file-missing', file: sumsFile, line: 0 })
  return { summary: summaryOf(reading, digests.size), findings }
}

interface Read {
  readonly texts: Map<string, string>
  readonly digests: Map<string, string>
  readonly findings: DrawProblem[]
}

function readFile(path: string, bytes: Uint8Array, tools: VerifyTools, read: Read): void {
  const digest = tools.sha256OfBytes(bytes)
  if (path !== sumsFile) read.digests.set(path, digest)
  if (path !== sumsFile && packagePath(path) === null) return
  const text = tools.decode(bytes)
  // Hashing the text again proves that decoding lost nothing, whatever the decoder does with marks.
  if (text === null || tools.sha256(text) !== digest)
    read.findings.push({ code: 'bytes-not-utf8', file: path, line: 0 })
  else read.texts.set(path, text)
}

/** One finding per result: its first line that differs, and how many do. */
function differences(file: string, computed: string, found: string): readonly DrawProblem[] {
  if (computed === found) return []
  const expectedLines = computed.split('\n')
  const foundLines = found.split('\n')
  let first = -1
  let count = 0
  for (let at = 0; at < Math.max(expectedLines.length, foundLines.length); at += 1) {
    if (expectedLines[at] === foundLines[at]) continue
    if (first === -1) first = at
    count += 1
  }
  const expected = expectedLines[first] ?? null
  return [
    { code: 'result-differs', file, line: first + 1, expected, found: foundLines[first] ?? null, count },
  ]
}

function isUnexpected(path: string, reading: PackageReading): boolean {
  if (path === sumsFile || companionFiles.has(path) || reading.outputs.has(path)) return false
  const place = packagePath(path)
  if (place === null) return true
  if (!place.isResult) return false
  // A result that could not be computed is not unexpected: why it could not be is a finding already.
  if (place.round === 1) return reading.first.plan?.items === null
  return reading.second.some(({ folder, made }) => folder === place.folder && made !== null)
}
