import type { PackageReader } from './package-reader.ts'
import { parseSeed, type Seed } from './seed.ts'
import type { TicketSource } from './ticket.ts'

/** What a round's plan promises of its seed. */
export interface Commitment {
  readonly planText: string
  readonly draw: string
  readonly contributors: readonly string[]
  readonly machineCommit: string
}

export interface CheckedSeed {
  readonly seed: Seed
  /** sha256 of the plan: to be compared with the signed sheet */
  readonly commit: string
  readonly source: TicketSource
}

/** Reads a seed and holds it against its plan. `shares`: machine share → file it was first used in. */
export function checkSeed(
  reader: PackageReader,
  round: Seed['round'],
  file: string,
  promised: Commitment,
  shares: Map<string, string>,
): CheckedSeed | null {
  const text = reader.text(file)
  const seed = text === null ? null : reader.value(parseSeed(round, file, text))
  if (text === null || seed === null) return null
  const commit = reader.sha256(promised.planText)
  if (seed.draw !== promised.draw) {
    reader.add(file, { code: 'draw-differs', expected: promised.draw, found: seed.draw }, 2)
  }
  if (seed.commit !== commit) {
    reader.add(file, { code: 'commit-differs', expected: commit, found: seed.commit }, 3)
  }
  checkMachine(reader, file, seed.machine, promised.machineCommit, shares)
  if (seed.digits.length !== promised.contributors.length) {
    const { length: expected } = promised.contributors
    reader.add(file, { code: 'digits-count-differs', expected, found: seed.digits.length })
  }
  return { seed, commit, source: { sha256: reader.sha256, seed: reader.sha256(text), draw: promised.draw } }
}

function checkMachine(
  reader: PackageReader,
  file: string,
  machine: string,
  machineCommit: string,
  shares: Map<string, string>,
): void {
  const found = reader.sha256(machine)
  if (found !== machineCommit) {
    reader.add(file, { code: 'machine-commit-differs', expected: machineCommit, found }, 4)
  }
  const other = shares.get(machine)
  if (other === undefined) shares.set(machine, file)
  else reader.add(file, { code: 'machine-share-reused', other }, 4)
}
