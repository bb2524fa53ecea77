import { backupFolderIn } from './backup-folder.ts'
import { isDiskFull } from '../disk-full.ts'
import { localDay } from '../local-day.ts'
import type { Db } from '../store/database.ts'
import { ledgerHead } from '../store/ledger.ts'
import type { BackupCause } from './manifest.ts'
import { readManifest } from './manifest.ts'
import { copyToSecond, folderAtSecond, isReachable } from './second-place.ts'
import type { BackupFailure } from './state.ts'
import { readBackupState, writeBackupState } from './state.ts'
import { sweepBackups } from './sweep.ts'
import { namesIn, takeBackup, thinBackups } from './take.ts'

export interface KeeperOptions {
  readonly db: () => Db
  readonly folder: string
  readonly clock: () => Date
  readonly program: string
  /** Waits until the ledger was verified whole, or is not verified any further; false: it was found broken */
  readonly isSound: () => Promise<boolean>
  /** false: none but those that are asked for by hand */
  readonly automatic: boolean
}

export type Taken =
  { readonly ok: true; readonly name: string } | { readonly ok: false; readonly failure: BackupFailure }

/** Makes the backups of one office, one after another, and never fails an act because of them. */
export interface BackupKeeper {
  /** Waits for its turn and tells how it ended. */
  take(cause: BackupCause): Promise<Taken>
  /** After an act: at once for one of these causes, once a day for any other. Returns without waiting. */
  noticed(cause: BackupCause | null): void
  /** Why the last one was not made; null: it was */
  failure(): BackupFailure | null
  /** Why the last one was not copied to the second place; null: it was, or there is none */
  secondFailure(): BackupFailure | null
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>
}

export function newBackupKeeper(options: KeeperOptions): BackupKeeper {
  const { folder } = options
  let turn: Promise<unknown> = Promise.resolve()
  let waiting: BackupCause | null = null
  let seenDay = ''
  // Kept here too: a full disk also refuses the file in which it would be remembered.
  let { failure, secondFailure } = readBackupState(folder)
  sweepBackups(folder)

  async function once(cause: BackupCause): Promise<Taken> {
    // A backup of a broken ledger would in time push out those from before it was broken.
    if (!(await options.isSound())) return brokenLedger(options, cause)
    const { taken, secondFailure: secondTold } = await takeOnce(options, cause)
    failure = taken.ok ? null : taken.failure
    if (secondTold !== undefined) secondFailure = secondTold
    return taken
  }

  function take(cause: BackupCause): Promise<Taken> {
    const taken = turn.then(() => once(cause))
    turn = taken
    return taken
  }

  /** Several acts in a row that each ask for one get one that has them all. */
  function soon(cause: BackupCause): void {
    if (waiting !== null) return
    waiting = cause
    turn = turn.then(() => {
      waiting = null
      return once(cause)
    })
  }

  async function daily(): Promise<void> {
    const head = await ledgerHead(options.db())
    // Nothing was done in it yet: the first act will ask again.
    if (head.sequence === 0) seenDay = ''
    else if (isDayWithout(options, head.hash)) await once('daily')
  }

  return {
    take,
    noticed: (cause) => {
      if (!options.automatic) return
      const today = localDay(options.clock())
      if (cause !== null) soon(cause)
      else if (today !== seenDay) turn = turn.then(daily)
      seenDay = today
    },
    failure: () => failure,
    secondFailure: () => secondFailure,
    settled: async () => {
      await turn
    },
  }
}

const brokenLedger = ({ clock }: KeeperOptions, cause: BackupCause): Taken => ({
  ok: false,
  failure: { at: clock().toISOString(), cause, reason: 'other', detail: 'ledger broken' },
})

const dayOf = (at: string) => localDay(new Date(at))

/** Nothing was backed up today, and something was done since the last one. */
function isDayWithout({ folder, clock }: KeeperOptions, head: string): boolean {
  const place = backupFolderIn(folder)
  const [last] = namesIn(place)
  const manifest = last === undefined ? null : readManifest(place, last)
  if (manifest === null) return true
  return dayOf(manifest.at) !== localDay(clock()) && manifest.ledger.hash !== head
}

interface Attempt {
  readonly taken: Taken
  /** Undefined: nothing was tried there */
  readonly secondFailure?: BackupFailure | null
}

async function takeOnce(options: KeeperOptions, cause: BackupCause): Promise<Attempt> {
  const { folder, clock } = options
  const place = backupFolderIn(folder)
  const failureOf = (error: unknown): BackupFailure => ({
    at: clock().toISOString(),
    cause,
    reason: isDiskFull(error) ? 'disk-full' : 'other',
    detail: error instanceof Error ? error.message : String(error),
  })
  try {
    const { name } = await takeBackup({ ...options, db: options.db(), cause })
    thinBackups(place, clock().toISOString(), dayOf)
    const second = await copySecond(options, name, failureOf)
    remember(folder, { failure: null, ...second })
    const { secondFailure } = second
    return { taken: { ok: true, name }, ...(secondFailure === undefined ? {} : { secondFailure }) }
  } catch (error) {
    const failure = failureOf(error)
    remember(folder, { failure })
    return { taken: { ok: false, failure } }
  }
}

async function copySecond(
  { folder, clock }: KeeperOptions,
  name: string,
  failureOf: (error: unknown) => BackupFailure,
): Promise<Partial<ReturnType<typeof readBackupState>>> {
  const { secondPlace } = readBackupState(folder)
  if (!isReachable(secondPlace)) return {}
  try {
    const place = backupFolderIn(folder)
    await copyToSecond(place, secondPlace, name)
    const origin = readManifest(place, name)?.origin ?? ''
    thinBackups(folderAtSecond(secondPlace, origin), clock().toISOString(), dayOf)
    return { secondSeenAt: clock().toISOString(), secondFailure: null }
  } catch (error) {
    return { secondFailure: failureOf(error) }
  }
}

function remember(folder: string, change: Partial<ReturnType<typeof readBackupState>>): void {
  try {
    writeBackupState(folder, { ...readBackupState(folder), ...change })
  } catch {
    // A full disk: the next attempt tells again.
  }
}
