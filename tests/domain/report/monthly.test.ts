import { describe, expect, test } from 'vitest'
import type { DiaryFact } from '#shared/domain/report/diary.ts'
import type { MonthlyFacts } from '#shared/domain/report/monthly.ts'
import { mergedContent, monthlyContent, monthlyFacts } from '#shared/domain/report/monthly.ts'
import { cellChanges, factChanges } from '#shared/domain/report/monthly-changes.ts'
import { reportUnits, unitOf } from '#shared/domain/report/units.ts'
import { anItemFact, aPublishedFact, aRecordFact, aTaskFact } from './makers.ts'

const anEntry = (fields: Partial<DiaryFact> & { readonly id: string }): DiaryFact => ({
  kind: 'meeting',
  day: '2023-05-12',
  unit: '执法监督股',
  title: '部署会',
  content: '',
  people: 25,
  ...fields,
})

const own = aTaskFact({
  taskId: 't2',
  name: '样例任务二',
  scope: 'internal',
  partners: [],
  initiator: '执法监督股',
})

const all: MonthlyFacts = {
  tasks: [aTaskFact(), own, aTaskFact({ taskId: 't3', initiator: '工贸监管股' })],
  records: [
    // t1 over both departments: A1 twice, A2 once → 2 户
    aRecordFact({ recordId: 'r1', targetId: 'A1' }),
    aRecordFact({ recordId: 'r2', targetId: 'A1', department: '乙局', items: [anItemFact('8')] }),
    aRecordFact({ recordId: 'r3', targetId: 'A2' }),
    // t2: items 1, 2 and 2, 3 → 3 项; the third ended after the report day
    aRecordFact({
      recordId: 'r4',
      taskId: 't2',
      scope: 'internal',
      targetId: 'A5',
      items: [anItemFact('1'), anItemFact('2')],
    }),
    aRecordFact({
      recordId: 'r5',
      taskId: 't2',
      scope: 'internal',
      targetId: 'A6',
      items: [anItemFact('2'), anItemFact('3')],
    }),
    aRecordFact({ recordId: 'r6', taskId: 't2', scope: 'internal', targetId: 'A7', endedOn: '2023-05-24' }),
    aRecordFact({ recordId: 'r7', taskId: 't3', targetId: 'A8' }),
  ],
  published: [
    aPublishedFact({ recordId: 'r1' }),
    aPublishedFact({ recordId: 'r3', publishedOn: '2023-06-02' }),
  ],
  diary: [
    anEntry({ id: 'e1' }),
    anEntry({ id: 'e2', kind: 'training', day: '2023-05-03', title: '业务培训', people: null }),
    anEntry({ id: 'e3', kind: 'publicity', title: '广场宣传' }),
    anEntry({ id: 'e4', day: '2023-05-24' }),
    anEntry({ id: 'e5', unit: '工贸监管股' }),
  ],
}

const units = ['执法监督股', '工贸监管股']
const reporting = { unit: '执法监督股', units, bureau: '虚构县应急管理局' }
const may = { from: '2023-05-01', to: '2023-05-23' }

test('the form of a unit is what was counted by hand: its tasks, its days, its diary', () => {
  expect(monthlyContent(monthlyFacts(all, reporting, may))).toEqual({
    meetings: ['5月12日 部署会（25人）'],
    papers: [],
    trainings: ['5月3日 业务培训'],
    own: [
      {
        taskId: 't2',
        name: '样例任务二',
        lead: '执法监督股',
        partners: [],
        items: 3,
        targets: 2,
        visits: 2,
        publications: [],
        schemes: ['样例实施方案'],
      },
    ],
    joint: [
      {
        taskId: 't1',
        name: '样例任务一',
        lead: '执法监督股',
        partners: ['乙局'],
        items: 2,
        targets: 2,
        visits: 2,
        publications: [{ site: '样例网站', results: 1 }],
        schemes: ['样例实施方案'],
      },
    ],
  })
})

test('what one period leaves out the next one has, and nothing stands in both', () => {
  const june = monthlyFacts(all, reporting, { from: '2023-05-24', to: '2023-06-23' })
  const before = monthlyFacts(all, reporting, may)
  expect(june.records.map(({ recordId }) => recordId)).toEqual(['r6'])
  expect(june.published.map(({ recordId }) => recordId)).toEqual(['r3'])
  expect(before.records).toHaveLength(5)
  // Published in June, inspected in May: the row is there for its publication alone.
  expect(monthlyContent(june).joint).toMatchObject([
    { taskId: 't1', targets: 0, publications: [{ results: 1 }] },
  ])
})

test('the bureau’s form has every unit’s rows and lines once, each line with who said it', () => {
  const reports = units.map((unit) => ({
    unit,
    content: monthlyContent(monthlyFacts(all, { ...reporting, unit }, may)),
  }))
  const merged = mergedContent(reports)
  expect(merged.joint.map(({ taskId }) => taskId)).toEqual(['t1', 't3'])
  expect(merged.meetings).toEqual([
    '执法监督股：5月12日 部署会（25人）',
    '工贸监管股：5月12日 部署会（25人）',
  ])
})

describe('what has changed since', () => {
  const before = monthlyFacts(all, reporting, may)

  test('a record that came late changes its number and is named', () => {
    const late = aRecordFact({
      recordId: 'r9',
      taskId: 't2',
      scope: 'internal',
      targetId: 'A9',
      endedOn: '2023-05-20',
    })
    const after = monthlyFacts({ ...all, records: [...all.records, late] }, reporting, may)
    expect(cellChanges(monthlyContent(before), monthlyContent(after))).toEqual([
      { task: '样例任务二', cell: 'targets', before: '2', after: '3' },
      { task: '样例任务二', cell: 'visits', before: '2', after: '3' },
    ])
    expect(factChanges(before, after)).toEqual([
      { of: 'record', kind: 'added', name: '样例企业A9', department: '甲局', day: '2023-05-20' },
    ])
  })

  test('two records that change places leave the number and are named all the same', () => {
    const records = all.records.map((one) =>
      one.recordId === 'r5' ? { ...one, recordId: 'r5b', targetId: 'A60' } : one,
    )
    const after = monthlyFacts({ ...all, records }, reporting, may)
    expect(cellChanges(monthlyContent(before), monthlyContent(after))).toEqual([])
    expect(factChanges(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })

  test('a record with another item and an entry with other people are named as changed', () => {
    const records = all.records.map((one) =>
      one.recordId === 'r4' ? { ...one, items: [anItemFact('1'), anItemFact('7')] } : one,
    )
    const diary = all.diary.map((one) => (one.id === 'e1' ? { ...one, people: 30 } : one))
    const after = monthlyFacts({ ...all, records, diary }, reporting, may)
    expect(factChanges(before, after).map(({ of, kind }) => [of, kind])).toEqual([
      ['record', 'changed'],
      ['diary', 'changed'],
    ])
  })

  test('a finding worded anew changes nothing that the form tells', () => {
    const records = all.records.map((one) => ({
      ...one,
      items: one.items.map((item) => ({ ...item, finding: '补充说明' })),
    }))
    const after = monthlyFacts({ ...all, records }, reporting, may)
    expect(factChanges(before, after)).toEqual([])
  })

  test('a task that vanishes from the form is told with its numbers gone', () => {
    const after = monthlyFacts({ ...all, records: [], published: [] }, reporting, may)
    const changes = cellChanges(monthlyContent(before), monthlyContent(after))
    expect(changes).toContainEqual({ task: '样例任务一', cell: 'targets', before: '2', after: '0' })
  })
})

test('a task is reported by the first of its initiators that reports, else by the bureau', () => {
  const departments = [
    { name: '虚构县应急管理局', own: true, units },
    { name: '虚构县商务局', own: false, units: ['市场股'] },
  ]
  expect(reportUnits(departments, '虚构县应急管理局')).toEqual(units)
  expect(reportUnits([{ name: '虚构县商务局', own: false, units: [] }], '虚构县应急管理局')).toEqual([
    '虚构县应急管理局',
    '虚构县商务局',
  ])
  expect(unitOf('某科、工贸监管股', units, '虚构县应急管理局')).toBe('工贸监管股')
  expect(unitOf('县应急局', units, '虚构县应急管理局')).toBe('虚构县应急管理局')
})
