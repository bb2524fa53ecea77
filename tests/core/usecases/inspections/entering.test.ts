import { expect, test } from 'vitest'
import type { InputOf, Operations } from '#shared/contract/index.ts'
import type { Target } from '#shared/domain/rosters/types.ts'
import type { Entered } from './an-inspection.ts'
import { anInspection, csv, enter, twoTargets } from './an-inspection.ts'

test('an inspection is entered, changed on the revision seen, and removed with a reason; each stands in the ledger', async () => {
  const office = await twoTargets()
  const kept = await enter(office, { exemption: '投诉举报', registerNumber: '举〔2023〕5号' })
  expect(kept).toMatchObject({ targetName: '虚构县东风化工有限公司', source: 'hand', revision: 1 })
  const { id } = kept
  const changed = anInspection({ id, result: '未发现问题' })
  expect(await office.must('inspections.save', { inspection: changed, revision: 1 })).toMatchObject({
    id,
    result: '未发现问题',
    exemption: '',
    revision: 2,
  })
  expect(await office.refusal('inspections.save', { inspection: changed, revision: 1 })).toMatchObject({
    code: 'record-changed-meanwhile',
  })
  await office.must('inspections.remove', { id, reason: '登记错了企业' })
  expect((await office.must('inspections.list', {})).total).toBe(0)
  expect((await office.ledger()).slice(-3).map(({ kind }) => kind)).toEqual([
    'inspection.added',
    'inspection.edited',
    'inspection.removed',
  ])
})

test('the same target, day, department and kind is entered once; the future and strangers are refused', async () => {
  const office = await twoTargets()
  await enter(office)
  const refusal = (fields: Partial<Entered>) =>
    office.refusal('inspections.save', { inspection: anInspection(fields), revision: 0 })
  expect(await refusal({})).toMatchObject({ code: 'inspection-exists' })
  expect(await refusal({ kind: '日常巡查' })).toMatchObject({ code: 'inspection-exists' })
  expect(await refusal({ date: '2023-05-09' })).toEqual({ code: 'inspection-in-future', date: '2023-05-09' })
  expect(await refusal({ targetId: 'A9' })).toMatchObject({ code: 'record-not-found', what: 'target' })
  expect(await refusal({ drawId: 'no' })).toMatchObject({ code: 'record-not-found', what: 'draw' })
  expect(await refusal({ drawId: 'd', exemption: '投诉举报' })).toMatchObject({ code: 'wrong-input' })
})

test('a target’s history says the newest first, what of the year counts, and when it was last inspected', async () => {
  const office = await twoTargets()
  expect(await office.must('inspections.ofTarget', { targetId: 'A1' })).toMatchObject({
    inspections: [],
    inspected: 0,
    drawn: 0,
    lastInspected: '2022-06-01',
  })
  await enter(office)
  await enter(office, { date: '2023-04-01', exemption: '整改复查' })
  await enter(office, { date: '2021-04-01' })
  const history = await office.must('inspections.ofTarget', { targetId: 'A1' })
  expect(history.inspections.map(({ date }) => date)).toEqual(['2023-04-01', '2023-03-01', '2021-04-01'])
  expect(history).toMatchObject({
    year: '2023',
    inspected: 1,
    drawn: 0,
    most: 2,
    lastInspected: '2023-04-01',
  })
})

test('inspections are listed by year, kind and words of the target', async () => {
  const office = await twoTargets()
  await enter(office)
  await enter(office, { targetId: 'A2', date: '2022-03-01', kind: '专项检查' })
  const found = async (asked: InputOf<Operations['inspections.list']>) =>
    (await office.must('inspections.list', asked)).rows.map(({ targetId }) => targetId)
  expect(await found({})).toEqual(['A1', 'A2'])
  expect(await found({ year: '2022' })).toEqual(['A2'])
  expect(await found({ kinds: ['日常检查'] })).toEqual(['A1'])
  expect(await found({ search: 'bhmf' })).toEqual(['A2'])
})

test('an inspection that is moved to another target takes its date along', async () => {
  const office = await twoTargets()
  const { id } = await enter(office)
  await office.must('inspections.save', { inspection: anInspection({ id, targetId: 'A2' }), revision: 1 })
  const { rows } = await office.must('rosters.list', { roster: 'targets' })
  expect(rows.map(({ record }) => [record.id, (record as Target).lastInspected])).toEqual([
    ['A2', '2023-03-01'],
    ['A1', '2022-06-01'],
  ])
})

test('上次检查日期 is the newest of roster and history: in the list, in its filter, and no older list takes it back', async () => {
  const office = await twoTargets()
  const known = async () => {
    const { rows } = await office.must('rosters.list', { roster: 'targets', search: 'A1' })
    return rows.map(({ record }) => (record as Target).lastInspected)
  }
  expect(await known()).toEqual(['2022-06-01'])
  const kept = await enter(office, { date: '2023-03-01', exemption: '投诉举报' })
  expect(await known()).toEqual(['2023-03-01'])
  const over = { roster: 'targets' as const, filters: { lastInspected: ['over-6'] } }
  expect((await office.must('rosters.list', over)).total).toBe(0)
  const file = {
    name: '名录.csv',
    bytes: csv('统一社会信用代码,企业名称,上次检查日期', 'A1,虚构县东风化工有限公司,2021-01-01').bytes,
  }
  const { token, counts } = await office.must('rosters.previewImport', { roster: 'targets', file })
  expect(counts).toMatchObject({ changed: 0, unchanged: 1 })
  const { rows } = await office.must('rosters.previewRows', { token })
  expect(rows[0]?.problems.map(({ code }) => code)).toContain('older-date-kept')
  await office.must('inspections.remove', { id: kept.id, reason: '登记错了企业' })
  expect(await known()).toEqual(['2022-06-01'])
  expect((await office.must('rosters.list', over)).total).toBe(1)
})
