import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 4

const day = `glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`

const statements: readonly string[] = [
  // `exemption` empty: the yearly cap counts it. `register_number`: the lead it answers (complaint, transfer, order).
  `create table inspection (
    id text primary key check (id <> ''),
    target_id text not null references target (id),
    date text not null check (date ${day}),
    kind text not null check (kind <> ''),
    department text not null check (department <> ''),
    basis text not null,
    exemption text not null,
    result text not null,
    remark text not null,
    register_number text not null,
    draw_id text references draw (id),
    source text not null check (source in ('draw', 'file', 'hand')),
    extra text not null check (json_type(extra) = 'object'),
    revision integer not null check (revision >= 1),
    changed_at text not null,
    -- An inspection of a draw is what the cap counts: nothing exempts it.
    check (draw_id is null or exemption = ''),
    unique (target_id, date, department, kind)
  ) strict`,
  // 上次检查日期 as the history knows it, kept by the triggers below: a list of 100,000 targets is narrowed and sorted by it.
  `alter table target add column last_visit text not null default ''`,
  `create index inspection_date on inspection (date)`,
  `create index inspection_draw on inspection (draw_id) where draw_id is not null`,
  `alter table recusal add column stated_on text not null default '' check (stated_on = '' or stated_on ${day})`,
  // 回避 of a person: whatever targets are his, now and after later imports.
  `create table recusal_rule (
    id text primary key check (id <> ''),
    inspector_id text not null references inspector (id),
    person text not null check (person <> ''),
    reason text not null check (reason <> ''),
    source text not null check (source in ('office', 'statement', 'name-match')),
    stated_on text not null check (stated_on = '' or stated_on ${day}),
    unique (inspector_id, person)
  ) strict`,
  // A likeness somebody looked at and dismissed: `likeness` with `value` is what was alike then, a new one is asked about again.
  `create table recusal_dismissal (
    inspector_id text not null references inspector (id),
    target_id text not null references target (id),
    likeness text not null check (likeness in ('legal-representative', 'contact', 'phone')),
    value text not null check (value <> ''),
    reason text not null check (reason <> ''),
    at text not null,
    primary key (inspector_id, target_id, likeness, value)
  ) strict, without rowid`,
]

const visited = (name: string, event: string, rows: readonly ('old' | 'new')[]) =>
  `create trigger ${name} after ${event} on inspection begin ${rows
    .map(
      (
        row,
      ) => `update target set last_visit = coalesce((select max(date) from inspection where target_id = ${row}.target_id), '')
        where id = ${row}.target_id;`,
    )
    .join(' ')} end`

export const triggers: readonly string[] = [
  visited('inspection_entered', 'insert', ['new']),
  visited('inspection_moved', 'update of date, target_id', ['old', 'new']),
  visited('inspection_removed', 'delete', ['old']),
]

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of [...statements, ...triggers]) await sql.raw(statement).execute(tx)
}
