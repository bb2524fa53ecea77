/** Chance that a failing case can be repeated by: the same seed, the same numbers. */
export class Chance {
  #state: number
  constructor(seed: number) {
    this.#state = seed
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  upTo(most: number): number {
    return Math.floor(this.next() * (most + 1))
  }
  often(share: number): boolean {
    return this.next() < share
  }
  pick<Value>(values: readonly [Value, ...Value[]]): Value {
    return values[this.upTo(values.length - 1)] ?? values[0]
  }
  pickOf<Value>(values: readonly Value[]): Value {
    const [first, ...rest] = values
    if (first === undefined) throw new Error('nothing to pick from')
    return this.pick([first, ...rest])
  }
}
