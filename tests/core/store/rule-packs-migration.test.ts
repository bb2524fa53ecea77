import { expect, onTestFinished, test } from 'vitest'
import { sql } from 'kysely'
import type { Db } from '#shared/core/store/database.ts'
import { migrations } from '#shared/core/store/migrations/index.ts'
import { findOffice } from '#shared/core/store/offices.ts'
import { openStore } from '#shared/core/store/open-store.ts'
import { temporaryFolder } from './temporary-folder.ts'

const clock = () => new Date('2024-05-27T01:00:00Z')

async function opened(folder: string, upTo: number): Promise<Db> {
  const known = migrations.filter(({ number }) => number <= upTo)
  const store = await openStore({ folder, clock, migrations: known })
  if (!store.ok) throw new Error(store.failure.code)
  onTestFinished(() => store.value.destroy())
  return store.value
}

/** A database of the first version with an office in it. */
async function anOldOffice(region: string): Promise<string> {
  const folder = temporaryFolder()
  const db = await opened(folder, 1)
  const row = sql`(1, '样例局', ${region}, '样例经办人', '样例联系人', '0319', 'ningjin', 0, '2024-01-01')`
  await sql`insert into office values ${row}`.execute(db)
  await sql`insert into department values ('样例局', 1, '["监督股"]')`.execute(db)
  await db.destroy()
  return folder
}

test.each([
  ['虚构县', 'county'],
  ['虚构区', 'district'],
  ['虚构市', 'city'],
])(
  'an office of %s that was set up before keeps all it had and begins with the level %s',
  async (region, level) => {
    const folder = await anOldOffice(region)
    const last = Math.max(...migrations.map(({ number }) => number))
    expect(await findOffice(await opened(folder, last))).toEqual({
      profile: {
        bureau: '样例局',
        region,
        clerk: '样例经办人',
        contact: '样例联系人',
        phone: '0319',
        packId: 'ningjin',
        level,
        numberPrefix: '',
        mobile: '',
        address: '',
        postcode: '',
        sealLine: '样例局',
      },
      rehearsal: false,
    })
  },
)

test('departments of before have no initiations, and a copy of a pack needs a name of its own', async () => {
  const folder = await anOldOffice('虚构县')
  const last = Math.max(...migrations.map(({ number }) => number))
  const db = await opened(folder, last)
  expect(await db.selectFrom('department').selectAll().execute()).toEqual([
    { name: '样例局', own: 1, units: '["监督股"]' },
  ])
  expect(await db.selectFrom('initiation').selectAll().execute()).toEqual([])
  const copy = { preset: 'ningjin', name: '规则', body: '{}', revision: 1, changed_at: '' }
  await db
    .insertInto('rule_pack')
    .values({ id: 'own-1', ...copy })
    .execute()
  await expect(
    db
      .insertInto('rule_pack')
      .values({ id: 'own-2', ...copy })
      .execute(),
  ).rejects.toThrow(/UNIQUE/)
  await expect(
    db
      .insertInto('rule_pack')
      .values({ id: 'ningjin', ...copy, name: '另一份' })
      .execute(),
  ).rejects.toThrow(/CHECK/)
})
