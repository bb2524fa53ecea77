import { classSize, equalRegions, quotaOfClass, type Balance } from './county.ts'
import { hypergeometric, wholePairs } from './distributions.ts'
import { binomial, chiSquare, goodnessOfFit, leastOf, normal, rule, type Finding } from './findings.ts'
import { regionsOf, type Observed } from './observed.ts'

/** What a fair draw of targets must be like. */
export function targetFindings(observed: Observed, balance: Balance): readonly Finding[] {
  const perClass = [...observed.winners].flatMap(([name, draws]) => {
    const own = { name: `${balance}/${name}`, group: name, draws, quota: quotaOfClass.get(name) ?? 0 }
    return balance === 'none' ? wholeClass(own) : byRegion(own)
  })
  const different = `${observed.outcomes} different results of ${observed.draws}`
  return [
    ...perClass,
    ...(balance === 'none' ? [acrossClasses(observed)] : []),
    rule(`${balance}: no result came twice`, different, observed.outcomes === observed.draws),
  ]
}

interface ClassDraws {
  readonly name: string
  readonly group: string
  readonly draws: Observed['winners'] extends ReadonlyMap<string, infer Draws> ? Draws : never
  readonly quota: number
}

/** balance=none: every k of a class's N are equally likely. */
function wholeClass({ name, draws, quota }: ClassDraws): readonly Finding[] {
  const half = Math.floor(classSize / 2)
  const pairs = (isPair: (one: number) => number | null) => countsOf(draws, (won) => pairsIn(won, isPair))
  const neighbours = pairs((one) => (one % 2 === 0 && one + 1 < classSize ? one + 1 : null))
  const opposite = pairs((one) => (one < half ? one + half : null))
  const step = Math.floor(classSize / quota)
  const everyStep = countsOf(draws, (won) => won.filter((one) => one % step === 0).length)
  const inStep = Math.ceil(classSize / step)
  const inHalf = countsOf(draws, (won) => won.filter((one) => one < half).length)
  return [
    rule(`${name}: k of them, no one twice`, `k = ${quota}`, draws.every(isOf(quota))),
    inclusion(`${name}: every target equally often`, [{ size: classSize, draws }]),
    goodnessOfFit(`${name}: neighbours drawn together`, neighbours, wholePairs(classSize, half, quota)),
    goodnessOfFit(`${name}: far ones drawn together`, opposite, wholePairs(classSize, half, quota)),
    goodnessOfFit(`${name}: first half of the roster`, inHalf, hypergeometric(classSize, half, quota)),
    goodnessOfFit(
      `${name}: every ${step}th of the roster`,
      everyStep,
      hypergeometric(classSize, inStep, quota),
    ),
    rankSum(`${name}: place in the roster (rank sum)`, draws, quota),
  ]
}

const isOf = (quota: number) => (won: readonly number[]) =>
  won.length === quota && new Set(won).size === quota

/** balance=region: every region k·N_r/N on average, never a whole one off; inside a region as in a class of its own. */
function byRegion({ name, group, draws, quota }: ClassDraws): readonly Finding[] {
  const regions = regionsOf.get(group) ?? []
  const strata = [...new Set(regions)].map((region) => {
    const own = regions.flatMap((one, at) => (one === region ? [at] : []))
    const first = own[0] ?? 0
    const inside = draws.map((won) => won.filter((at) => regions[at] === region).map((at) => at - first))
    return { region, size: own.length, draws: inside, share: (quota * own.length) / classSize }
  })
  const isNear = strata.every(({ draws: inside, share }) =>
    inside.every(({ length }) => Math.abs(length - share) < 1),
  )
  const rounded = strata.map(({ region, draws: inside, share }) => {
    const up = inside.filter(({ length }) => length > share).length
    return binomial(region, up, inside.length, share - Math.floor(share))
  })
  const [one, other] = equalRegions.map((region) => strata.find((stratum) => stratum.region === region))
  return [
    rule(`${name}: k of them, no one twice`, `k = ${quota}`, draws.every(isOf(quota))),
    rule(`${name}: every region within one of its share`, `${strata.length} regions`, isNear),
    leastOf(`${name}: k·N_r/N per region on average`, rounded),
    inclusion(`${name}: every target of a region equally often`, strata),
    matches(`${name}: together across two regions`, one?.draws ?? [], other?.draws ?? [], one?.size ?? 0),
  ]
}

interface Stratum {
  readonly size: number
  readonly draws: readonly (readonly number[])[]
}

/**
 * How often each target won. Winners of one draw exclude one another, which a plain χ² would not know: with n of N drawn
 * the variance of a count is n/N·(1 − n/N) per draw and counts add up to a constant, hence the factor (N − 1)/N.
 */
export function inclusion(name: string, strata: readonly Stratum[]): Finding {
  let value = 0
  let freedom = 0
  for (const { size, draws } of strata) {
    const counts = new Float64Array(size)
    let expected = 0
    let variance = 0
    for (const won of draws) {
      for (const at of won) counts[at] = (counts[at] ?? 0) + 1
      const share = won.length / size
      expected += share
      variance += share * (1 - share)
    }
    if (variance === 0) continue
    const squares = counts.reduce((sum, count) => sum + (count - expected) ** 2, 0)
    value += (((size - 1) / size) * squares) / variance
    freedom += size - 1
  }
  return chiSquare(name, value, freedom)
}

/** Winners' places add up to k(N+1)/2 on average. */
function rankSum(name: string, draws: readonly (readonly number[])[], quota: number): Finding {
  const sum = draws.flat().reduce((total, at) => total + at + 1, 0)
  const mean = (draws.length * quota * (classSize + 1)) / 2
  const variance = (draws.length * quota * (classSize - quota) * (classSize + 1)) / 12
  return normal(name, sum, mean, variance)
}

/** One class against the other, target by target: as many match as of two independent samples. */
function acrossClasses({ winners }: Observed): Finding {
  const [one = [], other = []] = [...winners.values()]
  const hits = one.map((won, at) => won.filter((place) => other[at]?.includes(place)).length)
  const [k = 0, l = 0] = quotaOfClass.values()
  return goodnessOfFit('none: together across two classes', tallied(hits), hypergeometric(classSize, k, l))
}

/** The same where the sizes of both samples change from draw to draw. */
function matches(name: string, one: Stratum['draws'], other: Stratum['draws'], size: number): Finding {
  let sum = 0
  let mean = 0
  let variance = 0
  for (const [at, won] of one.entries()) {
    const also = other[at] ?? []
    sum += won.filter((place) => also.includes(place)).length
    const expected = (won.length * also.length) / size
    mean += expected
    variance += (expected * (size - won.length) * (size - also.length)) / (size * (size - 1))
  }
  return normal(name, sum, mean, variance)
}

function pairsIn(won: readonly number[], partner: (one: number) => number | null): number {
  const all = new Set(won)
  return won.filter((one) => all.has(partner(one) ?? -1)).length
}

function countsOf(draws: Stratum['draws'], measure: (won: readonly number[]) => number): readonly number[] {
  return tallied(draws.map(measure))
}

/** values 0, 1, 2 … → how often each */
export function tallied(values: readonly number[]): readonly number[] {
  const counts: number[] = []
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return Array.from(counts, (count) => count ?? 0)
}
