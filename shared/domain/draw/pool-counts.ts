import { compareBytes } from '#shared/domain/kernel/byte-order.ts'
import { quotaOf } from '#shared/domain/plan/pool.ts'
import type { ClassQuota } from '#shared/domain/plan/scheme.ts'
import type { FrameRow } from './tables.ts'

export interface PoolCell {
  readonly class: string
  readonly region: string
  readonly eligible: number
  readonly mandatory: number
}

/** Counts per class and region, printed with the commitment: never a trial draw. */
export interface PoolCounts {
  readonly scope: number
  readonly eligible: number
  readonly mandatory: number
  readonly excluded: readonly { readonly reason: string; readonly count: number }[]
  readonly cells: readonly PoolCell[]
  readonly classes: readonly {
    readonly class: string
    readonly eligible: number
    readonly quota: number | null
  }[]
}

export function countPool(
  frame: readonly Pick<FrameRow, 'status' | 'class' | 'region'>[],
  quotas: readonly ClassQuota[],
): PoolCounts {
  const cells = new Map<string, PoolCell>()
  const excluded = new Map<string, number>()
  for (const { status, class: group, region } of frame) {
    if (status.startsWith('X:')) {
      const reason = status.slice(2)
      excluded.set(reason, (excluded.get(reason) ?? 0) + 1)
      continue
    }
    const key = `${group}\t${region}`
    const cell = cells.get(key) ?? { class: group, region, eligible: 0, mandatory: 0 }
    const isMandatory = status === 'M'
    cells.set(key, {
      ...cell,
      eligible: cell.eligible + (isMandatory ? 0 : 1),
      mandatory: cell.mandatory + (isMandatory ? 1 : 0),
    })
  }
  const sorted = [...cells].toSorted(([one], [other]) => compareBytes(one, other)).map(([, cell]) => cell)
  return {
    scope: frame.length,
    eligible: sorted.reduce((sum, cell) => sum + cell.eligible, 0),
    mandatory: sorted.reduce((sum, cell) => sum + cell.mandatory, 0),
    excluded: [...excluded].map(([reason, count]) => ({ reason, count })),
    cells: sorted,
    classes: classCounts(sorted, quotas),
  }
}

function classCounts(cells: readonly PoolCell[], quotas: readonly ClassQuota[]): PoolCounts['classes'] {
  const eligible = new Map<string, number>()
  for (const cell of cells) eligible.set(cell.class, (eligible.get(cell.class) ?? 0) + cell.eligible)
  return [...eligible].map(([group, count]) => {
    const quota = quotas.find((one) => one.class === group)
    return { class: group, eligible: count, quota: quota === undefined ? null : quotaOf(count, quota.quota) }
  })
}
