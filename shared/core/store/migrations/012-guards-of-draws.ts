import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 12

const refuse = (name: string, event: string, when: string, message: string) =>
  `create trigger ${name} before ${event} ${when} begin select raise(abort, '${message}'); end`

/** `2-plan.txt`, `6-plan.txt` or `more/1/6-plan.txt` by the name of a round. */
const planOf = (round: string) =>
  `case ${round} when '1' then '2-plan.txt' when '2' then '6-plan.txt' else ${round} || '/6-plan.txt' end`

const hasFile = (path: string) =>
  `exists (select 1 from draw_file where draw_id = new.draw_id and path = ${path})`

/** `more/1/` of `more/1/5-inspectors.tsv`, empty for a file of the first two rounds: what stands before `name`. */
const folderBefore = (name: string) => `substr(new.path, 1, length(new.path) - ${name.length})`

const later = (digit: string) => `(new.path glob '${digit}-*' or new.path glob 'more/*/${digit}-*')`

export const triggers: readonly string[] = [
  // The head of the last signed sheet goes forward only, and to an entry that is there.
  ...(['insert', 'update'] as const).map((event) =>
    refuse(
      `ledger_anchor_${event}`,
      `${event} on ledger_anchor`,
      `when not exists (select 1 from ledger where seq = new.seq and hash = new.hash)
         or new.seq < coalesce((select max(seq) from ledger_anchor), 0)`,
      'a signed head is an entry and goes forward only',
    ),
  ),
  refuse('ledger_anchor_no_delete', 'delete on ledger_anchor', '', 'a signed head is kept'),
  // Who writes a slip, and in which order, stands in the plan: a slip more would be another seed.
  refuse(
    'draw_slip_committed',
    'insert on draw_slip',
    `when ${hasFile(planOf('new.round'))}`,
    'slips are fixed with their plan',
  ),
  refuse(
    'draw_share_committed',
    'insert on draw_share',
    `when ${hasFile(planOf('new.round'))}`,
    'a share is fixed with its plan',
  ),
  refuse(
    'draw_file_committed',
    'insert on draw_file',
    `when (new.path glob '1-*' and ${hasFile(`'2-plan.txt'`)})
       or (${later('5')} and exists (select 1 from draw_file where draw_id = new.draw_id
         and path = substr(new.path, 1, instr(new.path, '5-') - 1) || '6-plan.txt'))`,
    'the inputs of a round are fixed with its plan',
  ),
  refuse(
    'draw_file_seed',
    'insert on draw_file',
    `when (new.path = '3-seed.txt' or new.path glob '*7-seed.txt') and exists (
       select 1 from draw_slip where draw_id = new.draw_id and fixed = 0 and round = case
         when new.path = '3-seed.txt' then '1' when new.path = '7-seed.txt' then '2'
         else rtrim(${folderBefore('7-seed.txt')}, '/') end)`,
    'a seed needs every slip',
  ),
]

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of triggers) await sql.raw(statement).execute(tx)
}
