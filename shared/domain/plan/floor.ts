import { compareBytes } from '#shared/domain/kernel/byte-order.ts'
import { focusClass, quotaOf } from './pool.ts'
import type { PoolEntry, PoolTarget } from './pool.ts'
import type { ClassQuota, Ratio, Scheme } from './scheme.ts'

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
 * How classes are raised until all together reach ⌈N·p/q⌉ of the eligible: 重点 first, then whoever has the highest promise of its
 * own, for there the office itself sees most risk (caofeidian 附件: 按照信用风险等级1%-50%的抽查比例不低于3%); ties by name in byte
 * order. A class is filled before the next is touched. No chance is involved: it is known before anything is committed.
 */
export function floorOf(quotas: readonly ClassQuota[], floor: Ratio, eligible: Eligible): Floor {
  const classes = quotas
    .filter((quota) => (eligible.get(quota.class) ?? 0) > 0)
    .map(({ class: group, quota }) => {
      const all = eligible.get(group) ?? 0
      return { class: group, all, promised: quotaOf(all, quota) }
    })
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  const needed = quotaOf(sum([...eligible.values()]), { kind: 'rate', rate: floor })
  const promised = sum(classes.map((one) => one.promised))
  const raises: Raise[] = []
  let missing = needed - promised
  for (const { class: group, all, promised: from } of classes.toSorted(riskiestFirst)) {
    const more = Math.min(missing, all - from)
    if (more <= 0) continue
    raises.push({ class: group, from, to: from + more })
    missing -= more
  }
  return { needed, promised, raises }
}

interface Promised {
  readonly class: string
  readonly all: number
  readonly promised: number
}

function riskiestFirst(one: Promised, other: Promised): number {
  const focus = Number(other.class === focusClass) - Number(one.class === focusClass)
  // Cross-multiplied: shares are compared exactly.
  const share = BigInt(other.promised) * BigInt(one.all) - BigInt(one.promised) * BigInt(other.all)
  return focus || (share === 0n ? compareBytes(one.class, other.class) : share > 0n ? 1 : -1)
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
