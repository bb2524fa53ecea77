import { expect, test } from 'vitest'
import type { PublicationDraw, PublicationLine } from '#shared/contract/index.ts'
import { visitsOf } from '#shared/domain/results/publication-rate.ts'
import type { PublicationFilter } from '#renderer/pages/results/publication/publication-filter.ts'
import { filterOf, linesOf, noUnit, placeOf } from '#renderer/pages/results/publication/publication-filter.ts'

const queryOf = (place: string) => new URLSearchParams(place.split('?')[1] ?? '')

const aLine = (
  targetId: string,
  department: string,
  state: PublicationLine['state'],
  more: Partial<PublicationLine> = {},
): PublicationLine => ({
  recordId: `${targetId} ${department}`,
  version: 1,
  position: 1,
  targetId,
  targetName: `虚构企业${targetId}`,
  replaced: false,
  department,
  unit: '',
  endedOn: '2026-01-08',
  results: '',
  state,
  blocks: [],
  publications: [],
  withheld: null,
  due: null,
  expected: false,
  daysLeft: null,
  standing: 'open',
  ...more,
})

const aDraw = (id: string, records: readonly PublicationLine[]): PublicationDraw => ({
  draw: { id, number: id, title: '', secret: false, rehearsal: false, date: '2026-01-05' },
  year: 2026,
  task: '',
  term: null,
  feedbackTerm: null,
  release: null,
  secret: false,
  records,
  batches: [],
  feedback: [],
})

const draws = [
  aDraw('一', [
    aLine('A', '甲局', 'published', { standing: 'in-time', unit: '一股' }),
    aLine('A', '乙局', 'publishable', { standing: 'soon' }),
    aLine('B', '甲局', 'corrected', { standing: 'late', unit: '一股' }),
    aLine('B', '乙局', 'withheld', { standing: 'apart' }),
  ]),
  aDraw('二', [
    aLine('A', '甲局', 'published', { standing: 'in-time' }),
    aLine('C', '甲局', 'not-entered', { standing: 'overdue' }),
    aLine('D', '甲局', 'withheld', { standing: 'apart' }),
  ]),
]

const found = (filter: Partial<PublicationFilter>) =>
  linesOf(draws, filterOf(queryOf(placeOf(filter)))).map(
    ({ draw, targetId, department }) => `${draw.draw.number}${targetId}${department}`,
  )

test('what the address says is what the list shows, to the last word', () => {
  const filter: PublicationFilter = {
    part: 'feedback',
    draw: '一',
    department: '甲局',
    unit: noUnit,
    state: 'publishable',
    standing: 'overdue',
    rate: 'waiting',
    words: '企业&名称',
  }
  expect(filterOf(queryOf(placeOf(filter)))).toEqual(filter)
  expect(filterOf(new URLSearchParams('part=x&state=x&standing=x&rate=x'))).toEqual(filterOf(queryOf('')))
})

test('each figure of the 公示率 opens the visits that it counts, with all their records but 不予公示', () => {
  const visits = draws.flatMap(({ records }) => visitsOf(records))
  expect([visits.length, visits.filter(({ isPublic }) => isPublic).length]).toEqual([3, 2])
  expect(found({ rate: 'inspected' })).toEqual(['一A甲局', '一A乙局', '一B甲局', '二A甲局'])
  expect(found({ rate: 'public' })).toEqual(['一B甲局', '二A甲局'])
  expect(found({ rate: 'waiting' })).toEqual(['一A甲局', '一A乙局'])
})

test('a figure of punctuality opens its department and unit, and no other unit of it', () => {
  expect(found({ department: '甲局', unit: '一股', standing: 'in-time' })).toEqual(['一A甲局'])
  expect(found({ department: '甲局', unit: noUnit, standing: 'in-time' })).toEqual(['二A甲局'])
  // 未到期 counts what is soon over too.
  expect(found({ department: '乙局', unit: noUnit, standing: 'open' })).toEqual(['一A乙局'])
  expect(found({ standing: 'soon' })).toEqual(['一A乙局'])
})

test('a draw, a state and a part of a name narrow the list', () => {
  expect(found({ draw: '二', state: 'published' })).toEqual(['二A甲局'])
  expect(found({ words: '企业c' })).toEqual([])
  expect(found({ words: '企业C' })).toEqual(['二C甲局'])
})
