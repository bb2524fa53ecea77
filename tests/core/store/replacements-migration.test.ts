import { expect, test } from 'vitest'
import { findAttachment, insertAttachments, listAttachments } from '#shared/core/store/attachments.ts'
import type { Db } from '#shared/core/store/database.ts'
import { insertReplacement, listReplacements } from '#shared/core/store/replacements.ts'
import { sha256 } from '#shared/core/sha256.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'
import { anOfficeOf, insertRow, ledgerOf, openedAt, openedRaw } from './old-office.ts'

const plan = 'SJDS-1 PLAN 1\ntitle=样例抽取\ndate=2025-05-08\n'
const ticket = 'a'.repeat(64)

/** An office as it was before there were replacements, with a draw whose targets are drawn. */
const anOldOffice = () =>
  anOfficeOf(
    10,
    ['plan', { id: 'p', year: 2025, scope: 'internal', number: '2025001', name: '样例计划' }],
    ['task', { id: 't', plan_id: 'p', position: 1, number: '001', name: '样例任务', selection: 'targeted' }],
    [
      'draw',
      {
        id: 'd',
        serial: 1,
        number: '2025001',
        task_id: 't',
        title: '样例抽取',
        scope: 'internal',
        date: '2025-05-08',
        state: 'drawn-1',
      },
    ],
    ['draw_file', { draw_id: 'd', path: '2-plan.txt', body: plan, sha256: sha256(plan) }],
    ledgerOf(
      { kind: 'draw.committed', body: { number: '2025001', round: 1, commit: sha256(plan) } },
      { kind: 'draw.concluded', body: { number: '2025001', round: 1 } },
    ),
  )

const replacement = {
  position: 1,
  targetId: 'A1',
  replacementId: 'A2',
  stratum: '全部',
  rank: 3,
  ticket,
  reason: '停产',
  at: '2025-05-09T01:00:00.000Z',
  record: aTarget({ id: 'A2' }),
}

const paper = { id: 'x', name: '证明.pdf', path: 'x.pdf', sha256: ticket, bytes: 10 }

async function put(db: Db) {
  await db.transaction().execute(async (tx) => {
    await insertReplacement(tx, 'd', replacement)
    await insertAttachments(tx, { kind: 'draw-replacement', id: 'd', part: 1 }, [paper], replacement.at)
  })
}

test('a draw of before has no replacements and no documents, and keeps those of from now on', async () => {
  const db = await openedAt(await anOldOffice())
  const owner = { kind: 'draw-replacement', id: 'd' } as const
  expect(await listReplacements(db, 'd')).toEqual([])
  expect([...(await listAttachments(db, owner))]).toEqual([])
  await put(db)
  expect(await listReplacements(db, 'd')).toEqual([replacement])
  const { path: _path, ...view } = paper
  expect([...(await listAttachments(db, owner))]).toEqual([[1, [view]]])
  expect(await findAttachment(db, 'x')).toEqual(paper)
  expect(await findAttachment(db, 'y')).toBeNull()
})

async function withOne() {
  const folder = await anOldOffice()
  const db = await openedAt(folder)
  await put(db)
  await db.destroy()
  return openedRaw(folder)
}

const row = {
  draw_id: 'd',
  position: 2,
  target_id: 'A3',
  replacement_id: 'A4',
  stratum: '全部',
  rank: 4,
  ticket,
  reason: '停产',
  at: '2025-05-09',
}
const sheet = {
  id: 'y',
  owner_kind: 'inspection',
  owner_id: 'i',
  owner_part: 0,
  position: 1,
  name: '照片.jpg',
  path: 'y.jpg',
  sha256: ticket,
  bytes: 1,
  created_at: '2025-05-09',
}

test('the file itself refuses to change, drop or write over a replacement, and one out of its order', async () => {
  const raw = await withOne()
  const insert = (fields: object) => () => insertRow(raw, 'draw_replacement', { ...row, ...fields })
  expect(() => raw.exec(`update draw_replacement set reason = '另一理由'`)).toThrow('fixed')
  expect(() => raw.exec('delete from draw_replacement')).toThrow('fixed')
  expect(() => raw.exec('insert or replace into draw_replacement select * from draw_replacement')).toThrow(
    'gap',
  )
  expect(insert({ position: 3 })).toThrow('gap')
  expect(insert({ target_id: 'A1' })).toThrow('none is replaced')
  expect(insert({ replacement_id: 'A2' })).toThrow('none is replaced')
  expect(insert({ replacement_id: 'A3' })).toThrow('CHECK')
  expect(insert({ reason: '' })).toThrow('CHECK')
  expect(insert({ ticket: 'abc' })).toThrow('CHECK')
  expect(insert({ draw_id: 'nowhere', position: 1 })).toThrow('FOREIGN KEY')
  insert({})()
})

test('the file itself refuses to change, drop or write over a document, and an empty one', async () => {
  const raw = await withOne()
  const insert = (fields: object) => () => insertRow(raw, 'attachment', { ...sheet, ...fields })
  expect(() => raw.exec(`update attachment set sha256 = '${'b'.repeat(64)}'`)).toThrow('fixed')
  expect(() => raw.exec('delete from attachment')).toThrow('fixed')
  expect(() => raw.exec('insert or replace into attachment select * from attachment')).toThrow('fixed')
  expect(insert({ id: 'x' })).toThrow('fixed')
  expect(insert({ path: 'x.pdf' })).toThrow('fixed')
  expect(insert({ bytes: 0 })).toThrow('CHECK')
  expect(insert({ name: '' })).toThrow('CHECK')
  insert({})()
  expect(insert({ id: 'z', path: 'z.jpg' })).toThrow('fixed')
})
