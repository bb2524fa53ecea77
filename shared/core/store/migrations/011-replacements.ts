import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 11

const tables: readonly string[] = [
  // 递补: who dropped out and who came, in the order of the reserve.
  `create table draw_replacement (
    draw_id text not null references draw (id),
    position integer not null check (position >= 1),
    target_id text not null check (target_id <> ''),
    replacement_id text not null check (replacement_id <> '' and replacement_id <> target_id),
    stratum text not null check (stratum <> ''),
    rank integer not null check (rank >= 1),
    ticket text not null check (length(ticket) = 64),
    reason text not null check (reason <> ''),
    at text not null,
    -- What the papers print of the replacement: the roster's record of that day, null where it had none any more.
    record text check (record is null or json_valid(record)),
    primary key (draw_id, position),
    unique (draw_id, target_id),
    unique (draw_id, replacement_id)
  ) strict`,
  // Documents that somebody handed in; the bytes lie in files of the office's folder. The owner's table tells what it is of.
  `create table attachment (
    id text primary key check (id <> ''),
    owner_kind text not null check (owner_kind <> ''),
    owner_id text not null check (owner_id <> ''),
    owner_part integer not null check (owner_part >= 0),
    position integer not null check (position >= 1),
    name text not null check (name <> ''),
    path text not null unique check (path <> ''),
    sha256 text not null check (length(sha256) = 64),
    bytes integer not null check (bytes > 0),
    created_at text not null,
    unique (owner_kind, owner_id, owner_part, position)
  ) strict`,
]

const refuse = (name: string, event: string, when: string, message: string) =>
  `create trigger ${name} before ${event} ${when} begin select raise(abort, '${message}'); end`

export const triggers: readonly string[] = [
  refuse('draw_replacement_no_update', 'update on draw_replacement', '', 'a replacement is fixed'),
  refuse('draw_replacement_no_delete', 'delete on draw_replacement', '', 'a replacement is fixed'),
  // INSERT OR REPLACE would bypass the two above.
  refuse(
    'draw_replacement_next',
    'insert on draw_replacement',
    `when new.position is not (select coalesce(max(position), 0) + 1 from draw_replacement where draw_id = new.draw_id)
       or exists (select 1 from draw_replacement where draw_id = new.draw_id
         and (target_id = new.target_id or replacement_id = new.replacement_id))`,
    'replacements have no gap and none is replaced',
  ),
  refuse('attachment_no_update', 'update on attachment', '', 'an attachment is fixed'),
  refuse('attachment_no_delete', 'delete on attachment', '', 'an attachment is fixed'),
  refuse(
    'attachment_no_replace',
    'insert on attachment',
    `when exists (select 1 from attachment where id = new.id or path = new.path
       or (owner_kind = new.owner_kind and owner_id = new.owner_id
         and owner_part = new.owner_part and position = new.position))`,
    'an attachment is fixed',
  ),
]

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...triggers]) await sql.raw(statement).execute(tx)
}
