import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { byteMutations } from '#tests/core/fuzz/byte-mutations.ts'
import { Chance } from '#tests/core/fuzz/chance.ts'

export interface Damage {
  /** Within the office's folder */
  readonly path: string
  readonly kind: string
  readonly done: string
}

/** Every file that the program reads in an office's folder, by its path there. */
export const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted()

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^office\.db$/, 'database'],
  [/^office\.db-wal$/, 'wal'],
  [/^office\.lock$/, 'folder lock'],
  [/^ledger-head\.json$/, 'remembered head'],
  [/^附件\//, 'attachment'],
  [/^文书\//, 'paper'],
  [/^预览\//, 'kept model'],
  [/^备份\/state\.json$/, 'backup state'],
  [/^备份\/files\//, 'kept file'],
  [/^备份\/.*\.db$/, 'backup'],
  [/^备份\/.*\.json$/, 'manifest'],
]

export const kindOf = (path: string) => kinds.find(([pattern]) => pattern.test(path))?.[1] ?? 'other'

/** Damages one file of one kind: the same with every seed and index, in whatever order it is asked for. */
export function damage(folder: string, seed: number, index: number): Damage {
  const chance = new Chance(Math.imul(seed, 0x9e37_79b1) ^ Math.imul(index + 1, 0x85eb_ca6b))
  const paths = filesOf(folder)
  const kind = chance.pick([...new Set(paths.map(kindOf))])
  const path = chance.pick(paths.filter((one) => kindOf(one) === kind))
  const others = paths.map((one) => new Uint8Array(readFileSync(join(folder, one))))
  const [done, mutation] = chance.pick([...Object.entries(byteMutations), ['made empty', empty] as const])
  const before = new Uint8Array(readFileSync(join(folder, path)))
  const after = mutation(before, chance, others)
  // Chance gives the same byte again once in a while.
  writeFileSync(join(folder, path), Buffer.compare(before, after) === 0 ? before.subarray(1) : after)
  return { path, kind, done }
}

const empty = () => new Uint8Array()
