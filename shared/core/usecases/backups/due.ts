import type { DueItem } from '#shared/contract/index.ts'
import type { Context } from '../../context.ts'
import { readBackupState } from '../../backups/state.ts'
import { riskOfFolder } from '../../folder-risk.ts'
import { memoryOf } from './view.ts'

/** Days after which a second place that was not seen is asked for */
const unseenDays = 7

/** What 今天 tells of the safety of the office's data. */
export function backupsDue({ options, backups }: Context): readonly DueItem[] {
  const failure = backups.failure()
  const risk = riskOfFolder(options.folder)
  return [
    ...(failure === null
      ? []
      : [{ code: 'backup-failed', at: failure.at, reason: failure.reason } satisfies DueItem]),
    ...memoryDue(options.folder),
    ...secondPlaceDue(options.folder, options.clock()),
    ...(risk === null ? [] : [{ code: 'folder-at-risk', ...risk } satisfies DueItem]),
  ]
}

function memoryDue(folder: string): readonly DueItem[] {
  const memory = memoryOf(folder)
  if (memory === 'whole') return []
  return [{ code: 'backup-memory', memory, folder: readBackupState(folder).secondPlace }]
}

function secondPlaceDue(folder: string, now: Date): readonly DueItem[] {
  const { secondPlace, secondSeenAt, secondSetAt } = readBackupState(folder)
  const since = secondSeenAt === '' ? secondSetAt : secondSeenAt
  if (secondPlace === '' || since === '') return []
  const days = Math.floor((now.getTime() - Date.parse(since)) / 86_400_000)
  return days < unseenDays ? [] : [{ code: 'second-place-unseen', folder: secondPlace, since, days }]
}

/** Nothing was copied to the second place for longer than is safe. */
export const isUnseen = (folder: string, now: Date): boolean => secondPlaceDue(folder, now).length > 0
