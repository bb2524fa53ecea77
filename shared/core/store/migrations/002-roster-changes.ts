import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 2

const statements: readonly string[] = []

export const triggers: readonly string[] = []

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of [...statements, ...triggers]) await sql.raw(statement).execute(tx)
}
