import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupFolderIn } from './backup-folder.ts'
import { stagingFolderIn } from './swap.ts'

/** Removes what a process that died left of a backup or of a restoring. Only while nobody else works in the folder. */
export function sweepBackups(folder: string): void {
  const place = backupFolderIn(folder)
  if (!existsSync(place)) return
  try {
    rmSync(stagingFolderIn(folder), { recursive: true, force: true })
    for (const entry of readdirSync(place, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && /\.part(?:-journal)?$/.test(entry.name)) {
        rmSync(join(entry.parentPath, entry.name), { force: true })
      }
    }
  } catch {
    // Held open by a virus scanner: the next start tries again.
  }
}
