import type { ArrangementProblem } from './arrangement-problems.ts'
import type { IsoDate } from './days.ts'
import { daysFromTo, isDate, weekdayOf } from './days.ts'
import type { Result } from './result.ts'
import { fail, ok } from './result.ts'

// 「2月15日（农历腊月二十八、周日）」, 「2022年12月31日」, or 「23日」 in the month named before it.
const dateText = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[（(]([^（）()]*)[）)])?`
const spanPattern = new RegExp(`^${dateText}(?:(?:至|到|[-—–~～]+)${dateText})?`)
const separator = /^(?:以及|和|及|、|，|,)/
const weekdays = '日一二三四五六'

export interface NoticePlace {
  /** The year that the notice arranges */
  readonly year: number
  /** 元旦: a December day of which no year is said lies in the year before */
  readonly isNewYear: boolean
  readonly line: number
}

export interface DateList {
  readonly dates: readonly IsoDate[]
  /** What of the text follows the list */
  readonly rest: string
}

/**
 * The dates that a text begins with, single or as spans: 「2月14日（周六）、28日（周六）上班」. A month not said is that of the date before.
 * Fails where a day does not exist or is another weekday than the text says.
 */
export function readDateList(text: string, place: NoticePlace): Result<DateList, ArrangementProblem> {
  const dates: IsoDate[] = []
  let month = ''
  let rest = text
  for (let match = spanPattern.exec(rest); match !== null; match = spanPattern.exec(rest)) {
    const from = dateOf(match.slice(1, 5), month, place)
    if (!from.ok) return from
    const end = match.slice(5, 9)
    const to = end[2] === undefined ? from : dateOf(end, match[2] ?? month, place)
    if (!to.ok) return to
    const days = daysFromTo(from.value, to.value)
    if (days.length === 0 || days.length > 31) {
      return fail({ code: 'line-not-understood', line: place.line, text: match[0] })
    }
    dates.push(...days)
    month = String(Number(to.value.slice(5, 7)))
    const after = rest.slice(match[0].length)
    rest = after.replace(separator, '')
    if (!spanPattern.test(rest)) return ok({ dates, rest: after })
  }
  return ok({ dates, rest })
}

type Parts = readonly (string | undefined)[]

function dateOf(
  [year, ownMonth, day = '', note = '']: Parts,
  monthBefore: string,
  { year: noticeYear, isNewYear, line }: NoticePlace,
): Result<IsoDate, ArrangementProblem> {
  const month = ownMonth ?? monthBefore
  const assumed = isNewYear && Number(month) === 12 ? noticeYear - 1 : noticeYear
  const date = `${year ?? assumed}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isDate(date)) return fail({ code: 'no-such-day', line, text: `${month}月${day}日` })
  const stated = /(?:周|星期|礼拜)([日天一二三四五六])/.exec(note)?.[1]?.replace('天', '日')
  const weekday = stated === undefined ? -1 : weekdays.indexOf(stated)
  if (weekday >= 0 && weekday !== weekdayOf(date)) {
    return fail({ code: 'weekday-differs', line, date, stated: weekday })
  }
  return ok(date)
}
