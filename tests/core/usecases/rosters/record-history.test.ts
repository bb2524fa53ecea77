import { expect, test } from 'vitest'
import type { Target } from '#shared/domain/rosters/types.ts'
import { importFile, recordsOf, targetsCsv, undoLast } from '#tests/core/imports.ts'
import { addRecord, anOffice } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

const historyOf = (office: OfficeUnderTest, id: string) =>
  office.must('rosters.history', { roster: 'targets', id })

async function save(office: OfficeUnderTest, id: string, fields: Partial<Target>, retired = false) {
  const { rows } = await office.must('rosters.list', { roster: 'targets', retired })
  const kept = rows.find(({ record }) => record.id === id)
  const record = { ...(kept?.record as Target), ...fields }
  await office.must('rosters.save', { entry: { roster: 'targets', record }, revision: kept?.revision ?? 0 })
}

test('a record’s history says who, when and what, newest first, from the day it was entered', async () => {
  const office = await anOffice()
  office.setTime('2023-05-08T05:00:00Z')
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'A1', phone: '1', tags: ['黑名单'] }) })
  office.setTime('2023-05-09T01:00:00Z')
  await save(office, 'A1', { phone: '2', tags: ['黑名单', '液氨制冷'], extra: { 备注: '急' } })
  await office.must('rosters.retire', { roster: 'targets', id: 'A1', reason: '注销' })
  await save(office, 'A1', { phone: '3' }, true)
  const about = { actor: '样例经办人', fileName: '' }
  expect(await historyOf(office, 'A1')).toEqual([
    {
      ...about,
      at: '2023-05-09T01:00:00.000Z',
      cause: 'restored',
      changes: { retiredReason: { before: '注销', after: '' }, phone: { before: '2', after: '3' } },
    },
    {
      ...about,
      at: '2023-05-09T01:00:00.000Z',
      cause: 'retired',
      changes: { retiredReason: { before: '', after: '注销' } },
    },
    {
      ...about,
      at: '2023-05-09T01:00:00.000Z',
      cause: 'edited',
      changes: {
        phone: { before: '1', after: '2' },
        tags: { before: '黑名单', after: '黑名单，液氨制冷' },
        'extra.备注': { before: '', after: '急' },
      },
    },
    { ...about, at: '2023-05-08T05:00:00.000Z', cause: 'added', changes: {} },
  ])
})

test('an import is in the history of the records it brought and changed, by its file, and so is its undoing', async () => {
  const office = await anOffice()
  await importFile(office, targetsCsv(['A1,虚构甲厂,凤凰镇,存续,旧址'], '一.csv'))
  await importFile(office, targetsCsv(['A1,虚构甲厂,凤凰镇,存续,新址'], '二.csv'))
  await undoLast(office)
  const told = (await historyOf(office, 'A1')).map(({ cause, fileName, changes }) => [
    cause,
    fileName,
    changes,
  ])
  expect(told).toEqual([
    ['undone', '二.csv', { address: { before: '新址', after: '旧址' } }],
    ['imported', '二.csv', { address: { before: '旧址', after: '新址' } }],
    ['added', '一.csv', {}],
  ])
})

test('a record that comes anew after its import was undone does not inherit the old one’s history', async () => {
  const office = await anOffice()
  const file = targetsCsv(['A1,虚构甲厂,凤凰镇,存续,旧址'], '一.csv')
  await importFile(office, file)
  await importFile(office, targetsCsv(['A1,虚构甲厂,凤凰镇,存续,新址'], '二.csv'))
  await undoLast(office)
  await undoLast(office)
  await importFile(office, file)
  expect((await historyOf(office, 'A1')).map(({ cause }) => cause)).toEqual(['added'])
  await undoLast(office)
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'A1' }) })
  expect((await historyOf(office, 'A1')).map(({ cause }) => cause)).toEqual(['added'])
  expect(await recordsOf(office, 'targets')).toHaveProperty('size', 1)
})

test('saving without a change is in nobody’s history, and a record that is not there has none', async () => {
  const office = await anOffice()
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'A1' }) })
  await save(office, 'A1', {})
  expect(await historyOf(office, 'A1')).toHaveLength(1)
  expect(await office.refusal('rosters.history', { roster: 'targets', id: 'A9' })).toMatchObject({
    code: 'record-not-found',
  })
})
