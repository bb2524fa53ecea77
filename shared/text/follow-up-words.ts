import type { FollowUpState } from '#shared/domain/results/follow-up.ts'
import type { FollowUpAct, FollowUpEvent } from '#shared/domain/results/follow-up-events.ts'
import type { ItemResult } from '#shared/domain/results/types.ts'
import { longDate } from './numbers.ts'

export const followUpStateWords: Readonly<Record<FollowUpState, string>> = {
  open: '在办',
  due: '即将到期',
  overdue: '逾期',
  'review-failed': '复查未通过',
  closed: '办结',
}

/** What was done, as the story of a case tells it. */
export const followUpActWords: Readonly<Record<FollowUpAct, string>> = {
  guided: '行政指导',
  corrected: '当场改正',
  ordered: '责令限期整改',
  extended: '延长整改期限',
  reviewed: '复查',
  listed: '列入经营异常名录',
  filed: '立案',
  'filing-ended': '案件办理结果',
  referred: '移送',
  replied: '接收单位反馈',
  'fed-back': '反馈日常监管',
  closed: '办结',
  reopened: '重新办理',
}

/** The same as the words of a button. */
export const followUpButtonWords: Readonly<Record<FollowUpAct, string>> = {
  ...followUpActWords,
  ordered: '下达整改指令书',
  extended: '延长期限',
  reviewed: '登记复查',
  filed: '登记立案',
  'filing-ended': '登记案件结果',
  referred: '移送线索',
  replied: '登记反馈',
  guided: '登记行政指导',
  corrected: '登记当场改正',
  listed: '登记列异',
  'fed-back': '反馈日常监管',
}

/** 「事项：问题」 of each item; an item without words by its result. */
export const problemsText = (items: readonly ItemResult[]): string =>
  items
    .map(
      ({ itemName, finding, codes }) => `${itemName}：${finding.trim() === '' ? codes.join('、') : finding}`,
    )
    .join('；')

/** What an event says besides its words. */
export function followUpFactText(event: FollowUpEvent, items: readonly ItemResult[]): string {
  const { facts } = event
  switch (facts.kind) {
    case 'ordered':
      return `${facts.number}，${longDate(facts.dueOn)}前完成。${facts.measures}`
    case 'extended':
      return `延长到${longDate(facts.dueOn)}。`
    case 'reviewed':
      return `${facts.number === '' ? '' : `${facts.number}，`}${reviewText(facts.undone, items)}`
    case 'filed':
      return facts.caseNumber
    case 'filing-ended':
      return ''
    case 'referred':
      return `${facts.number}，移送${facts.to}${facts.replyBy === '' ? '' : `，${longDate(facts.replyBy)}前反馈`}。`
    case 'closed':
      return facts.despite === '' ? '' : `不再等待：${facts.despite}`
    case 'guided':
    case 'corrected':
    case 'listed':
    case 'fed-back':
    case 'replied':
    case 'reopened':
      return ''
  }
}

function reviewText(undone: readonly string[], items: readonly ItemResult[]): string {
  if (undone.length === 0) return '已整改完毕。'
  const names = undone.map((id) => items.find(({ itemId }) => itemId === id)?.itemName ?? id)
  return `未整改：${names.join('、')}。`
}
