import type { FigureProblem } from '#shared/domain/plan/check-figure.ts'
import type { OfficeLevel } from '#shared/domain/plan/rule-pack.ts'
import type {
  FigureKey,
  FigureSection,
  GroupShare,
  PercentRange,
  Term,
  TermUnit,
} from '#shared/domain/plan/rule-figures.ts'
import { shapeOf } from '#shared/domain/plan/rule-figures.ts'

export const sectionWords: Readonly<Record<FigureSection, string>> = {
  internal: '内部联合计划表',
  joint: '部门联合计划表',
  shares: '年度指标',
  draw: '抽取',
  cases: '不抽取与不计次',
  terms: '期限',
  results: '结果与处理',
  papers: '报表与档案',
}

const planTableWords = {
  tableTitle: '表名',
  subtitle: '表名下一行',
  hasSealLine: '盖章和制表时间一行',
  planNumber: '抽查计划编号',
  planName: '抽查计划名称',
  serialDigits: '计划序号位数',
  taskNumber: '抽查任务编号',
  taskSerialDigits: '任务序号位数',
  taskName: '抽查任务名称',
  initiatorWord: '“发起”后的名称',
  partnerWord: '“联合”后的名称',
  targetedWord: '定向的写法',
  untargetedWord: '不定向的写法',
  ratioText: '抽查比例的写法',
  hasRemark: '备注栏',
  notes: '表下备注',
} as const

type PlanTableWord = keyof typeof planTableWords

/** What a figure is called; those of the plan tables the same in both. */
export const figureWords: Readonly<Record<Exclude<FigureKey, `${'internal' | 'joint'}.${string}`>, string>> =
  {
    enterpriseShare: '年度抽查企业占比',
    groupShares: '重点行业、名单的抽查比例',
    itemShare: '抽查事项占比',
    creditGradedShare: '按信用风险分级分类抽查的占比',
    creditRatioRange: '各信用风险等级的抽查比例',
    jointShare: '跨部门联合抽查的占比',
    publicationRate: '抽查结果公示率',
    internalDraws: '每年内部联合抽查',
    jointDraws: '每年跨部门联合抽查',
    contributors: '写号人数',
    bodies: '写号人来自的单位数',
    inspectorsPerTarget: '每户每部门检查人员',
    untargetedByRegion: '不定向抽查按乡镇（街道）均衡',
    fullTags: '全部抽取的标签',
    focusTags: '重点抽查的标签',
    keyUnitTags: '名录库应突出的单位',
    yearlyCap: '同一对象每年抽查上限',
    approvalBeforeDraw: '方案未经批准不得抽取',
    capExemptIndustries: '不受上限限制的行业',
    capExemptTags: '不受上限限制的标签',
    capExemptReasons: '不计入上限的检查事由',
    casesNotDrawn: '不适用随机抽查的情形',
    leadsDrawnTargeted: '可转为定向抽查的线索',
    dayCountStart: '工作日起算',
    confirmation: '派发后确认',
    publication: '检查结束后公示',
    feedback: '向检查对象反馈结果',
    carriedOutReport: '计划实施后报告',
    monthlyReportDay: '月报表报送日',
    archiveDue: '检查结束后归档',
    retention: '档案保存期限',
    rosterUpdate: '对象名录库更新',
    resultWords: '检查结果',
    resultsWithoutProblem: '不算发现问题的检查结果',
    methods: '检查方式',
    handlingWords: '处理方式',
    refusalGrounds: '不予配合情节严重的情形',
    monthlyReportTitle: '月报表表名',
    statisticsTitle: '联合抽查统计表表名',
    supervisionFile: '监管工作档案的材料',
    inspectionFile: '抽查工作档案的材料',
  }

/** The figure's name where its section is known. */
export function figureWord(key: FigureKey): string {
  const [scope, field] = key.split('.')
  if (field !== undefined && scope !== undefined) return planTableWords[field as PlanTableWord]
  return figureWords[key as keyof typeof figureWords]
}

/** The figure's name standing alone: 「部门联合计划表·表名」. */
export function figureTitle(key: FigureKey): string {
  const { section } = shapeOf(key)
  return section === 'internal' || section === 'joint'
    ? `${sectionWords[section]}·${figureWord(key)}`
    : figureWord(key)
}

/** What stands after a count: 次, 人, 位. */
const countUnits: Partial<Readonly<Record<FigureKey, string>>> = {
  internalDraws: '次',
  jointDraws: '次',
  contributors: '人',
  bodies: '个单位',
  inspectorsPerTarget: '人',
  yearlyCap: '次',
  'internal.serialDigits': '位',
  'internal.taskSerialDigits': '位',
  'joint.serialDigits': '位',
  'joint.taskSerialDigits': '位',
}

export const countUnit = (key: FigureKey) => countUnits[key] ?? ''

export const termUnitWords: Readonly<Record<TermUnit, string>> = {
  'working-day': '个工作日',
  day: '日',
  month: '个月',
  year: '年',
}

export const dayCountWords = { 'next-day': '从次日起算', 'same-day': '从当日起算' } as const

export const placeholderWords: Readonly<Record<string, string>> = {
  year: '年度',
  region: '行政区划',
  bureau: '单位名称',
  level: '县/区/市',
  serial: '序号',
  ordinal: '第几',
}

/** `{year}年` → 〔年度〕年, as clerks read and write templates. */
export function templateInWords(template: string): string {
  return template.replaceAll(/\{(\w+)\}/gu, (found, name: string) =>
    placeholderWords[name] === undefined ? found : `〔${placeholderWords[name]}〕`,
  )
}

/** The way back; what is no known word stays in its brackets and is refused by the check. */
export function templateFromWords(text: string): string {
  return text.replaceAll(/〔([^〔〕]*)〕/gu, (_found, word: string) => {
    const name = Object.entries(placeholderWords).find(([, known]) => known === word.trim())?.[0]
    return `{${name ?? word}}`
  })
}

export const officeLevelWords: Readonly<Record<OfficeLevel, string>> = {
  county: '县级',
  district: '区级',
  city: '市级',
}

/** A figure's value as one line; null is a rule that does not exist. */
export function figureText(key: FigureKey, value: unknown): string {
  const { kind } = shapeOf(key)
  if (value === null || value === undefined) return '不作规定'
  switch (kind) {
    case 'percent':
      return `${value as number}%`
    case 'count':
      return `${value as number} ${countUnit(key)}`.trim()
    case 'day-of-month':
      return `每月 ${value as number} 日前`
    case 'term':
      return termText(value as Term)
    case 'range':
      return rangeText(value as PercentRange)
    case 'flag':
      return flagText(key, value === true)
    case 'start':
      return dayCountWords[value as keyof typeof dayCountWords]
    case 'text':
      return value as string
    case 'template':
      return templateInWords(value as string)
    case 'words':
      return listed(value as readonly string[], separatorOf(value as readonly string[]))
    case 'shares':
      return listed((value as readonly GroupShare[]).map(shareText), '；')
  }
}

/** Notes are sentences with their own full stops. */
const separatorOf = (words: readonly string[]) => (words.some((word) => word.endsWith('。')) ? '　' : '、')

/** A line or a column is there or not; anything else is so or not. */
function flagText(key: FigureKey, on: boolean): string {
  if (key === 'untargetedByRegion') return on ? '是' : '否'
  return on ? '有' : '无'
}

export const termText = ({ count, unit }: Term) => `${count} ${termUnitWords[unit]}`
export const rangeText = ({ from, to }: PercentRange) => `${from}%至${to}%`
export const shareText = ({ groups, percent }: GroupShare) => `${groups.join('、')} ${percent}%`
const listed = (words: readonly string[], mark: string) => (words.length === 0 ? '无' : words.join(mark))

/** Why a value cannot stand, next to its field. */
export function figureProblemText(problem: FigureProblem): string {
  switch (problem.code) {
    case 'figure-missing':
      return '这一项不能没有。'
    case 'figure-of-another-kind':
      return '填写的内容不合格式。'
    case 'percent-out-of-range':
      return '比例须在0%到100%之间。'
    case 'percent-too-fine':
      return '比例最多两位小数。'
    case 'count-too-small':
      return `不能少于 ${problem.least}。`
    case 'count-too-large':
      return `不能大于 ${problem.most}。`
    case 'day-not-in-month':
      return '须是1日到28日之间，每个月都有的日子。'
    case 'range-reversed':
      return '前一个比例不能大于后一个。'
    case 'text-empty':
      return '不能是空白。'
    case 'placeholder-unknown':
      return `「${problem.placeholder}」不是可用的空位。可用：${Object.values(placeholderWords).join('、')}。`
    case 'placeholder-missing':
      return `须含有〔${placeholderWords[problem.placeholder] ?? problem.placeholder}〕，否则编号会重复。`
    case 'too-few-words':
      return `至少要有 ${problem.least} 项。`
    case 'word-twice':
      return `「${problem.word}」写了两次。`
    case 'more-bodies-than-contributors':
      return '单位数不能多于写号人数。'
  }
}
