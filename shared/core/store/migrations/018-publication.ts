import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 18

const day = (column: string) =>
  `${column} text not null check (${column} glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`

const tables: readonly string[] = [
  // 公示批次: records of one draw that were published together, or of which it was decided that they are not (不予公示).
  `create table publication_batch (
    id text primary key check (id <> ''),
    draw_id text not null references draw (id),
    serial integer not null check (serial >= 1),
    kind text not null check (kind in ('published', 'withheld')),
    unique (draw_id, serial)
  ) strict`,
  // The version that was published is kept: a record that is changed later is published again, as a correction.
  `create table publication_record (
    batch_id text not null references publication_batch (id),
    record_id text not null,
    version integer not null,
    primary key (batch_id, record_id),
    foreign key (record_id, version) references inspection_record_version (record_id, version)
  ) strict`,
  // Registered, and put right if it was registered wrongly: the last counts. A withdrawn batch never happened.
  `create table publication_event (
    batch_id text not null references publication_batch (id),
    position integer not null check (position >= 1),
    kind text not null check (kind in ('told', 'withdrawn')),
    ${day('day')},
    place text not null,
    who text not null,
    -- Why nothing is published, why the registration is changed or withdrawn; else a remark
    reason text not null,
    at text not null,
    primary key (batch_id, position)
  ) strict`,
  // 暗查: from then on its results may leave the office.
  `create table publication_release (
    draw_id text primary key references draw (id),
    ${day('day')},
    who text not null,
    reason text not null,
    at text not null
  ) strict`,
  // 逐户反馈 (偃师第十九条): told again it is a correction, and the last counts.
  `create table target_feedback (
    draw_id text not null references draw (id),
    target_id text not null check (target_id <> ''),
    position integer not null check (position >= 1),
    ${day('day')},
    how text not null,
    who text not null,
    at text not null,
    primary key (draw_id, target_id, position)
  ) strict`,
]

const refuse = (name: string, event: string, when: string, message: string) =>
  `create trigger ${name} before ${event} ${when} begin select raise(abort, '${message}'); end`

const fixed = [
  'publication_batch',
  'publication_record',
  'publication_event',
  'publication_release',
  'target_feedback',
] as const

export const triggers: readonly string[] = [
  ...fixed.flatMap((table) => [
    refuse(`${table}_no_update`, `update on ${table}`, '', 'a publication is fixed'),
    refuse(`${table}_no_delete`, `delete on ${table}`, '', 'a publication is fixed'),
  ]),
  // INSERT OR REPLACE would bypass those above.
  refuse(
    'publication_batch_next',
    'insert on publication_batch',
    `when exists (select 1 from publication_batch where id = new.id)
       or new.serial is not (select coalesce(max(serial), 0) + 1 from publication_batch where draw_id = new.draw_id)`,
    'batches of a draw have no gap and none is replaced',
  ),
  refuse(
    'publication_record_early',
    'insert on publication_record',
    `when exists (select 1 from publication_event where batch_id = new.batch_id)
       or exists (select 1 from publication_record where batch_id = new.batch_id and record_id = new.record_id)`,
    'nothing is added to a batch',
  ),
  refuse(
    'publication_event_next',
    'insert on publication_event',
    `when new.position is not
         (select coalesce(max(position), 0) + 1 from publication_event where batch_id = new.batch_id)
       or exists (select 1 from publication_event where batch_id = new.batch_id and kind = 'withdrawn')`,
    'what was told of a batch has no gap and none is replaced',
  ),
  refuse(
    'publication_release_once',
    'insert on publication_release',
    'when exists (select 1 from publication_release where draw_id = new.draw_id)',
    'a draw is released once',
  ),
  refuse(
    'target_feedback_next',
    'insert on target_feedback',
    `when new.position is not (select coalesce(max(position), 0) + 1 from target_feedback
       where draw_id = new.draw_id and target_id = new.target_id)`,
    'what was told of a feedback has no gap and none is replaced',
  ),
]

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...triggers]) await sql.raw(statement).execute(tx)
}
