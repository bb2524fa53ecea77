import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 1

const tables = [
  `create table office (
    id integer primary key check (id = 1),
    bureau text not null check (bureau <> ''),
    region text not null check (region <> ''),
    clerk text not null check (clerk <> ''),
    contact text not null,
    phone text not null,
    pack_id text not null check (pack_id <> ''),
    rehearsal integer not null check (rehearsal in (0, 1)),
    created_at text not null
  ) strict`,
  `create table department (
    name text primary key check (name <> ''),
    own integer not null check (own in (0, 1)),
    units text not null check (json_type(units) = 'array')
  ) strict, without rowid`,
  `create table target (
    id text primary key check (id <> ''),
    name text not null check (name <> ''),
    type text not null,
    industry text not null,
    region text not null,
    address text not null,
    legal_representative text not null,
    contact text not null,
    phone text not null,
    status text not null,
    credit_scale text not null,
    credit_grade text not null,
    credit_as_of text not null,
    credit_source text not null,
    licence text not null,
    licence_expires text not null,
    last_inspected text not null,
    tags text not null check (json_type(tags) = 'array'),
    established_on text not null,
    business_scope text not null,
    registrar text not null,
    jurisdiction text not null,
    extra text not null check (json_type(extra) = 'object'),
    search text not null,
    revision integer not null check (revision >= 1),
    retired_reason text not null,
    changed_at text not null
  ) strict`,
  `create table inspector (
    id text primary key check (id <> ''),
    name text not null check (name <> ''),
    department text not null check (department <> ''),
    unit text not null,
    certificate_expires text not null,
    specialties text not null check (json_type(specialties) = 'array'),
    item_scope text not null check (json_type(item_scope) = 'array'),
    phone text not null,
    can_lead integer not null check (can_lead in (0, 1)),
    in_post integer not null check (in_post in (0, 1)),
    duty text not null,
    extra text not null check (json_type(extra) = 'object'),
    search text not null,
    revision integer not null check (revision >= 1),
    retired_reason text not null,
    changed_at text not null
  ) strict`,
  `create table expert (
    id text primary key check (id <> ''),
    name text not null check (name <> ''),
    field text not null check (field <> ''),
    organisation text not null,
    phone text not null,
    available integer not null check (available in (0, 1)),
    extra text not null check (json_type(extra) = 'object'),
    search text not null,
    revision integer not null check (revision >= 1),
    retired_reason text not null,
    changed_at text not null
  ) strict`,
  `create table item (
    id text primary key check (id <> ''),
    name text not null check (name <> ''),
    category text not null,
    legal_basis text not null,
    body text not null,
    content text not null,
    method text not null,
    applies_to text not null,
    industries text not null check (json_type(industries) = 'array'),
    specialties text not null check (json_type(specialties) = 'array'),
    department text not null check (department <> ''),
    points text not null check (json_type(points) = 'array'),
    extra text not null check (json_type(extra) = 'object'),
    search text not null,
    revision integer not null check (revision >= 1),
    retired_reason text not null,
    changed_at text not null
  ) strict`,
  `create table recusal (
    inspector_id text not null references inspector (id),
    target_id text not null references target (id),
    reason text not null check (reason <> ''),
    source text not null check (source in ('office', 'statement', 'name-match')),
    primary key (inspector_id, target_id)
  ) strict, without rowid`,
  `create table plan (
    id text primary key,
    year integer not null check (year between 2000 and 2199),
    scope text not null check (scope in ('internal', 'joint')),
    number text not null unique check (number <> ''),
    name text not null check (name <> '')
  ) strict`,
  `create table task (
    id text primary key,
    plan_id text not null references plan (id) on delete cascade,
    position integer not null check (position >= 1),
    number text not null check (number <> ''),
    name text not null check (name <> ''),
    selection text not null check (selection in ('targeted', 'untargeted')),
    selection_text text not null,
    ratio_text text not null,
    items_text text not null,
    scope_text text not null,
    initiator text not null,
    partners text not null,
    period_text text not null,
    start_month text not null,
    end_month text not null,
    remark text not null,
    unique (plan_id, position)
  ) strict`,
  `create table scheme (
    task_id text primary key references task (id) on delete cascade,
    body text not null check (json_type(body) = 'object')
  ) strict`,
  `create table draw (
    id text primary key,
    serial integer not null unique check (serial >= 1),
    number text not null unique check (number <> ''),
    task_id text not null references task (id),
    scope text not null check (scope in ('internal', 'joint')),
    title text not null check (title <> ''),
    date text not null,
    rehearsal integer not null check (rehearsal in (0, 1)),
    secret integer not null check (secret in (0, 1)),
    state text not null check (state in ('committed-1', 'drawn-1', 'committed-2', 'finished', 'voided')),
    void_reason text not null check ((state = 'voided') = (void_reason <> ''))
  ) strict`,
  // One open draw a task: a second one would be a choice between two results.
  `create unique index draw_open on draw (task_id) where state in ('committed-1', 'drawn-1', 'committed-2')`,
  `create table draw_share (
    draw_id text not null references draw (id),
    round text not null check (round <> ''),
    machine text not null check (length(machine) = 64),
    primary key (draw_id, round)
  ) strict, without rowid`,
  `create table draw_slip (
    draw_id text not null references draw (id),
    round text not null check (round <> ''),
    position integer not null check (position >= 1),
    who text not null check (who <> ''),
    digits text not null check (digits = '' or (digits not glob '*[^0-9]*' and length(digits) between 6 and 20)),
    fixed integer not null check (fixed in (0, 1) and (fixed = 0 or digits <> '')),
    primary key (draw_id, round, position)
  ) strict, without rowid`,
  `create table draw_file (
    draw_id text not null references draw (id),
    path text not null check (path <> ''),
    body text not null,
    sha256 text not null check (length(sha256) = 64),
    primary key (draw_id, path)
  ) strict`,
  // What the papers print of the day of the draw: phones and addresses as the rosters stood, never as edited later.
  `create table draw_snapshot (
    draw_id text not null references draw (id),
    name text not null,
    body text not null check (json_valid(body)),
    primary key (draw_id, name)
  ) strict`,
  `create table document (
    id text primary key,
    draw_id text references draw (id),
    kind text not null check (kind in ('T1', 'T2', 'T6', 'T7', 'W3', 'W5')),
    format text not null check (format in ('docx', 'xlsx')),
    title text not null,
    path text not null unique check (path <> ''),
    version integer not null check (version >= 1),
    sha256 text not null check (length(sha256) = 64),
    bytes integer not null check (bytes > 0),
    created_at text not null
  ) strict`,
  `create table ledger (
    seq integer primary key check (seq >= 1),
    prev text not null check (length(prev) = 64),
    at text not null,
    actor text not null check (actor <> ''),
    kind text not null check (kind <> ''),
    body text not null check (json_valid(body)),
    hash text not null check (length(hash) = 64)
  ) strict`,
  // Count and head printed on the last signed sheet: a tail cut behind it is found (draw-protocol.md §7).
  `create table ledger_anchor (
    id integer primary key check (id = 1),
    seq integer not null,
    hash text not null check (length(hash) = 64)
  ) strict`,
]

const indexes = [
  `create index target_region on target (region)`,
  `create index target_industry on target (industry)`,
  `create index draw_task on draw (task_id)`,
]

const refuse = (name: string, event: string, when: string, message: string) =>
  `create trigger ${name} before ${event} ${when} begin select raise(abort, '${message}'); end`

/** Compared word for word when a file is opened, before anything else may create one. */
export const triggers: readonly string[] = [
  refuse('ledger_no_update', 'update on ledger', '', 'ledger is append-only'),
  refuse('ledger_no_delete', 'delete on ledger', '', 'ledger is append-only'),
  // INSERT OR REPLACE would bypass the two above; a fork or a gap does not fit the last entry.
  refuse(
    'ledger_chain',
    'insert on ledger',
    `when new.seq is not (select coalesce(max(seq), 0) + 1 from ledger)
       or new.prev is not coalesce((select hash from ledger order by seq desc limit 1),
         '94ea8c0123bad4da8606e22aeb706707ca9e46289a8bcd078b4e4fce0dcdba23')`,
    'ledger entry does not continue the chain',
  ),
  refuse('draw_file_no_update', 'update on draw_file', '', 'a draw file is fixed'),
  refuse('draw_file_no_delete', 'delete on draw_file', '', 'a draw file is fixed'),
  refuse(
    'draw_file_no_replace',
    'insert on draw_file',
    'when exists (select 1 from draw_file where draw_id = new.draw_id and path = new.path)',
    'a draw file is fixed',
  ),
  refuse('draw_share_no_update', 'update on draw_share', '', 'a share is fixed'),
  refuse('draw_share_no_delete', 'delete on draw_share', '', 'a share is fixed'),
  refuse(
    'draw_share_no_replace',
    'insert on draw_share',
    'when exists (select 1 from draw_share where draw_id = new.draw_id and round = new.round)',
    'a share is fixed',
  ),
  refuse(
    'draw_slip_fixed',
    'update on draw_slip',
    `when old.fixed = 1 or new.draw_id is not old.draw_id or new.round is not old.round
       or new.who is not old.who or new.position is not old.position`,
    'a slip is fixed',
  ),
  refuse('draw_slip_no_delete', 'delete on draw_slip', '', 'a slip is fixed'),
  refuse(
    'draw_slip_no_replace',
    'insert on draw_slip',
    'when exists (select 1 from draw_slip where draw_id = new.draw_id and round = new.round and position = new.position)',
    'a slip is fixed',
  ),
  refuse('draw_snapshot_no_update', 'update on draw_snapshot', '', 'a snapshot is fixed'),
  refuse('draw_snapshot_no_delete', 'delete on draw_snapshot', '', 'a snapshot is fixed'),
  refuse(
    'draw_snapshot_no_replace',
    'insert on draw_snapshot',
    'when exists (select 1 from draw_snapshot where draw_id = new.draw_id and name = new.name)',
    'a snapshot is fixed',
  ),
  refuse('draw_no_delete', 'delete on draw', '', 'a draw is never deleted'),
  refuse(
    'draw_serial',
    'insert on draw',
    `when new.serial is not (select coalesce(max(serial), 0) + 1 from draw)
       or exists (select 1 from draw where id = new.id or number = new.number)`,
    'draw serials have no gap and no draw is replaced',
  ),
  refuse(
    'draw_forward',
    'update on draw',
    `when new.id is not old.id or new.serial is not old.serial or new.number is not old.number
       or new.task_id is not old.task_id or new.scope is not old.scope or new.title is not old.title or new.date is not old.date
       or new.rehearsal is not old.rehearsal or new.secret is not old.secret
       or not (
         (old.state = 'committed-1' and new.state in ('drawn-1', 'finished', 'voided')) or
         (old.state = 'drawn-1' and new.state in ('committed-2', 'finished', 'voided')) or
         (old.state = 'committed-2' and new.state in ('finished', 'voided')) or
         (old.state = 'finished' and new.state in ('finished', 'voided'))
       )`,
    'a draw goes forward only',
  ),
]

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...indexes, ...triggers]) await sql.raw(statement).execute(tx)
}
