import { proposeScheme } from '#shared/domain/plan/propose-scheme.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { Task } from '#shared/domain/plan/types.ts'
import type { Db, Tx } from '../../store/database.ts'
import { findOffice } from '../../store/offices.ts'
import { rosterValues } from '../../store/roster-lists.ts'
import { readRoster } from '../../store/rosters.ts'
import { packInForce } from '../office/pack-in-force.ts'

/** A first scheme from the task's words, the rules and the rosters; null: no office or no rules. */
export async function proposedScheme(db: Db | Tx, task: Task): Promise<Scheme | null> {
  const office = await findOffice(db)
  const pack = await packInForce(db)
  if (office === null || pack === null) return null
  const { bureau } = office.profile
  const industries = await rosterValues(db, 'targets', 'industry')
  const scales = await rosterValues(db, 'targets', 'creditScale')
  const items = await readRoster(db, 'items')
  const inspectors = await readRoster(db, 'inspectors')
  return proposeScheme(task, pack, {
    bureau,
    scales: scales.map(({ value }) => value).filter(Boolean),
    industries: industries.map(({ value }) => value),
    items,
    departments: new Set(inspectors.map(({ department }) => department)),
  })
}
