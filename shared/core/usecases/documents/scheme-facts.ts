import type { SchemeFacts } from '#shared/domain/documents/index.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { Item } from '#shared/domain/rosters/types.ts'
import type { Db } from '../../store/database.ts'
import { findOffice } from '../../store/offices.ts'
import { findTask } from '../../store/plans.ts'
import { readRoster } from '../../store/rosters.ts'
import { packInForce } from '../office/pack-in-force.ts'

/** What a scheme's papers are made of; null: no such task, no office or no rules. */
export async function schemeFacts(db: Db, scheme: Scheme): Promise<SchemeFacts | null> {
  const office = await findOffice(db)
  const pack = await packInForce(db)
  const found = await findTask(db, scheme.taskId)
  if (office === null || pack === null || found === null) return null
  const items = itemsOf(scheme, await readRoster(db, 'items'))
  return { naming: office.profile, pack, ...found, scheme, items }
}

/** The scheme's items by department, in the order in which it names them; items of others last. */
function itemsOf(scheme: Scheme, items: readonly Item[]): readonly Item[] {
  const wanted = new Set(scheme.itemIds)
  const order = scheme.departments.map(({ department }) => department)
  const placeOf = ({ department }: Item) =>
    order.includes(department) ? order.indexOf(department) : order.length
  return items.filter(({ id }) => wanted.has(id)).toSorted((one, other) => placeOf(one) - placeOf(other))
}
