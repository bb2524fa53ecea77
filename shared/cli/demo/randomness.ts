import { createHash } from 'node:crypto'
import type { Randomness } from '../office.ts'

/** The same bytes every time: for rehearsals, which the core lets nothing else use. */
export function fixedRandomness(seed: string): Randomness {
  let count = 0
  return {
    kind: 'fixed',
    bytes: (size) => {
      count += 1
      return new Uint8Array(
        createHash('shake256', { outputLength: size }).update(`${seed} ${count}`).digest(),
      )
    },
  }
}
