import type { Naming } from '#shared/domain/plan/naming.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { figureOf } from '#shared/domain/plan/rule-pack.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { Plan, Task } from '#shared/domain/plan/types.ts'
import type { Item } from '#shared/domain/rosters/types.ts'
import { conditionWords, exemptionWords, expertWords, quotaWords } from './scheme-document-words.ts'
import type { SchemePlaceholder } from './templates/placeholder-names.ts'
import type { TemplateValues } from './templates/template.ts'
import { countWords, listWords, ratioWords, termWords } from './templates/values.ts'
import { chineseDate } from './words.ts'

export interface SchemeFacts {
  readonly naming: Naming
  readonly pack: RulePack
  readonly plan: Plan
  readonly task: Task
  readonly scheme: Scheme
  /** Those that the scheme draws from */
  readonly items: readonly Item[]
}

/** What the placeholders of a scheme's text stand for. */
export function schemeValues(facts: SchemeFacts): TemplateValues<SchemePlaceholder> {
  const { naming, pack, plan, task, scheme } = facts
  return {
    年度: String(plan.year),
    单位: naming.bureau,
    行政区划: naming.region,
    方案名称: scheme.title.replace(/(?:抽查)?实施方案$/u, ''),
    计划编号: plan.number,
    计划名称: plan.name,
    任务编号: task.number,
    任务名称: task.name,
    开始日期: scheme.from === '' ? null : chineseDate(scheme.from),
    结束日期: scheme.to === '' ? null : chineseDate(scheme.to),
    抽查类型: task.selectionText,
    对象范围: task.scopeText,
    公示期限: termWords(figureOf(pack, 'publication')),
    ...targetValues(scheme),
    ...workValues(facts),
  }
}

function targetValues(scheme: Scheme) {
  return {
    抽取条件: conditionWords(scheme.conditions),
    抽取数量: quotaWords(scheme.quotas),
    合计下限: scheme.floor === null ? null : ratioWords(scheme.floor),
    全部抽取标签: listWords(scheme.fullTags),
    重点标签: listWords(scheme.focusTags),
    抽取方式:
      scheme.balance === 'region' ? '随机抽取，名额在各区域之间均衡分配' : '在符合条件的对象中随机抽取',
    不参加抽取: exemptionWords(scheme.exemptions),
    年度抽查上限: countWords(scheme.yearlyCap),
    近期抽取起始日: scheme.drawnSince === '' ? null : chineseDate(scheme.drawnSince),
  }
}

function workValues({ scheme, items }: SchemeFacts) {
  const mandatory = scheme.mandatoryItemIds.length
  return {
    法律依据: listWords(items.map(({ legalBasis }) => legalBasis.replaceAll(/[。；\n]+/gu, ' '))),
    事项总数: items.length === 0 ? null : String(items.length),
    必查事项数: mandatory === 0 ? null : String(mandatory),
    事项抽取比例: items.length === 0 ? null : ratioWords(scheme.itemRate),
    参加部门: listWords(scheme.departments.map(({ department }) => department)),
    专家: expertWords(scheme.experts),
    告知方式: scheme.secret
      ? '本次抽查采取暗查方式，检查前不通知检查对象，名单和时间在检查开始前保密。'
      : '检查前向检查对象送达行政检查通知书，告知依据、内容、时间和需要准备的材料。',
  }
}
