import { sql } from 'kysely'
import type { TargetPeople } from '#shared/domain/rosters/recusal-rules.ts'
import type { Db, Tx } from './database.ts'

/** Every target's code and name, also of those that have left the roster. */
export async function targetNames(
  db: Db | Tx,
): Promise<readonly { readonly id: string; readonly name: string; readonly retired: boolean }[]> {
  const rows = await sql<{ id: string; name: string; retired: number }>`
    select id, name, retired_reason <> '' as retired from target order by id`.execute(db)
  return rows.rows.map((row) => ({ ...row, retired: row.retired === 1 }))
}

/** Whose the targets in use are: what recusals of a person and matching names look at, without reading whole records. */
export async function targetPeople(db: Db | Tx): Promise<readonly TargetPeople[]> {
  const rows = await sql<TargetPeople>`
    select id, name, legal_representative as "legalRepresentative", contact, phone
    from target where retired_reason = '' order by id`.execute(db)
  return rows.rows
}
