import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 15

const tables: readonly string[] = [
  // 派发: what one department was asked to confirm, as its paper had it. After 递补 or 补位 it is told anew, as the next edition.
  `create table draw_dispatch (
    id text primary key check (id <> ''),
    draw_id text not null references draw (id),
    department text not null check (department <> ''),
    edition integer not null check (edition >= 1),
    document_id text not null unique references document (id),
    -- Targets and inspectors by id and name, and the documents that go with it.
    body text not null check (json_type(body) = 'object'),
    made_at text not null,
    unique (draw_id, department, edition)
  ) strict`,
  // Sent, answered, settled: the last of each kind counts, the others tell how it came.
  `create table draw_dispatch_event (
    dispatch_id text not null references draw_dispatch (id),
    position integer not null check (position >= 1),
    kind text not null check (kind in ('sent', 'answered', 'settled')),
    day text not null check (day glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    who text not null,
    -- How it was sent, or why it is settled
    told text not null,
    -- Objections and absences of an answer, null of the others
    answer text check ((answer is null) = (kind <> 'answered') and (answer is null or json_type(answer) = 'object')),
    at text not null,
    primary key (dispatch_id, position)
  ) strict`,
]

const refuse = (name: string, event: string, when: string, message: string) =>
  `create trigger ${name} before ${event} ${when} begin select raise(abort, '${message}'); end`

export const triggers: readonly string[] = [
  ...(['draw_dispatch', 'draw_dispatch_event'] as const).flatMap((table) => [
    refuse(`${table}_no_update`, `update on ${table}`, '', 'a dispatch is fixed'),
    refuse(`${table}_no_delete`, `delete on ${table}`, '', 'a dispatch is fixed'),
  ]),
  // INSERT OR REPLACE would bypass the four above.
  refuse(
    'draw_dispatch_next',
    'insert on draw_dispatch',
    `when exists (select 1 from draw_dispatch where id = new.id or document_id = new.document_id)
       or new.edition is not (select coalesce(max(edition), 0) + 1 from draw_dispatch
         where draw_id = new.draw_id and department = new.department)`,
    'editions of a dispatch have no gap and none is replaced',
  ),
  refuse(
    'draw_dispatch_event_next',
    'insert on draw_dispatch_event',
    `when new.position is not
       (select coalesce(max(position), 0) + 1 from draw_dispatch_event where dispatch_id = new.dispatch_id)`,
    'what was told of a dispatch has no gap and none is replaced',
  ),
]

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...triggers]) await sql.raw(statement).execute(tx)
}
