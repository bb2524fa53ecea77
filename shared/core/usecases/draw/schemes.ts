import type { PoolView } from '#shared/contract/index.ts'
import { frameRows, itemRows } from '#shared/domain/draw/freeze.ts'
import { countPool } from '#shared/domain/draw/pool-counts.ts'
import { readinessOf } from '#shared/domain/draw/readiness.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { schemeProblems } from '#shared/domain/plan/check-scheme.ts'
import { eligibleByClass, floorOf, quotasInForce } from '#shared/domain/plan/floor.ts'
import { doubting, quotaOf } from '#shared/domain/plan/pool.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, dayOf } from '../../context.ts'
import type { Db, Tx } from '../../store/database.ts'
import { listDraws } from '../../store/draws.ts'
import { findScheme, findTask, putScheme } from '../../store/plans.ts'
import { meansOf, poolNow } from './means.ts'
import { proposedScheme } from './proposed-scheme.ts'

export const getScheme: Usecase<'scheme.get'> = async ({ db }, { taskId }) => {
  const saved = await findScheme(db, taskId)
  if (saved !== null) return ok({ scheme: saved, saved: true })
  const found = await findTask(db, taskId)
  const scheme = found === null ? null : await proposedScheme(db, found.task)
  return scheme === null
    ? fail({ code: 'record-not-found', what: 'task', id: taskId })
    : ok({ scheme, saved: false })
}

export const poolOfScheme: Usecase<'scheme.pool'> = async (context, { scheme }) => {
  if ((await findTask(context.db, scheme.taskId)) === null) {
    return fail({ code: 'record-not-found', what: 'task', id: scheme.taskId })
  }
  return ok(await poolView(context, context.db, scheme))
}

/** Who is left out and why, one by one. */
export const excludedByScheme: Usecase<'scheme.excluded'> = async (context, query) => {
  const { scheme, reason, search, offset, limit } = query
  const wanted = search.trim().toUpperCase()
  const pool = await poolNow(context.db, scheme, dayOf(context).slice(0, 4))
  const rows = pool.flatMap(({ target: { id, name }, status, region }) => {
    if (!status.startsWith('X:')) return []
    const own = status.slice(2)
    const isAsked = (reason === '' || own === reason) && (name.includes(search.trim()) || id.includes(wanted))
    return isAsked ? [{ id, name, region, reason: own }] : []
  })
  return ok({ total: rows.length, rows: rows.slice(offset, offset + limit) })
}

export const saveScheme: Usecase<'scheme.save'> = (context, { scheme }) =>
  act(context, async (tx) => {
    if ((await findTask(tx, scheme.taskId)) === null) {
      return fail({ code: 'record-not-found', what: 'task', id: scheme.taskId })
    }
    const open = (await listDraws(tx)).find((draw) => draw.taskId === scheme.taskId && isOpen(draw.state))
    // The commitment froze the scheme: a change now would belie the signed sheet.
    if (open !== undefined) return fail({ code: 'draw-already-open', number: open.number })
    const problems = schemeProblems(scheme)
    if (problems.length > 0) return fail({ code: 'scheme-not-accepted', problems })
    await putScheme(tx, scheme)
    return ok({ value: await poolView(context, tx, scheme), kind: 'scheme.saved', body: { scheme } })
  })

export const isOpen = (state: string) => state !== 'finished' && state !== 'voided'

async function poolView(context: Context, db: Db | Tx, scheme: Scheme): Promise<PoolView> {
  const today = dayOf(context)
  const means = await meansOf(db, scheme, today.slice(0, 4))
  const items = itemRows(scheme, means.items)
  const mandatory = items.filter(({ status }) => status === 'M').length
  return {
    ...countPool(frameRows(means.pool), quotasInForce(scheme, means.pool)),
    floor: scheme.floor === null ? null : floorOf(scheme.quotas, scheme.floor, eligibleByClass(means.pool)),
    items: { eligible: items.length - mandatory, mandatory, drawn: drawnItems(scheme, items) },
    readiness: readinessOf(scheme, means, today),
    doubts: await doubtsOf(db, scheme, today),
  }
}

/** What our roster knows against a list that another department has drawn: closed, at the yearly cap. */
async function doubtsOf(db: Db | Tx, scheme: Scheme, today: string): Promise<PoolView['doubts']> {
  const { takenList } = scheme
  if (takenList === null) return []
  const pool = await poolNow(db, doubting({ ...scheme, takenList }), today.slice(0, 4))
  return pool.flatMap(({ target: { id, name }, status }) =>
    status.startsWith('X:') ? [{ id, name, reason: status.slice(2) }] : [],
  )
}

/** Per group at least the promised share, the mandatory ones counted in (draw-protocol.md §2). */
function drawnItems(scheme: Scheme, items: ReturnType<typeof itemRows>): number {
  const groups = new Map<string, { all: number; mandatory: number }>()
  for (const { group, status } of items) {
    const count = groups.get(group) ?? { all: 0, mandatory: 0 }
    groups.set(group, { all: count.all + 1, mandatory: count.mandatory + (status === 'M' ? 1 : 0) })
  }
  const quota = { kind: 'rate', rate: scheme.itemRate } as const
  return [...groups.values()].reduce(
    (sum, { all, mandatory }) => sum + Math.max(mandatory, quotaOf(all, quota)),
    0,
  )
}
