import { expect, test } from 'vitest'
import { listDocuments } from '#shared/core/store/documents.ts'
import { readRoster } from '#shared/core/store/rosters.ts'
import { readFirstSnapshot } from '#shared/core/usecases/draw/snapshots.ts'
import { sha256 } from '#shared/core/sha256.ts'
import { anOfficeOf, ledgerOf, openedAt } from './old-office.ts'

const sha = 'a'.repeat(64)

/** An office as version 1 left it, with an item, a draw and two papers. */
const anOldOffice = () =>
  anOfficeOf(
    1,
    ['item', { id: 'SX-01', name: '样例事项', category: '一般', department: '样例局', points: '["查证照"]' }],
    ['plan', { id: 'p', year: 2025, scope: 'internal', number: '2025001', name: '样例计划' }],
    ['task', { id: 't', plan_id: 'p', position: 1, number: '001', name: '样例任务', selection: 'targeted' }],
    ['draw', { ...drawn, id: 'd', serial: 1, number: '2025001', task_id: 't', title: '样例抽取' }],
    ['draw_snapshot', { draw_id: 'd', name: 'first', body: frozen }],
    [
      'draw_file',
      { draw_id: 'd', path: '2-plan.txt', body: planOne, sha256: sha },
      { draw_id: 'd', path: '6-plan.txt', body: '', sha256: sha },
    ],
    ledgerOf(
      { kind: 'draw.committed', body: { number: '2025001', round: 1, commit: sha256(planOne) } },
      { kind: 'draw.concluded', body: { number: '2025001', round: 1 } },
      { kind: 'draw.committed', body: { number: '2025001', round: 2, commit: sha256('') } },
      { kind: 'draw.concluded', body: { number: '2025001', round: 2 } },
      {
        kind: 'documents.issued',
        body: { files: ['a/计划表.docx', 'b/名单.xlsx'].map((path) => ({ path, sha256: sha })) },
      },
    ),
    [
      'document',
      { ...paper, id: 'one', kind: 'T1', format: 'docx', title: '计划表', path: 'a/计划表.docx' },
      { ...paper, ...ofDraw, id: 'two', kind: 'T6', format: 'xlsx', title: '名单', path: 'b/名单.xlsx' },
    ],
  )

const drawn = { scope: 'internal', date: '2025-05-08', state: 'finished' }
const planOne = 'SJDS-1 PLAN 1\ntitle=样例抽取\ndate=2025-05-08\n'
const frozen = '{"targets":[],"items":[{"id":"SX-01","points":["查证照"]}]}'
const paper = { version: 1, sha256: sha, bytes: 10, created_at: '2025-01-01' }
const ofDraw = { draw_id: 'd', version: 2, bytes: 20, created_at: '2025-05-08' }

const opened = async () => openedAt(await anOldOffice())

test('papers of an older office stay as they were, and a kind the old table did not know is admitted', async () => {
  const db = await opened()
  const told = (await listDocuments(db)).map(({ id, drawId, kind, format, title, path, version, bytes }) =>
    [id, drawId, kind, format, title, path, version, bytes].join(' '),
  )
  expect(told).toEqual(['two d T6 xlsx 名单 b/名单.xlsx 2 20', 'one  T1 docx 计划表 a/计划表.docx 1 10'])
  const added = {
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
      .values({ ...added, id, path, kind: 'T5', draw_id: draw })
      .execute()
  await add('three', 'c/清单.docx', null)
  await expect(add('four', 'a/计划表.docx', null)).rejects.toThrow('UNIQUE')
  await expect(add('five', 'd/清单.docx', 'no-such-draw')).rejects.toThrow('FOREIGN KEY')
})

test('an item of an older office has its points and none of its own', async () => {
  const [item] = await readRoster(await opened(), 'items')
  expect(item).toMatchObject({ points: ['查证照'], ownPoints: [] })
})

test('what an older draw froze of its items is read with no points of the office added to it', async () => {
  const { items } = await readFirstSnapshot(await opened(), 'd')
  expect(items).toEqual([{ id: 'SX-01', points: ['查证照'], ownPoints: [] }])
})

test('an older office has no holidays until it asks for them: nothing is filled in unseen', async () => {
  const db = await opened()
  expect(await db.selectFrom('holiday').selectAll().execute()).toEqual([])
})

test('a published catalogue cannot be changed, taken away or written over', async () => {
  const db = await opened()
  const issue = { number: 1, department: '', published_on: '2026-03-02', items: '[]', issued_at: 't' }
  await db.insertInto('catalogue_issue').values(issue).execute()
  await expect(db.updateTable('catalogue_issue').set({ items: '[1]' }).execute()).rejects.toThrow('fixed')
  await expect(db.deleteFrom('catalogue_issue').execute()).rejects.toThrow('fixed')
  await expect(db.replaceInto('catalogue_issue').values(issue).execute()).rejects.toThrow('fixed')
})

test.each(['2026-2-3', '2026-02-03T00', 'heute'])('the table holds no day written as %s', async (date) => {
  const db = await opened()
  const day = { date, mark: 'off', name: '春节', source: 'hand', reference: '', changed_at: 't' } as const
  await expect(db.insertInto('holiday').values(day).execute()).rejects.toThrow('CHECK')
})
