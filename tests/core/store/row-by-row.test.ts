import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '#shared/core/store/open-store.ts'
import { rowByRow } from '#shared/core/store/row-by-row.ts'
import { temporaryFolder } from './temporary-folder.ts'

async function opened() {
  const store = await openStore({ folder: temporaryFolder(), clock: () => new Date('2024-05-27T01:00:00Z') })
  if (!store.ok) throw new Error(store.failure.code)
  const db = store.value
  onTestFinished(() => db.destroy())
  await sql`create table note (id integer primary key, text text not null) strict`.execute(db)
  const texts = async () => (await sql<{ text: string }>`select text from note order by id`.execute(db)).rows
  return { db, texts }
}

const insert = (rows: readonly (readonly unknown[])[]) =>
  rowByRow('insert into note (id, text) values (?, ?)', rows)

test('a statement runs once for each row, and counts them all', async () => {
  const { db, texts } = await opened()
  const rows = [
    [2, '乙'],
    [1, '甲 /* row by row */'],
  ]
  expect((await db.executeQuery(insert(rows))).numAffectedRows).toBe(2n)
  expect(await texts()).toEqual([{ text: '甲 /* row by row */' }, { text: '乙' }])
})

test('no row, no change', async () => {
  const { db, texts } = await opened()
  await db.executeQuery(insert([]))
  expect(await texts()).toEqual([])
})

test('a row that is refused takes the rows before it along when the transaction ends', async () => {
  const { db, texts } = await opened()
  const work = db.transaction().execute((tx) =>
    tx.executeQuery(
      insert([
        [1, '甲'],
        [2, null],
      ]),
    ),
  )
  await expect(work).rejects.toThrow(/NOT NULL/)
  expect(await texts()).toEqual([])
})
