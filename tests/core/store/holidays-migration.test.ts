import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { listDocuments } from '#shared/core/store/documents.ts'
import { migrations } from '#shared/core/store/migrations/index.ts'
import { databaseFile, openStore } from '#shared/core/store/open-store.ts'
import { readRoster } from '#shared/core/store/rosters.ts'
import { readFirstSnapshot } from '#shared/core/usecases/draw/snapshots.ts'
import { temporaryFolder } from './temporary-folder.ts'

const clock = () => new Date('2026-03-02T01:00:00Z')
const sha = 'a'.repeat(64)

/** An office as version 1 left it, with an item, a draw and two papers. */
async function anOldOffice(): Promise<string> {
  const folder = temporaryFolder()
  const first = await openStore({
    folder,
    clock,
    migrations: migrations.filter(({ number }) => number === 1),
  })
  if (!first.ok) throw new Error(first.failure.code)
  await first.value.destroy()
  const raw = new Sqlite(databaseFile(folder))
  raw.exec(`
    insert into item values ('SX-01', '样例事项', '一般', '', '', '', '', '', '[]', '[]', '样例局', '["查证照"]', '{}', 'x', 3, '', 't');
    insert into plan values ('p', 2025, 'internal', '2025001', '样例计划');
    insert into task values ('t', 'p', 1, '001', '样例任务', 'targeted', '', '', '', '', '', '', '', '', '', '');
    insert into draw values ('d', 1, '2025001', 't', 'internal', '样例抽取', '2025-05-08', 0, 0, 'finished', '');
    insert into draw_snapshot values ('d', 'first', '{"targets":[],"items":[{"id":"SX-01","points":["查证照"]}]}');
    insert into document values ('one', null, 'T1', 'docx', '计划表', 'a/计划表.docx', 1, '${sha}', 10, '2025-01-01');
    insert into document values ('two', 'd', 'T6', 'xlsx', '名单', 'b/名单.xlsx', 2, '${sha}', 20, '2025-05-08');
  `)
  raw.close()
  return folder
}

async function opened(folder: string) {
  const store = await openStore({ folder, clock })
  if (!store.ok) throw new Error(JSON.stringify(store.failure))
  onTestFinished(() => store.value.destroy())
  return store.value
}

test('papers of an older office stay as they were, and a kind the old table did not know is admitted', async () => {
  const db = await opened(await anOldOffice())
  const told = (await listDocuments(db)).map(({ id, drawId, kind, format, title, path, version, bytes }) =>
    [id, drawId, kind, format, title, path, version, bytes].join(' '),
  )
  expect(told).toEqual(['two d T6 xlsx 名单 b/名单.xlsx 2 20', 'one  T1 docx 计划表 a/计划表.docx 1 10'])
  const paper = {
    draw_id: null,
    format: 'docx',
    title: '清单',
    version: 1,
    sha256: sha,
    bytes: 1,
    created_at: '',
  } as const
  const add = (id: string, path: string, draw: string | null) =>
    db
      .insertInto('document')
      .values({ ...paper, id, path, kind: 'T5', draw_id: draw })
      .execute()
  await add('three', 'c/清单.docx', null)
  await expect(add('four', 'a/计划表.docx', null)).rejects.toThrow('UNIQUE')
  await expect(add('five', 'd/清单.docx', 'no-such-draw')).rejects.toThrow('FOREIGN KEY')
})

test('an item of an older office has its points and none of its own', async () => {
  const [item] = await readRoster(await opened(await anOldOffice()), 'items')
  expect(item).toMatchObject({ points: ['查证照'], ownPoints: [] })
})

test('what an older draw froze of its items is read with no points of the office added to it', async () => {
  const { items } = await readFirstSnapshot(await opened(await anOldOffice()), 'd')
  expect(items).toEqual([{ id: 'SX-01', points: ['查证照'], ownPoints: [] }])
})

test('an older office has no holidays until it asks for them: nothing is filled in unseen', async () => {
  const db = await opened(await anOldOffice())
  expect(await db.selectFrom('holiday').selectAll().execute()).toEqual([])
})

test('a published catalogue cannot be changed, taken away or written over', async () => {
  const db = await opened(await anOldOffice())
  const issue = { number: 1, department: '', published_on: '2026-03-02', items: '[]', issued_at: 't' }
  await db.insertInto('catalogue_issue').values(issue).execute()
  await expect(db.updateTable('catalogue_issue').set({ items: '[1]' }).execute()).rejects.toThrow('fixed')
  await expect(db.deleteFrom('catalogue_issue').execute()).rejects.toThrow('fixed')
  await expect(db.replaceInto('catalogue_issue').values(issue).execute()).rejects.toThrow('fixed')
})

test.each(['2026-2-3', '2026-02-03T00', 'heute'])('the table holds no day written as %s', async (date) => {
  const db = await opened(await anOldOffice())
  const day = { date, mark: 'off', name: '春节', source: 'hand', reference: '', changed_at: 't' } as const
  await expect(db.insertInto('holiday').values(day).execute()).rejects.toThrow('CHECK')
})
