import type { CountedThing } from '#shared/domain/report/count.ts'
import type { DiaryKind } from '#shared/domain/report/diary.ts'
import type { CellChange, FactChange } from '#shared/domain/report/monthly-changes.ts'
import type { PeriodWarning } from '#shared/domain/report/period.ts'
import type { CarriedOutView, MonthState } from '#shared/contract/index.ts'
import { longDate, longMonth } from './numbers.ts'

export const diaryKindWords: Readonly<Record<DiaryKind, string>> = {
  meeting: '会议',
  paper: '文件',
  training: '培训',
  publicity: '宣传',
}

export const monthStateWords: Readonly<Record<MonthState, string>> = {
  quiet: '—',
  coming: '未报',
  overdue: '逾期',
  reported: '已报',
  changed: '有更正',
}

export const carriedOutWords: Readonly<Record<CarriedOutView['state'], string>> = {
  running: '检查中',
  due: '待报送',
  overdue: '逾期未报',
  reported: '已报送',
}

/** What a number counts, and in what. */
export const countedWords: Readonly<Record<CountedThing, { readonly word: string; readonly unit: string }>> =
  {
    targets: { word: '随机抽查企业', unit: '户' },
    visits: { word: '随机抽查企业', unit: '户次' },
    inspectors: { word: '随机抽取执法人员', unit: '人' },
    items: { word: '检查事项', unit: '项' },
    problemItems: { word: '发现问题事项', unit: '项' },
    problemTargets: { word: '发现问题企业', unit: '个' },
    guided: { word: '行政指导', unit: '户' },
    toBeListed: { word: '应列异常名录', unit: '户' },
    toBeFiled: { word: '涉嫌违法应立案调查', unit: '户' },
    answered: { word: '现场解答疑难问题', unit: '户' },
    published: { word: '当期公示结果', unit: '条' },
  }

export const cellWords: Readonly<Record<CellChange['cell'], string>> = {
  meetings: '本月召开会议',
  papers: '本月有关文件',
  trainings: '本月业务培训',
  items: '检查事项数',
  targets: '检查主体数量（户）',
  visits: '户次',
  publications: '公示网站及公示结果数量',
  schemes: '实施方案文件',
  lead: '部门名称',
  partners: '参与部门名称',
}

const factWords: Readonly<Record<FactChange['of'], string>> = {
  record: '检查记录',
  publication: '公示',
  diary: '工作日志',
}

const changeWords: Readonly<Record<FactChange['kind'], string>> = {
  added: '补入',
  removed: '不再计入',
  changed: '改动',
}

/** 「补入检查记录：某公司（甲局，2023年5月12日）」 */
export function factChangeText({ of, kind, name, department, day }: FactChange): string {
  return `${changeWords[kind]}${factWords[of]}：${name}（${department}，${longDate(day)}）`
}

/** 「某任务 · 检查主体数量（户）：5 → 6」 */
export function cellChangeText({ task, cell, before, after }: CellChange): string {
  const where = task === '' ? cellWords[cell] : `${task} · ${cellWords[cell]}`
  return `${where}：${before === '' ? '空' : before} → ${after === '' ? '空' : after}`
}

export function periodWarningText(warning: PeriodWarning): string {
  switch (warning.code) {
    case 'gap':
      return `${longDate(warning.from)}至${longDate(warning.to)}不在任何一期月报里，这些天的检查会漏报。`
    case 'overlap':
      return `${longDate(warning.from)}至${longDate(warning.to)}已经报在${longMonth(warning.month)}的月报里，会重复计数。`
    case 'not-over':
      return `统计到${longDate(warning.to)}为止，还没有过完：此后到期末的检查不在这一版里，届时须更正。`
  }
}

/** Why the total is less than the rows add up to. */
export function sharedSentence(shared: readonly CountedThing[]): string {
  const columns = shared.map((what) => `${countedWords[what].word}（${countedWords[what].unit}）`)
  return columns.length === 0
    ? '各部门之间没有重复的企业和人员，合计等于各部门之和。'
    : `有企业或人员涉及多个部门，合计中只计一次：${columns.join('、')}的合计不等于各部门之和。`
}
