import { expect, test } from 'vitest'
import { bureau } from '#tests/core/makers.ts'
import { anInspectedOffice, enterProblem, nextDay } from './problems-found.ts'
import type { Inspected } from './problems-found.ts'
import { bookOf, fileOf, fill, rowsOf } from './sheet-file.ts'

async function aSheet(office: Inspected) {
  const { drawId } = office
  const { name, bytes } = await office.must('results.makeSheets', { drawId, departments: [bureau] })
  return { name, book: await bookOf(bytes) }
}

test('a workbook has a locked row per target and item, words to choose from, and a hidden mark', async () => {
  const office = await anInspectedOffice()
  const { name, book } = await aSheet(office)
  const lines = await office.lines()
  const [items] = [new Set(rowsOf(book).map((row) => row.text('itemId')))]
  expect(name).toMatch(/^结果录入表 .+ 虚构县应急管理局 第1版\.xlsx$/u)
  expect(rowsOf(book)).toHaveLength(lines.length * items.size)
  const sheet = book.getWorksheet('结果录入')
  const [target, code] = [sheet?.getCell('B5'), sheet?.getCell('F5')]
  expect([target?.protection?.locked ?? true, code?.protection?.locked]).toEqual([true, false])
  expect(code?.dataValidation).toMatchObject({ type: 'list', errorStyle: 'warning' })
  const hidden = book.worksheets.find(({ state }) => state === 'veryHidden')
  expect(hidden?.getCell('A1').text).toMatch(/^录入表编号：.+\/虚构县应急管理局\/第1版$/u)
  // E7: nothing is answered for anybody; only who was drawn to go stands there.
  expect(new Set(rowsOf(book).map((row) => row.text('codes')))).toEqual(new Set(['']))
  expect(rowsOf(book)[0]?.text('inspectorIds')).toMatch(/^样例执法员\d（ZF\d{4}）、样例执法员\d（ZF\d{4}）$/u)
})

test('of two windows that send the same workbooks at once one does, and the other is told so', async () => {
  const office = await anInspectedOffice()
  const { drawId } = office
  const answers = await Promise.all([
    office.call('results.makeSheets', { drawId }),
    office.call('results.makeSheets', { drawId }),
  ])
  const failures = answers.flatMap((answer) => (answer.ok ? [] : [answer.failure.code]))
  expect(failures).toEqual(['issued-meanwhile'])
})

test('what came back is previewed and taken as complete records in one act; left blank is left alone', async () => {
  const office = await anInspectedOffice()
  const { book } = await aSheet(office)
  const [one, other] = (await office.lines()).map(({ targetId }) => targetId)
  fill(rowsOf(book), one ?? '')
  const [first] = fill(rowsOf(book), other ?? '')
  first?.write('codes', '发现问题待后续处理；公示信息隐瞒真实情况、弄虚作假')
  first?.write('handling', '责令限期整改、立案调查')
  first?.write('finding', '未建立台账')
  const file = await fileOf(book)
  const { drawId } = office
  const preview = await office.must('results.previewSheet', { drawId, file })
  expect([preview.department, preview.edition, preview.blank, preview.strangers]).toEqual([bureau, 1, 3, []])
  expect(preview.targets.map(({ outcome, problems }) => [outcome, problems])).toEqual([
    ['new', []],
    ['new', []],
  ])
  const take = preview.targets.map(({ targetId, version }) => ({ targetId, version }))
  const entries = (await office.ledger()).length
  expect(await office.must('results.takeSheet', { drawId, file, take })).toEqual({ taken: 2 })
  expect((await office.ledger()).length).toBe(entries + 1)
  const sheet = await office.must('results.get', { drawId, department: bureau, targetId: other ?? '' })
  expect([sheet.state, sheet.content.items[0]]).toMatchObject([
    'complete',
    {
      codes: ['发现问题待后续处理', '公示信息隐瞒真实情况、弄虚作假'],
      handling: ['责令限期整改', '立案调查'],
      finding: '未建立台账',
    },
  ])
  expect([sheet.content.methods, sheet.content.begunAt, sheet.content.endedAt]).toEqual([
    ['实地核查', '书面检查'],
    `${nextDay}T08:00`,
    `${nextDay}T09:30`,
  ])
  const again = await office.must('results.previewSheet', { drawId, file })
  expect(again.targets.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged'])
  expect(await office.refusal('results.takeSheet', { drawId, file, take })).toMatchObject({
    code: 'result-row-not-takeable',
  })
})

test("another draw's, another department's, an older edition's or an unmarked file is refused by name", async () => {
  const office = await anInspectedOffice()
  const { drawId } = office
  const { book: older } = await aSheet(office)
  const { book } = await aSheet(office)
  const remarked = async (from: RegExp, to: string, sheets = 2) => {
    const changed = await bookOf((await fileOf(book)).bytes)
    for (const sheet of changed.worksheets.slice(0, sheets)) {
      const cell = sheet.state === 'visible' ? sheet.getCell('A2') : sheet.getCell('A1')
      cell.value = cell.text.replace(from, to)
    }
    return fileOf(changed)
  }
  const reasonOf = async (file: Awaited<ReturnType<typeof fileOf>>) => {
    const refused = await office.refusal('results.previewSheet', { drawId, file })
    return refused.code === 'result-sheet-not-accepted' ? refused.refusal.reason : refused.code
  }
  expect(await reasonOf(await fileOf(older))).toBe('older-edition')
  expect(await reasonOf(await remarked(/：[^/]+\//u, '：别的抽取/'))).toBe('another-draw')
  expect(await reasonOf(await remarked(/虚构县应急管理局/u, '虚构县商务局'))).toBe('another-department')
  expect(await reasonOf(await remarked(/第2版/u, '第3版'))).toBe('unknown-edition')
  expect(await reasonOf(await remarked(/第2版/u, '第3版', 1))).toBe('two-marks')
  expect(await reasonOf(await remarked(/^.*$/u, '没有编号'))).toBe('no-mark')
  const renamed = await bookOf((await fileOf(book)).bytes)
  const header = renamed.getWorksheet('结果录入')?.getCell('F4')
  if (header !== undefined) header.value = '结论'
  expect(await reasonOf(await fileOf(renamed))).toBe('no-table')
})

test('every cell that says nothing certain is named with its row; the rejected come back to be mended, the others are taken', async () => {
  const office = await anInspectedOffice()
  const { book } = await aSheet(office)
  const [one, other] = (await office.lines()).map(({ targetId }) => targetId)
  fill(rowsOf(book), one ?? '')
  const [first] = fill(rowsOf(book), other ?? '')
  first?.write('begunAt', '上周三')
  first?.write('codes', '没问题')
  first?.write('handling', { formula: 'HYPERLINK("http://example.com")' })
  first?.write('signatureWords', '')
  first?.write('remark', '=cmd|calc')
  const file = await fileOf(book)
  const { drawId } = office
  const preview = await office.must('results.previewSheet', { drawId, file })
  const rejected = preview.targets.find(({ targetId }) => targetId === other)
  expect([
    rejected?.outcome,
    rejected?.problems.map(({ column, problem }) => [column, codeOf(problem)]),
  ]).toEqual([
    'rejected',
    [
      ['handling', 'cell-unreadable'],
      ['begunAt', 'time-not-understood'],
      ['codes', 'word-unknown'],
      ['signatureKind', 'signature-without-name'],
    ],
  ])
  const take = preview.targets.map(({ targetId, version }) => ({ targetId, version }))
  expect(await office.refusal('results.takeSheet', { drawId, file, take })).toMatchObject({
    code: 'result-row-not-takeable',
  })
  const back = await office.must('results.exportRejected', { drawId, file, reasons: {} })
  const mended = await bookOf(back.bytes)
  expect(new Set(rowsOf(mended).map((row) => row.text('targetId')))).toEqual(new Set([other]))
  const [row] = fill(rowsOf(mended), other ?? '')
  expect(row?.text('remark')).toBe('=cmd|calc')
  const after = await office.must('results.previewSheet', { drawId, file: await fileOf(mended) })
  expect(after.targets.map(({ outcome, problems }) => [outcome, problems])).toEqual([['new', []]])
})

test('rows that were added, doubled or cut out are told of and never guessed at', async () => {
  const office = await anInspectedOffice()
  const { book } = await aSheet(office)
  const [one, other] = (await office.lines()).map(({ targetId }) => targetId)
  fill(rowsOf(book), one ?? '')[1]?.remove()
  const [first, second] = fill(rowsOf(book), other ?? '')
  second?.write('itemId', first?.text('itemId') ?? '')
  const stranger = rowsOf(book).at(-1)
  stranger?.write('targetId', '91130000MA0NOBODY1')
  stranger?.write('target', '样例别家公司')
  const { drawId } = office
  const preview = await office.must('results.previewSheet', { drawId, file: await fileOf(book) })
  expect(preview.strangers.map(({ problem }) => problem)).toEqual([
    { code: 'row-unknown', text: '样例别家公司' },
  ])
  expect(preview.targets.map(({ problems }) => problems.map(({ problem }) => codeOf(problem)))).toEqual([
    ['row-missing'],
    ['row-twice', 'row-missing'],
  ])
})

test('what was entered since the workbook went out is a conflict that the clerk decides; a stale choice is refused', async () => {
  const office = await anInspectedOffice()
  const { book } = await aSheet(office)
  const [one] = (await office.lines()).map(({ targetId }) => targetId)
  fill(rowsOf(book), one ?? '')
  await enterProblem(office, 0)
  const file = await fileOf(book)
  const { drawId } = office
  const [conflict] = (await office.must('results.previewSheet', { drawId, file })).targets
  expect([conflict?.outcome, conflict?.since?.actor, conflict?.version]).toEqual([
    'conflict',
    '样例经办人',
    1,
  ])
  const take = (version: number) => ({ drawId, file, take: [{ targetId: one ?? '', version }] })
  expect(await office.refusal('results.takeSheet', take(0))).toMatchObject({
    code: 'record-changed-meanwhile',
  })
  await office.must('results.takeSheet', take(1))
  expect((await office.lines())[0]).toMatchObject({ version: 2, result: ['未发现问题'] })
})

const codeOf = (problem: { readonly code: string; readonly record?: { readonly code: string } }) =>
  problem.record?.code ?? problem.code

test('what goes back to be mended has nobody’s telephone or id number, in cells and reasons, unless it is wanted; then the ledger tells of it', async () => {
  const office = await anInspectedOffice()
  const { book } = await aSheet(office)
  const [one] = (await office.lines()).map(({ targetId }) => targetId)
  const [first] = fill(rowsOf(book), one ?? '')
  first?.write('begunAt', '上周三')
  first?.write('finding', '已电话 13800007004 核实')
  first?.write('remark', '样例备注')
  const { drawId } = office
  const file = await fileOf(book)
  const { targets } = await office.must('results.previewSheet', { drawId, file })
  const problem = targets.flatMap(({ problems }) => problems)[0]
  const asked = { drawId, file, reasons: { [String(problem?.row)]: '「13800007001」看不懂' } }
  const entries = (await office.ledger()).length
  const rowBack = async (personal: boolean) => {
    const { bytes } = await office.must('results.exportRejected', { ...asked, personal })
    const sheet = await bookOf(bytes)
    const [row] = rowsOf(sheet).filter((own) => own.text('targetId') === one)
    const all = JSON.stringify(sheet.getWorksheet('结果录入')?.getSheetValues())
    return [row?.text('finding'), row?.text('remark'), all.includes('13800007001')]
  }
  expect(await rowBack(false)).toEqual(['', '样例备注', false])
  expect(await office.ledger()).toHaveLength(entries)
  expect(await rowBack(true)).toEqual(['已电话 13800007004 核实', '样例备注', true])
  const last = (await office.ledger()).at(-1)
  expect([last?.kind, JSON.parse(last?.body ?? '')]).toEqual([
    'roster.exported',
    {
      list: 'result-sheet',
      count: rowsOf(book).filter((row) => row.text('targetId') === one).length,
      file: asked.file.name,
      personal: true,
    },
  ])
})
