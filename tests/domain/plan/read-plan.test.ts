import { expect, test } from 'vitest'
import { isRefusing, readPlans } from '#shared/domain/plan/read-plan.ts'
import type { Cell, Workbook } from '#shared/domain/rosters/workbook.ts'

function bookOf(rows: readonly (readonly Cell[])[], name = '表格1'): Workbook {
  const numbered = rows.map((cells, index) => ({ number: index + 1, cells }))
  return { kind: 'xlsx', dateSystem: 1900, sheets: [{ name, hidden: false, rows: numbered }] }
}

const header = [
  '抽查计划\n编号',
  '抽查计划名称',
  '抽查任务编号',
  '抽查任务名称',
  '抽查类型',
  '抽查比例',
  '抽查事项',
  '抽查对象范围',
  '发起科（股）室',
  '联合科（股）室',
  '抽查时间',
]
const first = [
  '2023001',
  '2023年虚构县联合抽查001',
  '001号',
  '危化抽查',
  '定向',
  '5%',
  '安全检查',
  '危化企业',
  '甲股',
  '乙股',
  '5月-6月',
]

function rowWith(values: Readonly<Record<number, string>>): readonly string[] {
  return first.map((text, index) => values[index] ?? text)
}

function readOne(...rows: readonly (readonly Cell[])[]) {
  const [reading] = readPlans(bookOf([['2023年度计划'], header, ...rows]), 2020)
  if (reading === undefined) throw new Error('no table found')
  return reading
}

test('a row is a task of its plan; rows that repeat or leave out the plan’s number are further tasks', () => {
  const { plans, problems, headerRow, scope } = readOne(
    first,
    rowWith({ 2: '002号', 3: '工贸抽查' }),
    rowWith({ 0: '', 1: '', 2: '003号', 3: '矿山抽查' }),
    rowWith({ 0: '2023002', 1: '2023年虚构县联合抽查002' }),
  )
  expect(headerRow).toBe(2)
  expect(scope).toBe('internal')
  expect(plans.map(({ number, tasks }) => [number, ...tasks.map((task) => task.number)])).toEqual([
    ['2023001', '001号', '002号', '003号'],
    ['2023002', '001号'],
  ])
  expect(problems).toEqual([])
})

test('the year is the table’s own, and the months are read by it', () => {
  expect(readOne(first).plans[0]).toMatchObject({
    year: 2023,
    tasks: [{ startMonth: '2023-05', endMonth: '2023-06' }],
  })
})

test('notes below the table end it', () => {
  const { plans } = readOne(
    first,
    ['备注：1.抽查计划名称为：年度+部门+随机抽查+序号。'],
    rowWith({ 0: '2023009' }),
  )
  expect(plans).toHaveLength(1)
})

test('发起部门 in the head is a plan between departments', () => {
  const [reading] = readPlans(bookOf([header.with(8, '发起部门').with(9, '联合部门'), first]), 2023)
  expect(reading?.scope).toBe('joint')
})

test.each([
  [0, '', 'cell-empty', '抽查计划编号'],
  [1, '', 'cell-empty', '抽查计划名称'],
  [2, ' ', 'cell-empty', '抽查任务编号'],
  [3, 'N/A', 'cell-empty', '抽查任务名称'],
])('a table without a number or a name is refused at its cell (%i %j)', (column, value, code, named) => {
  const { problems } = readOne(rowWith({ [column]: value }))
  expect(problems).toEqual([{ code, sheet: '表格1', row: 3, column: named, value: '' }])
  expect(problems.every(isRefusing)).toBe(true)
})

test.each([
  [5, '1%-50%', 'ratio-not-understood'],
  [4, '抽查', 'selection-unknown'],
  [6, '', 'cell-open'],
])('what the draw will need is told at its cell, and the words stay (%i %s)', (column, value, code) => {
  const { problems } = readOne(rowWith({ [column]: value }))
  expect(problems).toMatchObject([{ code, row: 3, value }])
  expect(problems.some(isRefusing)).toBe(false)
})

test.each([
  [10, '全年', 'period-without-month', '抽查时间'],
  [10, '9月-5月', 'period-reversed', '抽查时间'],
  [5, '若干', 'ratio-says-nothing', '抽查比例'],
  [5, '300%', 'ratio-above-whole', '抽查比例'],
  [8, '', 'cell-empty', '发起科（股）室'],
])('what no plan can be saved with is refused at its cell (%i %s)', (column, value, code, named) => {
  const { problems } = readOne(rowWith({ [column]: value }))
  expect(problems).toMatchObject([{ code, row: 3, value, column: named }])
  expect(problems.every(isRefusing)).toBe(true)
})

test('a number that two plans or two tasks of a plan have is refused at the second', () => {
  const { problems } = readOne(
    first,
    rowWith({ 3: '另一任务' }),
    rowWith({ 0: '2023002' }),
    rowWith({ 2: '009号' }),
  )
  expect(problems).toMatchObject([
    { code: 'number-repeated', row: 4, value: '001号', firstRow: 3 },
    { code: 'number-repeated', row: 6, value: '2023001', firstRow: 3 },
  ])
})

test('one plan under two names is told', () => {
  const { problems } = readOne(first, rowWith({ 1: '别的名称', 2: '002号' }))
  expect(problems).toMatchObject([
    { code: 'name-differs', row: 4, firstRow: 3, before: '2023年虚构县联合抽查001' },
  ])
})

test('a table that is no plan is none', () => {
  expect(
    readPlans(
      bookOf([
        ['企业名称', '统一社会信用代码'],
        ['甲', '1'],
      ]),
      2023,
    ),
  ).toEqual([])
})
