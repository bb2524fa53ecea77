import type { IsoDate } from '#shared/domain/rosters/types.ts'
import type { HandledTarget, HandlingContact } from './handled-target.ts'
import { basisWords, contactLine, dateOrPen, inSentence, penPlace } from './handling-words.ts'
import type { ReferralPlaceholder } from './templates/handling-placeholders.ts'
import type { TemplateValues } from './templates/template.ts'
import { chineseDate } from './words.ts'

export interface ReferralFacts extends HandlingContact {
  /** Who refers: the department that inspected */
  readonly department: string
  readonly to: string
  readonly target: HandledTarget
  /** 抽查名称, e.g. the draw's title */
  readonly inspectionName: string
  readonly drawNumber: string
  readonly inspectedOn: IsoDate
  readonly clues: readonly {
    readonly item: string
    readonly finding: string
    /** 法律依据 of the item; empty: it names none */
    readonly basis: string
  }[]
  /** Why it goes there, as part of a sentence: 不属于本单位职责范围, 涉嫌犯罪 … */
  readonly reason: string
  /** 移送依据; empty: that sentence is not printed */
  readonly basis: string
  /** What goes along, e.g. 检查记录复印件1份 */
  readonly materials: readonly string[]
  /** By when an answer is asked for; empty: that sentence is not printed */
  readonly replyBy: IsoDate
}

/** What the placeholders of 问题线索移送函 stand for. */
export function referralValues(facts: ReferralFacts): TemplateValues<ReferralPlaceholder> {
  const { target, clues, materials, replyBy } = facts
  return {
    检查机关: facts.department,
    接收单位: facts.to,
    检查对象: target.name,
    检查对象情况: targetWords(target),
    抽查名称: facts.inspectionName,
    抽取编号: facts.drawNumber,
    检查日期: dateOrPen(facts.inspectedOn),
    问题线索: clues
      .map(({ item, finding, basis }) => `${item}：${inSentence(finding)}${basisWords(basis)}。`)
      .join('\n'),
    移送理由: facts.reason === '' ? penPlace : inSentence(facts.reason),
    移送依据: facts.basis === '' ? null : inSentence(facts.basis),
    附送材料: materials.length === 0 ? null : materials.map(inSentence).join('；'),
    反馈日期: replyBy === '' ? null : chineseDate(replyBy),
    联系方式: contactLine(facts),
  }
}

/** Who it is, so that the other side finds it: what is not known is left out. */
function targetWords({ id, address, legalRepresentative }: HandledTarget): string {
  return [
    ['统一社会信用代码', id],
    ['地址', address],
    ['法定代表人', legalRepresentative],
  ]
    .filter(([, value = '']) => value.trim() !== '')
    .map(([label, value]) => `${label}：${value}`)
    .join('，')
}
