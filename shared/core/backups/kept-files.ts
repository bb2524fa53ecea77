import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { makeFolder, syncFolder, writeAtomic } from '../files/write-atomic.ts'
import { sha256 } from '../sha256.ts'
import { blobOf, copiedFolderIn, copiedFolders } from './backup-folder.ts'

/** `path` within the office's folder, `/` between its parts */
export interface KeptFile {
  readonly path: string
  readonly bytes: number
  /** Milliseconds of its last change, by which it is known again without being read */
  readonly changed: number
  readonly sha256: string
}

const listSchema = z.array(
  z.object({
    path: z.string().refine(isWithin),
    bytes: z.int().min(0),
    changed: z.number(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
)

/** A path read from a list is written to when a backup is restored: it must stay in the folders that are copied. */
function isWithin(path: string): boolean {
  const parts = path.split('/')
  const isPlain = parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/.test(part))
  return isPlain && parts.length > 1 && copiedFolders.some((name) => name === parts[0])
}

/**
 * Copies every file of papers that `place` has not yet, and keeps the list of all. What has the size and time of last
 * time is not read again: papers are immutable once they are written. Copied, never linked: two names of one file would
 * be damaged together.
 */
export async function keepFiles(
  folder: string,
  place: string,
  known: readonly KeptFile[],
): Promise<{ readonly list: string; readonly count: number; readonly bytes: number }> {
  const before = new Map(known.map((file) => [file.path, file]))
  const files: KeptFile[] = []
  for (const path of listFiles(folder)) {
    const found = statSync(join(folder, path), { throwIfNoEntry: false })
    // Taken away between listing and looking: an act that was refused takes its files with it.
    if (found === undefined) continue
    const last = before.get(path)
    const isSame = last?.bytes === found.size && last.changed === found.mtimeMs
    const sha256 =
      isSame && holdsFile(place, last) ? last.sha256 : await copyHashed(join(folder, path), place)
    if (sha256 !== null) files.push({ path, bytes: found.size, changed: found.mtimeMs, sha256 })
  }
  const list = writeList(place, files)
  return { list, count: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) }
}

function listFiles(folder: string): readonly string[] {
  return copiedFolders.flatMap((name) => {
    const place = copiedFolderIn(folder, name)
    if (!existsSync(place)) return []
    return readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter(isWithin)
      .toSorted()
  })
}

/** Whether a place has a file in its length. What changed within it is found where it is read. */
export function holdsFile(place: string, { sha256, bytes }: Pick<KeptFile, 'sha256' | 'bytes'>): boolean {
  return statSync(blobOf(place, sha256), { throwIfNoEntry: false })?.size === bytes
}

/** Into the place of its hash; null: it is gone by now. */
async function copyHashed(file: string, place: string): Promise<string | null> {
  const unfinished = join(place, 'files', `.${process.pid}-copy.part`)
  makeFolder(dirname(unfinished))
  try {
    const hash = createHash('sha256')
    const source = createReadStream(file)
    source.on('data', (part) => hash.update(part))
    await pipeline(source, createWriteStream(unfinished))
    const digest = hash.digest('hex')
    await moveBlob(unfinished, blobOf(place, digest))
    return digest
  } catch (error) {
    await rm(unfinished, { force: true })
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !existsSync(file)) return null
    throw error
  }
}

async function moveBlob(unfinished: string, blob: string): Promise<void> {
  await syncFile(unfinished)
  makeFolder(dirname(blob))
  await rename(unfinished, blob)
  // Before the manifest that says it is there.
  syncFolder(dirname(blob))
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Returns the hash under which it lies. Files in the order of their paths: the same files are the same list. */
function writeList(place: string, files: readonly KeptFile[]): string {
  const text = JSON.stringify(files)
  const hash = sha256(text)
  // The backups of many days share it: one that was damaged is written again.
  if (readList(place, hash) === null) writeAtomic(blobOf(place, hash), new TextEncoder().encode(text))
  return hash
}

/** null: the list is not there, or not what it was. */
export function readList(place: string, list: string): readonly KeptFile[] | null {
  try {
    const text = readFileSync(blobOf(place, list), 'utf8')
    if (sha256(text) !== list) return null
    const parsed = listSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Of a file of any size; throws what the system says. */
export async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Copies a blob or a database to another place and reads it back: a stick can take bytes and not hold them. */
export async function copyVerified(from: string, to: string, sha256: string): Promise<void> {
  const unfinished = `${to}.part`
  makeFolder(dirname(to))
  try {
    await pipeline(createReadStream(from), createWriteStream(unfinished))
    if ((await digestOfFile(unfinished)) !== sha256) throw new Error('copy differs from what was copied')
    await syncFile(unfinished)
    await rename(unfinished, to)
    syncFolder(dirname(to))
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
