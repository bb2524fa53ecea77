import type { Usecase } from '../../context.ts'
import { checkDocumentBytes } from '../../documents/check/index.ts'

/** Judges a file by GB/T 9704-2012. Nothing of it is kept, so the ledger tells nothing of it. */
export const checkDocumentFile: Usecase<'documents.check'> = (_context, { file }, run) =>
  checkDocumentBytes(file.bytes, file.name, {
    progress: (done, total) => run.onProgress({ doing: 'reading-file', done, total }),
    signal: run.signal,
  })
