import { expect, test } from 'vitest'
import type { DispatchContent } from '#shared/domain/documents/index.ts'
import { dispatchMark, readAnswer } from '#shared/domain/documents/index.ts'
import type { Cell, Workbook } from '#shared/domain/rosters/workbook.ts'

const content: DispatchContent = {
  secret: false,
  targets: [
    { id: '91139999MAY0000012', name: '样例一厂', inspectorIds: ['ZF0001'] },
    { id: '91139999MAY0000020', name: '样例二厂', inspectorIds: ['ZF0001'] },
  ],
  inspectors: [{ id: 'U_5180_E12345', name: '样例甲' }],
}
const mark = dispatchMark('虚2023001', '样例局', 1)

type Row = readonly Cell[]

const targetHead = ['序号', '检查对象', '统一社会信用代码', '确认情况', '异议理由']
const inspectorHead = ['序号', '姓名', '执法证号', '能否参加', '不能参加的原因']
const targets: readonly Row[] = [
  ['1', '样例一厂', '91139999MAY0000012', '确认', ''],
  ['2', '样例二厂', '91139999MAY0000020', '确认', ''],
]
const inspectors: readonly Row[] = [['1', '样例甲', '冀E12345', '参加', '']]

function aWorkbook(rows: readonly Row[], people: readonly Row[] = inspectors, head = [`派发编号：${mark}`]) {
  const sheet = (name: string, own: readonly Row[]) => ({
    name,
    hidden: false,
    rows: own.map((cells, index) => ({ number: index + 1, cells })),
  })
  return {
    kind: 'xlsx',
    dateSystem: 1900,
    sheets: [
      sheet('检查对象', [['派发确认表'], head, targetHead, ...rows]),
      sheet('检查人员', [['派发确认表'], head, inspectorHead, ...people]),
    ],
  } satisfies Workbook
}

const withRow = (at: number, row: Row) => targets.map((own, index) => (index === at ? row : own))
const problemsOf = (workbook: Workbook) => {
  const read = readAnswer(workbook, content, mark)
  return read.ok ? [] : read.failure
}

test('everything confirmed is an answer without objections, whatever the order of the rows', () => {
  const empty = { ok: true, value: { objections: [], absent: [] } }
  expect(readAnswer(aWorkbook(targets), content, mark)).toEqual(empty)
  expect(readAnswer(aWorkbook(targets.toReversed()), content, mark)).toEqual(empty)
})

test('an objection and an absence come with their reasons; a certificate of Chinese signs is found', () => {
  const rows = withRow(1, ['2', '样例二厂', '91139999MAY0000020', '异议', '已经注销'])
  const people = [['1', '样例甲', ' 冀e12345 ', '不能参加', '病假']]
  expect(readAnswer(aWorkbook(rows, people), content, mark)).toEqual({
    ok: true,
    value: {
      objections: [{ id: '91139999MAY0000020', name: '样例二厂', reason: '已经注销' }],
      absent: [{ id: 'U_5180_E12345', name: '样例甲', reason: '病假' }],
    },
  })
})

test.each([
  ['a row without an answer', ['2', '样例二厂', '91139999MAY0000020', '', ''], 'not-answered'],
  ['an objection without a reason', ['2', '样例二厂', '91139999MAY0000020', '异议', ' '], 'reason-missing'],
  [
    'a reason without an objection',
    ['2', '样例二厂', '91139999MAY0000020', '确认', '停产'],
    'reason-without-objection',
  ],
  ['a word that is neither', ['2', '样例二厂', '91139999MAY0000020', '再议', ''], 'answer-not-understood'],
])('%s is refused with its place', (_what, row, code) => {
  expect(problemsOf(aWorkbook(withRow(1, row)))).toMatchObject([
    { code, list: 'targets', row: 5, name: '样例二厂' },
  ])
})

test('who was not sent, who is missing and who stands there twice are told', () => {
  const stranger: Row = ['3', '样例三厂', '91139999MAY0000039', '确认', '']
  expect(problemsOf(aWorkbook([...targets, stranger]))).toEqual([
    { code: 'row-unknown', list: 'targets', row: 6, name: '样例三厂' },
  ])
  expect(problemsOf(aWorkbook(targets.slice(0, 1)))).toEqual([
    { code: 'row-missing', list: 'targets', name: '样例二厂' },
  ])
  const [first = []] = targets
  expect(problemsOf(aWorkbook([...targets, first]))).toEqual([
    { code: 'row-twice', list: 'targets', row: 6, firstRow: 4, name: '样例一厂' },
  ])
})

test('a code that Excel turned into a number is nobody’s: no target is guessed', () => {
  const spoilt: Cell = { kind: 'number', text: '9.11399E+17', value: 9.11399e17 }
  const codes = problemsOf(aWorkbook(withRow(1, ['2', '样例二厂', spoilt, '确认', '']))).map(
    ({ code }) => code,
  )
  expect(codes).toEqual(['row-unknown', 'row-missing'])
})

test('a note merged below the table and a signature are no rows', () => {
  const note = Array.from({ length: 5 }, () => '不能参加的，由派发单位补位。')
  const signature: Row = ['', '填表人：样例', '', '', '']
  expect(problemsOf(aWorkbook([...targets, note, signature]))).toEqual([])
})

test('the workbook of another department, draw or edition is refused before its rows', () => {
  const other = dispatchMark('虚2023001', '样例局', 2)
  expect(problemsOf(aWorkbook([], [], [`派发编号：${other}`]))).toEqual([
    { code: 'another-dispatch', found: other },
  ])
})

test('a list whose head is gone is refused; without the line of the dispatch the rows decide', () => {
  const [first] = aWorkbook(targets).sheets
  const lone = { ...aWorkbook(targets), sheets: first === undefined ? [] : [first] }
  expect(problemsOf(lone)).toEqual([{ code: 'sheet-missing', list: 'inspectors' }])
  expect(problemsOf(aWorkbook(targets, inspectors, ['']))).toEqual([])
})

test('of a 暗查 the inspectors alone answer', () => {
  const secret = { ...content, secret: true, targets: [] }
  const book = aWorkbook(targets)
  expect(readAnswer({ ...book, sheets: book.sheets.slice(1) }, secret, mark).ok).toBe(true)
})
