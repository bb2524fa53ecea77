import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { DocumentState, DocumentView } from '#shared/contract/index.ts'
import type { Context, Usecase } from '../../context.ts'
import { breathe } from '../../context.ts'
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

/** Reads every issued file once. */
export const documentStates: Usecase<'documents.states'> = async (context, _input, run) => {
  const documents = await list(context.db)
  const states: DocumentState[] = []
  for (const [index, document] of documents.entries()) {
    run.onProgress({ doing: 'checking-documents', done: index, total: documents.length })
    await breathe(run)
    states.push({ documentId: document.id, state: await stateOf(context, document) })
  }
  return ok(states)
}

async function stateOf(context: Context, { path, sha256 }: DocumentView): Promise<DocumentState['state']> {
  const bytes = await readFile(join(documentFolder(context), path)).catch(() => null)
  if (bytes === null) return 'missing'
  return sha256OfBytes(bytes) === sha256 ? 'unchanged' : 'changed'
}
