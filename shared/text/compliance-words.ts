import type { ComplianceKey, ComplianceLine } from '#shared/domain/plan/compliance.ts'
import type { ComplianceView } from '#shared/contract/index.ts'
import { counted } from './numbers.ts'

/** How a target of the rules stands; `waiting`: there is nothing yet that it could be measured by. */
export type ComplianceState = 'met' | 'planned' | 'gap' | 'waiting'

export const complianceStateWords: Readonly<Record<ComplianceState, string>> = {
  met: '已达到',
  planned: '计划可达',
  gap: '有缺口',
  waiting: '尚无数据',
}

const titles: Readonly<Record<Exclude<ComplianceKey, 'groupShare'>, string>> = {
  internalDraws: '内部联合抽查次数',
  jointDraws: '部门联合抽查次数',
  enterpriseShare: '企业抽查比例',
  itemShare: '事项抽查比例',
  creditGradedShare: '运用信用风险分级分类的抽查占比',
  jointShare: '部门联合抽查占比',
  publicationRate: '抽查结果公示率',
}

const units: Readonly<Record<ComplianceKey, string>> = {
  internalDraws: '次',
  jointDraws: '次',
  enterpriseShare: '户',
  groupShare: '户',
  itemShare: '项',
  creditGradedShare: '次',
  jointShare: '次',
  publicationRate: '户次',
}

export const complianceUnit = ({ key }: Pick<ComplianceLine, 'key'>): string => units[key]

/** 「企业抽查比例」, 「黑名单抽查比例」; of more than two trades the first two and 等. */
export function complianceTitle({ key, group }: Pick<ComplianceLine, 'key' | 'group'>): string {
  if (key !== 'groupShare') return titles[key]
  return `${groupWords(group)}抽查比例`
}

/** 「冶金、有色等8类」 */
export function groupWords(group: string): string {
  const words = group.split('、')
  return words.length <= 2 ? group : `${words.slice(0, 2).join('、')}等${words.length}类`
}

export function complianceState(line: ComplianceLine): ComplianceState {
  if (line.unit === 'percent' && line.whole === 0 && !isMix(line)) return 'waiting'
  if (isMix(line) && line.whole === 0 && line.planned === 0 && line.unplanned === 0) return 'waiting'
  // A share of draws is kept by no draw at all, and what is kept today the rest of the plan may still undo.
  const isKept = isMix(line) ? line.whole > 0 && line.unplanned === 0 : true
  if (line.missing === 0 && isKept) return 'met'
  return line.unplanned === 0 ? 'planned' : 'gap'
}

const isMix = ({ key }: Pick<ComplianceLine, 'key'>) => key === 'creditGradedShare' || key === 'jointShare'

/** 「不少于1次」, 「不低于3%，即37户」 */
export function complianceDemand(line: ComplianceLine): string {
  const { required, unit, needed, whole } = line
  if (unit === 'draws') return `不少于${required}次`
  return whole === 0 || isMix(line)
    ? `不低于${required}%`
    : `不低于${required}%，${counted(whole)}${complianceUnit(line)}中不少于${counted(needed)}${complianceUnit(line)}`
}

/** 「30户（2.49%）」; rounded down, so that a share which is not reached is never shown as reached. */
export function complianceDone(line: ComplianceLine): string {
  const number = `${counted(line.done)}${complianceUnit(line)}`
  if (line.unit === 'draws' || line.whole === 0) return number
  const hundredths = Math.floor((line.done * 10_000) / line.whole)
  return `${number}（${hundredths / 100}%）`
}

/** What would close the gap, in one sentence. */
export function complianceGap(line: ComplianceLine): string {
  switch (complianceState(line)) {
    case 'waiting':
      return waitingSentence(line)
    case 'met':
      return '已达到。'
    case 'planned':
      return isMix(line) || line.unit === 'draws'
        ? `按计划抽完即达到${line.missing > 0 ? `，还差${line.missing}次` : ''}。`
        : `还差${counted(line.missing)}${complianceUnit(line)}，已编方案抽完即达到。`
    case 'gap':
      return gapSentence(line)
  }
}

function waitingSentence({ key }: ComplianceLine): string {
  if (key === 'publicationRate') return '尚无检查结果。'
  if (key === 'itemShare') return '事项清单还是空的。'
  return isMix({ key }) ? '本年度还没有抽查，也没有计划。' : '名录中还没有这样的存续企业。'
}

const remedies: Readonly<Record<ComplianceKey, string>> = {
  internalDraws: '请增加内部联合抽查任务',
  jointDraws: '请增加部门联合抽查任务',
  enterpriseShare: '请给没有方案的任务编方案，或提高尚未抽取的方案的比例，或增加任务',
  groupShare: '请给没有方案的任务编方案，或提高尚未抽取的方案的比例，或增加任务',
  itemShare: '请在尚未抽取的方案中增加抽查事项或提高事项比例',
  creditGradedShare: '请把尚未抽取的方案改为按信用风险等级分类，或增加这样的任务',
  jointShare: '请增加部门联合抽查任务',
  publicationRate: '请公示已有的检查结果',
}

function gapSentence(line: ComplianceLine): string {
  // What is inspected is to be published: no plan adds to it.
  if (line.key === 'publicationRate')
    return `还差${counted(line.missing)}户次没有公示。${remedies[line.key]}。`
  const unit = complianceUnit(line)
  const lacking = Math.max(line.missing, line.unplanned)
  const unplanned =
    line.unplanned >= lacking ? '计划中都没有' : `其中${counted(line.unplanned)}${unit}计划中没有`
  return `还差${counted(lacking)}${unit}，${unplanned}。${remedies[line.key]}。`
}

/** What the figures do not show. */
export function complianceRemarks(
  view: Pick<ComplianceView, 'unknownGroups' | 'unscheduled'>,
): readonly string[] {
  const { unknownGroups, unscheduled } = view
  const named = unscheduled.map(({ number, name }) => `${number}「${name}」`).join('、')
  return [
    ...unknownGroups.map(
      (group) =>
        `规则对「${groupWords(group)}」另有比例，名录中没有这样的行业或标签；名称不同的，请在词表中把它登记为别名。`,
    ),
    ...(unscheduled.length === 0
      ? []
      : [
          `${unscheduled.length}项任务还没有方案（${named}）：次数已计入计划，户数和事项数还不知道，没有计入。`,
        ]),
  ]
}

/** Draw's own words for the CLI: one line per target of the rules. */
export function complianceSentence(line: ComplianceLine): string {
  return `${complianceTitle(line)}：要求${complianceDemand(line)}；已完成${complianceDone(line)}。${complianceGap(line)}`
}
