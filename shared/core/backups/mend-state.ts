import { statSync } from 'node:fs'
import { z } from 'zod'
import type { Db } from '../store/database.ts'
import { isDiskFull } from '../disk-full.ts'
import { databaseOf } from './backup-folder.ts'
import { foldersAtSecond, isReachable } from './second-place.ts'
import { isBackupStateDamaged, readBackupState, writeBackupState } from './state.ts'
import { namesIn } from './take.ts'

const toldSchema = z.object({ after: z.string() })

/**
 * Writes a damaged list of what the backups were set to anew: the second place from the ledger, which was told of it, and what was
 * last copied there from the place itself. What is left to say is that somebody should look. Call it before anything is written.
 */
export async function mendBackupState(db: Db, folder: string, now: string): Promise<void> {
  if (!isBackupStateDamaged(folder)) return
  const told = await db
    .selectFrom('ledger')
    .select(['at', 'body'])
    .where('kind', '=', 'backup.place-set')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const body = told === undefined ? null : toldSchema.safeParse(JSON.parse(told.body))
  const secondPlace = body?.success === true ? body.data.after : ''
  try {
    writeBackupState(folder, {
      ...readBackupState(folder),
      secondPlace,
      secondSetAt: told?.at ?? '',
      secondSeenAt: lastCopied(secondPlace),
      rebuiltAt: now,
    })
  } catch (error) {
    // It stays damaged, and is named as that until there is room.
    if (!isDiskFull(error)) throw error
  }
}

/** When the newest backup came there; empty: none that can be seen. */
function lastCopied(secondPlace: string): string {
  if (!isReachable(secondPlace)) return ''
  const times = foldersAtSecond(secondPlace).flatMap((place) =>
    namesIn(place).map((name) => statSync(databaseOf(place, name)).mtime.toISOString()),
  )
  return times.toSorted().at(-1) ?? ''
}
