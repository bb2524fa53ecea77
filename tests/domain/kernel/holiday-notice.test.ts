import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkArrangement, coverageOf, festivalsOf } from '#shared/domain/kernel/arrangement.ts'
import { readNotice } from '#shared/domain/kernel/holiday-notice.ts'
import { daysOf, noticeOf2026 } from './notices.ts'

const told = (text: string, year: number) =>
  daysOf(text, year).map(({ date, mark }) => `${date} ${mark === 'off' ? '休' : '班'}`)

const problems = (text: string, year = 2026) => {
  const read = readNotice(text, year)
  return read.ok ? [] : read.failure
}

test('the notice for 2026 is read as it is published', () => {
  const days = daysOf(noticeOf2026, 2026)
  expect(days.filter(({ mark }) => mark === 'off')).toHaveLength(33)
  expect(days.filter(({ mark }) => mark === 'work').map(({ date }) => date)).toEqual([
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
  ])
  expect(festivalsOf(days)[1]).toEqual({
    name: '春节',
    spans: [{ from: '2026-02-15', to: '2026-02-23' }],
    makeUp: ['2026-02-14', '2026-02-28'],
  })
})

test.each([
  [
    2019,
    '一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。',
    ['2018-12-29 班', '2018-12-30 休', '2018-12-31 休', '2019-01-01 休'],
  ],
  [
    2019,
    '元旦：12月30日至1月1日放假调休，共3天。12月29日（星期六）上班。',
    ['2018-12-29 班', '2018-12-30 休', '2018-12-31 休', '2019-01-01 休'],
  ],
  [2018, '元旦：1月1日放假，与周末连休。', ['2018-01-01 休']],
  [2025, '一、元旦：1月1日（周三）放假1天，不调休。', ['2025-01-01 休']],
  [2015, '清明节：4月5日放假，4月6日（星期一）补休。', ['2015-04-05 休', '2015-04-06 休']],
  [
    2023,
    '中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、8日（星期日）上班。',
    [
      ...['09-29', '09-30', '10-01', '10-02', '10-03', '10-04', '10-05', '10-06'].map(
        (day) => `2023-${day} 休`,
      ),
      '2023-10-07 班',
      '2023-10-08 班',
    ],
  ],
  [2026, '清明节:4月4日至6日放假,共3天', ['2026-04-04 休', '2026-04-05 休', '2026-04-06 休']],
])('a sentence of the notice for %i: %s', (year, text, days) => {
  expect(told(text, year)).toEqual(days)
})

test('a sentence that the page has broken is read as one', () => {
  const broken = '五、端午节：6月19日（周\n五）至21日（周日）放假，共3\n天。'
  expect(told(broken, 2026)).toEqual(['2026-06-19 休', '2026-06-20 休', '2026-06-21 休'])
})

test('a day that is given once has the name of its own line, not of the festival before', () => {
  const days = daysOf('端午节：6月19日至21日放假，共3天。\n纪念日：9月3日放假1天。', 2026)
  expect(days.at(-1)).toEqual({ date: '2026-09-03', mark: 'off', name: '纪念日' })
})

test.each([
  [
    '春节：2月15日至23日放假调休，共8天。',
    { code: 'count-differs', line: 1, name: '春节', stated: 8, found: 9 },
  ],
  ['春节：2月15日（周六）至23日放假。', { code: 'weekday-differs', line: 1, date: '2026-02-15', stated: 6 }],
  ['春节：2月30日放假。', { code: 'no-such-day', line: 1, text: '2月30日' }],
  ['春节：2月16日放假。2月17日上班。', { code: 'make-up-on-weekday', line: 1, date: '2026-02-17' }],
  ['春节：2月16日放假。\n清明节：2月16日放假。', { code: 'day-twice', line: 2, date: '2026-02-16' }],
  ['现将2027年元旦放假安排通知如下。', { code: 'another-year', line: 1, stated: 2027, wanted: 2026 }],
  ['\n春节：2月15日大概放假。', { code: 'line-not-understood', line: 2, text: '2月15日大概放假' }],
  ['2月3日上班。', { code: 'line-not-understood', line: 1, text: '2月3日上班' }],
  ['各地区要妥善安排好值班。', { code: 'nothing-found' }],
])('what is not understood is named with its line: %s', (text, problem) => {
  expect(problems(text)).toEqual([problem])
})

test('every problem is told at once, and nothing of the rest is taken', () => {
  expect(
    problems('春节：2月30日放假。\n清明节：4月4日至6日放假，共3天。\n端午节：6月9日放（假）。'),
  ).toHaveLength(2)
})

test('one changed digit in the notice is found by weekday, count, make-up or the law', () => {
  const digits = [...noticeOf2026.matchAll(/(?<=[月至、。])\d{1,2}(?=日（)/g)]
  expect(digits.length).toBeGreaterThan(15)
  for (const { index, 0: digit } of digits) {
    for (const other of [Number(digit) + 1, Number(digit) - 1]) {
      const text = noticeOf2026.slice(0, index) + String(other) + noticeOf2026.slice(index + digit.length)
      const read = readNotice(text, 2026)
      expect(read.ok && coverageOf(2026, read.value) === 'published', `${digit} → ${other}`).toBe(false)
    }
  }
})

test('no text whatever makes the reader throw or run long', () => {
  const pieces = fc.constantFrom(
    '春节：',
    '2月',
    '15日',
    '至',
    '放假',
    '上班',
    '。',
    '（周日）',
    '\n',
    '共9天',
    '、',
    '，',
    '：',
    '2026年',
    '九',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
      const read = readNotice(parts.join(''), 2026)
      expect(read.ok ? read.value.length : read.failure.length).toBeGreaterThan(0)
    }),
  )
})

test('an arrangement is complete when every festival is there and the weekdays given are what the law gives', () => {
  const days = daysOf(noticeOf2026, 2026)
  expect(checkArrangement(2026, days)).toEqual({ missing: [], given: 13, statutory: 13 })
  expect(coverageOf(2026, days)).toBe('published')
  expect(coverageOf(2026, [])).toBe('none')
})

test.each([
  ['a festival', ({ name }: { name: string }) => name !== '端午节'],
  ['one make-up day', ({ date }: { date: string }) => date !== '2026-10-10'],
  ['one weekday off', ({ date }: { date: string }) => date !== '2026-10-07'],
  ['all make-up days', ({ mark }: { mark: string }) => mark !== 'work'],
])('without %s a year is not published', (_what, isKept) => {
  expect(coverageOf(2026, daysOf(noticeOf2026, 2026).filter(isKept))).toBe('partly')
})
