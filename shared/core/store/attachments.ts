import type { AttachmentView } from '#shared/contract/index.ts'
import type { AttachmentRow, Db, Tx } from './database.ts'

/** What a document was handed in with. `part`: round or serial within the owner, 0 where it has none. */
export interface AttachmentOwner {
  readonly kind:
    | 'draw-round'
    | 'draw-replacement'
    | 'draw-dispatch'
    | 'diary'
    | 'publication'
    | 'result-evidence'
    | 'follow-up'
    | 'archive'
  readonly id: string
  readonly part: number
}

/** `path`: its file in the folder of attachments */
export interface Attachment extends AttachmentView {
  readonly path: string
}

/** Documents of one owner, in the order in which they were handed in. */
export async function insertAttachments(
  tx: Tx,
  owner: AttachmentOwner,
  attachments: readonly Attachment[],
  at: string,
): Promise<void> {
  const rows = attachments.map((attachment, index) => ({
    ...attachment,
    owner_kind: owner.kind,
    owner_id: owner.id,
    owner_part: owner.part,
    position: index + 1,
    created_at: at,
  }))
  if (rows.length > 0) await tx.insertInto('attachment').values(rows).execute()
}

/** By part of the owner, each in order. */
export async function listAttachments(
  db: Db | Tx,
  owner: Omit<AttachmentOwner, 'part'>,
): Promise<ReadonlyMap<number, readonly AttachmentView[]>> {
  const rows = await db
    .selectFrom('attachment')
    .select(['id', 'name', 'sha256', 'bytes', 'owner_part'])
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id)
    .orderBy('owner_part')
    .orderBy('position')
    .execute()
  const parts = Map.groupBy(rows, (row) => row.owner_part)
  return new Map(
    [...parts].map(([part, own]) => [part, own.map(({ owner_part: _part, ...view }) => view)] as const),
  )
}

/** By owner, of all owners of a kind, each in order. */
export async function listAttachmentsOfKind(
  db: Db | Tx,
  kind: AttachmentOwner['kind'],
): Promise<ReadonlyMap<string, readonly AttachmentView[]>> {
  const rows = await db
    .selectFrom('attachment')
    .select(['id', 'name', 'sha256', 'bytes', 'owner_id'])
    .where('owner_kind', '=', kind)
    .orderBy('owner_id')
    .orderBy('owner_part')
    .orderBy('position')
    .execute()
  const owners = Map.groupBy(rows, (row) => row.owner_id)
  return new Map(
    [...owners].map(([owner, own]) => [owner, own.map(({ owner_id: _owner, ...view }) => view)] as const),
  )
}

/** Of all owners of a kind, each with the part of its owner, in order. */
export async function listAttachmentParts(
  db: Db | Tx,
  kind: AttachmentOwner['kind'],
): Promise<readonly (AttachmentView & { readonly ownerId: string; readonly part: number })[]> {
  return db
    .selectFrom('attachment')
    .select(['id', 'name', 'sha256', 'bytes', 'owner_id as ownerId', 'owner_part as part'])
    .where('owner_kind', '=', kind)
    .orderBy('owner_id')
    .orderBy('owner_part')
    .orderBy('position')
    .execute()
}

export async function findAttachment(db: Db | Tx, id: string): Promise<Attachment | null> {
  const row = await db.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toAttachment(row)
}

function toAttachment({ id, name, path, sha256, bytes }: AttachmentRow): Attachment {
  return { id, name, path, sha256, bytes }
}
