import type { DocumentFacts, WordFacts } from '#shared/domain/documents/conformance/facts.ts'
import type { Unreadable, UnreadableReason } from '#shared/domain/documents/conformance/finding.ts'
import { fail, ok, type Result } from '#shared/domain/kernel/result.ts'
import type { ReadFailure } from '#shared/domain/rosters/workbook.ts'
import { kindOf } from '../../files/file-kind.ts'
import type { Limits } from '../../files/limits.ts'
import { Reading, ReadStop, type ReadRun } from '../../files/reading.ts'
import { mainDocument } from '../../files/xlsx/workbook-parts.ts'
import { openZip } from '../../files/zip-archive.ts'
import { readWord } from './read-word.ts'
import { readWorkbook } from './read-workbook.ts'

/** Paragraphs count as rows. A thousand joint records in one file stay below all of these. */
const limits: Limits = {
  fileBytes: 50 * 1024 * 1024,
  expandedBytes: 400 * 1024 * 1024,
  rows: 600_000,
  cells: 4_000_000,
}

/**
 * Any .docx or .xlsx, whoever typed it, as facts to be judged. The bytes decide what it is; never throws on whatever bytes.
 * `name` is for messages only.
 */
export async function readFacts(
  bytes: Uint8Array,
  name: string,
  run: ReadRun,
): Promise<Result<DocumentFacts, Unreadable | { readonly code: 'cancelled' }>> {
  try {
    return ok(await readPackage(bytes, new Reading(name, limits, run)))
  } catch (cause) {
    if (!(cause instanceof ReadStop)) throw cause
    const { failure } = cause
    if (failure.code === 'cancelled') return fail(failure)
    return fail({ code: 'document-not-checkable', file: name, reason: reasons[failure.code] ?? 'foreign' })
  }
}

async function readPackage(bytes: Uint8Array, reading: Reading): Promise<DocumentFacts> {
  const { file } = reading
  const most = limits.fileBytes
  if (bytes.byteLength > most) reading.stop({ code: 'file-too-large', file, bytes: bytes.byteLength, most })
  if (bytes.byteLength === 0) reading.stop({ code: 'file-empty', file })
  const { kind } = kindOf(bytes)
  // A package with a password is a compound file that holds it (MS-OFFCRYPTO 2.3.2).
  if (kind === 'compound' && holdsEncrypted(bytes)) reading.stop({ code: 'password-protected', file })
  if (kind === 'compound') reading.stop({ code: 'workbook-too-old', file })
  if (kind !== 'zip') reading.stop({ code: 'file-foreign', file, looksLike: 'binary' })
  const archive = openZip(bytes, reading)
  const main = (await mainDocument(archive, reading, { done: 0, total: 0 })) ?? ''
  if (/^word\//i.test(main)) return withText(await readWord(archive, main, reading), reading)
  if (/^xl\/.*\.xml$/i.test(main)) return readWorkbook(archive, main, reading)
  return reading.stop({ code: 'file-foreign', file, looksLike: 'zip' })
}

function withText(facts: WordFacts, reading: Reading): WordFacts {
  return facts.blocks.length === 0 ? reading.stop({ code: 'file-empty', file: reading.file }) : facts
}

function holdsEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}

const reasons: Readonly<Partial<Record<ReadFailure['code'], UnreadableReason>>> = {
  'file-empty': 'empty',
  'workbook-too-old': 'old-format',
  'password-protected': 'password',
  'file-truncated': 'damaged',
  'file-damaged': 'damaged',
  'file-too-large': 'too-large',
  'expanded-too-large': 'too-large',
  'too-many-rows': 'too-large',
  'too-many-cells': 'too-large',
}
