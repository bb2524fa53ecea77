import type { OverviewBarView, OverviewChartView, OverviewView } from '#shared/contract/index.ts'
import type { OverviewChart, OverviewPart } from '#shared/domain/report/overview.ts'
import type { SpecialBar } from '#shared/domain/report/overview-bar.ts'
import { longDate } from './numbers.ts'

interface ChartWords {
  readonly title: string
  /** What the bars are of */
  readonly of: string
  readonly unit: string
  /** What is counted, and how */
  readonly source: string
  /** What to do where there is nothing */
  readonly empty: string
}

const entered = '还没有完成的检查记录。请在「结果」里录入。'
const held = '还没有完成的抽取。请在「抽取」里举行。'
const coverage =
  '户：同一企业只计一次。名录为现在存续的企业，加本年抽到、后来不再存续的；抽中按递补后的名单；条的长短是抽中比例。'

export const chartWords: Readonly<Record<OverviewChart, ChartWords>> = {
  draws: { title: '抽取次数', of: '抽查种类', unit: '次', source: '本年举行并已完成的抽取。', empty: held },
  tasks: {
    title: '计划进度',
    of: '抽查任务',
    unit: '户、条',
    source: '抽中、已检查按户计，同一企业只计一次；已公示按条计，每个部门对每户的检查结果为一条。',
    empty: '本年度还没有抽查任务。请在「计划」里编制。',
  },
  regions: { title: '各乡镇抽查覆盖', of: '乡镇（街道）', unit: '户', source: coverage, empty: held },
  industries: { title: '各行业抽查覆盖', of: '行业', unit: '户', source: coverage, empty: held },
  grades: { title: '各信用风险等级抽查覆盖', of: '等级', unit: '户', source: coverage, empty: held },
  results: {
    title: '检查结果',
    of: '部门',
    unit: '户',
    source: '户：同一企业只计一次，任一事项发现问题即计入发现问题，故全部不等于各部门之和。',
    empty: entered,
  },
  codes: {
    title: '检查结果种类',
    of: '结果',
    unit: '项',
    source: '项：每户每个事项计一项；一个事项可以有几种结果，故各行之和可以多于事项数。',
    empty: entered,
  },
  handling: {
    title: '问题处理方式',
    of: '处理方式',
    unit: '户',
    source: '户：同一企业同一处理方式只计一次；一户可以有几种处理方式。',
    empty: '没有发现问题的检查记录。',
  },
  problems: {
    title: '问题最多的抽查事项（前十位）',
    of: '抽查事项',
    unit: '项',
    source: '项：每户每个事项的问题计一项。',
    empty: '没有发现问题的检查记录。',
  },
  publication: {
    title: '公示期限',
    of: '单位',
    unit: '条',
    source: '条：每个部门对每户的检查结果为一条（户次）。',
    empty: held,
  },
  confirmation: {
    title: '派发确认期限',
    of: '部门',
    unit: '次',
    source: '次：每次抽取派发给一个部门计一次；收到回复即为确认。',
    empty: '还没有派发。请到「抽取」打开一次抽取，在「派发」一栏办理。',
  },
  monthly: {
    title: '月报报送期限',
    of: '单位',
    unit: '期',
    source: '期：每个单位每月一期，按第一次报送的日期；还没有到报送日的月份不计。',
    empty: '没有应报的月报，或者本单位的规则没有规定报送日。',
  },
  carriedOut: {
    title: '计划实施情况报告期限',
    of: '单位',
    unit: '份',
    source: '份：每次抽取的检查全部完成后报一份，按第一次生成报告的日期。',
    empty: '还没有全部检查完毕的抽取。',
  },
  followUp: {
    title: '后续处置',
    of: '部门',
    unit: '件',
    source: '件：后续处置台账的一行为一件；发现问题而没有登记的检查记录计入未登记。',
    empty: '没有需要后续处置的问题。',
  },
}

const partWords: Readonly<Record<OverviewPart, string>> = {
  held: '抽取',
  roster: '名录',
  drawn: '抽中',
  inspected: '已检查',
  published: '已公示',
  clean: '未发现问题',
  problem: '发现问题',
  other: '其他',
  items: '事项',
  handled: '企业',
  findings: '问题',
  kept: '按期',
  late: '逾期完成',
  overdue: '逾期未办',
  open: '未到期',
  apart: '不予公示',
  closed: '已办结',
  unopened: '未登记',
}

export function partWord(chart: OverviewChart, part: OverviewPart): string {
  return chart === 'followUp' && part === 'open' ? '办理中' : partWords[part]
}

/** 户 or 条: a task's row counts both. */
export const partUnit = (chart: OverviewChart, part: OverviewPart): string =>
  chart === 'tasks' ? (part === 'published' ? '条' : '户') : chartWords[chart].unit

const specialWords: Readonly<Record<SpecialBar, string>> = {
  '#all': '全部',
  '#blank': '未填写',
  '#gone': '已不在名录',
  '#rest': '其余各组',
}

export function barWord({ key, name }: Pick<OverviewBarView, 'key' | 'name'>): string {
  if (name !== '') return name
  if (key === 'internal') return '内部联合抽查'
  if (key === 'joint') return '部门联合抽查'
  return specialWords[key as SpecialBar] ?? key
}

export const figureOfBar = ({ figures }: OverviewBarView, part: OverviewPart): number =>
  figures.find((one) => one.part === part)?.count ?? 0

/** 4.8%; empty where there is nobody to be drawn */
export function shareText(bar: OverviewBarView): string {
  const roster = figureOfBar(bar, 'roster')
  if (roster === 0) return '—'
  return `${((figureOfBar(bar, 'drawn') / roster) * 100).toFixed(1)}%`
}

export const isCoverage = (chart: OverviewChart): boolean =>
  chart === 'regions' || chart === 'industries' || chart === 'grades'

/** A picture's numbers as a table, for a workbook and for whoever would rather read. */
export function chartTable({ chart, bars }: OverviewChartView) {
  const parts = bars[0]?.figures.map(({ part }) => part) ?? []
  const headers = parts.map((part) => `${partWord(chart, part)}（${partUnit(chart, part)}）`)
  const share = isCoverage(chart)
  return {
    headers: [chartWords[chart].of, ...headers, ...(share ? ['抽中比例'] : [])],
    rows: bars.map((bar) => [
      barWord(bar),
      ...bar.figures.map(({ count }) => String(count)),
      ...(share ? [shareText(bar)] : []),
    ]),
  }
}

/** The line under a picture that leaves the screen: whose, of which year, as of when. */
export function sourceLine(chart: OverviewChart, { bureau, year, today }: OverviewView): string {
  const whose = bureau === '' ? '' : `${bureau}，`
  return `${whose}${year}年度，数据截至${longDate(today)}。${chartWords[chart].source}`
}

export const pictureTitle = (chart: OverviewChart, { year, rehearsal }: OverviewView): string =>
  `${rehearsal ? '演练 ' : ''}${year}年度${chartWords[chart].title}`

/** A picture in words, for who cannot see it: 「样例镇：名录10户，抽中1户，已检查1户」. */
export function pictureWords(own: OverviewChartView): string {
  const { chart, bars } = own
  const lines = bars.map((bar) => {
    const figures = bar.figures.map(
      ({ part, count }) => `${partWord(chart, part)}${count}${partUnit(chart, part)}`,
    )
    return `${barWord(bar)}：${figures.join('，')}`
  })
  return `${chartWords[chart].title}。${lines.join('；')}。`
}
