import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { shippedCatalogues } from '#shared/core/resources/catalogues.ts'
import type { Item } from '#shared/domain/rosters/types.ts'
import { addRecord, anItem, anOffice, bureau } from '../makers.ts'
import type { OfficeUnderTest } from '../office-under-test.ts'

const add = (office: OfficeUnderTest, number: number, fields: Partial<Item> = {}) =>
  addRecord(office, { roster: 'items', record: anItem(number, fields) })

async function edit(office: OfficeUnderTest, record: Item): Promise<void> {
  const { rows } = await office.must('rosters.list', { roster: 'items', search: record.id })
  const revision = rows[0]?.revision ?? 0
  await office.must('rosters.save', { entry: { roster: 'items', record }, revision })
}

const publish = (office: OfficeUnderTest, publishedOn: string, department = '') =>
  office.must('items.publish', { department, publishedOn })

const namesOn = async (office: OfficeUnderTest, on: string) =>
  (await office.must('items.ofDay', { on })).items.map(({ name }) => name)

test('the catalogue is published as two files with the same cells, and the act stands in the ledger', async () => {
  const office = await anOffice()
  await add(office, 1)
  const { issue, isNew, documents } = await publish(office, '2023-05-08')
  expect(issue).toEqual({ number: 1, department: '', publishedOn: '2023-05-08', count: 1 })
  expect(isNew).toBe(true)
  expect(documents.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'T5 随机抽查事项清单/第1版/虚构县随机抽查事项清单.docx',
    'T5 随机抽查事项清单/第1版/虚构县随机抽查事项清单.xlsx',
  ])
  const kinds = (await office.ledger()).map(({ kind }) => kind)
  expect(kinds.slice(-2)).toEqual(['catalogue.published', 'documents.issued'])
})

test('the same catalogue again keeps number and day; a changed one is the next issue', async () => {
  const office = await anOffice()
  await add(office, 1)
  await publish(office, '2023-05-08')
  const again = await publish(office, '2023-06-01')
  expect(again).toMatchObject({ isNew: false, issue: { number: 1, publishedOn: '2023-05-08' } })
  expect(again.documents[0]?.version).toBe(2)
  await edit(office, anItem(1, { points: ['检查要点不在清单上'], ownPoints: ['自定要点也不在'] }))
  expect((await publish(office, '2023-06-02')).isNew).toBe(false)
  await edit(office, anItem(1, { legalBasis: '《样例法》第一条' }))
  expect(await publish(office, '2023-06-03')).toMatchObject({ isNew: true, issue: { number: 2 } })
  expect((await office.must('items.issues', {})).map(({ number }) => number)).toEqual([2, 1])
})

test("the bureau's own items come first, each department's by number", async () => {
  const office = await anOffice()
  await add(office, 1, { department: '虚构县商务局' })
  await add(office, 3)
  await add(office, 2)
  await publish(office, '2023-05-08')
  const { documents } = await publish(office, '2023-05-08')
  const xlsx = await office.must('documents.read', { documentId: documents[1]?.id ?? '' })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(xlsx.bytes).buffer)
  const names = book.worksheets[0]
    ?.getColumn(2)
    .values.filter((value) => typeof value === 'string' && value.startsWith('样例事项'))
  expect(names).toEqual(['样例事项2', '样例事项3', '样例事项1'])
})

test("one department's catalogue is an issue of its own; of a department without items there is none", async () => {
  const office = await anOffice()
  await add(office, 1)
  await add(office, 2, { department: '虚构县商务局' })
  await publish(office, '2023-05-08')
  const own = await publish(office, '2023-05-08', '虚构县商务局')
  expect(own.issue).toEqual({ number: 1, department: '虚构县商务局', publishedOn: '2023-05-08', count: 1 })
  expect(own.documents[0]?.title).toBe('虚构县商务局随机抽查事项清单')
  expect(await office.refusal('items.publish', { department: '无此局', publishedOn: '2023-05-08' })).toEqual({
    code: 'catalogue-empty',
    department: '无此局',
  })
})

test('what was in force on a day is told: added later, edited since, retired since', async () => {
  const office = await anOffice({ at: '2023-05-08T04:00:00Z' })
  await add(office, 1)
  await add(office, 2)
  office.setTime('2023-06-10T04:00:00Z')
  await edit(office, anItem(1, { name: '改过的名称' }))
  await add(office, 3)
  office.setTime('2023-07-10T04:00:00Z')
  await office.must('rosters.retire', { roster: 'items', id: 'SX-02', reason: '依据废止' })
  await edit(office, anItem(1, { name: '再改的名称' }))
  expect(await namesOn(office, '2023-05-07')).toEqual([])
  expect(await namesOn(office, '2023-05-08')).toEqual(['样例事项1', '样例事项2'])
  expect(await namesOn(office, '2023-06-09')).toEqual(['样例事项1', '样例事项2'])
  expect(await namesOn(office, '2023-06-10')).toEqual(['改过的名称', '样例事项2', '样例事项3'])
  expect(await namesOn(office, '2023-07-10')).toEqual(['再改的名称', '样例事项3'])
})

test('an item that an import brought or changed has its days too', async () => {
  const office = await anOffice({ at: '2023-05-08T04:00:00Z' })
  const bring = async (text: string) => {
    const file = { name: '清单.csv', bytes: new TextEncoder().encode(`事项编号,抽查事项名称,部门\n${text}`) }
    const { token } = await office.must('rosters.previewImport', { roster: 'items', file })
    await office.must('rosters.confirmImport', { token })
  }
  await bring(`SX-01,原来的,${bureau}\n`)
  office.setTime('2023-06-10T04:00:00Z')
  await bring(`SX-01,新的,${bureau}\nSX-02,另一项,${bureau}\n`)
  expect(await namesOn(office, '2023-05-07')).toEqual([])
  expect(await namesOn(office, '2023-06-09')).toEqual(['原来的'])
  expect(await namesOn(office, '2023-06-10')).toEqual(['新的', '另一项'])
})

test('the issue in force on a day is the last one published by then', async () => {
  const office = await anOffice()
  await add(office, 1)
  await publish(office, '2023-05-08')
  await add(office, 2)
  await publish(office, '2023-06-01')
  const issueOn = async (on: string) => (await office.must('items.ofDay', { on })).issue?.number ?? null
  expect([await issueOn('2023-05-07'), await issueOn('2023-05-31'), await issueOn('2023-06-01')]).toEqual([
    null,
    1,
    2,
  ])
})

test("points of the office's own come back from an exported catalogue as they were", async () => {
  const office = await anOffice()
  await add(office, 1, { points: ['查证照', '查台账'], ownPoints: ['查粉尘清扫，逐日有记录', '看现场'] })
  const file = await office.must('rosters.export', { roster: 'items' })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(file.bytes).buffer)
  expect(book.worksheets[0]?.getRow(1).values).toEqual(expect.arrayContaining(['检查要点', '自定检查要点']))
  const preview = await office.must('rosters.previewImport', { roster: 'items', file })
  expect(preview.counts).toEqual({ new: 0, changed: 0, unchanged: 1, rejected: 0 })
})

test('an empty catalogue begins with the items of 清河县 under the names this office gives its departments', async () => {
  const office = await anOffice()
  const [starter] = await office.must('items.starters', {})
  expect(starter?.departments.map(({ name, ownName }) => `${name}=${ownName}`)).toEqual([
    `应急管理局=${bureau}`,
    '市场监管局=虚构县市场监管局',
    '商务局=虚构县商务局',
    '消防救援大队=虚构县消防救援大队',
  ])
  const departments = Object.fromEntries(
    (starter?.departments ?? []).map(({ name, ownName }) => [name, ownName]),
  )
  const counts = await office.must('items.addStarter', { id: 'qinghe', departments })
  expect(counts).toMatchObject({ new: 12, rejected: 0 })
  const { rows } = await office.must('rosters.list', { roster: 'items', search: '危险化学品' })
  expect(rows.map(({ record }) => record)).toMatchObject([
    { department: bureau, body: bureau, legalBasis: '' },
  ])
  expect((await office.ledger()).at(-1)?.kind).toBe('roster.imported')
  expect(await office.refusal('items.addStarter', { id: 'qinghe', departments })).toMatchObject({
    code: 'nothing-to-import',
  })
})

const notice = join(import.meta.dirname, '../../../../shared/sources/qinghe-2024-joint-notice.txt')
const missing = existsSync(notice)
  ? ''
  : ' (skipped: the folder ../shared/sources with the notice is not here)'

test.skipIf(missing !== '')(
  `every item of the start stands in 四、抽查内容 of the notice, and nothing of it is left out${missing}`,
  () => {
    const text = readFileSync(notice, 'utf8').replaceAll(/\s/g, '')
    const section = text.slice(text.indexOf('四、抽查内容'), text.indexOf('五、组织实施'))
    const [catalogue] = shippedCatalogues()
    const names = (catalogue?.departments ?? []).flatMap(({ items }) => items.map(({ name }) => name))
    expect(names.filter((name) => !section.includes(name))).toEqual([])
    const left = names.reduce((rest, name) => rest.replace(name, ''), section)
    expect(left.replaceAll(/[()一二三四、；。：等]/g, '')).toBe(
      '抽查内容应急管理局抽查事项市场监管部门抽查事项商务局抽查事项消防救援大队抽查事项',
    )
    const source = text.match(/清双随机办〔2024〕21号/)?.[0] ?? 'no number'
    expect(catalogue?.source).toContain(source)
  },
)
