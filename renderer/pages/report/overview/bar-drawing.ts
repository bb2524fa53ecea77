import type { OverviewBarView, OverviewChartView } from '#shared/contract/index.ts'
import type { OverviewChart, OverviewPart } from '#shared/domain/report/overview.ts'
import { overviewParts } from '#shared/domain/report/overview.ts'
import { barWord, figureOfBar, isCoverage, partWord, shareText } from '#shared/text/overview-words.ts'
import { counted } from '#shared/text/numbers.ts'
import type { Drawing, Fill, Shape } from './shapes.ts'
import { emsOf, line, rect, text, wrapped } from './shapes.ts'

const width = 560
const headHeight = 36
const gap = 12
const barHeight = 16
const lineHeight = 16
const size = 13

const fills: Readonly<Record<OverviewPart, Fill>> = {
  held: 'solid',
  items: 'solid',
  handled: 'solid',
  findings: 'solid',
  roster: 'blank',
  drawn: 'hatch',
  inspected: 'solid',
  published: 'dots',
  clean: 'pale',
  problem: 'solid',
  other: 'dots',
  kept: 'solid',
  late: 'hatch',
  overdue: 'cross',
  open: 'blank',
  apart: 'dots',
  closed: 'solid',
  unopened: 'dots',
}

interface Column {
  /** null: 抽中比例, which is no number of its own */
  readonly part: OverviewPart | null
  readonly word: string
  readonly width: number
}

/** Bars with their numbers in columns beside them; a column's head shows what its part of the bar looks like. */
export function barDrawing({ chart, bars }: OverviewChartView): Drawing {
  const columns = columnsOf(chart)
  const nameWidth = longNames.has(chart) ? 216 : chart === 'grades' ? 168 : 124
  const numbers = columns.reduce((sum, column) => sum + column.width, 0)
  const barWidth = width - nameWidth - numbers - 2 * gap
  const place = { columns, nameWidth, barWidth, longest: longestOf(chart, bars) }
  const shapes: Shape[] = [...headShapes(chart, place)]
  let top = headHeight
  for (const bar of bars) {
    const row = rowShapes(chart, bar, { ...place, top })
    shapes.push(...row.shapes)
    top += row.height
  }
  return { width, height: top + 4, shapes }
}

const longNames: ReadonlySet<OverviewChart> = new Set(['codes', 'problems', 'handling'])

function columnsOf(chart: OverviewChart): readonly Column[] {
  const parts = overviewParts[chart].map((part) => {
    const word = partWord(chart, part)
    return { part, word, width: Math.max(44, emsOf(word) * 12 + 10) }
  })
  return isCoverage(chart) ? [...parts, { part: null, word: '抽中比例', width: 58 }] : parts
}

interface Place {
  readonly columns: readonly Column[]
  readonly nameWidth: number
  readonly barWidth: number
  /** Value of the longest bar */
  readonly longest: number
}

function headShapes(chart: OverviewChart, { columns, nameWidth, barWidth }: Place): readonly Shape[] {
  let right = nameWidth + barWidth + 2 * gap
  const heads = columns.flatMap(({ part, word, width: own }): readonly Shape[] => {
    right += own
    const head = text({ x: right, y: 26, text: word }, { size: 12, anchor: 'end', tone: 'quiet' })
    const swatch = part === null || (isCoverage(chart) && part === 'roster') || columns.length === 1
    return swatch ? [head] : [head, rect({ x: right - 22, y: 2, width: 22, height: 9 }, fills[part])]
  })
  return [...heads, line([0, headHeight - 4], [width, headHeight - 4])]
}

function rowShapes(chart: OverviewChart, bar: OverviewBarView, place: Place & { readonly top: number }) {
  const { columns, nameWidth, barWidth, top } = place
  const names = wrapped(barWord(bar), nameWidth / size, 2)
  const height = Math.max(26, names.length * lineHeight + 10)
  const middle = top + height / 2
  const shapes: Shape[] = names.map((name, index) =>
    text({ x: 0, y: middle + 5 + (index - (names.length - 1) / 2) * lineHeight, text: name }, { size }),
  )
  let left = nameWidth + gap
  for (const { part, value } of segmentsOf(chart, bar)) {
    const own = place.longest === 0 ? 0 : (value / place.longest) * barWidth
    if (own > 0)
      shapes.push(
        rect({ x: left, y: middle - barHeight / 2, width: own, height: barHeight }, fills[part], {
          bar: bar.key,
          part,
        }),
      )
    left += own
  }
  let right = nameWidth + barWidth + 2 * gap
  for (const { part, width: own } of columns) {
    right += own
    const value = part === null ? shareText(bar) : counted(figureOfBar(bar, part))
    const opens = part === null ? null : { bar: bar.key, part }
    shapes.push(text({ x: right, y: middle + 5, text: value }, { size, anchor: 'end', opens }))
  }
  return { height, shapes }
}

/** A bar's pieces from left to right: of a group of the roster its share that was inspected, and that is only drawn. */
function segmentsOf(chart: OverviewChart, bar: OverviewBarView) {
  if (!isCoverage(chart)) return bar.figures.map(({ part, count }) => ({ part, value: count }))
  const roster = figureOfBar(bar, 'roster')
  const share = (count: number) => (roster === 0 ? 0 : count / roster)
  const inspected = figureOfBar(bar, 'inspected')
  return [
    { part: 'inspected' as const, value: share(inspected) },
    { part: 'drawn' as const, value: share(figureOfBar(bar, 'drawn') - inspected) },
  ]
}

const longestOf = (chart: OverviewChart, bars: readonly OverviewBarView[]) =>
  bars.reduce(
    (longest, bar) =>
      Math.max(
        longest,
        segmentsOf(chart, bar).reduce((sum, { value }) => sum + value, 0),
      ),
    0,
  )
