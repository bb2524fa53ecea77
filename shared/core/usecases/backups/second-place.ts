import { mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import { isReachable } from '../../backups/second-place.ts'
import { readBackupState, writeBackupState } from '../../backups/state.ts'
import { backupsView } from './view.ts'

/** 第二处. What it must be is asked of the folder now, while somebody sits before it. */
export const setSecondPlace: Usecase<'backups.setSecondPlace'> = async (context, { secondPlace }) => {
  const { folder } = context.options
  const why = secondPlace === '' ? null : unusable(folder, secondPlace)
  if (why !== null) return fail({ code: 'second-place-not-usable', folder: secondPlace, why })
  const before = readBackupState(folder)
  const done = await act(context, async (_tx, at) => {
    // Before the entry: what is set without having been told is found by whoever looks, the reverse by nobody.
    writeBackupState(folder, {
      ...before,
      secondPlace,
      secondSetAt: at,
      secondSeenAt: '',
      secondFailure: null,
      rebuiltAt: '',
    })
    const body = { before: before.secondPlace, after: secondPlace }
    return Promise.resolve(ok({ value: null, kind: 'backup.place-set', body }))
  })
  if (!done.ok) return done
  if (secondPlace !== '') await context.backups.take('by-hand')
  return ok(backupsView(folder, context.backups))
}

export type UnusablePlace = 'absent' | 'within' | 'not-writable'

function unusable(folder: string, place: string): UnusablePlace | null {
  if (!isAbsolute(place) || !isReachable(place)) return 'absent'
  const path = relative(realpathSync(folder), realpathSync(place))
  // A copy that goes with the folder when the folder goes is no second one.
  if (path === '' || !(path.startsWith('..') || isAbsolute(path))) return 'within'
  return isWritable(place) ? null : 'not-writable'
}

function isWritable(place: string): boolean {
  try {
    const made = mkdtempSync(join(place, '.双随机-'))
    rmSync(made, { recursive: true, force: true })
    return statSync(place).isDirectory()
  } catch {
    return false
  }
}
