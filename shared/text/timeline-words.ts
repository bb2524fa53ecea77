import type { TaskAlert, TimelineTask } from '#shared/domain/plan/timeline.ts'
import { longDate, longMonth } from './numbers.ts'

export const taskAlertWords: Readonly<Record<TaskAlert, string>> = {
  overdue: '逾期未抽取',
  unfinished: '抽取未完成',
  unconfirmed: '部门逾期未确认',
  unprepared: '还没有方案',
}

type Facts = Pick<TimelineTask, 'alert' | 'startMonth' | 'endMonth' | 'draws' | 'hasScheme'>

/** One line about a task's state, under its bar and for who cannot see it. */
export function timelineState({ alert, startMonth, endMonth, draws, hasScheme }: Facts): string {
  const open = draws.find(({ finished }) => !finished)
  switch (alert) {
    case 'overdue':
      return `应在${longMonth(endMonth)}底前完成，还没有抽取`
    case 'unfinished':
      return open === undefined ? '抽取未完成' : `${longDate(open.date)}开始的抽取还没有完成`
    case 'unconfirmed':
      return '已抽取，有部门逾期没有确认派发'
    case 'unprepared':
      return `${longMonth(startMonth)}开始，还没有编制方案`
    case null:
      break
  }
  const [last] = draws
  if (open !== undefined) return `今天开始抽取，正在进行`
  if (last !== undefined) return `${longDate(last.date)}已抽取`
  if (endMonth === '') return '没有写明月份，不能提醒'
  return hasScheme ? '方案已编制，待抽取' : '待编制方案'
}
