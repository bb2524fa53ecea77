import { sql } from 'kysely'
import type { ArchiveFacts } from '#shared/domain/report/archive.ts'
import type { Db, Tx } from './database.ts'

/** One act upon a volume. */
export interface ArchiveEvent {
  readonly volume: string
  /** 1-based within the volume */
  readonly position: number
  readonly facts: ArchiveFacts
  readonly actor: string
  readonly at: string
}

/** Volume → what was done with it, in order; of one volume, or of all. */
export async function listArchiveEvents(
  db: Db | Tx,
  volume: string | null = null,
): Promise<ReadonlyMap<string, readonly ArchiveEvent[]>> {
  let query = db.selectFrom('archive_event').selectAll().orderBy('volume').orderBy('position')
  if (volume !== null) query = query.where('volume', '=', volume)
  const rows = await query.execute()
  const events = rows.map(({ facts, ...row }) => ({ ...row, facts: JSON.parse(facts) as ArchiveFacts }))
  return Map.groupBy(events, (event) => event.volume)
}

export const factsText = (facts: ArchiveFacts): string => JSON.stringify(facts)

export async function insertArchiveEvent(tx: Tx, { facts, ...row }: ArchiveEvent): Promise<void> {
  await tx
    .insertInto('archive_event')
    .values({ ...row, facts: factsText(facts) })
    .execute()
}

export async function nextPosition(tx: Tx, volume: string): Promise<number> {
  const row = await tx
    .selectFrom('archive_event')
    .select((select) => select.fn.max('position').as('last'))
    .where('volume', '=', volume)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** 销毁清册 as it was carried out. */
export interface DestructionBody {
  readonly reason: string
  readonly people: readonly string[]
  readonly volumes: readonly {
    readonly key: string
    readonly name: string
    readonly shelf: string
    readonly filedOn: string
    readonly until: string
  }[]
  readonly files: readonly DestroyedFile[]
}

/** `path`: its place in the folder of attachments */
export interface DestroyedFile {
  readonly id: string
  readonly name: string
  readonly sha256: string
  readonly path: string
}

export interface Destruction {
  readonly id: string
  readonly body: DestructionBody
  readonly at: string
}

export const destructionText = (body: DestructionBody): string => JSON.stringify(body)

export async function insertDestruction(tx: Tx, { id, body, at }: Destruction): Promise<void> {
  await tx
    .insertInto('archive_destruction')
    .values({ id, body: destructionText(body), at })
    .execute()
}

export async function listDestructions(db: Db | Tx): Promise<readonly Destruction[]> {
  const rows = await db.selectFrom('archive_destruction').selectAll().orderBy('at').orderBy('id').execute()
  return rows.map(({ body, ...row }) => ({ ...row, body: JSON.parse(body) as DestructionBody }))
}

/** When the file of an attachment was destroyed; null: it was not. */
export async function destroyedAt(db: Db | Tx, attachmentId: string): Promise<string | null> {
  const { rows } = await sql<{
    at: string
  }>`select at from archive_destruction, json_each(body, '$.files') as file
    where json_extract(file.value, '$.id') = ${attachmentId} order by at limit 1`.execute(db)
  return rows[0]?.at ?? null
}

/** Evidence that was withdrawn, by the attachment's id. */
export async function withdrawnEvidence(db: Db | Tx): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('evidence_withdrawal').select('attachment_id').execute()
  return new Set(rows.map((row) => row.attachment_id))
}

/** Attachment → its file in the folder of attachments. */
export async function attachmentPaths(db: Db | Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('attachment').select(['id', 'path']).execute()
  return new Map(rows.map(({ id, path }) => [id, path]))
}
