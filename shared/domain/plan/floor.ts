import { compareBytes } from '#shared/domain/kernel/byte-order.ts'
import { focusClass, quotaOf } from './pool.ts'
import type { PoolEntry, PoolTarget } from './pool.ts'
import type { ClassQuota, Quota, Ratio, Scheme } from './scheme.ts'

/** Class → how many of it can be drawn. */
export type Eligible = ReadonlyMap<string, number>

export interface Raise {
  readonly class: string
  readonly from: number
  readonly to: number
}

/** What an overall 「不低于」 asks for beside the classes' own promises. */
export interface Floor {
  readonly needed: number
  /** By the classes' own quotas */
  readonly promised: number
  /** In the order in which classes are raised; empty: the promises suffice */
  readonly raises: readonly Raise[]
}

export function eligibleByClass(pool: Iterable<Pick<PoolEntry<PoolTarget>, 'status' | 'class'>>): Eligible {
  const counts = new Map<string, number>()
  for (const { status, class: group } of pool) {
    if (status === 'E') counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  return counts
}

/**
 * How classes are raised until all together reach ⌈N·p/q⌉ of the eligible: 重点 first, then whoever has the highest ratio of its
 * own, for there the office itself sees most risk (caofeidian 附件: 按照信用风险等级1%-50%的抽查比例不低于3%); such classes are filled
 * before the next are touched. Classes of one ratio rise together: one by one whoever is drawn least of, ties by name in byte
 * order. No chance is involved: it is known before anything is committed.
 */
export function floorOf(quotas: readonly ClassQuota[], floor: Ratio, eligible: Eligible): Floor {
  const classes = quotas.flatMap(({ class: group, quota }): readonly Rising[] => {
    const all = eligible.get(group) ?? 0
    const from = quotaOf(all, quota)
    return all === 0 ? [] : [{ class: group, all, from, to: from, rank: rankOf(group, quota, all) }]
  })
  const needed = quotaOf(sum([...eligible.values()]), { kind: 'rate', rate: floor })
  const promised = sum(classes.map((one) => one.from))
  let missing = needed - promised
  const ranks = Map.groupBy(classes, ({ rank }) => rank.key)
  const risky = [...ranks.values()].toSorted(([one], [other]) => riskiestFirst(one, other))
  for (const level of risky) {
    const room = Math.min(Math.max(0, missing), sum(level.map(({ all, to }) => all - to)))
    riseTogether(level, room)
    missing -= room
  }
  const raises = risky
    .flat()
    .filter(({ from, to }) => to > from)
    .map(({ class: group, from, to }) => ({ class: group, from, to }))
  return { needed, promised, raises }
}

interface Rising {
  readonly class: string
  readonly all: number
  readonly from: number
  to: number
  readonly rank: Rank
}

/** 重点, and the ratio as it was set: rounding up must not make a small class look risky. */
interface Rank {
  readonly isFocus: boolean
  readonly p: number
  readonly q: number
  readonly key: string
}

function rankOf(group: string, quota: Quota, all: number): Rank {
  const { p, q } = quota.kind === 'rate' ? quota.rate : { p: Math.min(quota.count, all), q: all }
  const common = commonDivisor(p, q)
  const isFocus = group === focusClass
  return { isFocus, p, q, key: `${isFocus} ${p / common} ${q / common}` }
}

const commonDivisor = (one: number, other: number): number =>
  other === 0 ? one : commonDivisor(other, one % other)

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

function riskiestFirst(one: Rising | undefined, other: Rising | undefined): number {
  if (one === undefined || other === undefined) return 0
  const focus = Number(other.rank.isFocus) - Number(one.rank.isFocus)
  // Cross-multiplied: at most 10^12, exact.
  return focus || other.rank.p * one.rank.q - one.rank.p * other.rank.q
}

function riseTogether(level: readonly Rising[], count: number): void {
  for (let given = 0; given < count; given += 1) {
    const [least] = level
      .filter(({ all, to }) => to < all)
      .toSorted(
        (one, other) => one.to * other.all - other.to * one.all || compareBytes(one.class, other.class),
      )
    if (least !== undefined) least.to += 1
  }
}

/** The quotas that are committed: those of the scheme, raised classes as plain counts (draw-protocol.md §2). */
export function quotasInForce(
  { quotas, floor }: Pick<Scheme, 'quotas' | 'floor'>,
  pool: Iterable<Pick<PoolEntry<PoolTarget>, 'status' | 'class'>>,
): readonly ClassQuota[] {
  if (floor === null) return quotas
  const raised = new Map(
    floorOf(quotas, floor, eligibleByClass(pool)).raises.map((raise) => [raise.class, raise.to]),
  )
  return quotas.map((one) => {
    const count = raised.get(one.class)
    return count === undefined ? one : { class: one.class, quota: { kind: 'count', count } }
  })
}
