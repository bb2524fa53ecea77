import { partiesIn } from '#shared/domain/plan/parties.ts'
import { figureOf } from '#shared/domain/plan/rule-pack.ts'
import type { Item } from '#shared/domain/rosters/types.ts'
import { schemeValues, type SchemeFacts } from './scheme-document-values.ts'
import type { NoticePlaceholder } from './templates/placeholder-names.ts'
import type { TemplateValues } from './templates/template.ts'
import { countWords, listWords, termWords } from './templates/values.ts'

export interface NoticeFacts extends SchemeFacts {
  /** Who sends the notice, as its letterhead says */
  readonly organs: readonly string[]
  readonly contact: string
  readonly phone: string
}

/** What the placeholders of a notice stand for. */
export function noticeValues(facts: NoticeFacts): TemplateValues<NoticePlaceholder> {
  const { pack, organs, scheme, items } = facts
  const { lead, others } = partsOf(facts)
  const known = schemeValues(facts)
  return {
    年度: known.年度,
    行政区划: known.行政区划,
    发文单位: listWords(organs),
    抽查名称: inspectionName(scheme.title),
    计划编号: known.计划编号,
    计划名称: known.计划名称,
    任务编号: known.任务编号,
    任务名称: known.任务名称,
    开始日期: known.开始日期,
    结束日期: known.结束日期,
    抽查类型: known.抽查类型,
    对象范围: known.对象范围,
    抽取条件: known.抽取条件,
    抽取数量: known.抽取数量,
    合计下限: known.合计下限,
    参加部门: known.参加部门,
    牵头部门: lead,
    协同部门: listWords(others),
    部门抽查事项: itemLines(known.参加部门 === null ? [] : [lead ?? '', ...others], items),
    检查人数: countWords(figureOf(pack, 'inspectorsPerTarget')),
    确认期限: termWords(figureOf(pack, 'confirmation')),
    公示期限: termWords(figureOf(pack, 'publication')),
    联系方式: contactWords(facts),
  }
}

/** 「…部门联合抽查」 of 「…部门联合抽查实施方案」 */
export function inspectionName(title: string): string {
  const name = title.replace(/(?:的)?(?:实施|工作)?方案$/u, '')
  return /[抽检]查(?:工作)?$/u.test(name) ? name : `${name}抽查`
}

/** The task's initiator leads, by its short name too (应急管理局 of 某县应急管理局); else the scheme's first department. */
function partsOf({ task, scheme }: NoticeFacts) {
  const all = scheme.departments.map(({ department }) => department)
  const named = partiesIn(task.initiator)
  const lead = all.find((department) => named.some((name) => department.endsWith(name))) ?? all[0] ?? null
  return { lead, others: all.filter((department) => department !== lead) }
}

/** More on one line would be a catalogue and no notice. */
const mostItems = 30

/** 「应急管理局：甲；乙。」, a line per department that has items. */
function itemLines(departments: readonly string[], items: readonly Item[]): string | null {
  const lines = departments.flatMap((department) => {
    const names = [...new Set(items.filter((item) => item.department === department).map(({ name }) => name))]
    if (names.length === 0) return []
    const rest = names.length > mostItems ? `等${names.length}项` : ''
    return [`${department}：${names.slice(0, mostItems).join('；')}${rest}。`]
  })
  return lines.length === 0 ? null : lines.join('\n')
}

function contactWords({ contact, phone }: NoticeFacts): string | null {
  const parts = [
    ...(contact.trim() === '' ? [] : [`联系人：${contact.trim()}`]),
    ...(phone.trim() === '' ? [] : [`联系电话：${phone.trim()}`]),
  ]
  return parts.length === 0 ? null : parts.join('　')
}
