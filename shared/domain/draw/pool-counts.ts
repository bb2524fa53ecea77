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
  const cells = new Map<string, Map<string, Counted>>()
  const excluded = new Map<string, number>()
  for (const { status, class: group, region } of frame) {
    if (status.startsWith('X:')) {
      excluded.set(status, (excluded.get(status) ?? 0) + 1)
      continue
    }
    const cell = cellOf(cells, group, region)
    if (status === 'M') cell.mandatory += 1
    else cell.eligible += 1
  }
  const sorted = [...cells]
    .flatMap(([group, regions]) =>
      [...regions].map(([region, counts]) => ({ class: group, region, ...counts })),
    )
    .toSorted((one, other) => compareBytes(keyOf(one), keyOf(other)))
  return {
    scope: frame.length,
    eligible: sorted.reduce((sum, cell) => sum + cell.eligible, 0),
    mandatory: sorted.reduce((sum, cell) => sum + cell.mandatory, 0),
    excluded: [...excluded].map(([status, count]) => ({ reason: status.slice(2), count })),
    cells: sorted,
    classes: classCounts(sorted, quotas),
  }
}

interface Counted {
  eligible: number
  mandatory: number
}

function cellOf(cells: Map<string, Map<string, Counted>>, group: string, region: string): Counted {
  let regions = cells.get(group)
  if (regions === undefined) cells.set(group, (regions = new Map<string, Counted>()))
  let cell = regions.get(region)
  if (cell === undefined) regions.set(region, (cell = { eligible: 0, mandatory: 0 }))
  return cell
}

const keyOf = (cell: PoolCell) => `${cell.class}\t${cell.region}`

function classCounts(cells: readonly PoolCell[], quotas: readonly ClassQuota[]): PoolCounts['classes'] {
  const eligible = new Map<string, number>()
  for (const cell of cells) eligible.set(cell.class, (eligible.get(cell.class) ?? 0) + cell.eligible)
  return [...eligible].map(([group, count]) => {
    const quota = quotas.find((one) => one.class === group)
    return { class: group, eligible: count, quota: quota === undefined ? null : quotaOf(count, quota.quota) }
  })
}
