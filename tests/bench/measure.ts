/** What one run of a measure took. `megabytes`: the peak of a process of its own, where there was one. */
export interface Sample {
  readonly seconds: number
  readonly megabytes?: number
}

export interface Contender {
  readonly name: string
  readonly run: () => Sample | Promise<Sample>
}

/** Seconds of some work. */
export async function timed(work: () => unknown): Promise<Sample> {
  const start = performance.now()
  await work()
  return { seconds: (performance.now() - start) / 1000 }
}

export interface Rounds {
  readonly warmUps: number
  /** At most so many, and no further one begins after `seconds`: one at least, whatever the machine is doing. */
  readonly rounds: number
  readonly seconds: number
}

/**
 * Samples per contender, in order. They take turns (A B A B …): whatever else this machine is doing then slows all of them
 * alike, and the ratio within a round still says something.
 */
export async function inTurns(
  contenders: readonly Contender[],
  { warmUps, rounds, seconds }: Rounds,
): Promise<readonly (readonly Sample[])[]> {
  const samples: Sample[][] = contenders.map(() => [])
  const start = performance.now()
  for (let round = -warmUps; round < rounds; round += 1) {
    if (round > 0 && performance.now() - start > seconds * 1000) break
    for (const [index, contender] of contenders.entries()) {
      const sample = await contender.run()
      if (round >= 0) samples[index]?.push(sample)
    }
  }
  return samples
}

/** The value that so many in a hundred do not exceed. */
export function percentile(values: readonly number[], of: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.max(0, Math.ceil((sorted.length * of) / 100) - 1)] ?? Number.NaN
}

export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((left, right) => left - right)
  const at = (index: number) => sorted[index] ?? Number.NaN
  const last = sorted.length - 1
  return {
    median: (at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2,
    least: at(0),
    most: at(last),
  }
}
