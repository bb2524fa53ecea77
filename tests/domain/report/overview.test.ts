import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type {
  DeadlineFact,
  OverviewChart,
  OverviewFacts,
  RosterFact,
} from '#shared/domain/report/overview.ts'
import { overviewBars, overviewCharts, overviewParts } from '#shared/domain/report/overview.ts'
import { handlingOf } from '#shared/domain/report/handling-kinds.ts'
import { aProblem, anItemFact, aRecordFact } from './makers.ts'

const nothing: OverviewFacts = {
  timeline: [],
  draws: [],
  drawn: [],
  roster: [],
  records: [],
  drawRecords: [],
  cleanWords: ['未发现问题'],
  publication: [],
  confirmation: [],
  monthly: [],
  carriedOut: [],
  cases: [],
}

const aTarget = (id: string, fields: Partial<RosterFact> = {}): RosterFact => ({
  id,
  name: `样例企业${id}`,
  region: '甲镇',
  industry: '工贸',
  creditRisk: { scale: '样例', grade: 'A' },
  stands: true,
  ...fields,
})

const drawnIn = (targetId: string, drawId = 'd1') => ({
  drawId,
  drawNumber: '2023001',
  taskId: 't1',
  targetId,
  targetName: `样例企业${targetId}`,
})

const table = (chart: OverviewChart, facts: Partial<OverviewFacts>) =>
  overviewBars(chart, { ...nothing, ...facts }).map(({ key, figures }) => [
    key,
    ...figures.map(({ count }) => count),
  ])

test('of each 乡镇 a target counts once, whoever has left since stays in its share, and who is in no roster is told apart', () => {
  const facts = {
    roster: [
      aTarget('A1'),
      aTarget('A2'),
      aTarget('A3', { stands: false }),
      aTarget('B1', { region: '乙镇' }),
      aTarget('B2', { region: '乙镇', stands: false }),
      aTarget('C1', { region: '' }),
    ],
    // A1 twice: by two departments and in two draws
    drawn: [drawnIn('A1'), drawnIn('A1'), drawnIn('A1', 'd2'), drawnIn('B2'), drawnIn('Z9')],
    drawRecords: [
      aRecordFact({ recordId: '1', targetId: 'A1' }),
      aRecordFact({ recordId: '2', targetId: 'A1', department: '乙局' }),
    ],
  }
  expect(table('regions', facts)).toEqual([
    ['乙镇', 2, 1, 0],
    ['甲镇', 2, 1, 1],
    ['#blank', 1, 0, 0],
    ['#gone', 0, 1, 0],
  ])
})

test('of many groups the smallest are one bar, and nobody is lost', () => {
  const roster = Array.from({ length: 40 }, (_, at) => aTarget(`T${at}`, { industry: `行业${at % 20}` }))
  const bars = table('industries', { roster })
  expect(bars).toHaveLength(15)
  expect(bars.at(-1)).toEqual(['#rest', 12, 0, 0])
})

test('a grade is told with its scale', () => {
  const roster = [aTarget('A1'), aTarget('A2', { creditRisk: { scale: '其他', grade: 'A' } })]
  expect(table('grades', { roster }).map(([key]) => key)).toEqual(['A（其他）', 'A（样例）'])
})

const found = [
  aRecordFact({ recordId: '1', targetId: 'A1' }),
  aRecordFact({
    recordId: '2',
    targetId: 'A1',
    department: '乙局',
    items: [aProblem('9', '行政指导', '立案调查')],
  }),
  aRecordFact({ recordId: '3', targetId: 'A2', items: [anItemFact('1'), aProblem('9', '行政指导')] }),
  aRecordFact({
    recordId: '4',
    targetId: 'A3',
    items: [anItemFact('1', { codes: ['已关闭停业或正在组织清算'] })],
  }),
]

test('a problem that one department found is the target’s, each department tells its own', () => {
  expect(table('results', { records: found })).toEqual([
    ['#all', 0, 2, 1],
    ['甲局', 1, 1, 1],
    ['乙局', 0, 1, 0],
  ])
})

test('results are counted by item, handling by target, problems by item', () => {
  expect(table('codes', { records: found })).toEqual([
    ['发现问题已责令改正', 2],
    ['未发现问题', 2],
    ['已关闭停业或正在组织清算', 1],
  ])
  expect(table('handling', { records: found })).toEqual([
    ['行政指导', 2],
    ['立案调查', 1],
  ])
  expect(table('problems', { records: found })).toEqual([['9', 2]])
  const known = handlingOf(found).map(({ handling, targets }) => [handling, targets])
  expect(new Map(table('handling', { records: found }) as [string, number][])).toEqual(
    new Map(known as [string, number][]),
  )
})

test('ten items at most stand among those with most problems', () => {
  const records = Array.from({ length: 12 }, (_, at) =>
    aRecordFact({ recordId: `${at}`, items: [aProblem(`i${at}`)] }),
  )
  expect(table('problems', { records })).toHaveLength(10)
})

test('a deadline is kept, missed and done, missed and open, or still to come', () => {
  const one = (key: string, standing: DeadlineFact['standing'], unit = '甲局'): DeadlineFact => ({
    key,
    unit,
    standing,
    name: key,
    id: '',
    taskId: '',
    dueOn: '',
    doneOn: '',
  })
  const publication = [
    one('1', 'in-time'),
    one('2', 'late'),
    one('3', 'overdue'),
    one('4', 'soon'),
    one('5', 'open'),
    one('6', 'apart', '乙局'),
  ]
  expect(table('publication', { publication })).toEqual([
    ['乙局', 0, 0, 0, 0, 1],
    ['甲局', 1, 1, 1, 2, 0],
  ])
})

test('a case is closed, open, overdue, or not opened yet', () => {
  const cases = (['closed', 'open', 'due', 'review-failed', 'overdue', 'unopened'] as const).map((state) => ({
    key: state,
    state,
    department: '甲局',
    targetId: 'A1',
    targetName: '样例企业A1',
    items: [],
    dueOn: '',
  }))
  expect(table('followUp', { cases })).toEqual([['甲局', 1, 3, 1, 1]])
})

test('whatever the year was, every number is as long as its list, no line stands in it twice, and every part is told', () => {
  const id = fc.constantFrom('A', 'B', 'C', 'D', 'E')
  const word = fc.constantFrom('', '甲', '乙')
  const item = fc.record({
    itemId: id,
    problem: fc.boolean(),
    codes: fc.uniqueArray(fc.constantFrom('未发现问题', '注销', '待后续'), { minLength: 1 }),
    handling: fc.uniqueArray(fc.constantFrom('行政指导', '立案')),
  })
  const record = fc.record({
    targetId: id,
    drawId: id,
    department: word,
    items: fc.uniqueArray(item, { selector: ({ itemId }) => itemId }),
  })
  const facts = fc.record({
    roster: fc.uniqueArray(fc.record({ id, region: word, industry: word, stands: fc.boolean() }), {
      selector: (one) => one.id,
    }),
    drawn: fc.array(fc.record({ targetId: id, drawId: id })),
    records: fc.uniqueArray(record, { selector: (one) => `${one.targetId} ${one.drawId} ${one.department}` }),
  })
  fc.assert(
    fc.property(facts, ({ roster, drawn, records: met }) => {
      const records = met.map(({ items, ...one }, at) =>
        aRecordFact({
          ...one,
          recordId: `r${at}`,
          items: items.map(({ itemId, ...of }) => anItemFact(itemId, of)),
        }),
      )
      const all: OverviewFacts = {
        ...nothing,
        roster: roster.map((one) => aTarget(one.id, one)),
        drawn: drawn.map(({ targetId, drawId }) => drawnIn(targetId, drawId)),
        records,
        drawRecords: records,
      }
      for (const chart of overviewCharts) {
        for (const { figures } of overviewBars(chart, all)) {
          expect(figures.map(({ part }) => part)).toEqual([...overviewParts[chart]])
          for (const { count, rows } of figures) {
            const keys = rows(0, count + 10).map(({ key }) => key)
            expect([keys.length, new Set(keys).size]).toEqual([count, count])
          }
        }
      }
    }),
    { numRuns: 60 },
  )
})
