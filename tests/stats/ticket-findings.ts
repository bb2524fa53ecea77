import { drawTargets } from '#shared/domain/draw/round-one.ts'
import type { FrameRow } from '#shared/domain/draw/tables.ts'
import { ticketsOf } from '#shared/domain/draw/ticket.ts'
import { madeCode } from '#tests/bench/made-register.ts'
import {
  classSize,
  frame,
  quotaOfClass,
  seedsOf,
  sha256,
  zeros,
  type Balance,
  type TargetLottery,
} from './county.ts'
import { binomialAtLeast } from './distributions.ts'
import { binomial, evenness, goodnessOfFit, kolmogorov, rule, type Finding } from './findings.ts'
import { tallied } from './target-findings.ts'

const draw = 'XG-2024-001'

/** Tickets themselves: even at their first hex digit, and the winners' as the smallest of so many even ones must be. */
export function ticketFindings(base: string, draws: number): readonly Finding[] {
  const all = zeros(16)
  const ofRank = { first: [] as number[], middle: [] as number[], last: [] as number[] }
  const quota = quotaOfClass.get('A') ?? 0
  for (const seed of seedsOf(base, 'tickets', draws)) {
    const ticketOf = ticketsOf({ sha256, seed, draw }, 'target')
    for (const { id } of frame) {
      const digit = Number.parseInt(ticketOf(id).charAt(0), 16)
      all[digit] = (all[digit] ?? 0) + 1
    }
    const plan = { balance: 'none', quotas: halfOfA } as const
    const { classes } = drawTargets({ source: { sha256, seed, draw }, plan, frame: classA, reserve: 0 })
    const winners = classes[0]?.strata[0]?.winners ?? []
    for (const [name, rank] of Object.entries(ranks) as [RankName, number][]) {
      ofRank[name].push(fractionOf(winners[rank - 1]?.ticket ?? ''))
    }
  }
  // The first winner's digit is 0 as good as always: of that one the whole ticket is asked.
  const digits = (['middle', 'last'] as const).map((name) =>
    goodnessOfFit(
      `tickets: first hex digit of the ${name} of ${half} winners`,
      tallied(ofRank[name].map((value) => Math.floor(value * 16))),
      digitChances(ranks[name]),
    ),
  )
  const spreads = (['first', 'last'] as const).map((name) =>
    kolmogorov(
      `tickets: the ${name} of ${half} winners of ${classSize}`,
      ofRank[name].map((value) => binomialAtLeast(ranks[name], classSize, value)),
    ),
  )
  return [
    evenness('tickets: first hex digit of all', all),
    ...digits,
    ...spreads,
    ...growthFindings(base, Math.ceil(draws / 4), quota),
  ]
}

const classA = frame.filter((row) => row.class === 'A')
const half = 210
const halfOfA = [{ class: 'A', quota: { kind: 'count', count: half } }] as const
const ranks = { first: 1, middle: half / 2, last: half } as const
type RankName = keyof typeof ranks

/** The first 12 hex digits as a fraction of their range */
const fractionOf = (ticket: string) => Number.parseInt(ticket.slice(0, 12), 16) / 16 ** 12

/** Chances of the first digit of the ticket that is `rank`-th smallest in the class. */
function digitChances(rank: number): readonly number[] {
  const below = Array.from({ length: 17 }, (_, digit) => binomialAtLeast(rank, classSize, digit / 16))
  return Array.from({ length: 16 }, (_, digit) => (below[digit + 1] ?? 1) - (below[digit] ?? 0))
}

const newcomers = 5

/** A firm that comes in displaces one winner at most, and as often as its own chance is to win. */
function growthFindings(base: string, draws: number, quota: number): readonly Finding[] {
  const plan = { balance: 'none', quotas: [{ class: 'A', quota: { kind: 'count', count: quota } }] } as const
  const winnersOf = (rows: readonly FrameRow[], seed: string) => {
    const { classes } = drawTargets({ source: { sha256, seed, draw }, plan, frame: rows, reserve: 0 })
    return new Set(classes[0]?.strata[0]?.winners.map(({ id }) => id))
  }
  let most = 0
  let first = 0
  for (const seed of seedsOf(base, 'growth', draws)) {
    let before = winnersOf(classA, seed)
    for (let count = 1; count <= newcomers; count += 1) {
      const now = winnersOf(grown(count), seed)
      const displaced = [...before].filter((id) => !now.has(id)).length
      most = Math.max(most, displaced)
      if (count === 1) first += displaced
      before = now
    }
  }
  return [
    rule(
      'growth: one new firm displaces one winner at most',
      `${draws * newcomers} firms added, most ${most}`,
      most <= 1,
    ),
    binomial('growth: as often as the new firm wins', first, draws, quota / (classSize + 1)),
  ]
}

/** Class A with newcomers at its head, where they would do most harm to a draw by place. */
function grown(count: number): readonly FrameRow[] {
  const added = Array.from({ length: count }, (_, at) => ({ ...modelRow, id: madeCode(500_000 + at) }))
  return [...added, ...classA]
}

const modelRow: FrameRow = {
  id: '',
  status: 'E',
  class: 'A',
  region: '虚构甲镇',
  kind: '',
  name: '虚构新设企业',
}

/** The same seed with the roster in another order draws the same targets. */
export function orderFinding(lottery: TargetLottery, base: string, draws: number): Finding {
  const turned = frame.toReversed()
  const same = seedsOf(base, 'order', draws).filter((seed) => {
    const [straight, reversed] = [lottery(seed, frame, 'region'), lottery(seed, turned, 'region')]
    return [...straight].every(([name, ids]) => {
      const other = new Set(reversed.get(name))
      return other.size === ids.length && ids.every((id) => other.has(id))
    })
  }).length
  return rule(
    'order: a roster turned round gives the same winners',
    `${same} of ${draws} draws`,
    same === draws,
  )
}

/** How many of the winners another lottery exchanges when one firm is put at the head of the roster: only told. */
export function displacedByOne(
  lottery: TargetLottery,
  base: string,
  draws: number,
  balance: Balance,
): number {
  const all = seedsOf(base, 'displaced', draws).map((seed) => {
    const now = new Set(
      lottery(seed, [...grown(1), ...frame.filter((row) => row.class !== 'A')], balance).get('A'),
    )
    return (lottery(seed, frame, balance).get('A') ?? []).filter((id) => !now.has(id)).length
  })
  return all.reduce((sum, one) => sum + one, 0) / draws
}
