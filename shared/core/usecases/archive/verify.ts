import { createHash } from 'node:crypto'
import { createReadStream, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FailureOf, Result } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { readSums, sumsName } from '#shared/domain/report/archive-export.ts'
import type { Usecase } from '../../context.ts'
import { breathe } from '../../context.ts'
import type { Run } from '../../core.ts'
import { foundAt } from '../../files/found-at.ts'
import { usualLimits } from '../../files/limits.ts'
import { Reading, ReadStop } from '../../files/reading.ts'
import { openZip } from '../../files/zip-archive.ts'

/** Files of an export, wherever it lies. */
interface Lying {
  readonly paths: readonly string[]
  readonly text: (path: string) => Promise<string>
  /** null: it cannot be read */
  readonly digest: (path: string) => Promise<string | null>
}

type Refused = FailureOf<'not-an-archive'>

// Longer ones are unpacked first: a zip is read whole.
const mostZipBytes = 2e9
const mostExpanded = 64e9

/** 核对导出的档案: every file against its hash; what is changed, gone, or lies there without standing in the list. */
export const verifyArchive: Usecase<'archive.verify'> = async (_context, input, run) => {
  const lying = 'file' in input ? zipOf(input.file.bytes, run) : await lyingAt(input.path, run)
  if (!lying.ok) return lying
  const { paths, text, digest } = lying.value
  const top = paths.find((path) => path === sumsName || path.endsWith(`/${sumsName}`))
  if (top === undefined) return fail({ code: 'not-an-archive', reason: 'no-sums' })
  // A zip that somebody packed again may have a folder of its own around everything.
  const root = top.slice(0, -sumsName.length)
  const sums = readSums(await text(top))
  if (sums === null) return fail({ code: 'not-an-archive', reason: 'no-sums' })
  const found = new Set(paths.filter((path) => path !== top))
  const changed: string[] = []
  const missing: string[] = []
  let done = 0
  for (const [path, expected] of sums) {
    run.onProgress({ doing: 'verifying', done, total: sums.size })
    await breathe(run)
    done += 1
    const full = `${root}${path}`
    if (!found.delete(full)) missing.push(path)
    else if ((await digest(full)) !== expected) changed.push(path)
  }
  const extra = [...found].toSorted()
  const whole = changed.length + missing.length + extra.length === 0
  return ok({ files: sums.size, changed, missing, extra, whole })
}

async function lyingAt(path: string, run: Run): Promise<Result<Lying, Refused>> {
  const found = foundAt(path)
  // A device is read without an end.
  if (found === null || !(found.isDirectory() || found.isFile()))
    return fail({ code: 'not-an-archive', reason: 'absent' })
  if (found.size > mostZipBytes) return fail({ code: 'not-an-archive', reason: 'too-large' })
  let bytes: Uint8Array
  try {
    if (found.isDirectory()) return ok(folderOf(path))
    bytes = new Uint8Array(await readFile(path))
  } catch {
    // Closed to us, or on a stick that was pulled out meanwhile.
    return fail({ code: 'not-an-archive', reason: 'unreadable' })
  }
  return zipOf(bytes, run)
}

function folderOf(folder: string): Lying {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
    .map((path) => path.replace(/^\/+/, ''))
  return {
    paths,
    // A list that cannot be read is none.
    text: (path) => readFile(join(folder, path), 'utf8').catch(() => ''),
    digest: async (path) => {
      const hash = createHash('sha256')
      // From a pipe nothing ever comes.
      if (foundAt(join(folder, path))?.isFile() !== true) return null
      try {
        await pipeline(createReadStream(join(folder, path)), hash)
        return hash.digest('hex')
      } catch {
        return null
      }
    },
  }
}

function zipOf(bytes: Uint8Array, { signal }: Run): Result<Lying, Refused> {
  const limits = { ...usualLimits, expandedBytes: mostExpanded }
  const reading = new Reading('', limits, { signal, progress: () => undefined })
  try {
    const { parts, open } = openZip(bytes, reading)
    const files = new Map([...parts.values()].map((part) => [part.name, part]))
    const bytesOf = async (path: string) => {
      const part = files.get(path)
      const chunks: Uint8Array[] = []
      try {
        if (part !== undefined) for await (const chunk of open(part)) chunks.push(Uint8Array.from(chunk))
      } catch (error) {
        // A list that cannot be read is none.
        if (!(error instanceof ReadStop)) throw error
      }
      return Buffer.concat(chunks)
    }
    return ok({
      paths: [...files.keys()].filter((path) => !path.endsWith('/')),
      text: async (path) => (await bytesOf(path)).toString('utf8'),
      digest: async (path) => {
        const part = files.get(path)
        const hash = createHash('sha256')
        try {
          if (part !== undefined) for await (const chunk of open(part)) hash.update(chunk)
          return hash.digest('hex')
        } catch (error) {
          if (error instanceof ReadStop) return null
          throw error
        }
      },
    })
  } catch (error) {
    if (error instanceof ReadStop) return fail({ code: 'not-an-archive', reason: 'damaged' })
    throw error
  }
}
