import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { factsOfFile } from '#shared/core/store/database-copy.ts'
import { migrations } from '#shared/core/store/migrations/index.ts'
import { databaseFile, openStore } from '#shared/core/store/open-store.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from './temporary-folder.ts'

const place = join(import.meta.dirname, '../../fixtures/databases')
const released = readdirSync(place).filter((name) => name.endsWith('.db.gz'))

function thawed(fixture: string) {
  const folder = temporaryFolder()
  const bytes = gunzipSync(readFileSync(join(place, fixture)))
  writeFileSync(databaseFile(folder), bytes)
  return { folder, bytes }
}

/** Tables whose rows no migration adds to or takes from */
const kept = ['target', 'inspector', 'expert', 'item', 'plan', 'task', 'scheme', 'draw', 'draw_file']

test.each(released)('%s is small', (fixture) => {
  expect(readFileSync(join(place, fixture)).length).toBeLessThan(100_000)
})

test.each(released)(
  '%s opens as an office of today that lost nothing; its draw still verifies',
  async (fixture) => {
    const { folder } = thawed(fixture)
    const before = await factsOfFile(databaseFile(folder))
    const office = await openOffice({ folder, at: '2024-05-27T01:00:00Z' })
    const ledger = await office.must('records.verifyLedger', {})
    expect([ledger.entries, ledger.head]).toEqual([before.ledger.sequence, before.ledger.hash])
    const [draw] = await office.must('draw.list', {})
    const { bytes } = await office.must('draw.package', { drawId: draw?.id ?? '' })
    const verified = await office.must('draw.verify', { file: { name: '核验包.zip', bytes } })
    expect(verified).toMatchObject({ verified: true, findings: [] })
    const { backups } = await office.must('backups.list', {})
    expect(backups).toMatchObject([{ cause: 'before-migration', entries: before.ledger.sequence }])
    await office.close()
    const after = await factsOfFile(databaseFile(folder))
    expect(after.schema).toBe(migrations.at(-1)?.number)
    for (const table of [...kept, 'document', 'ledger']) {
      expect([table, after.rows[table]]).toEqual([table, before.rows[table]])
    }
    const backup = await factsOfFile(join(folder, '备份', `${backups[0]?.name}.db`))
    expect(backup).toEqual(before)
  },
)

test.each(released)(
  '%s is what it was, to the last byte, after a migration that fails at its end',
  async (fixture) => {
    const { folder, bytes } = thawed(fixture)
    const broken: (typeof migrations)[number] = {
      number: 999,
      triggers: [],
      up: async (tx) => {
        await sql`insert into nowhere values (1)`.execute(tx)
      },
    }
    const clock = () => new Date('2024-05-27T01:00:00Z')
    const store = await openStore({ folder, clock, migrations: [...migrations, broken] })
    expect(store).toMatchObject({ ok: false, failure: { code: 'migration-failed', step: 999 } })
    expect(readFileSync(databaseFile(folder)).equals(bytes)).toBe(true)
    const raw = new Sqlite(databaseFile(folder), { readonly: true })
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
    raw.close()
  },
)
