import type { DueItem } from '#shared/contract/index.ts'
import { drawNextWords, drawStateWords } from './draw-words.ts'
import { longDate, longMonth } from './numbers.ts'
import { rosterWords } from './roster-words.ts'

export interface DueLine {
  readonly sentence: string
  /** the words of the link */
  readonly act: string
  readonly alarm: boolean
}

/** One line of 今天. */
export function dueLine(due: DueItem): DueLine {
  switch (due.code) {
    case 'roster-empty':
      return {
        sentence: `${rosterWords[due.roster]}${due.roster === 'items' ? '清单' : '名录'}还是空的。`,
        act: '去导入',
        alarm: false,
      }
    case 'no-plan':
      return { sentence: `${due.year}年度还没有抽查工作计划。`, act: '去编制', alarm: false }
    case 'task-overdue':
      return {
        sentence: `「${due.name}」应在${longMonth(due.endMonth)}前完成，还没有抽取。`,
        act: '去抽取',
        alarm: true,
      }
    case 'draw-open':
      return {
        sentence: `抽取${due.number}：${drawStateWords[due.state]}。`,
        act: drawNextWords[due.state],
        alarm: false,
      }
    case 'certificate-expiring':
      return {
        sentence: `${due.name}的执法证有效期至${longDate(due.expires)}，过期后不能参加检查。`,
        act: '去更新',
        alarm: true,
      }
    case 'holidays-missing':
      return {
        sentence: `${due.year}年的节假日安排还没有装入，涉及的期限都是暂定。`,
        act: '去装入',
        alarm: false,
      }
  }
}
