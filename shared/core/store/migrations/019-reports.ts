import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 19

const tables: readonly string[] = [
  // 会议、文件、培训、宣传: every state of an entry; the last counts, the others are its history. One that was taken back stays.
  `create table diary_version (
    entry_id text not null check (entry_id <> ''),
    version integer not null check (version >= 1),
    -- Kind, day, unit, title, content, people, and the attachments that go with it
    body text not null check (json_type(body) = 'object'),
    removed integer not null check (removed in (0, 1)),
    -- Why it was changed or taken back; empty for the first
    reason text not null,
    actor text not null,
    at text not null,
    primary key (entry_id, version)
  ) strict`,
  // 月报表 as issued: its numbers with all they count. A correction is the next version, with a reason.
  `create table monthly_report (
    month text not null check (month glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]'),
    -- Empty: merged for the bureau
    unit text not null,
    version integer not null check (version >= 1),
    from_day text not null check (from_day glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    to_day text not null check (to_day glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and to_day >= from_day),
    body text not null check (json_type(body) = 'object'),
    reason text not null check (version = 1 or reason <> ''),
    actor text not null,
    at text not null,
    primary key (month, unit, version)
  ) strict`,
]

const refuse = (name: string, event: string, when: string, message: string) =>
  `create trigger ${name} before ${event} ${when} begin select raise(abort, '${message}'); end`

export const triggers: readonly string[] = [
  ...(['diary_version', 'monthly_report'] as const).flatMap((table) => [
    refuse(`${table}_no_update`, `update on ${table}`, '', 'a report is not rewritten'),
    refuse(`${table}_no_delete`, `delete on ${table}`, '', 'a report is not removed'),
  ]),
  // INSERT OR REPLACE would bypass the four above.
  refuse(
    'diary_version_next',
    'insert on diary_version',
    `when new.version is not
       (select coalesce(max(version), 0) + 1 from diary_version where entry_id = new.entry_id)
       or exists (select 1 from diary_version where entry_id = new.entry_id and removed = 1)`,
    'versions of an entry have no gap, and what was taken back stays so',
  ),
  refuse(
    'monthly_report_next',
    'insert on monthly_report',
    `when new.version is not
       (select coalesce(max(version), 0) + 1 from monthly_report where month = new.month and unit = new.unit)`,
    'versions of a report have no gap and none is replaced',
  ),
]

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...triggers]) await sql.raw(statement).execute(tx)
}
