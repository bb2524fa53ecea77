import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { DrawView, OperationName } from '#shared/contract/index.ts'
import { operationNames, permissions } from '#shared/contract/index.ts'
import { soundInputs } from '#tests/contract/sound-inputs.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import { csv, previewOf } from '#tests/core/imports.ts'
import type { ReadyOffice } from '#tests/core/makers.ts'
import { addRecord, anOffice, profile } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { aCode, aTarget } from '#tests/domain/documents/makers.ts'
import type { TestWindow } from './windows.ts'
import { windowOf, withAccounts } from './windows.ts'
import { anOfficeWithNumbers, numbers, shownIn } from './with-numbers.ts'

const [mobile, landline, local, second, idNumber] = numbers

/** What a page asks besides the one sound input: every roster, every paper, every entry. */
const furtherInputs = (
  taskId: string,
  { id: drawId, seats }: DrawView,
): readonly (readonly [OperationName, object])[] => [
  ['results.get', { drawId, targetId: seats[0]?.inspectedId, department: profile.bureau }],
  ...(['targets', 'inspectors', 'experts', 'items'] as const).flatMap((roster) => [
    ['rosters.list', { roster }] as const,
    ['rosters.values', { roster, field: 'phone' }] as const,
  ]),
  ['rosters.find', { roster: 'inspectors', id: 'ZF0001' }],
  ['rosters.history', { roster: 'inspectors', id: 'ZF0001' }],
  ['recusals.candidates', { dismissed: false }],
  ['records.ledger', { limit: 1000 }],
  ['records.proveEntry', { sequence: 12 }],
  ...['T6', 'T7', 'W4', 'W5'].map(
    (kind) => ['documents.preview', { paper: { of: 'draw', drawId, kind, round: null } }] as const,
  ),
  ['documents.preview', { paper: { of: 'approval', taskId } }],
  ['templates.values', { templateId: 'scheme', year: 2023, taskId }],
]

async function answersOf(window: TestWindow, inputs: readonly (readonly [OperationName, object])[]) {
  const told: [OperationName, readonly string[]][] = []
  for (const [name, input] of inputs) {
    // A refusal tells nothing; what is answered is looked through.
    const answer = await window.must(name, input as never).catch(() => null)
    if (answer !== null) told.push([name, shownIn(answer)])
  }
  return told
}

test('an auditor is told no telephone and no id number by whatever is asked, and a clerk is told all of them', async () => {
  const office = await withAccounts(await anOfficeWithNumbers())
  const draw = await holdDraw(office)
  const { id: drawId } = draw
  const inputs = soundInputs(office.taskId, drawId)
  const asked = operationNames.filter((name) => permissions[name] === 'auditor')
  const questions = [
    ...asked.map((name) => [name, inputs[name] ?? {}] as const),
    ...furtherInputs(office.taskId, draw),
  ]
  const auditor = await answersOf(await windowOf(office, 'auditor'), questions)
  expect(auditor.filter(([, shown]) => shown.length > 0)).toEqual([])
  // That the same questions tell them all otherwise is what makes the answer above one.
  const clerk = await answersOf(await windowOf(office, 'clerk'), questions)
  expect(clerk.map(([name]) => name)).toEqual(auditor.map(([name]) => name))
  expect([...new Set(clerk.flatMap(([, shown]) => shown))].toSorted()).toEqual(numbers.toSorted())
  const telling = new Set(clerk.filter(([, shown]) => shown.length > 0).map(([name]) => name))
  for (const name of [
    'rosters.list',
    'rosters.find',
    'rosters.history',
    'recusals.candidates',
    'results.get',
    'records.ledger',
  ])
    expect([...telling]).toContain(name)
  await holdsPlatformTable(office, drawId)
})

test('an auditor finds in the ledger what is shown to an auditor, and no telephone and no id number nor a part of one', async () => {
  const office = await withAccounts(await anOfficeWithNumbers())
  const [auditor, clerk] = [await windowOf(office, 'auditor'), await windowOf(office, 'clerk')]
  const foundBy = async (window: TestWindow, question: object) =>
    (await window.must('records.ledger', { ...question, limit: 1 })).total
  // The whole number, its hidden middle, and one as the only fact that is asked for.
  for (const question of [
    ...numbers.map((words) => ({ words })),
    { words: mobile.slice(2, 8) },
    { words: idNumber.slice(6, 14) },
    { about: landline },
    { about: idNumber },
  ]) {
    expect([question, await foundBy(clerk, question)]).not.toEqual([question, 0])
    expect([question, await foundBy(auditor, question)]).toEqual([question, 0])
  }
  const name = '样例执法员'
  expect(await foundBy(auditor, { words: name })).toBe(await foundBy(clerk, { words: name }))
})

test('an auditor finds a lead by its words, and not by a telephone number in them', async () => {
  const office = await withAccounts(await anOffice())
  await office.must('leads.save', {
    lead: {
      id: '',
      number: '2023-001',
      targetIds: [],
      receivedOn: '2023-05-04',
      source: '投诉举报',
      content: `来电 ${mobile}，反映占道`,
    },
    revision: 0,
  })
  const foundBy = async (role: 'auditor' | 'clerk', search: string) =>
    (await (await windowOf(office, role)).must('leads.list', { search })).total
  for (const search of [mobile, mobile.slice(2, 8)])
    expect([await foundBy('clerk', search), await foundBy('auditor', search)]).toEqual([1, 0])
  for (const search of ['占道', '2023-001', '投诉 占道']) expect(await foundBy('auditor', search)).toBe(1)
})

/** The table for the platform has telephones only with the tick, and the ledger tells of it. */
async function holdsPlatformTable(office: ReadyOffice, drawId: string): Promise<void> {
  expect(shownIn(await cellsOf((await office.must('dispatch.export', { drawId })).bytes))).toEqual([])
  const ticked = await office.must('dispatch.export', { drawId, personal: true })
  expect(shownIn(await cellsOf(ticked.bytes))).toEqual([local])
  const last = (await office.ledger()).at(-1)
  expect([last?.kind, JSON.parse(last?.body ?? '')]).toMatchObject([
    'platform.exported',
    { drawId, personal: true },
  ])
}

async function cellsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as never)
  const cells: string[] = []
  for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)))
  return cells
}

test('an export without the tick has no telephone and no id number, and importing it again leaves them as they are; the tick is in the ledger', async () => {
  const office = await anOfficeWithNumbers()
  for (const roster of ['targets', 'inspectors', 'experts'] as const) {
    const before = await office.must('rosters.list', { roster, limit: 100 })
    const entries = (await office.ledger()).length
    const file = await office.must('rosters.export', { roster })
    expect(shownIn(await cellsOf(file.bytes))).toEqual([])
    const { token, counts } = await office.must('rosters.previewImport', { roster, file })
    expect({ ...counts }).toEqual({ new: 0, changed: 0, unchanged: before.total, rejected: 0 })
    await office.must('rosters.discardImport', { token })
    expect((await office.ledger()).length).toBe(entries)
  }
  // With the tick it has them all, and the ledger tells who took how many.
  const { bytes } = await office.must('rosters.export', { roster: 'targets', personal: true })
  expect(shownIn(await cellsOf(bytes))).toEqual([mobile, local, second, idNumber])
  const { total } = await office.must('rosters.list', { roster: 'targets' })
  const last = (await office.ledger()).at(-1)
  expect([last?.kind, JSON.parse(last?.body ?? '')]).toEqual([
    'roster.exported',
    { roster: 'targets', count: total, personal: true },
  ])
})

test('rows of a file that were rejected and the list of inspections leave without telephones and id numbers, with the tick as they are', async () => {
  const office = await anOffice()
  const names = ['统一社会信用代码', '企业名称', '登记状态', '联系电话', '法人身份证号', '备注']
  const row = ['', '无代码厂', '存续', mobile, idNumber, `找 ${second}`]
  const { token } = await previewOf(office, csv([names.join(','), row.join(',')]))
  const rows = { token, reasons: { 2: '没有编号' } }
  const plain = await cellsOf((await office.must('rosters.exportRejected', rows)).bytes)
  expect([shownIn(plain), plain.includes('无代码厂'), plain.includes('联系电话')]).toEqual([[], true, false])
  const ticked = await office.must('rosters.exportRejected', { ...rows, personal: true })
  expect(shownIn(await cellsOf(ticked.bytes))).toEqual([mobile, second, idNumber])
  expect(await lastBody(office)).toEqual({ roster: 'targets', count: 1, file: '名录.csv', personal: true })

  await addRecord(office, { roster: 'targets', record: aTarget({ id: aCode(1), name: '样例厂' }) })
  const visits = csv(
    [
      '统一社会信用代码,企业名称,检查日期,检查类型,检查部门,检查结果,陪同人电话',
      [aCode(1), '样例厂', '2023-03-01', '日常检查', '甲局', `已电话 ${second}`, mobile].join(','),
    ],
    '历史.csv',
  )
  const read = await office.must('inspections.previewImport', { file: visits, defaults: {} })
  await office.must('inspections.confirmImport', { token: read.token })
  const listed = await cellsOf((await office.must('inspections.export', {})).bytes)
  expect([shownIn(listed), listed.includes('2023-03-01')]).toEqual([[], true])
  const whole = await office.must('inspections.export', { personal: true })
  expect(shownIn(await cellsOf(whole.bytes))).toEqual([mobile, second])
  expect(await lastBody(office)).toEqual({ list: 'inspections', count: 1, personal: true })
})

const lastBody = async (office: OfficeUnderTest): Promise<unknown> =>
  JSON.parse((await office.ledger()).at(-1)?.body ?? '')
