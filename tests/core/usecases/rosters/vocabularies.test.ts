import { expect, test } from 'vitest'
import type { VocabularyName } from '#shared/domain/rosters/vocabulary.ts'
import type { Target } from '#shared/domain/rosters/types.ts'
import {
  addRecord,
  anInspector,
  anItem,
  anOffice,
  anOfficeReadyToDraw,
  aScheme,
  witnesses,
} from '#tests/core/makers.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

const entry = (word: string, fields: { aliases?: string[]; code?: string; grades?: string[] } = {}) => ({
  word,
  aliases: [],
  code: '',
  grades: [],
  ...fields,
})

async function anOfficeWith(...targets: readonly Partial<Target>[]) {
  const office = await anOffice()
  for (const [index, fields] of targets.entries()) {
    await addRecord(office, { roster: 'targets', record: aTarget({ id: `A${index + 1}`, ...fields }) })
  }
  return office
}

async function targetOf(office: OfficeUnderTest, id: string): Promise<Target> {
  const { rows } = await office.must('rosters.list', { roster: 'targets', search: id })
  const found = rows.find(({ record }) => record.id === id)
  if (found === undefined) throw new Error(`no target ${id}`)
  return found.record as Target
}

const wordsOf = async (office: OfficeUnderTest, name: VocabularyName) =>
  (await office.must('vocabularies.list', { name })).words.map(({ word, count }) => [word, count])

const lastEntry = async (office: OfficeUnderTest) => {
  const last = (await office.ledger()).at(-1)
  return { kind: last?.kind, body: JSON.parse(last?.body ?? '{}') as Record<string, unknown> }
}

test('a new office knows which words mean 存续 and that three scales of letters live side by side', async () => {
  const office = await anOffice()
  expect((await wordsOf(office, 'statuses')).map(([word]) => word)).toEqual([
    '存续',
    '在营',
    '开业',
    '在业',
    '在册',
  ])
  const scales = await office.must('vocabularies.list', { name: 'scales' })
  expect(scales.words.map(({ grades }) => grades.length)).toEqual([4, 9, 5])
})

test('words that rosters hold and the vocabulary has not are told with their counts, the like ones beside them', async () => {
  const office = await anOfficeWith({ region: '侯口乡' }, { region: '候口乡' }, { region: '候口乡' })
  await office.must('vocabularies.adopt', { name: 'regions', words: ['侯口乡'] })
  expect(await office.must('vocabularies.list', { name: 'regions' })).toMatchObject({
    words: [{ word: '侯口乡', count: 1 }],
    unlisted: [{ word: '候口乡', count: 2, near: ['侯口乡'] }],
  })
})

test('industries are offered that the rules would suggest, before any roster holds them', async () => {
  const office = await anOffice()
  const { unlisted } = await office.must('vocabularies.list', { name: 'industries' })
  expect(unlisted.map(({ word }) => word)).toContain('危险化学品')
})

test('merging a word writes the other everywhere, in one entry, with a change of each record', async () => {
  const office = await anOfficeWith(
    { region: '候口乡' },
    { region: '候口乡', tags: ['黑名单'] },
    { region: '侯口乡' },
    { region: '凤凰镇' },
  )
  await office.must('vocabularies.adopt', { name: 'regions', words: ['侯口乡', '凤凰镇'] })
  const before = (await office.ledger()).length
  const view = await office.must('vocabularies.merge', { name: 'regions', from: '候口乡', into: '侯口乡' })
  expect(view).toMatchObject({ words: [{ word: '侯口乡', aliases: ['候口乡'], count: 3 }, {}], unlisted: [] })
  expect((await office.ledger()).length - before).toBe(1)
  expect(await lastEntry(office)).toEqual({
    kind: 'vocabulary.merged',
    body: { vocabulary: 'regions', from: '候口乡', into: '侯口乡', records: 2, schemes: 0 },
  })
  expect(await targetOf(office, 'A2')).toMatchObject({ region: '侯口乡', tags: ['黑名单'] })
  expect(await targetOf(office, 'A4')).toMatchObject({ region: '凤凰镇' })
  const history = await office.must('rosters.history', { roster: 'targets', id: 'A1' })
  expect(history).toContainEqual(
    expect.objectContaining({
      cause: 'vocabulary',
      changes: { region: { before: '候口乡', after: '侯口乡' } },
    }),
  )
})

test('renaming a word keeps the old one as an alias, and a retired record retired', async () => {
  const office = await anOfficeWith({ industry: '危化' }, { industry: '危化' })
  await office.must('rosters.retire', { roster: 'targets', id: 'A2', reason: '注销' })
  await office.must('vocabularies.adopt', { name: 'industries', words: ['危化'] })
  await office.must('vocabularies.save', { name: 'industries', was: '危化', entry: entry('危险化学品') })
  const retired = await office.must('rosters.list', { roster: 'targets', retired: true })
  expect(retired.rows).toMatchObject([{ record: { id: 'A2', industry: '危险化学品' }, retired: true }])
  expect((await targetOf(office, 'A1')).industry).toBe('危险化学品')
  const { words } = await office.must('vocabularies.list', { name: 'industries' })
  expect(words).toMatchObject([{ word: '危险化学品', aliases: ['危化'], count: 1 }])
})

test('a word of a list is renamed among the others, and stands there once', async () => {
  const office = await anOffice()
  const record = anInspector(1, { specialties: ['危化', '冶金', '危险化学品'] })
  await addRecord(office, { roster: 'inspectors', record })
  await addRecord(office, { roster: 'items', record: anItem(1, { specialties: ['危化'] }) })
  await office.must('vocabularies.adopt', { name: 'specialties', words: ['危险化学品'] })
  await office.must('vocabularies.merge', { name: 'specialties', from: '危化', into: '危险化学品' })
  const [inspector] = (await office.must('rosters.list', { roster: 'inspectors' })).rows
  expect(inspector?.record).toMatchObject({ specialties: ['危险化学品', '冶金'] })
  expect((await lastEntry(office)).body).toMatchObject({ records: 2 })
})

test('a scheme that is not drawn follows its words', async () => {
  const office = await anOfficeReadyToDraw()
  const { taskId } = office
  const conditions = { industries: [], regions: ['候口乡'], tags: [], types: [], grades: [], ids: [] }
  await office.must('scheme.save', { scheme: aScheme(taskId, { conditions }) })
  await office.must('vocabularies.adopt', { name: 'regions', words: ['侯口乡'] })
  await office.must('vocabularies.merge', { name: 'regions', from: '候口乡', into: '侯口乡' })
  const { scheme } = await office.must('scheme.get', { taskId })
  expect(scheme.conditions.regions).toEqual(['侯口乡'])
})

test('a scheme that was drawn stays as it was signed', async () => {
  const office = await anOfficeReadyToDraw({ fullTags: ['涉爆'] })
  await holdDraw(office)
  await office.must('vocabularies.adopt', { name: 'tags', words: ['粉尘涉爆'] })
  await office.must('vocabularies.merge', { name: 'tags', from: '涉爆', into: '粉尘涉爆' })
  const { scheme } = await office.must('scheme.get', { taskId: office.taskId })
  expect(scheme.fullTags).toEqual(['涉爆'])
  expect((await lastEntry(office)).body).toMatchObject({ schemes: 0 })
})

test('while a draw is open no word changes under it', async () => {
  const office = await anOfficeReadyToDraw()
  const specialty = '危险化学品'
  await office.must('vocabularies.adopt', { name: 'specialties', words: [specialty] })
  const draw = await office.must('draw.commitFirst', { taskId: office.taskId, contributors: witnesses })
  const refused = { code: 'draw-already-open', number: draw.number }
  const renaming = { name: 'specialties' as const, was: specialty, entry: entry('危化') }
  expect(await office.refusal('vocabularies.save', renaming)).toEqual(refused)
  expect(
    await office.refusal('vocabularies.merge', { name: 'specialties', from: '冶金', into: specialty }),
  ).toEqual(refused)
  expect(await wordsOf(office, 'specialties')).toEqual([[specialty, 4]])
})

test('a word in use is not removed, and the refusal says how many hold it; an unused one is', async () => {
  const office = await anOfficeWith({ tags: ['粉尘涉爆'] }, { tags: ['粉尘涉爆', '有限空间'] })
  await office.must('vocabularies.adopt', { name: 'tags', words: ['粉尘涉爆', '液氨制冷'] })
  expect(await office.refusal('vocabularies.remove', { name: 'tags', word: '粉尘涉爆' })).toEqual({
    code: 'word-in-use',
    word: '粉尘涉爆',
    count: 2,
  })
  await office.must('vocabularies.remove', { name: 'tags', word: '液氨制冷' })
  expect(await wordsOf(office, 'tags')).toEqual([['粉尘涉爆', 2]])
  expect(await office.refusal('vocabularies.remove', { name: 'tags', word: '液氨制冷' })).toMatchObject({
    code: 'record-not-found',
  })
})

test.each([
  ['industries', '冶金/有色', '/'],
  ['regions', '凤凰镇=1', '='],
  ['specialties', '危化|冶金', '|'],
  ['tags', '粉尘，涉爆', '，'],
] as const)('the draw and the cells of a list keep their signs: %s %s', async (name, word, signs) => {
  const office = await anOffice()
  expect(await office.refusal('vocabularies.save', { name, was: '', entry: entry(word) })).toEqual({
    code: 'word-not-allowed',
    word,
    signs,
  })
})

test('a word or alias belongs to one entry', async () => {
  const office = await anOffice()
  const save = (was: string, given: ReturnType<typeof entry>) =>
    office.refusal('vocabularies.save', { name: 'regions', was, entry: given })
  await office.must('vocabularies.save', {
    name: 'regions',
    was: '',
    entry: entry('侯口乡', { aliases: ['候口乡'], code: '130528201' }),
  })
  expect(await save('', entry('候口乡'))).toEqual({ code: 'word-taken', word: '候口乡', holder: '侯口乡' })
  expect(await save('', entry('凤凰镇', { aliases: ['侯口乡'] }))).toMatchObject({ code: 'word-taken' })
  expect(await office.refusal('vocabularies.adopt', { name: 'regions', words: ['候口乡'] })).toMatchObject({
    code: 'word-taken',
  })
  expect(await wordsOf(office, 'regions')).toEqual([['侯口乡', 0]])
})

test('words are read as a cell of a roster would be: clean, brackets of one width', async () => {
  const office = await anOffice()
  const given = entry('  经济开发区(东区)\u200b ', { aliases: ['开发区', ' 开发区', '经济开发区（东区）'] })
  const view = await office.must('vocabularies.save', { name: 'regions', was: '', entry: given })
  expect(view.words).toMatchObject([{ word: '经济开发区（东区）', aliases: ['开发区'] }])
})

test('the order is the office’s, and lists of values follow it with every word of it', async () => {
  const office = await anOfficeWith(
    { region: '河渠镇' },
    { region: '河渠镇' },
    { region: '凤凰镇' },
    { region: '外乡' },
  )
  await office.must('vocabularies.adopt', { name: 'regions', words: ['凤凰镇', '河渠镇', '东汪镇'] })
  await office.must('vocabularies.arrange', { name: 'regions', words: ['东汪镇', '凤凰镇', '河渠镇'] })
  expect(await office.must('rosters.values', { roster: 'targets', field: 'region' })).toEqual([
    { value: '东汪镇', count: 0 },
    { value: '凤凰镇', count: 1 },
    { value: '河渠镇', count: 2 },
    { value: '外乡', count: 1 },
  ])
  const half = { name: 'regions' as const, words: ['凤凰镇', '凤凰镇', '河渠镇'] }
  expect(await office.refusal('vocabularies.arrange', half)).toEqual({ code: 'vocabulary-changed-meanwhile' })
})

test('an import writes the office’s words for aliases, and tells it', async () => {
  const office = await anOffice()
  const adopt = (name: VocabularyName, word: string, aliases: string[]) =>
    office.must('vocabularies.save', { name, was: '', entry: entry(word, { aliases }) })
  await adopt('regions', '侯口乡', ['候口乡'])
  await adopt('industries', '危险化学品', ['危化'])
  await adopt('tags', '粉尘涉爆', ['涉爆粉尘'])
  await office.must('vocabularies.save', { name: 'statuses', was: '', entry: entry('正常') })
  const text = [
    '统一社会信用代码,企业名称,住所,监管行业,标签,登记状态',
    'A1,虚构一厂,虚构县候口乡一村,危化,涉爆粉尘、有限空间,正常',
  ].join('\n')
  const file = { name: '名录.csv', bytes: new TextEncoder().encode(text) }
  const { token } = await office.must('rosters.previewImport', { roster: 'targets', file })
  const { rows } = await office.must('rosters.previewRows', { token })
  const notes = rows[0]?.problems.map(({ code, field }) => `${field} ${code}`)
  expect(notes?.toSorted()).toEqual([
    'id code-length-unusual',
    'industry word-renamed',
    'region region-derived',
    'status word-renamed',
    'tags word-renamed',
  ])
  await office.must('rosters.confirmImport', { token })
  expect(await targetOf(office, 'A1')).toMatchObject({
    region: '侯口乡',
    industry: '危险化学品',
    tags: ['粉尘涉爆', '有限空间'],
    status: '存续',
  })
})

test('the rules are those that ship until the office has its own, and again when it gives them up', async () => {
  const office = await anOffice()
  const shipped = await office.must('vocabularies.rules', {})
  expect(shipped.own).toBe(false)
  const own = [
    { gives: 'industry' as const, word: '甲类', any: ['电缆'], along: ['制造'], none: [], inName: true },
  ]
  expect(await office.must('vocabularies.saveRules', { rules: own })).toEqual({ rules: own, own: true })
  expect(await lastEntry(office)).toMatchObject({ kind: 'vocabulary.rules-saved', body: { after: own } })
  expect(await office.must('vocabularies.saveRules', { rules: [] })).toEqual(shipped)
})

test('who stands is the office’s word, in the draw too', async () => {
  const office = await anOfficeReadyToDraw()
  const { taskId } = office
  const scheme = aScheme(taskId)
  const statuses = ['正常', '正常注销', '在营（正常）', '注销']
  for (const [index, status] of statuses.entries()) {
    await addRecord(office, { roster: 'targets', record: aTarget({ id: `B${index + 1}`, status }) })
  }
  const eligible = async () => (await office.must('scheme.pool', { scheme })).eligible
  expect(await eligible()).toBe(11)
  await office.must('vocabularies.save', { name: 'statuses', was: '', entry: entry('正常') })
  expect(await eligible()).toBe(12)
  await office.must('vocabularies.remove', { name: 'statuses', word: '在营' })
  expect(await eligible()).toBe(11)
})
