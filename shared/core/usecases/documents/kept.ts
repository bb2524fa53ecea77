import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { sha256OfBytes } from '../../sha256.ts'
import { findDocument, listDocuments as list } from '../../store/documents.ts'
import { documentFolder } from './issue.ts'

export const listDocuments: Usecase<'documents.list'> = async ({ db }) => ok(await list(db))

/** The bytes as issued; a file that was changed outside is not given out as if it were the same. */
export const readDocument: Usecase<'documents.read'> = async (context, { documentId }) => {
  const document = await findDocument(context.db, documentId)
  if (document === null) return fail({ code: 'record-not-found', what: 'document', id: documentId })
  const bytes = await readFile(join(documentFolder(context), document.path)).catch(() => null)
  if (bytes === null) return fail({ code: 'document-missing', file: document.path })
  if (sha256OfBytes(bytes) !== document.sha256)
    return fail({ code: 'document-changed-outside', file: document.path })
  return ok({ name: document.fileName, bytes: new Uint8Array(bytes) })
}
