import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { LeadView, Listing } from '#shared/contract/index.ts'
import type { Lead, LeadHandling } from '#shared/domain/plan/leads.ts'
import type { Db, LeadRow, Tx } from './database.ts'

export interface LeadQuery {
  /** Words of which each stands in number, content or source, or in a target's name, code or pinyin */
  readonly search: string
  /** `2024`; empty: every year */
  readonly year: string
  readonly handlings: readonly LeadHandling[]
  readonly taskId: string
  /** Of somebody who sees telephone numbers masked: figures are not looked for in the content, where they may be one */
  readonly masked: boolean
  readonly offset: number
  readonly limit: number
}

/** One page of the register, the newest first. */
export async function listLeads(db: Db | Tx, query: LeadQuery): Promise<Listing<LeadView>> {
  const where = sql.join(conditionsOf(query), sql` and `)
  const counted = await sql<{ n: number }>`select count(*) as n from lead where ${where}`.execute(db)
  const page = await sql<LeadRow>`select * from lead where ${where}
    order by received_on desc, number desc limit ${query.limit} offset ${query.offset}`.execute(db)
  return { total: counted.rows[0]?.n ?? 0, rows: await Promise.all(page.rows.map((row) => toView(db, row))) }
}

function conditionsOf({ search, year, handlings, taskId, masked }: LeadQuery): RawBuilder<unknown>[] {
  const words = search.trim().toLowerCase().split(/\s+/u).filter(Boolean)
  const textFor = (word: string) =>
    masked && /\p{Nd}/u.test(word)
      ? sql`number || ' ' || source`
      : sql`number || ' ' || source || ' ' || content`
  return [
    sql`1`,
    ...words.map(
      (word) => sql`(instr(lower(${textFor(word)}), ${word}) > 0 or exists (
        select 1 from lead_target join target on target.id = target_id
        where lead_id = lead.id and instr(target.search, ${word}) > 0))`,
    ),
    ...(year === '' ? [] : [sql`received_on between ${`${year}-01-01`} and ${`${year}-12-31`}`]),
    ...(handlings.length === 0 ? [] : [sql`handling in (${sql.join(handlings.map((one) => sql`${one}`))})`]),
    ...(taskId === '' ? [] : [sql`task_id = ${taskId}`]),
  ]
}

export async function findLead(db: Db | Tx, id: string): Promise<LeadView | null> {
  const row = await db.selectFrom('lead').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toView(db, row)
}

/** Every 登记编号 with who has it. */
export async function leadNumbers(db: Db | Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('lead').select(['number', 'id']).execute()
  return new Map(rows.map(({ number, id }) => [number, id]))
}

/** Inserts, or replaces by id, with its targets. */
export async function putLead(tx: Tx, lead: Lead, at: string): Promise<void> {
  const { id, ...row } = {
    id: lead.id,
    number: lead.number,
    received_on: lead.receivedOn,
    source: lead.source,
    content: lead.content,
    handling: lead.handling,
    handled_on: lead.handledOn,
    outcome: lead.outcome,
    task_id: lead.taskId === '' ? null : lead.taskId,
    changed_at: at,
  }
  await tx
    .insertInto('lead')
    .values({ id, ...row, revision: 1 })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((set) => ({ ...row, revision: set('lead.revision', '+', 1) })),
    )
    .execute()
  await tx.deleteFrom('lead_target').where('lead_id', '=', id).execute()
  for (const target of new Set(lead.targetIds)) {
    await tx.insertInto('lead_target').values({ lead_id: id, target_id: target }).execute()
  }
}

export async function removeLead(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('lead').where('id', '=', id).execute()
}

async function toView(db: Db | Tx, row: LeadRow): Promise<LeadView> {
  const targets = await db
    .selectFrom('lead_target')
    .innerJoin('target', 'target.id', 'lead_target.target_id')
    .select(['target.id', 'target.name'])
    .where('lead_id', '=', row.id)
    .orderBy('target.id')
    .execute()
  const task =
    row.task_id === null
      ? undefined
      : await db.selectFrom('task').select('name').where('id', '=', row.task_id).executeTakeFirst()
  const inspections = await db
    .selectFrom('inspection')
    .select(['id', 'target_id as targetId', 'date', 'exemption'])
    .where('register_number', '=', row.number)
    .orderBy('date')
    .orderBy('target_id')
    .execute()
  return {
    id: row.id,
    number: row.number,
    receivedOn: row.received_on,
    source: row.source,
    content: row.content,
    targetIds: targets.map(({ id }) => id),
    handling: row.handling,
    handledOn: row.handled_on,
    outcome: row.outcome,
    taskId: row.task_id ?? '',
    targets,
    taskName: task?.name ?? '',
    inspections,
    revision: row.revision,
  }
}
