import { expect, test } from 'vitest'
import type { OverviewBarView, OverviewChartView, OverviewView } from '#shared/contract/index.ts'
import { overviewCharts, overviewParts } from '#shared/domain/report/overview.ts'
import type { OverviewChart } from '#shared/domain/report/overview.ts'
import { barDrawing } from '#renderer/pages/report/overview/bar-drawing.ts'
import { drawingOf, pictureOf } from '#renderer/pages/report/overview/chart-picture.ts'
import { chartWorkbook } from '#renderer/pages/report/overview/chart-workbook.ts'
import type { Shape } from '#renderer/pages/report/overview/shapes.ts'
import { wrapped } from '#renderer/pages/report/overview/shapes.ts'
import { chartTable, chartWords } from '#shared/text/overview-words.ts'

const aBar = (chart: OverviewChart, key: string, counts: readonly number[]): OverviewBarView => ({
  key,
  name: key.startsWith('#') ? '' : key,
  figures: overviewParts[chart].map((part, at) => ({ part, count: counts[at] ?? at + 1 })),
})

const aChart = (chart: OverviewChart): OverviewChartView => ({
  chart,
  bars: [
    aBar(chart, '样例甲', [1234, 40, 30]),
    aBar(chart, '样例乙', [50, 5, 2]),
    aBar(chart, '#all', [0, 0, 0]),
  ],
})

const aYear = (fields: Partial<OverviewView> = {}): OverviewView => ({
  year: 2024,
  today: '2024-07-01',
  bureau: '样例县应急管理局',
  rehearsal: false,
  charts: overviewCharts.map(aChart),
  tasks: ['样例甲', '样例乙'].map((id) => ({
    id,
    number: '001',
    name: id,
    periodText: '4月至6月',
    startMonth: '2024-04',
    endMonth: '2024-06',
    scope: 'joint',
    months: { first: 4, last: 6 },
    hasScheme: true,
    draws: [{ id: 'd', number: '1', date: '2024-04-10', finished: true, unconfirmed: false }],
    alert: null,
    inspected: { from: '2024-05-01', to: '2024-06-10' },
    published: null,
  })),
  compared: [],
  ...fields,
})

const textsOf = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))

test.each(overviewCharts)(
  'of %s every bar stands with its name and all its numbers, and each number opens its own list',
  (chart) => {
    const drawing = drawingOf(chart, aYear())
    const shapes = drawing?.shapes ?? []
    const texts = textsOf(shapes)
    const own = aChart(chart)
    const bars = chart === 'tasks' ? own.bars.slice(0, 2) : own.bars
    for (const { key, name, figures } of bars) {
      expect(texts).toContain(name === '' ? '全部' : name)
      for (const { part, count } of figures) {
        const found = shapes.filter(
          (shape) => shape.kind === 'text' && shape.opens?.bar === key && shape.opens.part === part,
        )
        expect(textsOf(found)).toEqual([count.toLocaleString('zh-CN')])
      }
    }
  },
)

test.each(overviewCharts)('nothing of %s lies outside its picture', (chart) => {
  const drawing = drawingOf(chart, aYear())
  for (const shape of drawing?.shapes ?? []) {
    if (shape.kind !== 'rect') continue
    expect(shape.x).toBeGreaterThanOrEqual(0)
    expect(shape.x + shape.width).toBeLessThanOrEqual(drawing?.width ?? 0)
    expect(shape.y + shape.height).toBeLessThanOrEqual(drawing?.height ?? 0)
  }
})

test('bars are as long as their numbers: of a group of the roster as its share', () => {
  const lengths = (chart: OverviewChart, key: string) =>
    barDrawing(aChart(chart)).shapes.flatMap((shape) =>
      shape.kind === 'rect' && shape.opens?.bar === key ? [shape.width] : [],
    )
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  const regions = sum(lengths('regions', '样例乙')) / sum(lengths('regions', '样例甲'))
  expect(regions).toBeCloseTo(5 / 50 / (40 / 1234), 6)
  const results = sum(lengths('results', '样例乙')) / sum(lengths('results', '样例甲'))
  expect(results).toBeCloseTo(57 / 1304, 6)
})

test('parts of one bar differ in more than colour', () => {
  for (const chart of overviewCharts) {
    if (chart === 'tasks') continue
    const fills = barDrawing({ chart, bars: [aBar(chart, '样例甲', [9, 8, 7, 6, 5])] }).shapes.flatMap(
      (shape) => (shape.kind === 'rect' && shape.opens !== null ? [shape.fill] : []),
    )
    expect(new Set(fills).size).toBe(fills.length)
  }
})

test('what leaves the screen bears its title, its source and its date, and is a file by itself', () => {
  const picture = pictureOf(
    'results',
    aYear({ charts: [{ chart: 'results', bars: [aBar('results', '<甲&乙>', [1, 2, 3])] }] }),
  )
  expect(picture?.svg).toContain('2024年度检查结果')
  expect(picture?.svg).toContain('数据截至2024年7月1日')
  expect(picture?.svg).toContain('样例县应急管理局')
  expect(picture?.svg).toContain('&lt;甲&amp;乙&gt;')
  expect(picture?.svg).not.toMatch(/<style|style=|href=|<script|on[a-z]+=/u)
  expect(picture?.words).toContain('未发现问题1户，发现问题2户，其他3户')
  expect(pictureOf('results', aYear({ rehearsal: true }))?.svg).toContain('演练 2024年度检查结果')
})

test('the workbook is the picture’s table, with the same source and date', () => {
  for (const chart of overviewCharts) {
    const { title, headers, rows } = chartWorkbook(chart, aYear())
    const table = chartTable(aChart(chart))
    expect(headers).toEqual(table.headers)
    expect(rows.slice(0, -1)).toEqual(table.rows)
    expect(rows.at(-1)?.[0]).toContain(chartWords[chart].source)
    expect(rows.every((row) => row.length === headers.length)).toBe(true)
    // The name of a sheet: Excel refuses more, and these signs
    expect(title.length).toBeLessThanOrEqual(30)
    expect(title).not.toMatch(/[[\]:*?/\\]/u)
  }
})

test('where there is nothing there is no picture', () => {
  const nothing = aYear({ charts: overviewCharts.map((chart) => ({ chart, bars: [] })), tasks: [] })
  expect(overviewCharts.filter((chart) => drawingOf(chart, nothing) !== null)).toEqual([])
})

test('a task that is late says so beside its months, also in the width of a page', () => {
  const [task] = aYear().tasks
  if (task === undefined) throw new Error('no task')
  const late = aYear({ tasks: [{ ...task, alert: 'overdue' }] })
  for (const size of ['wide', 'narrow'] as const) {
    const drawing = drawingOf('tasks', late, size)
    expect(textsOf(drawing?.shapes ?? [])).toEqual(expect.arrayContaining(['逾期未抽取', '今天 7月1日']))
    const right = Math.max(...(drawing?.shapes ?? []).map((shape) => (shape.kind === 'text' ? shape.x : 0)))
    expect(right).toBeLessThanOrEqual(drawing?.width ?? 0)
  }
})

test('a long name is broken into two lines and says where it is cut', () => {
  expect(wrapped('一二三四五六七', 4, 2)).toEqual(['一二三四', '五六七'])
  expect(wrapped('一二三四五六七八九', 4, 2)).toEqual(['一二三四', '五六七…'])
  expect(wrapped('一二三四、五六', 4, 2)).toEqual(['一二三', '四、五六'])
})
