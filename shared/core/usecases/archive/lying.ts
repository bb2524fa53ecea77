import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { opendir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FailureOf, Result } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { breathe, stopIfCancelled } from '../../context.ts'
import type { Run } from '../../core.ts'
import { foundAt } from '../../files/found-at.ts'
import { usualLimits } from '../../files/limits.ts'
import { Reading, ReadStop } from '../../files/reading.ts'
import { openZip } from '../../files/zip-archive.ts'

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Files of an export, wherever it lies, read piece by piece. */
export interface Lying {
  /** Bytes of every file by its path, null where it cannot be read; the files of a folder before those of its folders */
  readonly files: Files
  readonly text: (path: string) => Promise<string>
  /** `read` hears of the bytes of every piece. null: the file cannot be read */
  readonly digest: (path: string, read: (bytes: number) => Promise<void>) => Promise<string | null>
}

type Files = ReadonlyMap<string, number | null>
type Refused = FailureOf<'not-an-archive'>

// Longer ones are unpacked first: a zip is read whole.
const mostZipBytes = 2e9
const mostExpanded = 64e9
/** Files and folders between two breaths */
const listedAtOnce = 500

export async function lyingAt(path: string, run: Run): Promise<Result<Lying, Refused>> {
  const found = foundAt(path)
  // A device is read without an end.
  if (found === null || !(found.isDirectory() || found.isFile()))
    return fail({ code: 'not-an-archive', reason: 'absent' })
  if (found.size > mostZipBytes) return fail({ code: 'not-an-archive', reason: 'too-large' })
  let bytes: Uint8Array
  try {
    if (found.isDirectory()) return ok(folderOf(path, await listFiles(path, run)))
    bytes = new Uint8Array(await readFile(path, { signal: run.signal }))
  } catch {
    stopIfCancelled(run)
    // Closed to us, or on a stick that was pulled out meanwhile.
    return fail({ code: 'not-an-archive', reason: 'unreadable' })
  }
  return lyingInZip(bytes, run)
}

/** A million files of a share take their time: others get their turn meanwhile. */
async function listFiles(folder: string, run: Run): Promise<Files> {
  const files = new Map<string, number | null>()
  const folders = ['']
  let seen = 0
  for (const below of folders) {
    for await (const entry of await opendir(join(folder, below))) {
      const path = `${below}${entry.name}`
      if (entry.isDirectory()) folders.push(`${path}/`)
      else files.set(path, await bytesAt(join(folder, path)))
      seen += 1
      if (seen % listedAtOnce !== 0) continue
      run.onProgress({ doing: 'listing', done: seen, total: 0 })
      await breathe(run)
    }
  }
  return files
}

/** A link may lead nowhere, and from a pipe nothing ever comes. */
async function bytesAt(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null)
  return found?.isFile() === true ? found.size : null
}

function folderOf(folder: string, files: Files): Lying {
  return {
    files,
    // A list that cannot be read is none.
    text: (path) => readFile(join(folder, path), 'utf8').catch(() => ''),
    digest: async (path, read) =>
      (files.get(path) ?? null) === null
        ? null
        : digestOf(createReadStream(join(folder, path)), read, isOfSystem),
  }
}

export function lyingInZip(bytes: Uint8Array, { signal }: Run): Result<Lying, Refused> {
  const limits = { ...usualLimits, expandedBytes: mostExpanded }
  const reading = new Reading('', limits, { signal, progress: () => undefined })
  try {
    const { parts, open } = openZip(bytes, reading)
    const files = [...parts.values()].filter(({ name }) => !name.endsWith('/'))
    const byPath = new Map(files.map((part) => [part.name, part]))
    const piecesOf = (path: string): Pieces => {
      const part = byPath.get(path)
      return part === undefined ? [] : open(part)
    }
    return ok({
      files: new Map(files.map((part) => [part.name, part.bytes])),
      text: (path) => textOf(piecesOf(path)),
      digest: (path, read) => digestOf(piecesOf(path), read, (error) => error instanceof ReadStop),
    })
  } catch (error) {
    if (error instanceof ReadStop) return fail({ code: 'not-an-archive', reason: 'damaged' })
    throw error
  }
}

async function textOf(pieces: Pieces): Promise<string> {
  const read: Uint8Array[] = []
  try {
    for await (const piece of pieces) read.push(Uint8Array.from(piece))
  } catch (error) {
    // A list that cannot be read is none.
    if (!(error instanceof ReadStop)) throw error
  }
  return Buffer.concat(read).toString('utf8')
}

async function digestOf(
  pieces: Pieces,
  read: (bytes: number) => Promise<void>,
  isUnreadable: (error: unknown) => boolean,
): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const piece of pieces) {
      hash.update(piece)
      await read(piece.byteLength)
    }
    return hash.digest('hex')
  } catch (error) {
    if (isUnreadable(error)) return null
    throw error
  }
}

/** Only the system's own errors carry its call. */
const isOfSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error
