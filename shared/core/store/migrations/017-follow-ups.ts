import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 17

const day = (column: string) =>
  `${column} text not null check (${column} glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`

const tables: readonly string[] = [
  // 后续处置: one problem of a 检查记录, from its finding to 办结. What became of it are its events.
  `create table follow_up_case (
    id text primary key check (id <> ''),
    record_id text not null references inspection_record (id),
    -- Items as the record had them that day; a record corrected since is held against them.
    body text not null check (json_type(body) = 'object'),
    ${day('day')},
    who text not null,
    told text not null,
    at text not null
  ) strict`,
  `create index follow_up_case_record on follow_up_case (record_id)`,
  `create table follow_up_event (
    case_id text not null references follow_up_case (id),
    position integer not null check (position >= 1),
    ${day('day')},
    who text not null,
    told text not null,
    -- Its kind, and what only this kind has
    facts text not null check (json_type(facts) = 'object' and json_extract(facts, '$.kind') <> ''),
    at text not null,
    primary key (case_id, position)
  ) strict`,
  // 结果录入表: what one department was sent to fill in, by which a workbook that comes back is known.
  `create table result_sheet (
    id text primary key check (id <> ''),
    draw_id text not null references draw (id),
    department text not null check (department <> ''),
    edition integer not null check (edition >= 1),
    body text not null check (json_type(body) = 'object'),
    made_at text not null,
    unique (draw_id, department, edition)
  ) strict`,
]

const refuse = (name: string, event: string, when: string, message: string) =>
  `create trigger ${name} before ${event} ${when} begin select raise(abort, '${message}'); end`

export const triggers: readonly string[] = [
  ...(['follow_up_case', 'follow_up_event', 'result_sheet'] as const).flatMap((table) => [
    refuse(`${table}_no_update`, `update on ${table}`, '', 'what was recorded is not rewritten'),
    refuse(`${table}_no_delete`, `delete on ${table}`, '', 'what was recorded is not removed'),
  ]),
  // INSERT OR REPLACE would bypass the six above.
  refuse(
    'follow_up_case_new',
    'insert on follow_up_case',
    'when exists (select 1 from follow_up_case where id = new.id)',
    'a case is not replaced',
  ),
  refuse(
    'follow_up_event_next',
    'insert on follow_up_event',
    `when new.position is not
       (select coalesce(max(position), 0) + 1 from follow_up_event where case_id = new.case_id)`,
    'what was told of a case has no gap and none is replaced',
  ),
  refuse(
    'result_sheet_next',
    'insert on result_sheet',
    `when exists (select 1 from result_sheet where id = new.id)
       or new.edition is not (select coalesce(max(edition), 0) + 1 from result_sheet
         where draw_id = new.draw_id and department = new.department)`,
    'editions of a sheet have no gap and none is replaced',
  ),
]

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...triggers]) await sql.raw(statement).execute(tx)
}
