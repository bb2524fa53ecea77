import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Machine } from '#shared/core/default-folder.ts'
import { defaultFolder } from '#shared/core/default-folder.ts'
import { documentFolderIn } from '#shared/core/document-folder.ts'

/** The office's folder: `--data DIR` of the command line, else the machine's usual place. */
export function officeFolder(words: readonly string[], machine: Machine): string {
  // Chromium's own switches stand on the same line.
  const { values } = parseArgs({
    args: [...words],
    options: { data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  return typeof values.data === 'string' ? resolve(values.data) : defaultFolder(machine)
}

export interface PathApp {
  setPath(name: 'userData' | 'sessionData', path: string): void
}

/**
 * Keeps what the window stores (column widths, caches) in the office's folder, and with it the lock that lets one
 * program open one office. A folder that cannot be made is left to the core to report.
 */
export function keepWindowDataIn(folder: string, app: PathApp): void {
  const place = join(folder, 'window')
  try {
    mkdirSync(place, { recursive: true })
  } catch {
    return
  }
  app.setPath('userData', place)
  app.setPath('sessionData', place)
}

/** An empty place for copies that are opened for reading; a copy that a reader still holds open is left. */
export function freshReadingFolder(folder: string): string {
  const place = join(folder, 'window', 'reading')
  try {
    rmSync(place, { recursive: true, force: true })
    mkdirSync(place, { recursive: true })
  } catch {
    // What is not there or not free is said when a document is opened.
  }
  return place
}

/** Where the core keeps the office's issued documents. */
export const issuedFolder = documentFolderIn
