import { sql } from 'kysely'
import { completeScheme } from '#shared/domain/plan/scheme.ts'
import type { KeptScheme, Scheme } from '#shared/domain/plan/scheme.ts'
import type { Db, Tx } from './database.ts'

/** Rosters whose records belong to a department. */
export const departmentRosters = { inspectors: 'inspector', items: 'item' } as const
export type DepartmentRoster = keyof typeof departmentRosters

/** Departments that records in use name, with their units (inspectors only) and how many there are. */
export async function namedDepartments(
  db: Db | Tx,
): Promise<readonly { name: string; units: readonly string[]; inspectors: number; items: number }[]> {
  const rows = await sql<{ name: string; units: string; inspectors: number; items: number }>`
    select named.department as name,
      coalesce((select json_group_array(unit) from (
        select distinct unit from inspector
        where department = named.department and unit <> '' and retired_reason = '' order by unit)), '[]') as units,
      (select count(*) from inspector where department = named.department and retired_reason = '') as inspectors,
      (select count(*) from item where department = named.department and retired_reason = '') as items
    from (
      select department from inspector where retired_reason = ''
      union select department from item where retired_reason = '') as named
    order by 1`.execute(db)
  return rows.rows.map((row) => ({ ...row, units: JSON.parse(row.units) as string[] }))
}

/** Names a department anew in a roster, in retired records too; returns whose. The caller keeps it by `recordChanges`. */
export async function renameInRoster(
  tx: Tx,
  roster: DepartmentRoster,
  change: { readonly name: string; readonly newName: string; readonly at: string },
): Promise<readonly string[]> {
  const table = departmentRosters[roster]
  const { name, newName, at } = change
  const rows = await tx.selectFrom(table).select('id').where('department', '=', name).orderBy('id').execute()
  await tx
    .updateTable(table)
    .set((set) => ({ department: newName, revision: set('revision', '+', 1), changed_at: at }))
    .where('department', '=', name)
    .execute()
  return rows.map(({ id }) => id)
}

export async function renameDepartmentRow(tx: Tx, name: string, newName: string): Promise<void> {
  await tx.updateTable('department').set({ name: newName }).where('name', '=', name).execute()
}

/** Every scheme, whatever became of its task. */
export async function listSchemes(db: Db | Tx): Promise<readonly Scheme[]> {
  const rows = await db.selectFrom('scheme').select('body').orderBy('task_id').execute()
  return rows.map(({ body }) => completeScheme(JSON.parse(body) as KeptScheme))
}

export interface TaskParties {
  readonly id: string
  readonly initiator: string
  readonly partners: string
}

/** 发起 and 联合 of tasks without a draw that stands: what is drawn stays as it was printed. */
export async function partiesOfOpenTasks(db: Db | Tx): Promise<readonly TaskParties[]> {
  return db
    .selectFrom('task')
    .select(['id', 'initiator', 'partners'])
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('draw')
            .select('draw.id')
            .whereRef('draw.task_id', '=', 'task.id')
            .where('draw.state', '<>', 'voided'),
        ),
      ),
    )
    .orderBy('id')
    .execute()
}

export async function setTaskParties(tx: Tx, { id, initiator, partners }: TaskParties): Promise<void> {
  await tx.updateTable('task').set({ initiator, partners }).where('id', '=', id).execute()
}
