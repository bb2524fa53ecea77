import { expect, test } from 'vitest'
import type { Target } from '#shared/domain/rosters/types.ts'
import { addRecord, anOffice } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

const empty = { region: '', industry: '', tags: [], address: '', businessScope: '' }

async function anOfficeWith(...targets: readonly Partial<Target>[]) {
  const office = await anOffice()
  for (const [index, fields] of targets.entries()) {
    const record = aTarget({ id: `A${index + 1}`, name: `虚构${index + 1}厂`, ...empty, ...fields })
    await addRecord(office, { roster: 'targets', record })
  }
  return office
}

async function valuesOf(office: OfficeUnderTest, field: 'region' | 'industry' | 'tags') {
  const { rows } = await office.must('rosters.list', { roster: 'targets' })
  const records = rows.map(({ record }) => record as Target)
  return Object.fromEntries(records.map((record) => [record.id, record[field]]))
}

const region = (word: string, aliases: readonly string[] = []) => ({
  name: 'regions' as const,
  was: '',
  entry: { word, aliases: [...aliases], code: '', grades: [] },
})

async function anOfficeOfRegions() {
  const office = await anOfficeWith(
    { address: '虚构县凤凰镇一村' },
    { address: '虚构县凤凰镇二村' },
    { address: '虚构县候口乡一村' },
    { address: '虚构县凤凰镇与侯口乡交界' },
    { address: '虚构县远方镇' },
    { address: '虚构县迎宾街1号' },
    { address: '虚构县凤凰镇三村', region: '河渠镇' },
  )
  await office.must('vocabularies.save', region('凤凰镇'))
  await office.must('vocabularies.save', region('侯口乡'))
  return office
}

test('targets without a region are grouped by what their addresses say; who has one is left alone', async () => {
  const office = await anOfficeOfRegions()
  const { total, groups } = await office.must('suggestions.groups', { field: 'region' })
  expect(total).toBe(6)
  expect(groups.map(({ kind, word, said, count }) => [kind, word, said, count])).toEqual([
    ['one', '凤凰镇', '', 2],
    ['near', '侯口乡', '候口乡', 1],
    ['several', '', '凤凰镇、侯口乡', 1],
    ['unlisted', '', '远方镇', 1],
    ['none', '', '', 1],
  ])
})

test('looking writes nothing', async () => {
  const office = await anOfficeOfRegions()
  const before = await office.ledger()
  const { groups } = await office.must('suggestions.groups', { field: 'region' })
  for (const { key } of groups) await office.must('suggestions.rows', { field: 'region', group: key })
  expect(await office.ledger()).toEqual(before)
  expect(Object.values(await valuesOf(office, 'region')).filter(Boolean)).toEqual(['河渠镇'])
})

test('a group is confirmed in one entry, with a change of each record', async () => {
  const office = await anOfficeOfRegions()
  const { stamp, groups } = await office.must('suggestions.groups', { field: 'region' })
  const group = groups[0]?.key ?? ''
  const before = (await office.ledger()).length
  const after = await office.must('suggestions.confirm', {
    field: 'region',
    stamp,
    group,
    ids: null,
    word: '凤凰镇',
  })
  expect(after.total).toBe(4)
  expect(await valuesOf(office, 'region')).toMatchObject({ A1: '凤凰镇', A2: '凤凰镇', A3: '', A7: '河渠镇' })
  const ledger = await office.ledger()
  expect(ledger.length - before).toBe(1)
  expect(JSON.parse(ledger.at(-1)?.body ?? '')).toMatchObject({ field: 'region', word: '凤凰镇', count: 2 })
  expect(await office.must('rosters.history', { roster: 'targets', id: 'A1' })).toContainEqual(
    expect.objectContaining({
      cause: 'region-confirmed',
      changes: { region: { before: '', after: '凤凰镇' } },
    }),
  )
})

test('single rows of a group are confirmed, with another word too', async () => {
  const office = await anOfficeOfRegions()
  const { stamp, groups } = await office.must('suggestions.groups', { field: 'region' })
  const several = groups.find(({ kind }) => kind === 'several')?.key ?? ''
  const rows = await office.must('suggestions.rows', { field: 'region', group: several })
  expect(rows.rows).toMatchObject([{ id: 'A4', words: ['凤凰镇', '侯口乡'] }])
  await office.must('suggestions.confirm', {
    field: 'region',
    stamp,
    group: several,
    ids: ['A4'],
    word: '侯口乡',
  })
  expect(await valuesOf(office, 'region')).toMatchObject({ A4: '侯口乡', A1: '' })
})

test('a near-miss taken in as an alias is then recognised', async () => {
  const office = await anOfficeOfRegions()
  const entry = { word: '侯口乡', aliases: ['候口乡'], code: '', grades: [] }
  await office.must('vocabularies.save', { name: 'regions', was: '侯口乡', entry })
  const { groups } = await office.must('suggestions.groups', { field: 'region' })
  expect(groups.filter(({ kind }) => kind === 'one').map(({ word, count }) => [word, count])).toEqual([
    ['凤凰镇', 2],
    ['侯口乡', 1],
  ])
})

test('what was seen is confirmed, or nothing: a change of roster or vocabulary in between refuses', async () => {
  const office = await anOfficeOfRegions()
  const { stamp, groups } = await office.must('suggestions.groups', { field: 'region' })
  const confirm = { field: 'region' as const, stamp, group: groups[0]?.key ?? '', ids: null, word: '凤凰镇' }
  await office.must('vocabularies.save', region('东汪镇'))
  expect(await office.refusal('suggestions.confirm', confirm)).toEqual({ code: 'rosters-changed-meanwhile' })
  const again = await office.must('suggestions.groups', { field: 'region' })
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'A9', ...empty }) })
  expect(await office.refusal('suggestions.confirm', { ...confirm, stamp: again.stamp })).toEqual({
    code: 'rosters-changed-meanwhile',
  })
  const { stamp: last } = await office.must('suggestions.groups', { field: 'region' })
  expect(await office.refusal('suggestions.confirm', { ...confirm, stamp: last, ids: ['A3'] })).toEqual({
    code: 'nothing-to-confirm',
  })
  expect(
    await office.refusal('suggestions.confirm', { ...confirm, stamp: last, word: '凤凰/河渠' }),
  ).toMatchObject({ code: 'word-not-allowed' })
  expect((await valuesOf(office, 'region'))['A1']).toBe('')
})

test('two offices open at once do not see each other’s suggestions', async () => {
  const one = await anOfficeWith({ address: '虚构县凤凰镇一村' })
  const other = await anOfficeWith({ address: '虚构县河渠镇一村' })
  for (const office of [one, other]) await office.must('vocabularies.save', region('凤凰镇'))
  expect((await one.must('suggestions.groups', { field: 'region' })).groups[0]?.kind).toBe('one')
  expect((await other.must('suggestions.groups', { field: 'region' })).groups[0]?.kind).toBe('unlisted')
})

test('an industry is suggested from the business scope with the words that speak for it, and never set unasked', async () => {
  const office = await anOfficeWith(
    { businessScope: '电线、电缆制造、销售' },
    { businessScope: '化工产品（不含危险化学品），零售' },
    { businessScope: '物业管理' },
    { businessScope: '面粉加工', industry: '轻工' },
  )
  const { total, groups, stamp } = await office.must('suggestions.groups', { field: 'industry' })
  expect(total).toBe(3)
  expect(groups.map(({ kind, word, count }) => [kind, word, count])).toEqual([
    ['one', '机械', 1],
    ['one', '商贸', 1],
    ['none', '', 1],
  ])
  const group = groups[0]?.key ?? ''
  const { rows } = await office.must('suggestions.rows', { field: 'industry', group })
  const [row] = rows
  expect(row?.marks.map(({ from, to }) => row.text.slice(from, to))).toEqual(['电线', '电缆制造'])
  expect(await valuesOf(office, 'industry')).toEqual({ A1: '', A2: '', A3: '', A4: '轻工' })
  await office.must('suggestions.confirm', { field: 'industry', stamp, group, ids: null, word: '机械' })
  expect(await valuesOf(office, 'industry')).toEqual({ A1: '机械', A2: '', A3: '', A4: '轻工' })
})

test('the office’s own word is suggested where a rule says an alias of it', async () => {
  const office = await anOfficeWith({ businessScope: '烟花爆竹零售' })
  const entry = { word: '烟花', aliases: ['烟花爆竹'], code: '', grades: [] }
  await office.must('vocabularies.save', { name: 'industries', was: '', entry })
  const { groups } = await office.must('suggestions.groups', { field: 'industry' })
  expect(groups).toMatchObject([{ word: '烟花' }])
})

test('a suggested tag joins the others, and is not suggested again', async () => {
  const office = await anOfficeWith({ businessScope: '面粉加工', tags: ['黑名单'] })
  const { groups, stamp } = await office.must('suggestions.groups', { field: 'tags' })
  expect(groups).toMatchObject([{ word: '粉尘涉爆', count: 1 }])
  const confirm = { field: 'tags' as const, stamp, group: groups[0]?.key ?? '', ids: null, word: '粉尘涉爆' }
  const after = await office.must('suggestions.confirm', confirm)
  expect(after.groups).toEqual([])
  expect(await valuesOf(office, 'tags')).toEqual({ A1: ['黑名单', '粉尘涉爆'] })
})
