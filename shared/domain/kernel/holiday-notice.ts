import type { ArrangementProblem } from './arrangement-problems.ts'
import type { DayMark, HolidayDay } from './calendar.ts'
import { isWeekend } from './days.ts'
import type { NoticePlace } from './notice-dates.ts'
import { readDateList } from './notice-dates.ts'
import type { Result } from './result.ts'
import { fail, ok } from './result.ts'

// 「二、春节：」; a day given in one year only has a name of its own.
const festivalHead =
  /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?)?([\p{Script=Han}\d“”"·、]{2,40}?)[：:](?=.*\d日)/u
const rest =
  /^(?:放假(?:公休|调休)?|休息|补休)(?:\d{1,2}天)?(?:[，,、]?(?:不调休|与周末连休|放假调休))?(?:[，,]?共(\d{1,2})天)?$/
const makeUp = /^(?:照常|正常)?(?:上班|补班)$/
const saysArrangement = /\d{1,2}日.*(?:放假|上班|补休|补班|调休|连休)/

/** 「国办发明电〔2025〕7号」 where the text has it; empty where not. */
export function noticeNumber(text: string): string {
  return /国办发(?:明电)?〔\d{4}〕\d{1,3}号/.exec(text.replaceAll(/\s/gu, ''))?.[0] ?? ''
}

interface Line {
  readonly number: number
  readonly text: string
}

/**
 * Reads the State Council's yearly notice as it is published: 「春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，
 * 共9天。2月14日（周六）、2月28日（周六）上班。」 Whatever stands before, between and after the festivals is passed over as long as it names no
 * day off. Every problem is told, or the days in their order.
 */
export function readNotice(
  text: string,
  year: number,
): Result<readonly HolidayDay[], readonly ArrangementProblem[]> {
  const problems: ArrangementProblem[] = []
  const days = new Map<string, HolidayDay>()
  let name = ''
  for (const line of linesOf(text)) {
    problems.push(...otherYear(line, year))
    for (const sentence of line.text.split('。').filter(Boolean)) {
      const head = festivalHead.exec(sentence)
      if (head !== null) name = festivalName(head[1] ?? '')
      const told = head === null ? sentence : sentence.slice(head[0].length)
      const place: NoticePlace = { year, isNewYear: name.includes('元旦'), line: line.number }
      const read = name === '' ? outside(told, place) : readSentence(told, name, place, head !== null)
      if (!read.ok) problems.push(read.failure)
      else problems.push(...addAll(days, read.value, line.number))
    }
  }
  if (problems.length === 0 && days.size === 0) problems.push({ code: 'nothing-found' })
  if (problems.length > 0) return fail(problems)
  return ok([...days.values()].toSorted((one, other) => (one.date < other.date ? -1 : 1)))
}

/** A sentence broken by the page it was copied from is one line again, told by where it begins. */
function linesOf(text: string): readonly Line[] {
  const lines: { number: number; text: string }[] = []
  for (const [at, raw] of text.split(/\r\n?|\n/).entries()) {
    const line = raw.normalize('NFKC').replaceAll(/\s+/gu, '')
    const last = lines.at(-1)
    const isOpen = last !== undefined && festivalHead.test(last.text) && !/[。;]$/.test(last.text)
    if (isOpen && !festivalHead.test(line)) last.text += line
    else if (line !== '') lines.push({ number: at + 1, text: line })
  }
  return lines
}

function otherYear({ text, number }: Line, year: number): readonly ArrangementProblem[] {
  const stated = /(\d{4})年(?:元旦|部分节假日|节假日|放假)/.exec(text)?.[1]
  if (stated === undefined || Number(stated) === year) return []
  return [{ code: 'another-year', line: number, stated: Number(stated), wanted: year }]
}

/** As the notice calls it: 清明 becomes 清明节; 国庆节、中秋节 stays two names. */
export function festivalName(name: string): string {
  return name.replaceAll(/(清明|端午|中秋)(?!节)/g, '$1节').replace(/“?五一”?(?:国际)?劳动节/, '劳动节')
}

function outside(text: string, { line }: NoticePlace): Result<readonly HolidayDay[], ArrangementProblem> {
  return saysArrangement.test(text) ? fail({ code: 'line-not-understood', line, text }) : ok([])
}

/** One sentence of a festival: what is off, or who works; 「2月14日（周六）上班」 may follow in the same sentence after a comma. */
function readSentence(
  text: string,
  name: string,
  place: NoticePlace,
  isFirst: boolean,
): Result<readonly HolidayDay[], ArrangementProblem> {
  const { line } = place
  if (!isFirst && !saysArrangement.test(text)) return ok([])
  const found: HolidayDay[] = []
  let offs = 0
  for (const clause of clausesOf(text)) {
    const list = readDateList(clause, place)
    if (!list.ok) return list
    const { dates, rest: tail } = list.value
    const off = rest.exec(tail)
    const mark: DayMark | null = off !== null ? 'off' : makeUp.test(tail) ? 'work' : null
    if (dates.length === 0 || mark === null) return fail({ code: 'line-not-understood', line, text })
    offs += mark === 'off' ? dates.length : 0
    const stated = Number(off?.[1] ?? offs)
    if (mark === 'off' && stated !== offs) {
      return fail({ code: 'count-differs', line, name, stated, found: offs })
    }
    const weekday = mark === 'work' ? dates.find((date) => !isWeekend(date)) : undefined
    if (weekday !== undefined) return fail({ code: 'make-up-on-weekday', line, date: weekday })
    found.push(...dates.map((date) => ({ date, mark, name })))
  }
  return ok(found)
}

/** 「4月5日放假，4月6日补休」 are two; a comma within a list of dates or before 共3天 separates nothing. */
function clausesOf(text: string): readonly string[] {
  return text
    .split(
      /(?<=放假|公休|调休|补休|上班|补班|连休|天)[，,；;](?:其中[，,]?)?(?=(?:\d{4}年)?\d{1,2}月?\d{0,2}日)/,
    )
    .map((clause) => clause.replace(/[；;]$/, ''))
}

function addAll(
  days: Map<string, HolidayDay>,
  added: readonly HolidayDay[],
  line: number,
): readonly ArrangementProblem[] {
  const twice = added.find(({ date }) => days.has(date))
  for (const day of added) days.set(day.date, day)
  return twice === undefined ? [] : [{ code: 'day-twice', line, date: twice.date }]
}
