import { checkDocumentBytes } from '#shared/core/documents/check/index.ts'
import type { Conformance } from '#shared/domain/documents/conformance/index.ts'

const calmly = { progress: () => undefined, signal: new AbortController().signal }

/** What the checker says of a file's bytes; the file must be readable. */
export async function judged(bytes: Uint8Array): Promise<Conformance> {
  const checked = await checkDocumentBytes(bytes, '样例.docx', calmly)
  if (!checked.ok) throw new Error(checked.failure.code)
  const { kind, findings } = checked.value
  return { kind, findings }
}

/** Why a file is refused; null: it is not. */
export async function refused(bytes: Uint8Array, name = '样例.docx') {
  const checked = await checkDocumentBytes(bytes, name, calmly)
  return checked.ok ? null : checked.failure
}
