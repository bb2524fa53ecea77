import { itemRows } from '#shared/domain/draw/freeze.ts'
import { quotasInForce } from '#shared/domain/plan/floor.ts'
import type { LastDrawn } from '#shared/domain/plan/exclusions.ts'
import { poolOf, quotaOf } from '#shared/domain/plan/pool.ts'
import type { PoolTarget } from '#shared/domain/plan/pool.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { Plan, Task } from '#shared/domain/plan/types.ts'
import { chancesOf } from '#shared/domain/plan/year-tally.ts'
import type { Chances, YearDraw } from '#shared/domain/plan/year-tally.ts'
import type { YearCount } from '#shared/domain/rosters/inspection-history.ts'
import type { Item } from '#shared/domain/rosters/types.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Draw } from '../../store/draws.ts'
import { readDrawFile, readSnapshot } from '../../store/draws.ts'
import { findScheme } from '../../store/plans.ts'
import { drawnIds } from '../draw/drawn-ids.ts'
import type { TaskSnapshot } from '../draw/snapshots.ts'
import { capOf, inspectedIds } from '../rosters/inspection-counts.ts'

/** The rosters as they stand now, for what the schemes let expect. */
export interface Standing {
  readonly targets: readonly PoolTarget[]
  readonly items: readonly Item[]
  readonly counts: ReadonlyMap<string, YearCount>
  readonly standingWords: readonly string[]
  readonly lastDrawn: LastDrawn
}

const none: Chances = new Map()

/** The draws of a year's tasks, held or to be held; `unscheduled`: tasks without a scheme, whose targets are not known. */
export async function yearDraws(db: Db | Tx, plans: readonly Plan[], draws: readonly Draw[], now: Standing) {
  const found: YearDraw[] = []
  const unscheduled: Task[] = []
  for (const { scope, tasks } of plans) {
    for (const task of tasks) {
      const begun = draws.filter(({ taskId, state }) => taskId === task.id && state !== 'voided')
      for (const draw of begun) found.push({ scope, ...(await heldDraw(db, draw, now)) })
      if (begun.length > 0) continue
      const scheme = await findScheme(db, task.id)
      if (scheme === null) unscheduled.push(task)
      found.push({ scope, done: false, ...(await plannedDraw(db, task, scheme, now)) })
    }
  }
  return { draws: found, unscheduled }
}

/** What is frozen counts, whatever scheme and rosters say today; before the first result it is a plan. */
async function heldDraw(db: Db | Tx, draw: Draw, now: Standing): Promise<Omit<YearDraw, 'scope'>> {
  const scheme = (await readSnapshot<TaskSnapshot>(db, draw.id, 'task'))?.scheme ?? null
  const graded = scheme?.classBy === 'grade'
  const done = draw.state === 'finished'
  if (draw.state === 'committed-1') return { done, graded, ...(await expected(db, scheme, now)) }
  const targets = await inspectedIds(db, draw.id)
  const items = await readDrawFile(db, draw.id, '4-items.tsv')
  return { done, graded, targets: certain(targets), items: certain(drawnIds(items)) }
}

const certain = (ids: Iterable<string>): Chances => new Map([...ids].map((id) => [id, 1]))

async function plannedDraw(db: Db | Tx, task: Task, scheme: Scheme | null, now: Standing) {
  // Without a scheme the plan's own words tell: 「按照信用风险等级1%-50%」, 「运用企业信用风险分级分类开展」.
  const graded = scheme === null ? task.ratioText.includes('信用风险') : scheme.classBy === 'grade'
  return { graded, ...(await expected(db, scheme, now)) }
}

async function expected(db: Db | Tx, scheme: Scheme | null, now: Standing) {
  if (scheme === null) return { targets: none, items: none }
  const cap = await capOf(db, scheme.yearlyCap)
  const pool = poolOf(scheme, now.targets, now.counts, cap, now.standingWords, now.lastDrawn)
  const quotas = new Map(quotasInForce(scheme, pool).map(({ class: group, quota }) => [group, quota]))
  const rate = { kind: 'rate', rate: scheme.itemRate } as const
  return {
    targets: chancesOf(
      pool.map(({ target: { id }, status, class: group }) => ({ id, status, class: group })),
      (group, eligible) => {
        const quota = quotas.get(group)
        return quota === undefined ? 0 : quotaOf(eligible, quota)
      },
    ),
    items: chancesOf(
      itemRows(scheme, now.items).map(({ id, status, group }) => ({ id, status, class: group })),
      // Of a department's items at least the promised share, the mandatory ones counted in (draw-protocol.md §2).
      (_, eligible, mandatory) => Math.max(0, quotaOf(eligible + mandatory, rate) - mandatory),
    ),
  }
}
