import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { ChangedOutside } from './check-draws.ts'
import type { Db } from './database.ts'
import type { LedgerColumns } from './ledger-columns.ts'
import { kindsOfActors, sequencesOf } from './ledger-kinds.ts'
import type { Pause } from './ledger-walk.ts'

const stretch = 5000

/**
 * Holds the index of the ledger against the entries that were walked. What is held against the ledger asks by the index: an entry left out of
 * it, by somebody who wrote into the pages of the file, would be an act that nobody finds any more.
 */
export async function checkLedgerIndex(
  db: Db,
  columns: LedgerColumns,
  pause?: Pause,
): Promise<Result<null, ChangedOutside>> {
  const { count } = columns
  let found = 0
  for (const pair of await kindsOfActors(db)) {
    const kind = columns.kinds.indexOf(pair.kind)
    const actor = columns.actors.indexOf(pair.actor)
    for (let last = 0, rows = stretch; rows === stretch;) {
      const sequences = await sequencesOf(db, pair, last, stretch)
      for (const sequence of sequences) {
        if (sequence > count) continue
        const isSame = columns.kindOf[sequence - 1] === kind && columns.actorOf[sequence - 1] === actor
        // In their order: none is counted twice.
        if (!isSame || sequence <= last) return changed
        last = sequence
        found += 1
      }
      rows = (sequences.at(-1) ?? count) >= count ? 0 : sequences.length
      await pause?.(count, count)
    }
  }
  return found === count ? ok(null) : changed
}

const changed = fail({
  code: 'changed-outside' as const,
  part: 'structure' as const,
  draw: '',
  name: 'ledger_kind',
})
