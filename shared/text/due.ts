import type { DueItem } from '#shared/contract/index.ts'
import { drawNextWords, drawStateWords } from './draw-words.ts'
import { counted, longDate, longMonth } from './numbers.ts'
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
        sentence: `「${due.name}」应在${longMonth(due.endMonth)}底前完成，还没有抽取。`,
        act: '去抽取',
        alarm: true,
      }
    case 'draw-open':
      return {
        sentence: `抽取${due.number}：${drawStateWords[due.state]}${lateness(due)}。`,
        act: drawNextWords[due.state],
        alarm: due.since !== '' || due.endMonth !== '',
      }
    case 'scheme-missing':
      return {
        sentence: `「${due.name}」${longMonth(due.startMonth)}开始，还没有编制方案。`,
        act: '去编制',
        alarm: false,
      }
    case 'dispatch':
      return dispatchLine(due)
    case 'papers-expiring':
      return { sentence: papersSentence(due), act: '去更新', alarm: true }
    case 'certificates-undated':
      return {
        sentence: `${counted(due.count)} 名在岗检查人员的执法证没有填有效期，到期时无法提醒。`,
        act: '去补填',
        alarm: false,
      }
    case 'roster-stale':
      return {
        sentence: `${rosterWords[due.roster]}${due.roster === 'items' ? '清单' : '名录'}自${longDate(due.since)}以来没有更新，已超过更新期限。`,
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

/** A draw is held in one go: what is left from an earlier day, or past the task's months, is late. */
function lateness({ since, endMonth }: Extract<DueItem, { code: 'draw-open' }>): string {
  const begun = since === '' ? '' : `，${longDate(since)}开始，至今没有完成`
  return endMonth === '' ? begun : `${begun}，应在${longMonth(endMonth)}底前完成`
}

type DispatchDue = Extract<DueItem, { code: 'dispatch' }>

/** A few departments by name; more are counted. */
function dispatchLine({ number, state, departments, dueOn }: DispatchDue): DueLine {
  const who =
    departments.length > 3
      ? `${departments.slice(0, 3).join('、')}等 ${departments.length} 个部门`
      : departments.join('、')
  switch (state) {
    case 'to-send':
      return { sentence: `抽取${number}的派发材料还没有发给${who}。`, act: '去派发', alarm: false }
    case 'waiting': {
      const until = dueOn === '' ? '' : `，${longDate(dueOn)}到期`
      return { sentence: `抽取${number}已派发，${who}待确认${until}。`, act: '去登记', alarm: false }
    }
    case 'overdue':
      return {
        sentence: `抽取${number}：${who}应在${longDate(dueOn)}前确认，已逾期。`,
        act: '去催办',
        alarm: true,
      }
    case 'objected':
      return {
        sentence: `抽取${number}：${who}提出异议或者有人不能参加，待处理。`,
        act: '去处理',
        alarm: true,
      }
  }
}

type PapersDue = Extract<DueItem, { code: 'papers-expiring' }>

/** Many in one line: a list of forty names on 今天 is read by nobody. */
function papersSentence({ roster, months, count, expired, name, expires }: PapersDue): string {
  const [whose, paper, effect] =
    roster === 'inspectors' ? ['人', '执法证', '，过期后不能参加检查'] : ['户', '许可证', '']
  if (count === 1) {
    return expired === 1
      ? `${name}的${paper}已于${longDate(expires)}过期${roster === 'inspectors' ? '，不能参加检查' : ''}。`
      : `${name}的${paper}有效期至${longDate(expires)}${effect}。`
  }
  const over = expired === 0 ? '' : `${counted(expired)} ${whose}已过期`
  const soon = count === expired ? '' : `${counted(count - expired)} ${whose}在${months}个月内到期`
  return `${paper}：${[over, soon].filter(Boolean).join('，')}，最早的是${name}（${longDate(expires)}）。`
}
