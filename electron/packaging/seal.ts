import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import type { AsarStreamType } from '@electron/asar'
import { createPackageFromStreams, getRawHeader } from '@electron/asar'
import type { AppFile } from './app-files.ts'

/**
 * Writes app.asar, with a hash of each file in its header; the system loads native code from files only, which therefore lie
 * in app.asar.unpacked. Returns the SHA-256 of the header, for Electron to hold the archive against.
 */
export async function writeArchive(place: string, files: readonly AppFile[]): Promise<string> {
  const folders = new Set(files.flatMap(({ path }) => foldersAbove(path)))
  await createPackageFromStreams(place, [
    ...[...folders].toSorted().map((path) => ({ type: 'directory' as const, path, unpacked: false })),
    ...files.map(entryOf),
  ])
  return createHash('sha256').update(getRawHeader(place).headerString).digest('hex')
}

function entryOf({ path, from }: AppFile): AsarStreamType {
  const unpacked = path.endsWith('.node')
  if ('file' in from) {
    const { size } = statSync(from.file)
    return {
      type: 'file',
      path,
      unpacked,
      stat: { mode: 0o644, size },
      streamGenerator: () => createReadStream(from.file),
    }
  }
  const bytes = Buffer.from(from.text)
  const streamGenerator = () => Readable.from([bytes])
  return { type: 'file', path, unpacked, stat: { mode: 0o644, size: bytes.length }, streamGenerator }
}

function foldersAbove(path: string): readonly string[] {
  const folder = dirname(path)
  return folder === '.' ? [] : [...foldersAbove(folder), folder]
}
