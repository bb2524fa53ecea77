import { binomialTwoSided, chiSquareTail, kolmogorovTail, normalTwoSided } from './distributions.ts'

/** One question to the draw and its answer. */
export interface Finding {
  readonly name: string
  /** What was computed, to be read by somebody who wants to do it again */
  readonly statistic: string
  /** How likely a fair draw is to look at least as odd. Of a rule without chance: 1 it holds, 0 it does not */
  readonly p: number
}

export type Judged = Finding & {
  /** p as Holm (1979) corrects it for the number of questions */
  readonly adjusted: number
}

/** Holm's step-down: the chance that any of the tests of a fair draw falls below a level is at most that level, whatever depends on what. */
export function holm(findings: readonly Finding[]): readonly Judged[] {
  const order = findings.toSorted((left, right) => left.p - right.p)
  let highest = 0
  const adjusted = new Map<Finding, number>()
  for (const [at, finding] of order.entries()) {
    highest = Math.max(highest, Math.min(1, finding.p * (order.length - at)))
    adjusted.set(finding, highest)
  }
  return findings.map((finding) => ({ ...finding, adjusted: adjusted.get(finding) ?? 1 }))
}

/** A rule that leaves nothing to chance. */
export function rule(name: string, statistic: string, holds: boolean): Finding {
  return { name, statistic, p: holds ? 1 : 0 }
}

/** Independent observations, counted per outcome, against the chance of each; outcomes too rare for χ² are put together. */
export function goodnessOfFit(name: string, counts: readonly number[], chances: readonly number[]): Finding {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const cells = pooled(counts, chances, total)
  const value = cells.reduce((sum, { seen, expected }) => sum + (seen - expected) ** 2 / expected, 0)
  // Something that has no chance at all was seen.
  if (!Number.isFinite(value)) return { name, statistic: `χ² = ∞`, p: 0 }
  return chiSquare(name, value, cells.length - 1)
}

interface Cell {
  readonly seen: number
  readonly expected: number
}

/** Neighbours join until five are expected in each cell. */
function pooled(counts: readonly number[], chances: readonly number[], total: number): readonly Cell[] {
  const cells: Cell[] = []
  let open = { seen: 0, expected: 0 }
  for (let at = 0; at < Math.max(counts.length, chances.length); at += 1) {
    open = {
      seen: open.seen + (counts[at] ?? 0),
      expected: open.expected + (chances[at] ?? 0) * total,
    }
    if (open.expected < 5) continue
    cells.push(open)
    open = { seen: 0, expected: 0 }
  }
  const last = cells.pop() ?? { seen: 0, expected: 0 }
  return [...cells, { seen: last.seen + open.seen, expected: last.expected + open.expected }]
}

export function chiSquare(name: string, value: number, freedom: number): Finding {
  const p = freedom < 1 ? Number(value < 1e-9) : chiSquareTail(value, freedom)
  return { name, statistic: `χ² = ${value.toFixed(1)}, df = ${freedom}`, p }
}

/** Outcomes that are equally likely */
export function evenness(name: string, counts: readonly number[]): Finding {
  return goodnessOfFit(
    name,
    counts,
    counts.map(() => 1 / counts.length),
  )
}

export function binomial(name: string, hits: number, trials: number, chance: number): Finding {
  const statistic = `${hits} of ${trials}, expected ${(trials * chance).toFixed(1)}`
  return { name, statistic, p: binomialTwoSided(hits, trials, chance) }
}

/** A sum against its mean and variance, where enough is summed for the normal law. */
export function normal(name: string, sum: number, mean: number, variance: number): Finding {
  const z = variance === 0 ? (sum === mean ? 0 : Infinity) : (sum - mean) / Math.sqrt(variance)
  return { name, statistic: `z = ${z.toFixed(2)}`, p: z === Infinity ? 0 : normalTwoSided(z) }
}

/** Values that should lie evenly between 0 and 1. */
export function kolmogorov(name: string, values: readonly number[]): Finding {
  const sorted = values.toSorted((left, right) => left - right)
  const distance = sorted.reduce(
    (most, value, at) => Math.max(most, (at + 1) / sorted.length - value, value - at / sorted.length),
    0,
  )
  const statistic = `D = ${distance.toFixed(4)}, n = ${sorted.length}`
  return { name, statistic, p: kolmogorovTail(distance, sorted.length) }
}

/** The smallest of several p-values, made fit for having been chosen (Bonferroni). */
export function leastOf(name: string, findings: readonly Finding[]): Finding {
  const [least] = findings.toSorted((left, right) => left.p - right.p)
  const p = Math.min(1, (least?.p ?? 1) * findings.length)
  return { name, statistic: `${findings.length} tests, ${least?.statistic ?? ''}`, p }
}
