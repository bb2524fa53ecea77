import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Zip, ZipDeflate } from 'fflate'
import { zipDate } from '../documents/zip-writer.ts'
import { syncFolder } from './write-atomic.ts'

/** Where an export goes, file by file and piece by piece: never more of it is in memory than one piece. */
export interface ExportSink {
  readonly begin: (path: string) => { readonly write: (bytes: Uint8Array) => void; readonly end: () => void }
  /** Gives it its name: until then nothing bears it. */
  readonly finish: () => void
  /** Takes away all that was written. */
  readonly abandon: () => void
}

const unfinishedOf = (path: string) => join(dirname(path), `.${Date.now().toString(36)}-未完成`)

export function folderSink(path: string): ExportSink {
  const unfinished = unfinishedOf(path)
  mkdirSync(unfinished)
  let open: number | null = null
  const close = () => {
    if (open !== null) closeSync(open)
    open = null
  }
  return {
    begin: (name) => {
      const place = join(unfinished, ...name.split('/'))
      mkdirSync(dirname(place), { recursive: true })
      const handle = openSync(place, 'wx')
      open = handle
      return {
        write: (bytes) => writeWhole(handle, bytes),
        end: () => {
          fsyncSync(handle)
          close()
        },
      }
    },
    finish: () => {
      renameSync(unfinished, path)
      syncFolder(dirname(path))
    },
    abandon: () => {
      // Windows removes no file that is open.
      close()
      rmSync(unfinished, { recursive: true, force: true })
    },
  }
}

export function zipSink(path: string): ExportSink {
  const unfinished = unfinishedOf(path)
  const handle = openSync(unfinished, 'wx')
  let isOpen = true
  const close = () => {
    if (isOpen) closeSync(handle)
    isOpen = false
  }
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    writeWhole(handle, chunk)
  })
  return {
    begin: (name) => {
      // Photos and videos do not shrink; trying costs minutes.
      const isPacked = /\.(?:jpe?g|png|heic|mp4|mov|docx|xlsx|pdf)$/i.test(name)
      const file = new ZipDeflate(name, { level: isPacked ? 0 : 6 })
      file.mtime = zipDate
      zip.add(file)
      return {
        write: (bytes) => file.push(bytes, false),
        end: () => file.push(new Uint8Array(), true),
      }
    },
    finish: () => {
      zip.end()
      fsyncSync(handle)
      close()
      renameSync(unfinished, path)
      syncFolder(dirname(path))
    },
    abandon: () => {
      close()
      rmSync(unfinished, { force: true })
    },
  }
}

/** A disk may take less than it is given. */
function writeWhole(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at)
}
