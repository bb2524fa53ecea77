import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 7

const rosters = `('targets', 'inspectors', 'experts', 'items')`

const statements: readonly string[] = [
  // Questions with a name. No part of the ledger: they decide nothing.
  `create table saved_filter (
    roster text not null check (roster in ${rosters}),
    name text not null check (name <> ''),
    question text not null check (json_type(question) = 'object'),
    primary key (roster, name)
  ) strict, without rowid`,
  // How an office looks at things. Not in the browser: its place there changes with the loopback port.
  `create table preference (
    name text primary key check (name <> ''),
    body text not null check (json_valid(body))
  ) strict, without rowid`,
  // Partial: an import of targets that have no licence and are in use writes to neither.
  `create index target_licence on target (licence_expires) where licence_expires <> '' and retired_reason = ''`,
  `create index target_retired on target (retired_reason) where retired_reason <> ''`,
]

export const triggers: readonly string[] = []

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of [...statements, ...triggers]) await sql.raw(statement).execute(tx)
}
