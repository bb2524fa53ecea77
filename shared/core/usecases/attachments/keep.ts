import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Told } from '../../context.ts'
import { act, newId } from '../../context.ts'
import { isDiskFull } from '../../disk-full.ts'
import { attachmentFolderIn } from '../../document-folder.ts'
import { writeAtomic } from '../../files/write-atomic.ts'
import { sha256OfBytes } from '../../sha256.ts'
import type { Attachment } from '../../store/attachments.ts'
import type { Tx } from '../../store/database.ts'

export interface HandedIn {
  readonly name: string
  readonly bytes: Uint8Array
}

const mostBytes = 50 * 1024 * 1024

type Refusal =
  | {
      readonly code: 'attachment-not-accepted'
      readonly file: string
      readonly reason: 'empty' | 'too-large'
    }
  | { readonly code: 'file-not-written'; readonly file: string; readonly reason: string }

/**
 * An act with documents that prove it: their files are written before, `work` records them with its own change. Where the act
 * is refused or breaks off, the files go again. A crash between leaves a file that no record names, never the reverse.
 */
export async function actWithDocuments<Of extends Result<Told, unknown>>(
  context: Context,
  files: readonly HandedIn[],
  work: (tx: Tx, at: string, kept: readonly Attachment[]) => Promise<Of>,
) {
  const unfit = files.map(refusalOf).find((refusal) => refusal !== null)
  if (unfit !== undefined) return fail(unfit)
  const kept: Attachment[] = []
  let isRecorded = false
  try {
    for (const file of files) {
      const written = write(context, file)
      if (!written.ok) return written
      kept.push(written.value)
    }
    const done = await act(context, (tx, at) => work(tx, at, kept))
    isRecorded = done.ok
    return done
  } finally {
    if (!isRecorded) for (const { path } of kept) rmSync(fileOf(context, path), { force: true })
  }
}

function refusalOf({ name, bytes }: HandedIn): Refusal | null {
  if (bytes.length === 0) return { code: 'attachment-not-accepted', file: name, reason: 'empty' }
  if (bytes.length > mostBytes) return { code: 'attachment-not-accepted', file: name, reason: 'too-large' }
  return null
}

const fileOf = (context: Context, path: string) => join(attachmentFolderIn(context.options.folder), path)

/** Under a name of its own, with the ending by which a desktop knows how to open it. */
function write(context: Context, { name, bytes }: HandedIn): Result<Attachment, Refusal> {
  const id = newId(context)
  const [ending = ''] = /\.[0-9a-z]{1,8}$/.exec(name.toLowerCase()) ?? []
  const path = `${id}${ending}`
  try {
    writeAtomic(fileOf(context, path), bytes)
  } catch (error) {
    if (isDiskFull(error)) throw error
    const reason = error instanceof Error ? error.message : String(error)
    return fail({ code: 'file-not-written', file: name, reason })
  }
  return ok({ id, name: plainName(name), path, sha256: sha256OfBytes(bytes), bytes: bytes.length })
}

/** Its last part, without what no eye sees: the name is printed and offered when the document is saved again. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim() || '未命名'
}

/** The bytes of an attachment's file; null: it is not where it was written. */
export function readKept(context: Context, { path }: Attachment): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(fileOf(context, path)))
  } catch {
    return null
  }
}
