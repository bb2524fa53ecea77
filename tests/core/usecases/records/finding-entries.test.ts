import { expect, test } from 'vitest'
import type { InputOf, Operations } from '#shared/contract/index.ts'
import { commitFirst, holdFirst } from '#tests/core/ceremony.ts'
import { addRecord, anInspector, anOffice, anOfficeReadyToDraw, profile } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { aCode } from '#tests/domain/documents/makers.ts'

const ask = async (office: OfficeUnderTest, question: InputOf<Operations['records.ledger']>) => {
  const { total, rows } = await office.must('records.ledger', { ...question, limit: 1000 })
  expect(rows.length).toBe(total)
  return rows
}

test('entries are found by kind, actor and days, and by all of them together', async () => {
  const office = await anOffice({ at: '2023-05-08T04:00:00Z' })
  office.setTime('2023-05-09T04:00:00Z')
  await addRecord(office, { roster: 'inspectors', record: anInspector(1) })
  await office.must('office.update', { profile: { ...profile, clerk: '另一位经办人' } })
  office.setTime('2023-05-10T04:00:00Z')
  await addRecord(office, { roster: 'inspectors', record: anInspector(2) })
  const added = await ask(office, { kinds: ['roster.added'] })
  expect(added.map(({ sequence }) => sequence)).toEqual([4, 2])
  expect((await ask(office, { actor: '另一位经办人' })).map(({ sequence }) => sequence)).toEqual([4, 3])
  const days = { from: '2023-05-09', to: '2023-05-09' }
  expect((await ask(office, days)).map(({ sequence }) => sequence)).toEqual([3, 2])
  expect(await ask(office, { ...days, kinds: ['roster.added'] })).toEqual([added[1]])
  expect(await ask(office, { ...days, actor: '另一位经办人', kinds: ['roster.added'] })).toEqual([])
  expect(await ask(office, { actor: '无此人' })).toEqual([])
  expect(await ask(office, { from: '2023-05-11' })).toEqual([])
})

test('one draw is followed through the ledger by its number', async () => {
  const office = await anOfficeReadyToDraw()
  const { number } = await holdFirst(office)
  const kinds = (await ask(office, { about: number })).map(({ kind }) => kind)
  expect(kinds).toEqual([
    'draw.concluded',
    ...Array.from({ length: 3 }).flatMap(() => ['draw.slip-fixed', 'draw.slip-entered']),
    'draw.committed',
  ])
  expect(await ask(office, { about: number.slice(0, -1) })).toEqual([])
})

test('one record is followed by its id, which must be the whole of a fact', async () => {
  const office = await anOfficeReadyToDraw()
  const id = aCode(3)
  await office.must('rosters.retire', { roster: 'targets', id, reason: '注销' })
  expect((await ask(office, { about: id })).map(({ kind }) => kind)).toEqual([
    'roster.retired',
    'roster.added',
  ])
  expect(await ask(office, { about: 'roster' })).toEqual([])
})

test('words are looked for in facts, actors and the words of kinds, never in the names of fields', async () => {
  const office = await anOfficeReadyToDraw()
  await office.must('rosters.retire', { roster: 'targets', id: aCode(3), reason: '已"歇业"Ab' })
  const found = async (words: string, wordKinds: readonly string[] = []) =>
    (await ask(office, { words, wordKinds: [...wordKinds] })).map(({ kind }) => kind)
  expect(await found('"歇业"aB')).toEqual(['roster.retired'])
  expect(await found('移出', ['roster.retired'])).toEqual(['roster.retired'])
  expect(await found('revision')).toEqual([])
  expect((await found('样例经办人')).length).toBe((await office.ledger()).length)
})

test('an answer that is asked for again knows what was written meanwhile', async () => {
  const office = await anOfficeReadyToDraw()
  const question = { kinds: ['draw.committed'] }
  const words = { words: '2023001-001号' }
  expect([await ask(office, question), await ask(office, words)]).toEqual([[], []])
  await commitFirst(office)
  expect((await ask(office, question)).length).toBe(1)
  expect((await ask(office, words)).length).toBe(1)
})

test('pages of a filtered list follow each other without gap or repetition', async () => {
  const office = await anOfficeReadyToDraw()
  const question = { kinds: ['roster.added'] }
  const all = await ask(office, question)
  const page = await office.must('records.ledger', { ...question, offset: 3, limit: 4 })
  expect(page).toEqual({ total: all.length, rows: all.slice(3, 7) })
  const beyond = await office.must('records.ledger', { ...question, offset: all.length + 5, limit: 4 })
  expect(beyond).toEqual({ total: all.length, rows: [] })
})
