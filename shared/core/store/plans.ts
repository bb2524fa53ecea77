import type { Plan, Task } from '#shared/domain/plan/types.ts'
import { completeScheme } from '#shared/domain/plan/scheme.ts'
import type { KeptScheme, Scheme } from '#shared/domain/plan/scheme.ts'
import type { Db, TaskRow, Tx } from './database.ts'

/** One year's plans in the order of its tables, 内部 first; `null`: of every year. */
export async function listPlans(db: Db | Tx, year: number | null): Promise<readonly Plan[]> {
  const all = db.selectFrom('plan').selectAll()
  const plans = await (year === null ? all : all.where('year', '=', year))
    .orderBy('scope')
    .orderBy('position')
    .orderBy('number')
    .execute()
  const tasks = await db.selectFrom('task').selectAll().orderBy('plan_id').orderBy('position').execute()
  return plans.map(({ position: _position, ...plan }) => ({
    ...plan,
    tasks: tasks.filter((task) => task.plan_id === plan.id).map(toTask),
  }))
}

export async function findPlan(db: Db | Tx, id: string): Promise<Plan | null> {
  const row = await db.selectFrom('plan').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const { position: _position, ...plan } = row
  const tasks = await db
    .selectFrom('task')
    .selectAll()
    .where('plan_id', '=', id)
    .orderBy('position')
    .execute()
  return { ...plan, tasks: tasks.map(toTask) }
}

/** The plan that a task belongs to, with the task. */
export async function findTask(
  db: Db | Tx,
  taskId: string,
): Promise<{ readonly plan: Plan; readonly task: Task } | null> {
  const row = await db.selectFrom('task').select('plan_id').where('id', '=', taskId).executeTakeFirst()
  const plan = row === undefined ? null : await findPlan(db, row.plan_id)
  const task = plan?.tasks.find((candidate) => candidate.id === taskId)
  return plan === null || task === undefined ? null : { plan, task }
}

/** Who has a number, of whatever year and table. */
export async function holderOfNumber(db: Db | Tx, number: string): Promise<PlanHead | null> {
  const row = await db
    .selectFrom('plan')
    .select(['id', 'year', 'scope'])
    .where('number', '=', number)
    .executeTakeFirst()
  return row ?? null
}

export type PlanHead = Pick<Plan, 'id' | 'year' | 'scope'>

/** Lets numbers be exchanged between plans: each is unique, and so none could take its new one before the other has left it. */
export async function releaseNumbers(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    await tx
      .updateTable('plan')
      .set({ number: `~${id}` })
      .where('id', '=', id)
      .execute()
}

/** Puts the plans of a table into this order. */
export async function orderPlans(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const [at, id] of ids.entries()) {
    await tx
      .updateTable('plan')
      .set({ position: at + 1 })
      .where('id', '=', id)
      .execute()
  }
}

/** Writes a plan and its tasks; a new one comes last. Tasks keep their id, so schemes stay with them; those left out are removed. */
export async function putPlan(tx: Tx, plan: Plan): Promise<void> {
  const { tasks, id, ...fields } = plan
  const { last } = await tx
    .selectFrom('plan')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('year', '=', plan.year)
    .where('scope', '=', plan.scope)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('plan')
    .values({ id, ...fields, position: (last ?? 0) + 1 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
    .execute()
  const kept = tasks.map((task) => task.id)
  await tx.deleteFrom('task').where('plan_id', '=', id).where('id', 'not in', kept).execute()
  // Positions are unique within a plan: move all out of the way before they take their new places.
  await tx
    .updateTable('task')
    .set((set) => ({ position: set('position', '+', 1_000_000) }))
    .where('plan_id', '=', id)
    .execute()
  for (const [index, task] of tasks.entries()) {
    const { id: taskId, ...row } = toTaskRow(task, id, index + 1)
    await tx
      .insertInto('task')
      .values({ id: taskId, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
  }
}

export async function removePlan(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('plan').where('id', '=', id).execute()
}

export async function findScheme(db: Db | Tx, taskId: string): Promise<Scheme | null> {
  const row = await db.selectFrom('scheme').select('body').where('task_id', '=', taskId).executeTakeFirst()
  return row === undefined ? null : schemeIn(row.body)
}

/** Every scheme that was saved. */
export async function readSchemes(db: Db | Tx): Promise<readonly Scheme[]> {
  const rows = await db.selectFrom('scheme').select('body').orderBy('task_id').execute()
  return rows.map(({ body }) => schemeIn(body))
}

const schemeIn = (body: string): Scheme => completeScheme(JSON.parse(body) as KeptScheme)

export async function putScheme(tx: Tx, scheme: Scheme): Promise<void> {
  const body = JSON.stringify(scheme)
  await tx
    .insertInto('scheme')
    .values({ task_id: scheme.taskId, body })
    .onConflict((conflict) => conflict.column('task_id').doUpdateSet({ body }))
    .execute()
}

function toTask(row: TaskRow): Task {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    selection: row.selection,
    selectionText: row.selection_text,
    ratioText: row.ratio_text,
    itemsText: row.items_text,
    scopeText: row.scope_text,
    initiator: row.initiator,
    partners: row.partners,
    periodText: row.period_text,
    startMonth: row.start_month,
    endMonth: row.end_month,
    remark: row.remark,
  }
}

function toTaskRow(task: Task, planId: string, position: number): TaskRow {
  return {
    id: task.id,
    plan_id: planId,
    position,
    number: task.number,
    name: task.name,
    selection: task.selection,
    selection_text: task.selectionText,
    ratio_text: task.ratioText,
    items_text: task.itemsText,
    scope_text: task.scopeText,
    initiator: task.initiator,
    partners: task.partners,
    period_text: task.periodText,
    start_month: task.startMonth,
    end_month: task.endMonth,
    remark: task.remark,
  }
}
