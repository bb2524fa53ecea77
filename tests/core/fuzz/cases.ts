import { dirtyInspectors } from '#tests/core/files/dirty/dirty-inspectors.ts'
import { dirtyTargets } from '#tests/core/files/dirty/dirty-targets.ts'
import { dirtyKinds } from '#tests/core/files/dirty/kinds.ts'
import { byteMutations, type Mutation } from './byte-mutations.ts'
import { Chance } from './chance.ts'
import { compoundMutation, textMutation, zipMutation } from './container-mutations.ts'

export interface FuzzFile {
  readonly roster: 'targets' | 'inspectors'
  readonly name: string
  readonly bytes: Uint8Array
}

export interface FuzzCase extends FuzzFile {
  /** What was done to the file, in order */
  readonly done: readonly string[]
}

/** The dirty rosters in every kind of file, sound. */
export async function soundFiles(): Promise<readonly FuzzFile[]> {
  const files: FuzzFile[] = []
  for (const { name, bytes, family } of dirtyKinds) {
    files.push({ roster: 'targets', name, bytes: await bytes(dirtyTargets) })
    // A text holds one sheet: not the cover.
    const sheets = family.endsWith('text') ? dirtyInspectors.slice(1) : dirtyInspectors
    files.push({ roster: 'inspectors', name, bytes: await bytes(sheets) })
  }
  return files
}

/** Case number `index` of this seed: the same file with the same damage wherever and in whatever order it is asked for. */
export function caseOf(seed: number, index: number, files: readonly FuzzFile[]): FuzzCase {
  const chance = new Chance(Math.imul(seed, 0x9e37_79b1) ^ Math.imul(index + 1, 0x85eb_ca6b))
  const file = chance.pick(files)
  const others = files.map(({ bytes }) => bytes)
  const done: string[] = []
  let { bytes } = file
  for (let count = 1 + chance.below(3); count > 0 && bytes.length > 0; count -= 1) {
    const [name, mutation] = mutationFor(bytes, chance, done.length === 0)
    bytes = mutation(bytes, chance, others)
    done.push(name)
  }
  return { ...file, bytes, done }
}

function mutationFor(bytes: Uint8Array, chance: Chance, isFirst: boolean): readonly [string, Mutation] {
  const isBlind = chance.below(3) === 0
  if (!isBlind && isFirst && bytes[0] === 0x50 && bytes[1] === 0x4b) return ['a part of the zip', zipMutation]
  if (!isBlind && bytes[0] === 0xd0 && bytes[1] === 0xcf) return ['a sector or record', compoundMutation]
  if (!isBlind && bytes[0] !== 0x50) return ['the text', textMutation]
  return chance.pick(Object.entries(byteMutations))
}
