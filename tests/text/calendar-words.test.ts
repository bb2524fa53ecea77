import { describe, expect, it } from 'vitest'
import { festivalsOf } from '#shared/domain/kernel/arrangement.ts'
import type { ArrangementProblem } from '#shared/domain/kernel/arrangement-problems.ts'
import {
  arrangementDoubt,
  arrangementProblemText,
  deadlineText,
  festivalText,
} from '#shared/text/calendar-words.ts'
import { ledgerBodyText } from '#shared/text/ledger-words.ts'
import { daysOf, noticeOf2026 } from '#tests/domain/kernel/notices.ts'

describe('a deadline', () => {
  it('is a day, where every year it touches is known', () => {
    expect(deadlineText({ date: '2026-03-05', provisional: false, missingYears: [] })).toBe('2026年3月5日')
  })

  it('says that it is provisional and for which years', () => {
    const text = deadlineText({ date: '2027-02-03', provisional: true, missingYears: [2026, 2027] })
    expect(text).toBe('2027年2月3日（暂定：2026年、2027年安排尚未公布）')
  })
})

describe('an arrangement in words', () => {
  it('says a month once, as the notice does', () => {
    const texts = festivalsOf(daysOf(noticeOf2026, 2026)).map((festival) => festivalText(festival, 2026))
    expect(texts).toEqual([
      '元旦 1月1日至3日放假，1月4日上班',
      '春节 2月15日至23日放假，2月14日、28日上班',
      '清明节 4月4日至6日放假',
      '劳动节 5月1日至5日放假，5月9日上班',
      '端午节 6月19日至21日放假',
      '中秋节 9月25日至27日放假',
      '国庆节 10月1日至7日放假，9月20日、10月10日上班',
    ])
  })

  it('names the year of a day that lies in another one', () => {
    const text = '元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。'
    const [festival] = festivalsOf(daysOf(text, 2019))
    expect(festival === undefined ? '' : festivalText(festival, 2019)).toBe(
      '元旦 2018年12月30日至1月1日放假，2018年12月29日上班',
    )
  })

  it('says what is missing by the law', () => {
    expect(arrangementDoubt({ missing: ['端午'], given: 12, statutory: 13 })).toBe(
      '没有端午；放假的工作日减去补班共 12 天，法定节假日为 13 天，可能漏了放假。',
    )
    expect(arrangementDoubt({ missing: [], given: 13, statutory: 13 })).toBe('')
  })
})

const problems: readonly ArrangementProblem[] = [
  { code: 'line-not-understood', line: 3, text: '春节放假' },
  { code: 'no-such-day', line: 3, text: '2月30日' },
  { code: 'weekday-differs', line: 3, date: '2026-02-15', stated: 6 },
  { code: 'count-differs', line: 3, name: '春节', stated: 8, found: 9 },
  { code: 'make-up-on-weekday', line: 3, date: '2026-02-17' },
  { code: 'day-twice', line: 3, date: '2026-02-17' },
  { code: 'another-year', line: 3, stated: 2027, wanted: 2026 },
  { code: 'cell-not-understood', line: 3, column: '日期', text: '某天' },
  { code: 'cell-not-understood', line: 3, column: '名称', text: '' },
]

describe('what could not be read', () => {
  it.each(problems)('$code names its line, in Chinese', (problem) => {
    const text = arrangementProblemText(problem)
    expect(text).toContain('第 3 行')
    expect(text).not.toMatch(/[A-Za-z]|undefined/u)
    expect(text).toMatch(/[。]$/u)
  })

  it('says of a table which columns it wants, and of an empty text where to paste from', () => {
    expect(arrangementProblemText({ code: 'columns-missing', missing: ['日期', '名称'] })).toContain(
      '「日期」「名称」',
    )
    expect(arrangementProblemText({ code: 'nothing-found' })).toContain('一、元旦')
  })
})

describe('the ledger', () => {
  it('tells a day set by hand and an arrangement that was taken', () => {
    const day = { before: null, after: { date: '2026-03-04', mark: 'off', name: '县庆' } }
    expect(ledgerBodyText('holidays.day-set', JSON.stringify(day))).toBe('2026年3月4日 放假 县庆')
    const taken = { year: 2027, reference: '国办发明电〔2026〕1号' }
    expect(ledgerBodyText('holidays.imported', JSON.stringify(taken))).toBe('2027年，国办发明电〔2026〕1号')
    expect(ledgerBodyText('holidays.added', JSON.stringify({ years: [2025, 2026] }))).toBe('2025、2026年')
  })
})
