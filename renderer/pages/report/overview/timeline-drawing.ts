import type { OverviewView } from '#shared/contract/index.ts'
import type { Period } from '#shared/domain/report/facts.ts'
import { isLate, placeInYear } from '#shared/domain/plan/timeline.ts'
import type { TaskAlert } from '#shared/domain/plan/timeline.ts'
import { counted } from '#shared/text/numbers.ts'
import { figureOfBar } from '#shared/text/overview-words.ts'
import { taskAlertWords } from '#shared/text/timeline-words.ts'
import { dayAndMonth } from '#shared/domain/report/words.ts'
import type { Drawing, Fill, Shape } from './shapes.ts'
import { line, rect, text, wrapped } from './shapes.ts'

const headHeight = 54
const rowHeight = 46

/** `wide` for the screen; `narrow` for the width of a page, where letters must stay legible. */
export type TimelineSize = 'wide' | 'narrow'

interface Measures {
  readonly width: number
  readonly nameWidth: number
  readonly left: number
  readonly monthWidth: number
  readonly right: number
}

const measures: Readonly<Record<TimelineSize, Measures>> = {
  wide: { width: 1120, nameWidth: 236, left: 250, monthWidth: 53, right: 886 },
  narrow: { width: 760, nameWidth: 180, left: 190, monthWidth: 28, right: 526 },
}

const columns = [
  { part: 'drawn', word: '抽中（户）', at: 74 },
  { part: 'inspected', word: '已检查（户）', at: 154 },
  { part: 'published', word: '已公示（条）', at: 234 },
] as const

/** The year's tasks as bars over its months: planned, drawn on which day, inspected and published from when to when. */
export function timelineDrawing(view: OverviewView, size: TimelineSize = 'wide'): Drawing {
  const { tasks, year, today } = view
  const own = measures[size]
  const height = headHeight + tasks.length * rowHeight + 4
  const bars = new Map(view.charts.find(({ chart }) => chart === 'tasks')?.bars.map((bar) => [bar.key, bar]))
  const shapes = [
    ...legendShapes(),
    ...monthShapes(own, height),
    ...todayShapes(today, { ...own, year, height }),
    ...tasks.flatMap((task, index): readonly Shape[] => {
      const top = headHeight + index * rowHeight
      const bar = bars.get(task.id)
      const numbers = columns.map(({ part, at }) =>
        text(
          { x: own.right + at, y: top + 28, text: bar === undefined ? '0' : counted(figureOfBar(bar, part)) },
          { anchor: 'end', opens: { bar: task.id, part } },
        ),
      )
      return [...nameShapes(task, { ...own, top }), ...taskShapes(task, { ...own, top, year }), ...numbers]
    }),
  ]
  return { width: own.width, height, shapes }
}

const legend: readonly { readonly word: string; readonly fill: Fill | 'mark' }[] = [
  { word: '计划', fill: 'pale' },
  { word: '抽取日', fill: 'mark' },
  { word: '检查', fill: 'solid' },
  { word: '公示', fill: 'hatch' },
]

function legendShapes(): readonly Shape[] {
  return legend.flatMap(({ word, fill }, index): readonly Shape[] => {
    const x = index * 62
    const sign: Shape =
      fill === 'mark'
        ? { kind: 'mark', x: x + 7, y: 9, size: 6 }
        : rect({ x, y: 4, width: 14, height: 10 }, fill)
    return [sign, text({ x: x + 18, y: 14, text: word }, { size: 12, tone: 'quiet' })]
  })
}

function monthShapes({ left, monthWidth, right, width }: Measures, height: number): readonly Shape[] {
  const months = Array.from({ length: 12 }, (_, index) => index)
  return [
    ...months.map((month) =>
      text(
        { x: left + (month + 0.5) * monthWidth, y: 45, text: `${month + 1}月` },
        { size: 12, anchor: 'middle', tone: 'quiet' },
      ),
    ),
    ...[...months, 12].map((month) =>
      line([left + month * monthWidth, headHeight], [left + month * monthWidth, height]),
    ),
    ...columns.map(({ word, at }) =>
      text({ x: right + at, y: 45, text: word }, { size: 12, anchor: 'end', tone: 'quiet' }),
    ),
    line([0, headHeight], [width, headHeight]),
  ]
}

type Task = OverviewView['tasks'][number]

function nameShapes({ name }: Task, { nameWidth, top }: Pick<Place, 'nameWidth' | 'top'>): readonly Shape[] {
  const names = wrapped(name, nameWidth / 13, 2)
  return names.map((own, index) =>
    text({ x: 0, y: top + 28 + (index - (names.length - 1) / 2) * 16, text: own }),
  )
}

interface Place extends Measures {
  readonly top: number
  readonly year: number
}

function taskShapes(task: Task, place: Place): readonly Shape[] {
  const { top, year, left, monthWidth, width } = place
  const { months, draws, inspected, published, alert } = task
  const planned: readonly Shape[] =
    months === null
      ? [
          text(
            { x: left + 8, y: top + 19, text: task.periodText || '没有写明月份' },
            { size: 12, tone: 'quiet' },
          ),
        ]
      : [
          rect(
            {
              x: left + (months.first - 1) * monthWidth,
              y: top + 6,
              width: (months.last - months.first + 1) * monthWidth,
              height: 18,
            },
            'pale',
          ),
        ]
  const marks = draws
    .filter(({ date }) => date.startsWith(`${year}-`))
    .map(({ date }): Shape => ({ kind: 'mark', x: placeOf(date, place), y: top + 15, size: 7 }))
  return [
    ...planned,
    ...spanShapes(inspected, place, { at: top + 27, fill: 'solid' }),
    ...spanShapes(published, place, { at: top + 35, fill: 'hatch' }),
    ...marks,
    ...(alert === null ? [] : [alertShape(alert, months, place)]),
    line([0, top + rowHeight], [width, top + rowHeight]),
  ]
}

const placeOf = (day: string, { left, monthWidth }: Pick<Measures, 'left' | 'monthWidth'>) =>
  left + (placeInYear(day) / 100) * 12 * monthWidth

/** What the task calls for, behind its months, or before them where the year ends. */
function alertShape(alert: TaskAlert, months: Task['months'], { top, left, monthWidth }: Place): Shape {
  const late = isLate(alert)
  const { first, last } = months ?? { first: 1, last: 4 }
  const isBehind = last <= 8
  const x = left + (isBehind ? last : first - 1) * monthWidth + (isBehind ? 6 : -6)
  return text(
    { x, y: top + 19, text: taskAlertWords[alert] },
    { size: 12, anchor: isBehind ? 'start' : 'end', tone: late ? 'red' : 'quiet', bold: late },
  )
}

/** What lies in other years is cut off at the year's edge. */
function spanShapes(
  span: Period | null,
  place: Place,
  { at, fill }: { readonly at: number; readonly fill: Fill },
): readonly Shape[] {
  const { year, left, right } = place
  if (span === null || span.to < `${year}-01-01` || span.from > `${year}-12-31`) return []
  const from = span.from < `${year}-01-01` ? left : placeOf(span.from, place)
  const to = span.to > `${year}-12-31` ? right : placeOf(span.to, place) + 1.7
  return [rect({ x: from, y: at, width: Math.max(5, to - from), height: 7 }, fill)]
}

function todayShapes(
  today: string,
  place: Measures & { readonly year: number; readonly height: number },
): readonly Shape[] {
  const { year, height } = place
  if (!today.startsWith(`${year}-`)) return []
  const x = placeOf(today, place)
  return [
    line([x, 34], [x, height], 'red', true),
    text(
      { x, y: 30, text: `今天 ${dayAndMonth(today)}` },
      { size: 12, anchor: 'middle', tone: 'red', bold: true },
    ),
  ]
}
