import type { FrameRow } from '#shared/domain/draw/tables.ts'
import { quotaOfClass, sha256, type TargetLottery } from './county.ts'

/** java.util.Random, as its documentation gives it. */
export class JavaRandom {
  #state: bigint

  constructor(seed: bigint) {
    this.#state = (seed ^ 0x5_deec_e66dn) & ((1n << 48n) - 1n)
  }

  #next(bits: number): number {
    this.#state = (this.#state * 0x5_deec_e66dn + 0xbn) & ((1n << 48n) - 1n)
    return Number(BigInt.asIntN(32, this.#state >> BigInt(48 - bits)))
  }

  /** 0 to bound − 1 */
  nextInt(bound: number): number {
    if ((bound & -bound) === bound) return Number((BigInt(bound) * BigInt(this.#next(31))) >> 31n)
    for (;;) {
      const bits = this.#next(31)
      const value = bits % bound
      if (((bits - value + (bound - 1)) | 0) >= 0) return value
    }
  }
}

/** A provincial platform's way: one random start, then every k-th row. */
export const everyKth: TargetLottery = (seed, frame) =>
  byClass(frame, (rows, quota) => {
    const step = Math.floor(rows.length / quota)
    const start = new JavaRandom(BigInt(`0x${seed.slice(0, 12)}`)).nextInt(step)
    return rows.filter((_, at) => at % step === start).slice(0, quota)
  })

/** Whoever stands first in the roster. */
export const firstCome: TargetLottery = (_seed, frame) =>
  byClass(frame, (rows, quota) => rows.slice(0, quota))

/** Picks by `byte mod rows left`: 256 is no multiple of them, so some are likelier, and nobody beyond the 256th is drawn. */
export const moduloByte: TargetLottery = (seed, frame) =>
  byClass(frame, (rows, quota, name) => {
    const left = [...rows]
    return Array.from({ length: quota }, (_, at) => {
      const byte = Number.parseInt(sha256(`${seed}\n${name}\n${at}`).slice(0, 2), 16)
      return left.splice(byte % left.length, 1)
    }).flat()
  })

function byClass(
  frame: readonly FrameRow[],
  take: (rows: readonly FrameRow[], quota: number, name: string) => readonly FrameRow[],
): ReadonlyMap<string, readonly string[]> {
  const classes = Map.groupBy(frame, (row) => row.class)
  return new Map(
    [...classes].map(([name, rows]) => [
      name,
      take(rows, quotaOfClass.get(name) ?? 0, name).map(({ id }) => id),
    ]),
  )
}
