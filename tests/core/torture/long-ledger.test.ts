import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { entryHash } from '#shared/core/store/ledger.ts'
import { databaseFile } from '#shared/core/store/open-store.ts'
import { anOffice } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'

const entries = Number(process.env['LEDGER'] ?? 2000)

interface Entry {
  readonly seq: number
  readonly at: string
  readonly hash: string
}

/** Entries as the store would chain them, put in at once: as many acts would take days. */
function lengthen(folder: string, count: number): void {
  const raw = new Sqlite(databaseFile(folder))
  const last = raw.prepare('select seq, at, hash from ledger order by seq desc limit 1').get() as Entry
  const insert = raw.prepare(
    'insert into ledger (seq, prev, at, actor, kind, body, hash) values (?, ?, ?, ?, ?, ?, ?)',
  )
  raw.transaction(() => {
    let { hash: prev } = last
    for (let seq = last.seq + 1; seq <= count; seq += 1) {
      const body = JSON.stringify({ roster: 'targets', id: `A${seq}`, revision: seq })
      const entry = { seq, prev, at: last.at, actor: '样例经办人', kind: 'roster.edited', body }
      prev = entryHash(entry)
      insert.run(...Object.values(entry), prev)
    }
  })()
  raw.close()
}

test(`an office with ${entries} entries in its ledger opens, verifies, shows its last page and takes another act`, async () => {
  const office = await anOffice()
  await office.close()
  lengthen(office.folder, entries)
  const began = performance.now()
  const again = await openOffice({ folder: office.folder })
  const opened = performance.now()
  expect(await again.must('records.verifyLedger', {})).toMatchObject({ entries })
  const verified = performance.now()
  const page = await again.must('records.ledger', { offset: entries - 50, limit: 50 })
  expect(page.rows.at(-1)?.sequence).toBe(1)
  const ms = (from: number, to: number) => `${Math.round(to - from)} ms`
  console.log(
    `ledger of ${entries} entries: opened in ${ms(began, opened)}, verified in ${ms(opened, verified)}, its oldest page in ${ms(verified, performance.now())}`,
  )
  await again.must('packs.copy', { packId: 'ningjin', name: '样例规则' })
  expect(await again.must('records.verifyLedger', {})).toMatchObject({ entries: entries + 1 })
}, 3_600_000)
