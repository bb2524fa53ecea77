import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeAtomic } from '../files/write-atomic.ts'
import { sha256 } from '../sha256.ts'
import { backupFolderIn } from './backup-folder.ts'
import { backupCauses } from './manifest.ts'

const failureSchema = z.object({
  at: z.string(),
  cause: z.enum(backupCauses),
  reason: z.enum(['disk-full', 'other']),
  detail: z.string(),
})

const stateSchema = z.object({
  /** Another folder, on a stick or a share; empty: none is set */
  secondPlace: z.string().default(''),
  /** ISO time; empty: never since it was set */
  secondSeenAt: z.string().default(''),
  secondSetAt: z.string().default(''),
  /** Why the last copy to the second place was not made */
  secondFailure: failureSchema.nullable().default(null),
  /** The last attempt where it failed */
  failure: failureSchema.nullable().default(null),
  /** ISO time at which it was damaged and made anew; empty once somebody has set the second place again */
  rebuiltAt: z.string().default(''),
})

/** Its sum stands beside it: a path with a changed letter is a path too. Earlier programs wrote none. */
const fileSchema = stateSchema.extend({ sha256: z.string().optional() })

/** Kept beside the backups and not in the database: it is needed most when that cannot be opened. */
export type BackupState = z.infer<typeof stateSchema>
export type BackupFailure = z.infer<typeof failureSchema>

const fileOf = (folder: string) => join(backupFolderIn(folder), 'state.json')

/** Where it cannot be read it says that nothing is set; whoever shows it asks whether it is damaged. */
export const readBackupState = (folder: string): BackupState => readState(folder) ?? stateSchema.parse({})

/** It is there, and is not what was written. */
export const isBackupStateDamaged = (folder: string): boolean =>
  existsSync(fileOf(folder)) && readState(folder) === null

function readState(folder: string): BackupState | null {
  try {
    const { sha256: sum, ...state } = fileSchema.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8')))
    return sum === undefined || sum === sumOf(state) ? state : null
  } catch {
    return null
  }
}

export function writeBackupState(folder: string, state: BackupState): void {
  const file = { ...state, sha256: sumOf(state) }
  writeAtomic(fileOf(folder), new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`))
}

/** In the schema's own order, whatever order the file has. */
const sumOf = (state: BackupState): string => sha256(JSON.stringify(stateSchema.parse(state)))
