import { closeSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import type { AsyncFlateStreamHandler, ZipInputFile } from 'fflate'
import { Zip } from 'fflate'

const unix = 3
const deflated = 8

/** One file at a time, compressed by the machine's own code: Electron's program alone is some 200 MB. */
class WholeFile implements ZipInputFile {
  readonly filename: string
  readonly compression = deflated
  readonly os = unix
  readonly attrs: number
  readonly mtime: Date
  size = 0
  crc = 0
  ondata: AsyncFlateStreamHandler = () => {}

  constructor(filename: string, mode: number, mtime: Date) {
    this.filename = filename
    this.attrs = mode * 0x10000
    this.mtime = mtime
  }

  push(bytes: Uint8Array): void {
    this.size = bytes.length
    this.crc = crc32(bytes)
    this.ondata(null, deflateRawSync(bytes), true)
  }
}

/** Writes `folder`, under its own name, into a zip that keeps what may be started on Linux. */
export function zipFolder(folder: string, file: string): void {
  const handle = openSync(file, 'w')
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    for (let at = 0; at < chunk.length;) at += writeSync(handle, chunk, at)
  })
  try {
    for (const path of filesOf(folder)) {
      const { mode, mtime } = statSync(path)
      const name = `${basename(folder)}/${relative(folder, path).replaceAll('\\', '/')}`
      const entry = new WholeFile(name, mode, mtime)
      zip.add(entry)
      entry.push(readFileSync(path))
    }
    zip.end()
  } finally {
    closeSync(handle)
  }
}

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
