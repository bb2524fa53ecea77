import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 20

const tables: readonly string[] = [
  // 案卷: what was done with a volume, from the first paper entered by hand to its filing. What lies in it follows from the data.
  `create table archive_event (
    -- supervision/<year>, or inspection/<draw>/<target>
    volume text not null check (volume glob 'supervision/*' or volume glob 'inspection/*/*'),
    position integer not null check (position >= 1),
    facts text not null check (json_type(facts, '$.kind') = 'text'),
    actor text not null,
    at text not null,
    primary key (volume, position)
  ) strict`,
  // 销毁: which volumes, why, by whom, and the files that are no more; the rows of the files stay.
  `create table archive_destruction (
    id text primary key check (id <> ''),
    body text not null check (json_type(body, '$.volumes') = 'array' and json_type(body, '$.files') = 'array'),
    at text not null
  ) strict`,
]

const refuse = (name: string, event: string, when: string, message: string) =>
  `create trigger ${name} before ${event} ${when} begin select raise(abort, '${message}'); end`

export const triggers: readonly string[] = [
  ...(['archive_event', 'archive_destruction'] as const).flatMap((table) => [
    refuse(`${table}_no_update`, `update on ${table}`, '', 'the archive is not rewritten'),
    refuse(`${table}_no_delete`, `delete on ${table}`, '', 'the archive is not removed'),
  ]),
  // INSERT OR REPLACE would bypass those above.
  refuse(
    'archive_event_next',
    'insert on archive_event',
    `when new.position is not
       (select coalesce(max(position), 0) + 1 from archive_event where volume = new.volume)`,
    'what was done with a volume has no gap and none is replaced',
  ),
  refuse(
    'archive_destruction_once',
    'insert on archive_destruction',
    'when exists (select 1 from archive_destruction where id = new.id)',
    'a destruction is not replaced',
  ),
  // What proves a draw is kept as long as the office.
  refuse(
    'archive_destruction_of_draw',
    'insert on archive_destruction',
    `when exists (select 1 from json_each(new.body, '$.files') as file join attachment
       on attachment.id = json_extract(file.value, '$.id') where attachment.owner_kind glob 'draw-*')`,
    'files of a draw are not destroyed',
  ),
]

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...triggers]) await sql.raw(statement).execute(tx)
}
