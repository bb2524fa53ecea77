import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import type { Machine } from './default-folder.ts'
import { defaultFolder } from './default-folder.ts'
import { writeAtomic } from './files/write-atomic.ts'
import { databaseFile } from './store/database-file.ts'

export interface StartFolder {
  readonly folder: string
  /** An office was there when it was remembered: where there is none now, none is made. Of a damaged memory `folder` is its file. */
  readonly mustExist: boolean
}

const memorySchema = z.object({ folder: z.string().min(1) })

/** Where a machine remembers an office that does not lie in the usual place: beside that place, so that it never goes with the office. */
export const memoryFileOf = (machine: Machine): string => join(dirname(defaultFolder(machine)), 'folder.json')

/** The folder to begin with: what the command line names, else what was remembered, else the usual one. */
export function startFolder(named: string | undefined, machine: Machine): StartFolder {
  if (named !== undefined) return { folder: resolve(named), mustExist: false }
  const file = memoryFileOf(machine)
  if (!existsSync(file)) return { folder: defaultFolder(machine), mustExist: false }
  // Another office than the one that was used last, or a new one, would be taken for it: no folder is better than the usual one.
  return { folder: readMemory(file) ?? file, mustExist: true }
}

export const holdsOffice = (folder: string): boolean => existsSync(databaseFile(folder))

export function rememberFolder(memoryFile: string, folder: string): void {
  writeAtomic(memoryFile, new TextEncoder().encode(`${JSON.stringify({ folder })}\n`))
}

function readMemory(file: string): string | null {
  try {
    const parsed = memorySchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data.folder : null
  } catch {
    return null
  }
}
