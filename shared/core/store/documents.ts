import type { DocumentView } from '#shared/contract/index.ts'
import type { Db, DocumentRow, Tx } from './database.ts'

export async function listDocuments(db: Db | Tx): Promise<readonly DocumentView[]> {
  const rows = await db
    .selectFrom('document')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('path')
    .execute()
  return rows.map(toDocument)
}

export async function findDocument(db: Db | Tx, id: string): Promise<DocumentView | null> {
  const row = await db.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toDocument(row)
}

export async function insertDocument(tx: Tx, document: DocumentView): Promise<void> {
  const { createdAt, drawId, fileName: _fileName, ...row } = document
  await tx
    .insertInto('document')
    .values({ ...row, created_at: createdAt, draw_id: drawId })
    .execute()
}

function toDocument(row: DocumentRow): DocumentView {
  const { created_at: createdAt, draw_id: drawId, ...rest } = row
  return { ...rest, createdAt, drawId, fileName: row.path.slice(row.path.lastIndexOf('/') + 1) }
}
