import type { Db, Tx } from './database.ts'

/** An office's own copy of a preset as it lies in the file; `figures` is parsed by whoever reads it. */
export interface PackCopy {
  readonly id: string
  readonly preset: string
  readonly name: string
  readonly figures: Readonly<Record<string, unknown>>
  readonly revision: number
}

export async function listCopies(db: Db | Tx): Promise<readonly PackCopy[]> {
  const rows = await db.selectFrom('rule_pack').selectAll().orderBy('name').execute()
  return rows.map(toCopy)
}

export async function findCopy(db: Db | Tx, id: string): Promise<PackCopy | null> {
  const row = await db.selectFrom('rule_pack').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toCopy(row)
}

/** Writes a copy, new or changed. */
export async function putCopy(tx: Tx, copy: PackCopy, at: string): Promise<void> {
  const { figures, id, ...rest } = copy
  const row = { ...rest, body: JSON.stringify(figures), changed_at: at }
  await tx
    .insertInto('rule_pack')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function removeCopy(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('rule_pack').where('id', '=', id).execute()
}

function toCopy(row: { id: string; preset: string; name: string; body: string; revision: number }): PackCopy {
  const { id, preset, name, revision } = row
  return { id, preset, name, revision, figures: JSON.parse(row.body) as Record<string, unknown> }
}
