/** ln Γ(x) for x > 0, by Lanczos' sum (g = 7, nine terms): good to about 14 digits. */
export function logGamma(x: number): number {
  const shifted = x - 1
  const sum = lanczos.reduce((total, term, at) => total + term / (shifted + at + 1), 0.99999999999980993)
  const base = shifted + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum)
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** ln of the number of ways to choose `few` of `all`; −∞ where there is none. */
export function logChoose(all: number, few: number): number {
  if (few < 0 || few > all) return -Infinity
  return logGamma(all + 1) - logGamma(few + 1) - logGamma(all - few + 1)
}

/** P(χ² with `freedom` degrees > value): the regularised upper incomplete gamma function. */
export function chiSquareTail(value: number, freedom: number): number {
  if (value <= 0) return 1
  const [shape, x] = [freedom / 2, value / 2]
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  return x < shape + 1 ? 1 - (front * lowerSeries(shape, x)) / shape : front * upperFraction(shape, x)
}

/** Σ xⁿ / ((a+1)…(a+n)) */
function lowerSeries(shape: number, x: number): number {
  let term = 1
  let sum = 1
  for (let at = 1; term > sum * 1e-16; at += 1) {
    term *= x / (shape + at)
    sum += term
  }
  return sum
}

/** Lentz's way through the continued fraction */
function upperFraction(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let whole = d
  for (let at = 1, step = 0; Math.abs(step - 1) > 1e-15 && at < 100_000; at += 1) {
    const a = -at * (at - shape)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    step = d * c
    whole *= step
  }
  return whole
}

/** P(|standard normal| > |z|) */
export function normalTwoSided(z: number): number {
  return chiSquareTail(z * z, 1)
}

/** P(X = hits) for X binomial */
export function binomialChance(hits: number, trials: number, chance: number): number {
  if (chance <= 0) return hits === 0 ? 1 : 0
  if (chance >= 1) return hits === trials ? 1 : 0
  return Math.exp(logChoose(trials, hits) + hits * Math.log(chance) + (trials - hits) * Math.log1p(-chance))
}

/** Exact two-sided p-value: all outcomes no likelier than the one that was seen. */
export function binomialTwoSided(hits: number, trials: number, chance: number): number {
  const seen = binomialChance(hits, trials, chance) * (1 + 1e-7)
  let sum = 0
  for (let other = 0; other <= trials; other += 1) {
    const own = binomialChance(other, trials, chance)
    if (own <= seen) sum += own
  }
  return Math.min(1, sum)
}

/** P(X ≥ least) for X binomial: the chance that the `least`-th smallest of `trials` even tickets lies below `chance`. */
export function binomialAtLeast(least: number, trials: number, chance: number): number {
  let sum = 0
  for (let hits = least; hits <= trials; hits += 1) sum += binomialChance(hits, trials, chance)
  return Math.min(1, sum)
}

/** P(D > distance) for the greatest distance of `count` samples from their distribution (Kolmogorov, with Stephens' correction). */
export function kolmogorovTail(distance: number, count: number): number {
  const root = Math.sqrt(count)
  const scaled = (root + 0.12 + 0.11 / root) * distance
  if (scaled < 0.3) return 1
  let sum = 0
  for (let at = 1; at <= 100; at += 1) sum += (at % 2 === 1 ? 2 : -2) * Math.exp(-2 * (at * scaled) ** 2)
  return Math.min(1, Math.max(0, sum))
}

/** How many of `marked` among `all` are in a sample of `drawn`: chances of 0, 1, 2 … */
export function hypergeometric(all: number, marked: number, drawn: number): readonly number[] {
  return Array.from({ length: Math.min(marked, drawn) + 1 }, (_, hits) =>
    Math.exp(logChoose(marked, hits) + logChoose(all - marked, drawn - hits) - logChoose(all, drawn)),
  )
}

/**
 * Of `all` some stand in `pairs` disjoint pairs; how many pairs are wholly in a sample of `drawn`: chances of 0, 1, 2 …
 */
export function wholePairs(all: number, pairs: number, drawn: number): readonly number[] {
  const single = all - 2 * pairs
  return Array.from({ length: Math.min(pairs, Math.floor(drawn / 2)) + 1 }, (_, whole) => {
    let sum = 0
    for (let halves = 0; halves <= Math.min(pairs - whole, drawn - 2 * whole); halves += 1) {
      const rest = drawn - 2 * whole - halves
      const ways = logChoose(pairs, whole) + logChoose(pairs - whole, halves) + halves * Math.LN2
      sum += Math.exp(ways + logChoose(single, rest) - logChoose(all, drawn))
    }
    return sum
  })
}
