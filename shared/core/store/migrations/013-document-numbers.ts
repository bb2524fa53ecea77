import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 13

const tables: readonly string[] = [
  // 公文: letterhead, receivers, seal and fonts, as the contract's schema reads them; what is missing has its usual value.
  `alter table office add column papers text not null default '{}' check (json_type(papers) = 'object')`,
  // 发文字号: once given never given again; a withdrawn document keeps its own.
  `create table document_number (
    letter_code text not null check (letter_code <> ''),
    year integer not null check (year between 2000 and 2199),
    number integer not null check (number >= 1),
    document_id text not null unique references document (id),
    -- Of what it is the paper. Its task may leave the plan: the number stays.
    task_id text not null,
    kind text not null check (kind <> ''),
    title text not null check (title <> ''),
    issued_on text not null check (issued_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    withdrawn_at text not null default '',
    withdrawn_reason text not null default '',
    primary key (letter_code, year, number),
    check ((withdrawn_at = '') = (withdrawn_reason = ''))
  ) strict`,
  // Numbers up to this one that the program did not give were given by hand.
  `create table document_number_by_hand (
    letter_code text not null check (letter_code <> ''),
    year integer not null check (year between 2000 and 2199),
    up_to integer not null check (up_to >= 0),
    reason text not null check (reason <> ''),
    set_at text not null,
    primary key (letter_code, year)
  ) strict`,
]

const refuse = (name: string, event: string, when: string, message: string) =>
  `create trigger ${name} before ${event} ${when} begin select raise(abort, '${message}'); end`

const given = `(select max(number) from document_number where letter_code = new.letter_code and year = new.year)`
const byHand = `(select up_to from document_number_by_hand where letter_code = new.letter_code and year = new.year)`

export const triggers: readonly string[] = [
  // INSERT OR REPLACE takes a row away without asking: only a number that nobody has can come.
  refuse(
    'document_number_next',
    'insert on document_number',
    `when new.number is not max(coalesce(${given}, 0), coalesce(${byHand}, 0)) + 1
       or exists (select 1 from document_number where document_id = new.document_id)`,
    'numbers have no gap and none is given twice',
  ),
  refuse(
    'document_number_fixed',
    'update on document_number',
    `when old.withdrawn_at <> '' or new.withdrawn_at = ''
       or new.letter_code is not old.letter_code or new.year is not old.year or new.number is not old.number
       or new.document_id is not old.document_id or new.task_id is not old.task_id
       or new.kind is not old.kind or new.title is not old.title or new.issued_on is not old.issued_on`,
    'a number is fixed and withdrawn once',
  ),
  refuse('document_number_no_delete', 'delete on document_number', '', 'a number is kept'),
  ...(['insert', 'update'] as const).map((event) =>
    refuse(
      `document_number_by_hand_${event}`,
      `${event} on document_number_by_hand`,
      `when new.up_to < coalesce(${given}, 0)`,
      'numbers that were given are given',
    ),
  ),
  refuse('document_number_by_hand_no_delete', 'delete on document_number_by_hand', '', 'a start is kept'),
]

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...triggers]) await sql.raw(statement).execute(tx)
}
