import { inspectorRows } from '#shared/domain/draw/freeze.ts'
import type { InspectorRow, RecusalRow } from '#shared/domain/draw/tables.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context } from '../../context.ts'
import { dayOf } from '../../context.ts'
import type { Db, Tx } from '../../store/database.ts'
import { readRoster } from '../../store/rosters.ts'
import { effectiveOf } from '../rosters/recusals.ts'
import type { Opening } from './commit-round.ts'
import { recusalsAt } from './seats.ts'
import type { FrozenRecusals } from './snapshots.ts'

/** The people of some departments and whom they must not go to, as of now. */
export interface Staff {
  /** In the scheme's order */
  readonly departments: readonly string[]
  readonly people: readonly InspectorRow[]
  readonly frozenRecusals: FrozenRecusals
  /** Of these people, at the drawn targets' ids */
  readonly recusals: readonly RecusalRow[]
}

/** Refuses an absence of somebody whom the roster does not know. */
export async function staffOf(
  context: Context,
  db: Db | Tx,
  { scheme, seats }: Pick<Opening, 'scheme' | 'seats'>,
  { departments, absent }: { departments: readonly string[]; absent: Readonly<Record<string, string>> },
) {
  const roster = await readRoster(db, 'inspectors')
  const stranger = Object.keys(absent).find((id) => !roster.some((inspector) => inspector.id === id))
  // A slip of the pen would let somebody be drawn who is away.
  if (stranger !== undefined) return fail({ code: 'record-not-found', what: 'inspector', id: stranger })
  const own = scheme.departments.map((one) => one.department).filter((name) => departments.includes(name))
  const people = inspectorRows(roster, own, dayOf(context), absent)
  const known = new Set(people.map(({ id }) => id))
  const frozenRecusals = recusalsAt(seats, await effectiveOf(db))
  const recusals = frozenRecusals
    .filter(({ inspectorId }) => known.has(inspectorId))
    .map(({ inspectorId: inspector, targetId: target }) => ({ inspector, target }))
  const staff: Staff = { departments: own, people, frozenRecusals, recusals }
  return ok(staff)
}
