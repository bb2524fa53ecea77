import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Machine } from '#shared/core/default-folder.ts'
import { documentFolderIn } from '#shared/core/document-folder.ts'
import type { StartFolder } from '#shared/core/start-folder.ts'
import { holdsOffice, startFolder } from '#shared/core/start-folder.ts'

/** The office's folder: `--data DIR` of the command line, else the one that was remembered, else the usual place. */
export function officeFolder(words: readonly string[], machine: Machine): StartFolder {
  // Chromium's own switches stand on the same line.
  const { values } = parseArgs({
    args: [...words],
    options: { data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  return startFolder(typeof values.data === 'string' ? values.data : undefined, machine)
}

/** The office that was remembered is not where it was. */
export const isMissing = ({ folder, mustExist }: StartFolder): boolean => mustExist && !holdsOffice(folder)

/** What the core's process is told of it. */
export const wordsForCore = ({ folder, mustExist }: StartFolder, memoryFile: string): string[] => [
  '--data',
  folder,
  '--memory',
  memoryFile,
  ...(mustExist ? ['--must-exist'] : []),
]

export interface PathApp {
  setPath(name: 'userData' | 'sessionData', path: string): void
}

/**
 * Keeps what the window stores (column widths, caches) in the office's folder, and with it the lock that lets one
 * program open one office. A folder that cannot be made is left to the core to report.
 */
export function keepWindowDataIn(start: StartFolder, app: PathApp): void {
  // A stick that is not plugged in: nothing is made where it would be.
  if (isMissing(start)) return
  const place = join(start.folder, 'window')
  try {
    // Made here before the core sees it: closed to the other users of the machine.
    mkdirSync(place, { recursive: true, mode: 0o700 })
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
