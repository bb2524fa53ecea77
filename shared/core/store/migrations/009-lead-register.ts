import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 9

const day = `glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`

const statements: readonly string[] = [
  // Inspections from complaints, transfers and orders have a register of their own and are never mixed with draws.
  `create table lead (
    id text primary key check (id <> ''),
    number text not null unique check (number <> ''),
    received_on text not null check (received_on ${day}),
    source text not null check (source <> ''),
    content text not null check (content <> ''),
    handling text not null check (handling in ('open', 'inspected', 'task', 'declined')),
    handled_on text not null check (handled_on = '' or handled_on ${day}),
    outcome text not null,
    -- A task may leave the plan; that the lead once became one stays.
    task_id text references task (id) on delete set null,
    revision integer not null check (revision >= 1),
    changed_at text not null,
    check ((handling = 'open') = (handled_on = '')),
    check (handling = 'task' or task_id is null),
    check (handling <> 'declined' or outcome <> '')
  ) strict`,
  `create table lead_target (
    lead_id text not null references lead (id) on delete cascade,
    target_id text not null references target (id),
    primary key (lead_id, target_id)
  ) strict, without rowid`,
  `create index lead_received on lead (received_on)`,
  `create index lead_task on lead (task_id) where task_id is not null`,
  `create index inspection_register on inspection (register_number) where register_number <> ''`,
]

export const triggers: readonly string[] = []

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(tx)
}
