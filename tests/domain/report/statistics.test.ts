import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import type { CountedFacts, CountedThing } from '#shared/domain/report/count.ts'
import { countedList, countedThings } from '#shared/domain/report/count.ts'
import type { DrawnFact, RecordFact } from '#shared/domain/report/facts.ts'
import { drawnAt, ofDepartment, statisticsOf } from '#shared/domain/report/statistics.ts'
import { anItemFact, aProblem, aPublishedFact, aRecordFact } from './makers.ts'

const drawn = (drawId: string, department: string, ...ids: string[]): readonly DrawnFact[] =>
  ids.map((inspectorId) => ({ drawId, department, inspectorId, inspectorName: inspectorId }))

/**
 * Counted by hand. Two departments in draw d1 at A1, A2, A3; 甲局 alone in draw d2 at A1 again.
 *
 *             甲局                                   乙局
 * d1 A1       1 problem: 行政指导                    2 problems: 立案调查, 列入经营异常名录
 * d1 A2       nothing, answered questions            1 problem: 行政指导, answered questions
 * d1 A3       nothing                                nothing
 * d2 A1       1 problem: 责令限期整改                —
 */
const facts: CountedFacts = {
  records: [
    aRecordFact({ recordId: 'r1', targetId: 'A1', items: [aProblem('1', '行政指导'), anItemFact('2')] }),
    aRecordFact({ recordId: 'r2', targetId: 'A2', answered: true }),
    aRecordFact({ recordId: 'r3', targetId: 'A3' }),
    aRecordFact({
      recordId: 'r4',
      targetId: 'A1',
      department: '乙局',
      items: [aProblem('8', '立案调查'), aProblem('9', '列入经营异常名录')],
    }),
    aRecordFact({
      recordId: 'r5',
      targetId: 'A2',
      department: '乙局',
      answered: true,
      items: [aProblem('8', '行政指导'), anItemFact('9')],
    }),
    aRecordFact({ recordId: 'r6', targetId: 'A3', department: '乙局', items: [anItemFact('8')] }),
    aRecordFact({ recordId: 'r7', targetId: 'A1', drawId: 'd2', items: [aProblem('1', '责令限期整改')] }),
  ],
  // 样例3 stands in the tables of both departments, 样例1 in those of both draws.
  drawn: [
    ...drawn('d1', '甲局', '样例1', '样例2'),
    ...drawn('d1', '乙局', '样例3', '样例4'),
    ...drawn('d2', '甲局', '样例1', '样例3'),
  ],
  published: [],
}

test('the county’s table is what was counted by hand, and its total is no sum', () => {
  expect(statisticsOf(facts, ['甲局', '乙局'])).toEqual({
    rows: [
      {
        department: '甲局',
        counts: {
          targets: 3,
          visits: 4,
          inspectors: 3,
          problemItems: 2,
          problemTargets: 1,
          guided: 1,
          toBeListed: 0,
          toBeFiled: 0,
          answered: 1,
        },
      },
      {
        department: '乙局',
        counts: {
          targets: 3,
          visits: 3,
          inspectors: 2,
          problemItems: 3,
          problemTargets: 2,
          guided: 1,
          toBeListed: 1,
          toBeFiled: 1,
          answered: 1,
        },
      },
    ],
    total: {
      targets: 3,
      visits: 4,
      inspectors: 4,
      problemItems: 5,
      problemTargets: 2,
      guided: 2,
      toBeListed: 1,
      toBeFiled: 1,
      answered: 1,
    },
    shared: ['targets', 'visits', 'inspectors', 'problemTargets', 'answered'],
  })
})

test('a handling is known by what it means, however the office words it', () => {
  const worded = aRecordFact({ recordId: 'r1', items: [aProblem('1', '应列异常名录', '移交立案处理')] })
  const { total } = statisticsOf({ ...facts, records: [worded] }, [])
  expect([total.guided, total.toBeListed, total.toBeFiled]).toEqual([0, 1, 1])
})

test('in a period somebody counts where the own department worked in it', () => {
  const may = facts.records.filter(({ drawId, department }) => drawId === 'd1' && department === '乙局')
  expect(drawnAt(facts.drawn, may).map(({ inspectorId }) => inspectorId)).toEqual(['样例3', '样例4'])
})

test('a result put on a website twice is one result, on two websites it is two', () => {
  const place = aPublishedFact({ recordId: 'r1' })
  const published = [place, { ...place, publishedOn: '2023-06-01' }, { ...place, place: '另一网站' }]
  expect(countedList('published', { ...facts, published })).toHaveLength(2)
})

const record = fc.record({
  drawId: fc.constantFrom('d1', 'd2'),
  department: fc.constantFrom('甲局', '乙局', '丙局'),
  targetId: fc.constantFrom('A1', 'A2', 'A3', 'A4'),
  answered: fc.boolean(),
  items: fc.uniqueArray(
    fc
      .tuple(fc.constantFrom('1', '2', '3'), fc.subarray(['行政指导', '立案调查', '列入经营异常名录']))
      .map(([id, handling]) => (handling.length === 0 ? anItemFact(id) : aProblem(id, ...handling))),
    { selector: ({ itemId }) => itemId, maxLength: 3 },
  ),
})

const someRecords = fc
  .uniqueArray(record, {
    selector: ({ drawId, department, targetId }) => `${drawId} ${department} ${targetId}`,
    maxLength: 20,
  })
  .map((rows) => rows.map((row, index) => aRecordFact({ ...row, recordId: `r${index}` })))

/** Counted again in another way: set by set, without the lists. */
function plainCount(what: CountedThing, records: readonly RecordFact[]): number {
  const targets = (isMeant: (one: RecordFact) => boolean) =>
    new Set(records.filter(isMeant).map(({ targetId }) => targetId)).size
  const handled = (word: string) =>
    targets(({ items }) => items.some(({ handling }) => handling.includes(word)))
  switch (what) {
    case 'targets':
      return targets(() => true)
    case 'visits':
      return new Set(records.map(({ drawId, targetId }) => drawId + targetId)).size
    case 'items':
      return new Set(records.flatMap(({ items }) => items.map(({ itemId }) => itemId))).size
    case 'problemItems':
      return records.reduce((sum, { items }) => sum + items.filter(({ problem }) => problem).length, 0)
    case 'problemTargets':
      return targets(({ items }) => items.some(({ problem }) => problem))
    case 'guided':
      return handled('行政指导')
    case 'toBeListed':
      return handled('列入经营异常名录')
    case 'toBeFiled':
      return handled('立案调查')
    case 'answered':
      return targets(({ answered }) => answered)
    case 'inspectors':
    case 'published':
      return 0
  }
}

test('whatever is recorded, every number is the length of a list without doubles, for a department and for all', () => {
  fc.assert(
    fc.property(someRecords, (records) => {
      const all = { records, drawn: [], published: [] }
      for (const department of ['', '甲局', '乙局']) {
        const own = department === '' ? all : ofDepartment(all, department)
        for (const what of countedThings) {
          const list = countedList(what, own)
          expect(new Set(list.map(({ key }) => key)).size).toBe(list.length)
          expect([what, list.length]).toEqual([what, plainCount(what, own.records)])
        }
      }
    }),
    { numRuns: 60 },
  )
})
