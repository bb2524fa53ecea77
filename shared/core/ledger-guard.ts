import { setImmediate, setTimeout } from 'node:timers/promises'
import type { LedgerWalk, StartFailure } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import { stopIfCancelled } from './context.ts'
import type { Run } from './core.ts'
import type { Db } from './store/database.ts'
import { lastChecked, rememberChecked } from './store/ledger-checked.ts'
import { markFault } from './store/ledger-fault-mark.ts'
import { openFailure } from './store/open-store.ts'
import { keyOf } from './store/sqlite.ts'
import { verifyWhole } from './store/verify-whole.ts'

/**
 * Walks what the opening of a long ledger left, in the process that holds the file (nobody else can read it), a few milliseconds at a time.
 * Nothing is kept of how far it came: whatever stands in the file could be forged by whoever can forge the ledger, and so every opening
 * begins anew.
 */
export interface LedgerGuard {
  /** null: every entry was verified since the file was opened */
  readonly walking: () => LedgerWalk | null
  /** Why the office must not go on; null: nothing was found so far */
  readonly fault: () => StartFailure | null
  /** Waits until every entry is verified, at the full speed of the machine. Throws Cancelled. */
  readonly whole: (run: Run) => Promise<Result<null, StartFailure>>
  /** Waits until the walk is over or was stopped; false: something was found. */
  readonly isSound: () => Promise<boolean>
  /** Before the file is closed. */
  readonly stop: () => Promise<void>
}

interface Guarding {
  readonly db: Db
  readonly folder: string
  readonly clock: () => Date
  /** How many calls are at work: the walk gives way to them */
  readonly calls: () => number
}

/** About one piece: half a core at most while nobody works. */
const rest = 5
const restWhileOthersWork = 25

export function guardLedger({ db, folder, clock, calls }: Guarding): LedgerGuard {
  const stopping = new AbortController()
  let walking: LedgerWalk | null = lastChecked(db) === null ? { done: 0, total: 0 } : null
  let fault: StartFailure | null = null
  let waiting = 0

  async function pause(done: number, total: number): Promise<void> {
    walking = { done, total }
    const { signal } = stopping
    if (waiting > 0) await setImmediate(undefined, { signal })
    else await setTimeout(calls() > 0 ? restWhileOthersWork : rest, undefined, { signal })
  }

  async function walk(): Promise<void> {
    const found = await outcome()
    if (stopping.signal.aborted) return
    if (found !== null) {
      markFault(folder, found.code === 'ledger-broken' ? found.sequence : 0)
      fault = found
    }
    walking = null
  }

  async function outcome(): Promise<StartFailure | null> {
    try {
      // What the opening is for comes first.
      await pause(0, 0)
      const verified = await verifyWhole(db, pause)
      if (!verified.ok) return verified.failure
      const { sequence, hash } = verified.value
      rememberChecked(db, { at: clock().toISOString(), entries: sequence, head: hash })
      return null
    } catch (error) {
      return openFailure(error, { folder, key: keyOf(db) })
    }
  }

  const ended = walking === null ? Promise.resolve() : walk()

  return {
    walking: () => walking,
    fault: () => fault,
    whole: async (run) => {
      waiting += 1
      try {
        for (let now = walking; now !== null; now = walking) {
          run.onProgress({ doing: 'verifying-ledger', ...now })
          stopIfCancelled(run)
          await Promise.race([ended, setTimeout(restWhileOthersWork)])
        }
      } finally {
        waiting -= 1
      }
      return fault === null ? ok(null) : { ok: false, failure: fault }
    },
    isSound: async () => {
      await ended
      return fault === null
    },
    stop: () => {
      stopping.abort()
      return ended
    },
  }
}
