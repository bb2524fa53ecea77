import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 14

export const triggers: readonly string[] = []

const indexes: readonly string[] = [
  // What a pool looks at, in the order of a frame: to read a register of a million out of whole records, and to sort it, takes longer
  // than everything else that freezes it.
  `create index target_pool on target (id, name, status, type, industry, region, tags, credit_scale,
  credit_grade, licence, licence_expires) where retired_reason = ''`,
  // The digest of a file stands behind its text, which can be a hundred megabytes: every step of a ceremony asks for it.
  `create index draw_file_digest on draw_file (draw_id, path, sha256)`,
]

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of indexes) await sql.raw(statement).execute(tx)
}
