import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 2

const rosters = `('targets', 'inspectors', 'experts', 'items')`

const statements: readonly string[] = [
  // `first_change` and `last_change`: the changes this import made lie above the one and up to the other.
  `create table roster_import (
    serial integer primary key check (serial >= 1),
    id text not null unique check (id <> ''),
    roster text not null check (roster in ${rosters}),
    file_name text not null check (file_name <> ''),
    sha256 text not null check (length(sha256) = 64),
    sheet text not null,
    counts text not null check (json_type(counts) = 'object'),
    at text not null,
    actor text not null check (actor <> ''),
    state text not null check (state in ('in-force', 'undone')),
    has_retired integer not null check (has_retired in (0, 1)),
    first_change integer not null check (first_change >= 0),
    last_change integer not null check (last_change >= first_change)
  ) strict`,
  `create table roster_change (
    seq integer primary key check (seq >= 1),
    roster text not null check (roster in ${rosters}),
    record_id text not null check (record_id <> ''),
    at text not null,
    actor text not null check (actor <> ''),
    cause text not null check (cause <> ''),
    import_id text not null,
    changes text not null check (json_type(changes) = 'object')
  ) strict`,
  `create index roster_change_record on roster_change (roster, record_id, seq)`,
  `create index roster_change_import on roster_change (import_id, seq) where import_id <> ''`,
  // A county's first import has a hundred thousand new records: they name their import, instead of a row of changes each.
  `alter table target add column added_by_import text not null default ''`,
  `alter table inspector add column added_by_import text not null default ''`,
  `alter table expert add column added_by_import text not null default ''`,
  `alter table item add column added_by_import text not null default ''`,
  // Taking a hundred thousand targets out again asks for each whether a recusal names it.
  `create index recusal_target on recusal (target_id)`,
  // What a clerk told of a file's columns, for the next file with the same header.
  `create table import_reading (
    roster text not null check (roster in ${rosters}),
    header text not null check (header <> ''),
    columns text not null check (json_type(columns) = 'object'),
    defaults text not null check (json_type(defaults) = 'object'),
    at text not null,
    primary key (roster, header)
  ) strict, without rowid`,
]

const refuse = (name: string, event: string, when: string, message: string) =>
  `create trigger ${name} before ${event} ${when} begin select raise(abort, '${message}'); end`

export const triggers: readonly string[] = [
  refuse('roster_change_no_update', 'update on roster_change', '', 'roster changes are append-only'),
  refuse('roster_change_no_delete', 'delete on roster_change', '', 'roster changes are append-only'),
  // INSERT OR REPLACE would bypass the two above.
  refuse(
    'roster_change_no_replace',
    'insert on roster_change',
    'when exists (select 1 from roster_change where seq = new.seq)',
    'roster changes are append-only',
  ),
  refuse('roster_import_no_delete', 'delete on roster_import', '', 'an import is never deleted'),
  refuse(
    'roster_import_no_replace',
    'insert on roster_import',
    'when exists (select 1 from roster_import where serial = new.serial or id = new.id)',
    'an import is never replaced',
  ),
  refuse(
    'roster_import_only_undone',
    'update on roster_import',
    `when old.state <> 'in-force' or new.state <> 'undone' or new.serial is not old.serial or new.id is not old.id
       or new.roster is not old.roster or new.file_name is not old.file_name or new.sha256 is not old.sha256
       or new.sheet is not old.sheet or new.counts is not old.counts or new.at is not old.at
       or new.actor is not old.actor or new.has_retired is not old.has_retired
       or new.first_change is not old.first_change or new.last_change is not old.last_change`,
    'an import can only be undone, once',
  ),
]

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of [...statements, ...triggers]) await sql.raw(statement).execute(tx)
}
