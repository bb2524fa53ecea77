import type { HolidaySource } from '#shared/contract/index.ts'
import type { ArrangedFestival, ArrangementCheck, Coverage } from '#shared/domain/kernel/arrangement.ts'
import type { ArrangementProblem } from '#shared/domain/kernel/arrangement-problems.ts'
import type { DayMark } from '#shared/domain/kernel/calendar.ts'
import type { Certainty, Deadline } from '#shared/domain/kernel/working-days.ts'
import { longDate } from './numbers.ts'

export const markWords: Readonly<Record<DayMark, string>> = { off: '放假', work: '补班', ordinary: '按平日' }

/** One character in a day of the calendar: told without colour. */
export const markSigns: Readonly<Record<DayMark, string>> = { off: '休', work: '班', ordinary: '平' }

export const weekdayWords = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

export const coverageWords: Readonly<Record<Coverage, string>> = {
  published: '已公布',
  partly: '不完整',
  none: '尚未公布',
}

export const holidaySourceWords: Readonly<Record<HolidaySource, string>> = {
  program: '程序自带',
  notice: '国务院办公厅通知',
  table: '表格导入',
  hand: '手工修改',
}

/** Every deadline on screen and on paper is told by this: 「2027年2月3日（暂定：2027年安排尚未公布）」. */
export function deadlineText(deadline: Deadline): string {
  const doubt = provisionalText(deadline)
  return doubt === '' ? longDate(deadline.date) : `${longDate(deadline.date)}（${doubt}）`
}

/** Why a count of working days can still change; empty for one that cannot. */
export function provisionalText({ provisional, missingYears }: Certainty): string {
  return provisional ? `暂定：${missingYears.map((year) => `${year}年`).join('、')}安排尚未公布` : ''
}

/** 「2月15日」 in its year, 「2018年12月30日」 in another one. */
export function shortDate(date: string, year: number): string {
  const [, month, day] = date.split('-').map(Number)
  return `${date.startsWith(String(year)) ? '' : `${date.slice(0, 4)}年`}${month}月${day}日`
}

/** 「春节 2月15日至23日放假，2月14日、28日上班」 */
export function festivalText({ name, spans, makeUp }: ArrangedFestival, year: number): string {
  const off = spans.map(({ from, to }) => spanText(from, to, year)).join('、')
  const parts = [
    ...(off === '' ? [] : [`${off}放假`]),
    ...(makeUp.length === 0 ? [] : [`${dateList(makeUp, year)}上班`]),
  ]
  return `${name} ${parts.join('，')}`
}

function spanText(from: string, to: string, year: number): string {
  if (from === to) return shortDate(from, year)
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7)
  return `${shortDate(from, year)}至${isOneMonth ? `${Number(to.slice(8))}日` : shortDate(to, year)}`
}

/** 「2月14日、28日」: a month is said once. */
function dateList(dates: readonly string[], year: number): string {
  return dates
    .map((date, at) =>
      date.slice(0, 7) === dates[at - 1]?.slice(0, 7) ? `${Number(date.slice(8))}日` : shortDate(date, year),
    )
    .join('、')
}

/** What an arrangement lacks by the law; empty for a complete one. */
export function arrangementDoubt({ missing, given, statutory }: ArrangementCheck): string {
  const parts = [
    ...(missing.length === 0 ? [] : [`没有${missing.join('、')}`]),
    ...(given === statutory
      ? []
      : [
          `放假的工作日减去补班共 ${given} 天，法定节假日为 ${statutory} 天，${given > statutory ? '可能漏了补班' : '可能漏了放假'}`,
        ]),
  ]
  return parts.length === 0 ? '' : `${parts.join('；')}。`
}

/** One sentence per line that could not be read. */
export function arrangementProblemText(problem: ArrangementProblem): string {
  switch (problem.code) {
    case 'line-not-understood':
      return `第 ${problem.line} 行没有读懂：「${problem.text}」。请对照通知原文改正。`
    case 'no-such-day':
      return `第 ${problem.line} 行：没有${problem.text}这一天。`
    case 'weekday-differs':
      return `第 ${problem.line} 行：${longDate(problem.date)}不是${weekdayWords[problem.stated] ?? ''}，请核对年份和日期。`
    case 'count-differs':
      return `第 ${problem.line} 行：${problem.name}写明共 ${problem.stated} 天，按日期数出 ${problem.found} 天。`
    case 'make-up-on-weekday':
      return `第 ${problem.line} 行：${longDate(problem.date)}本来就是工作日，不会是补班。`
    case 'day-twice':
      return `第 ${problem.line} 行：${longDate(problem.date)}出现了两次。`
    case 'another-year':
      return `第 ${problem.line} 行说的是${problem.stated}年，现在要装入的是${problem.wanted}年。`
    case 'columns-missing':
      return `表格中没有找到「${problem.missing.join('」「')}」各栏。`
    case 'cell-not-understood':
      return problem.text === ''
        ? `第 ${problem.line} 行：「${problem.column}」是空的。`
        : `第 ${problem.line} 行：「${problem.column}」写的是「${problem.text}」，没有读懂。`
    case 'nothing-found':
      return '没有读到任何放假或补班的日子。请粘贴通知中「一、元旦：……」以下的内容。'
  }
}
