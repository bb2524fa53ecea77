import type { DocumentCheckView } from '#shared/contract/index.ts'
import { checkDocument, notChecked, type Unreadable } from '#shared/domain/documents/conformance/index.ts'
import { ok, type Result } from '#shared/domain/kernel/result.ts'
import type { ReadRun } from '../../files/reading.ts'
import { readFacts } from './read-facts.ts'

/** Any .docx or .xlsx judged by GB/T 9704-2012. Needs no office: `name` is for the answer only. */
export async function checkDocumentBytes(
  bytes: Uint8Array,
  name: string,
  run: ReadRun,
): Promise<Result<DocumentCheckView, Unreadable | { readonly code: 'cancelled' }>> {
  const facts = await readFacts(bytes, name, run)
  if (!facts.ok) return facts
  const { kind, findings } = checkDocument(facts.value)
  const errors = findings.filter(({ level }) => level === 'error').length
  return ok({ file: name, kind, findings, errors, notChecked })
}
