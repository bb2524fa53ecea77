import Sqlite from 'better-sqlite3'
import { entryHash } from '#shared/core/store/ledger.ts'
import { databaseFile } from '#shared/core/store/open-store.ts'

interface Entry {
  readonly seq: number
  readonly at: string
  readonly hash: string
}

/** So many of them are written at a time: the log beside the file must not hold all of them twice. */
const batch = 100_000

/** Fills the ledger of a closed office up to `count` entries, chained as the store would: as many acts would take days. */
export function lengthenLedger(folder: string, count: number): void {
  const raw = new Sqlite(databaseFile(folder))
  const last = raw.prepare('select seq, at, hash from ledger order by seq desc limit 1').get() as Entry
  const insert = raw.prepare(
    'insert into ledger (seq, prev, at, actor, kind, body, hash) values (?, ?, ?, ?, ?, ?, ?)',
  )
  let { hash: prev } = last
  const fill = raw.transaction((after: number, end: number) => {
    for (let seq = after + 1; seq <= end; seq += 1) {
      const body = JSON.stringify({ roster: 'targets', id: `A${seq}`, revision: seq })
      const entry = { seq, prev, at: last.at, actor: '样例经办人', kind: 'roster.edited', body }
      prev = entryHash(entry)
      insert.run(...Object.values(entry), prev)
    }
  })
  for (let after = last.seq; after < count; after += batch) fill(after, Math.min(count, after + batch))
  raw.pragma('journal_mode = delete')
  raw.close()
}
