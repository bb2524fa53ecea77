import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 16

const tables: readonly string[] = [
  // 检查记录: one department at one target. A target that dropped out keeps its own beside that of who came in its place.
  `create table inspection_record (
    id text primary key check (id <> ''),
    draw_id text not null references draw (id),
    -- Who was inspected; the seat's drawn target is the draw's to tell
    target_id text not null check (target_id <> ''),
    department text not null check (department <> ''),
    unique (draw_id, target_id, department)
  ) strict`,
  // Every state of it; the last counts, the others are its history.
  `create table inspection_record_version (
    record_id text not null references inspection_record (id),
    version integer not null check (version >= 1),
    state text not null check (state in ('draft', 'complete', 'returned', 'approved')),
    body text not null check (json_type(body) = 'object'),
    -- Why an approved one was changed, or why one was returned
    reason text not null,
    actor text not null,
    at text not null,
    primary key (record_id, version)
  ) strict`,
  // 佐证材料 that was handed in by mistake: it stays where it is, with the reason.
  `create table evidence_withdrawal (
    attachment_id text primary key references attachment (id),
    reason text not null check (reason <> ''),
    actor text not null,
    at text not null
  ) strict`,
]

const refuse = (name: string, event: string, when: string, message: string) =>
  `create trigger ${name} before ${event} ${when} begin select raise(abort, '${message}'); end`

export const triggers: readonly string[] = [
  ...(['inspection_record', 'inspection_record_version', 'evidence_withdrawal'] as const).flatMap((table) => [
    refuse(`${table}_no_update`, `update on ${table}`, '', 'a record is not rewritten'),
    refuse(`${table}_no_delete`, `delete on ${table}`, '', 'a record is not removed'),
  ]),
  // INSERT OR REPLACE would bypass the four above.
  refuse(
    'inspection_record_new',
    'insert on inspection_record',
    `when exists (select 1 from inspection_record where id = new.id
       or (draw_id = new.draw_id and target_id = new.target_id and department = new.department))`,
    'a record is not replaced',
  ),
  refuse(
    'inspection_record_version_next',
    'insert on inspection_record_version',
    `when new.version is not
       (select coalesce(max(version), 0) + 1 from inspection_record_version where record_id = new.record_id)`,
    'versions of a record have no gap and none is replaced',
  ),
  refuse(
    'evidence_withdrawal_new',
    'insert on evidence_withdrawal',
    'when exists (select 1 from evidence_withdrawal where attachment_id = new.attachment_id)',
    'a withdrawal is fixed',
  ),
]

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...triggers]) await sql.raw(statement).execute(tx)
}
