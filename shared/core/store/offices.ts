import type { OfficeProfile } from '#shared/contract/index.ts'
import { officialPapersSchema } from '#shared/contract/schemas.ts'
import type { Department } from '#shared/domain/rosters/types.ts'
import type { Db, Tx } from './database.ts'

export interface Office {
  readonly profile: OfficeProfile
  readonly rehearsal: boolean
}

export async function findOffice(db: Db | Tx): Promise<Office | null> {
  const row = await db.selectFrom('office').selectAll().executeTakeFirst()
  if (row === undefined) return null
  const { id: _id, created_at: _at, rehearsal, pack_id: packId, number_prefix: numberPrefix, ...rest } = row
  const { seal_line: sealLine, papers: kept, ...profile } = rest
  // What a later version adds has its usual value in an office from before.
  const papers = officialPapersSchema.parse(JSON.parse(kept))
  return { profile: { ...profile, numberPrefix, sealLine, packId, papers }, rehearsal: rehearsal === 1 }
}

export async function insertOffice(tx: Tx, office: Office, at: string): Promise<void> {
  await tx
    .insertInto('office')
    .values({ id: 1, ...profileRow(office.profile), rehearsal: office.rehearsal ? 1 : 0, created_at: at })
    .execute()
}

export async function updateOffice(tx: Tx, profile: OfficeProfile): Promise<void> {
  await tx.updateTable('office').set(profileRow(profile)).execute()
}

function profileRow({ packId, numberPrefix, sealLine, papers, ...profile }: OfficeProfile) {
  const own = { pack_id: packId, number_prefix: numberPrefix, seal_line: sealLine }
  return { ...profile, ...own, papers: JSON.stringify(papers) }
}

export async function listDepartments(db: Db | Tx): Promise<readonly Department[]> {
  const rows = await db.selectFrom('department').selectAll().orderBy('own', 'desc').orderBy('name').execute()
  return rows.map((row) => ({
    name: row.name,
    own: row.own === 1,
    units: JSON.parse(row.units) as string[],
  }))
}

export async function putDepartment(tx: Tx, department: Department): Promise<void> {
  const row = { own: department.own ? 1 : 0, units: JSON.stringify(department.units) }
  await tx
    .insertInto('department')
    .values({ name: department.name, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute()
}

export async function removeDepartment(tx: Tx, name: string): Promise<void> {
  await tx.deleteFrom('department').where('name', '=', name).execute()
}
