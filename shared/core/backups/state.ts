import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeAtomic } from '../files/write-atomic.ts'
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
})

/** Kept beside the backups and not in the database: it is needed most when that cannot be opened. */
export type BackupState = z.infer<typeof stateSchema>
export type BackupFailure = z.infer<typeof failureSchema>

const fileOf = (folder: string) => join(backupFolderIn(folder), 'state.json')

export function readBackupState(folder: string): BackupState {
  try {
    const parsed = stateSchema.safeParse(JSON.parse(readFileSync(fileOf(folder), 'utf8')))
    if (parsed.success) return parsed.data
  } catch {
    // Not there yet, or cut off: nothing is set.
  }
  return stateSchema.parse({})
}

export function writeBackupState(folder: string, state: BackupState): void {
  writeAtomic(fileOf(folder), new TextEncoder().encode(`${JSON.stringify(state, null, 1)}\n`))
}
