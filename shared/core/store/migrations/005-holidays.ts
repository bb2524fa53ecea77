import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 5

const statements: readonly string[] = [
  // 'ordinary': the office says against an arrangement that the week's order stands.
  `create table holiday (
    date text primary key check (date glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    mark text not null check (mark in ('off', 'work', 'ordinary')),
    name text not null check (name <> '' or mark = 'ordinary'),
    source text not null check (source in ('program', 'notice', 'table', 'hand')),
    reference text not null,
    changed_at text not null
  ) strict, without rowid`,
  // Years that the office has held against the notice: what the arithmetic cannot see, a day given in one year only.
  `create table holiday_year (
    year integer primary key check (year between 2000 and 2199),
    declared_at text not null
  ) strict`,
  // The kinds of papers grow with the program; a table that lists them would have to be made again each time.
  `create table document_of_any_kind (
    id text primary key,
    draw_id text references draw (id),
    kind text not null check (kind <> ''),
    format text not null check (format in ('docx', 'xlsx')),
    title text not null,
    path text not null unique check (path <> ''),
    version integer not null check (version >= 1),
    sha256 text not null check (length(sha256) = 64),
    bytes integer not null check (bytes > 0),
    created_at text not null
  ) strict`,
  `insert into document_of_any_kind (id, draw_id, kind, format, title, path, version, sha256, bytes, created_at)
    select id, draw_id, kind, format, title, path, version, sha256, bytes, created_at from document`,
  `drop table document`,
  `alter table document_of_any_kind rename to document`,
  `alter table item add column own_points text not null default '[]' check (json_type(own_points) = 'array')`,
  // 随机抽查事项清单 as it was published: `items` holds the rows of that day, whatever the roster says later.
  `create table catalogue_issue (
    department text not null,
    number integer not null check (number >= 1),
    published_on text not null check (published_on <> ''),
    items text not null check (json_type(items) = 'array'),
    issued_at text not null,
    primary key (department, number)
  ) strict, without rowid`,
]

const refuse = (name: string, event: string, when: string) =>
  `create trigger ${name} before ${event} on catalogue_issue ${when} begin select raise(abort, 'an issued catalogue is fixed'); end`

export const triggers: readonly string[] = [
  refuse('catalogue_issue_no_update', 'update', ''),
  refuse('catalogue_issue_no_delete', 'delete', ''),
  refuse(
    'catalogue_issue_no_replace',
    'insert',
    'when exists (select 1 from catalogue_issue where department = new.department and number = new.number)',
  ),
]

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of [...statements, ...triggers]) await sql.raw(statement).execute(tx)
}
