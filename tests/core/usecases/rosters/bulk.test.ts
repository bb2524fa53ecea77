import { expect, test } from 'vitest'
import type { BulkAct, Chosen } from '#shared/contract/index.ts'
import { addRecord, anInspector, anOffice } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

const question = { roster: 'targets' as const, search: '', filters: {}, retired: false }

/** A1 to A4, the first two in 凤凰镇; A1 has the tag already. */
async function fourTargets(): Promise<OfficeUnderTest> {
  const office = await anOffice()
  for (const number of [1, 2, 3, 4]) {
    const record = aTarget({
      id: `A${number}`,
      name: `虚构${number}厂`,
      region: number <= 2 ? '凤凰镇' : '河渠镇',
      tags: number === 1 ? ['有限空间'] : [],
    })
    await addRecord(office, { roster: 'targets', record })
  }
  return office
}

async function actOn(office: OfficeUnderTest, chosen: Chosen, act: BulkAct) {
  const counted = await office.must('rosters.choose', chosen)
  return office.must('rosters.bulk', { chosen, counted, act })
}

async function tagsOf(office: OfficeUnderTest): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows } = await office.must('rosters.list', { roster: 'targets' })
  return Object.fromEntries(rows.map(({ record }) => [record.id, 'tags' in record ? record.tags : []]))
}

const tag: BulkAct = { act: 'add-words', field: 'tags', words: ['有限空间'] }
const inPhoenix: Chosen = { question: { ...question, filters: { region: ['凤凰镇'] } } }

test('an act on all that a filter finds meets them and nobody else, and tells what it did in one entry', async () => {
  const office = await fourTargets()
  const before = (await office.ledger()).length
  const done = await actOn(office, inPhoenix, tag)
  expect(done).toMatchObject({ changed: 1, unchanged: 1 })
  expect(await tagsOf(office)).toEqual({ A1: ['有限空间'], A2: ['有限空间'], A3: [], A4: [] })
  const entries = (await office.ledger()).slice(before)
  expect(entries.map(({ kind }) => kind)).toEqual(['roster.bulk'])
  expect(JSON.parse(entries[0]?.body ?? '')).toEqual({ roster: 'targets', ...tag, count: 1, ids: ['A2'] })
})

test('one field of the picked records is set, with the checks of an import', async () => {
  const office = await fourTargets()
  const chosen: Chosen = { roster: 'targets', ids: ['A3', 'A3', 'A4'] }
  await actOn(office, chosen, { act: 'set', field: 'licenceExpires', text: '2025年6月1日' })
  const { rows } = await office.must('rosters.list', { roster: 'targets', filters: { licenceExpires: [''] } })
  expect(rows.map(({ record }) => record.id)).not.toContain('A3')
  const counted = await office.must('rosters.choose', chosen)
  const act: BulkAct = { act: 'set', field: 'licenceExpires', text: '明年' }
  expect(await office.refusal('rosters.bulk', { chosen, counted, act })).toMatchObject({
    code: 'field-not-accepted',
    problems: [{ code: 'date-not-readable' }],
  })
})

test('a record that changed since the count stops all of it', async () => {
  const office = await fourTargets()
  const counted = await office.must('rosters.choose', inPhoenix)
  await office.must('rosters.setField', {
    roster: 'targets',
    id: 'A2',
    revision: 1,
    field: 'phone',
    text: '03190000002',
  })
  const before = await office.ledger()
  expect(await office.refusal('rosters.bulk', { chosen: inPhoenix, counted, act: tag })).toEqual({
    code: 'chosen-changed-meanwhile',
  })
  expect(await tagsOf(office)).toMatchObject({ A2: [] })
  expect(await office.ledger()).toEqual(before)
})

test('one record that cannot take it stops all of it', async () => {
  const office = await fourTargets()
  const chosen: Chosen = { roster: 'targets', ids: ['A2', 'NO'] }
  const counted = await office.must('rosters.choose', chosen)
  expect(await office.refusal('rosters.bulk', { chosen, counted, act: tag })).toEqual({
    code: 'record-not-found',
    what: 'targets',
    id: 'NO',
  })
  expect(await tagsOf(office)).toMatchObject({ A2: [] })
})

test('many are retired with one reason, and come back by one act', async () => {
  const office = await fourTargets()
  await actOn(office, inPhoenix, { act: 'retire', reason: '整体搬迁' })
  expect(Object.keys(await tagsOf(office))).toEqual(['A3', 'A4'])
  const retired: Chosen = { question: { ...question, retired: true } }
  expect(await office.must('rosters.choose', retired)).toMatchObject({ count: 2 })
  expect(await actOn(office, retired, { act: 'restore' })).toMatchObject({ changed: 2 })
  expect(Object.keys(await tagsOf(office))).toHaveLength(4)
})

test.each<[string, BulkAct]>([
  ['tags', tag],
  ['a field', { act: 'set', field: 'region', text: '河渠镇' }],
  ['a retirement', { act: 'retire', reason: '注销' }],
])('an act on many is taken back in one step: %s', async (_what, act) => {
  const office = await fourTargets()
  const before = await office.must('rosters.list', { roster: 'targets' })
  const { first, last, changed } = await actOn(office, inPhoenix, act)
  expect(await office.must('rosters.undoBulk', { roster: 'targets', first, last })).toEqual({
    restored: changed,
  })
  const after = await office.must('rosters.list', { roster: 'targets' })
  expect(after.rows.map(({ record }) => record)).toEqual(before.rows.map(({ record }) => record))
  expect((await office.ledger()).at(-1)?.kind).toBe('roster.bulk-undone')
})

test('an act on many is not taken back twice, nor over a later change', async () => {
  const office = await fourTargets()
  const { first, last } = await actOn(office, inPhoenix, tag)
  const undo = { roster: 'targets' as const, first, last }
  await office.must('rosters.setField', { roster: 'targets', id: 'A2', revision: 2, field: 'tags', text: '' })
  expect(await office.refusal('rosters.undoBulk', undo)).toEqual({ code: 'chosen-changed-meanwhile' })
  const other = await actOn(office, { roster: 'targets', ids: ['A4'] }, tag)
  const once = { roster: 'targets' as const, first: other.first, last: other.last }
  await office.must('rosters.undoBulk', once)
  expect(await office.refusal('rosters.undoBulk', once)).toEqual({ code: 'chosen-changed-meanwhile' })
})

test('an act that is stopped has written nothing', async () => {
  const office = await fourTargets()
  const chosen = { question }
  const counted = await office.must('rosters.choose', chosen)
  const stop = new AbortController()
  const run = { signal: stop.signal, onProgress: () => stop.abort() }
  const outcome = await office.core.call('rosters.bulk', { chosen, counted, act: tag }, run)
  expect(outcome).toEqual({ ok: false, failure: { code: 'cancelled' } })
  expect(await tagsOf(office)).toMatchObject({ A2: [], A3: [], A4: [] })
})

test('every record tells of the act in its history', async () => {
  const office = await fourTargets()
  await actOn(office, inPhoenix, tag)
  const history = await office.must('rosters.history', { roster: 'targets', id: 'A2' })
  expect(history).toContainEqual(expect.objectContaining({ cause: 'bulk' }))
})

test('an edited cell is held against the revision that was seen, and told what an import would be told', async () => {
  const office = await fourTargets()
  await addRecord(office, { roster: 'inspectors', record: anInspector(1) })
  const cell = { roster: 'targets' as const, id: 'A1', revision: 1, field: 'licenceExpires' }
  const edited = await office.must('rosters.setField', { ...cell, text: '2025.1.2' })
  expect(edited).toMatchObject({
    kept: { revision: 2, record: { licenceExpires: '2025-01-02' } },
    problems: [],
  })
  expect(await office.must('rosters.find', { roster: 'targets', id: 'A1' })).toEqual(edited.kept)
  expect(await office.refusal('rosters.setField', { ...cell, text: '2026-01-02' })).toEqual({
    code: 'record-changed-meanwhile',
    id: 'A1',
  })
  expect(await office.refusal('rosters.setField', { ...cell, id: 'NO', text: '' })).toMatchObject({
    code: 'record-not-found',
  })
  expect(
    await office.refusal('rosters.setField', {
      roster: 'inspectors',
      id: 'ZF0001',
      revision: 1,
      field: 'department',
      text: ' ',
    }),
  ).toMatchObject({ code: 'field-not-accepted', problems: [{ code: 'field-missing' }] })
})

test('the rows a filter finds are exported, and the picked ones', async () => {
  const office = await fourTargets()
  const whole = await office.must('rosters.export', { roster: 'targets' })
  const part = await office.must('rosters.export', { roster: 'targets', chosen: inPhoenix })
  const picked = await office.must('rosters.export', {
    roster: 'targets',
    chosen: { roster: 'targets', ids: ['A1', 'A2'] },
  })
  expect(part.bytes.length).toBeLessThan(whole.bytes.length)
  expect(picked.bytes).toEqual(part.bytes)
})
