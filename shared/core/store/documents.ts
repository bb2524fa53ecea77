import type { DocumentView } from '#shared/contract/index.ts'
import { documentNumber } from '#shared/domain/documents/numbers.ts'
import type { Db, DocumentNumberRow, DocumentRow, Tx } from './database.ts'

export async function listDocuments(db: Db | Tx): Promise<readonly DocumentView[]> {
  const rows = await withNumbers(db).orderBy('created_at', 'desc').orderBy('path').execute()
  return rows.map(toDocument)
}

export async function findDocument(db: Db | Tx, id: string): Promise<DocumentView | null> {
  const row = await withNumbers(db).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toDocument(row)
}

export async function insertDocument(tx: Tx, document: DocumentView): Promise<void> {
  const { createdAt, drawId, fileName: _fileName, number: _number, withdrawn: _withdrawn, ...row } = document
  await tx
    .insertInto('document')
    .values({ ...row, created_at: createdAt, draw_id: drawId })
    .execute()
}

function withNumbers(db: Db | Tx) {
  return db
    .selectFrom('document')
    .leftJoin('document_number', 'document_number.document_id', 'document.id')
    .selectAll('document')
    .select(['letter_code', 'year', 'number', 'withdrawn_at'])
}

type Numbered = DocumentRow & {
  readonly [Column in 'letter_code' | 'year' | 'number' | 'withdrawn_at']: DocumentNumberRow[Column] | null
}

function toDocument({ letter_code: letterCode, year, number, withdrawn_at: withdrawnAt, ...row }: Numbered) {
  const { created_at: createdAt, draw_id: drawId, ...rest } = row
  const isNumbered = letterCode !== null && year !== null && number !== null
  return {
    ...rest,
    createdAt,
    drawId,
    fileName: row.path.slice(row.path.lastIndexOf('/') + 1),
    number: isNumbered ? documentNumber({ letterCode, year }, number) : '',
    withdrawn: withdrawnAt !== null && withdrawnAt !== '',
  } satisfies DocumentView
}
