import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 10

export const triggers: readonly string[] = []

/** The office's own wording of a shipped template. No row: the shipped text stands. The revision goes on counting after a reset. */
const statement = `create table document_template (
  id text primary key check (id <> ''),
  body text check (body is null or json_type(body) = 'array'),
  revision integer not null check (revision >= 1),
  changed_at text not null
) strict`

export async function up(tx: Kysely<unknown>): Promise<void> {
  await sql.raw(statement).execute(tx)
}
