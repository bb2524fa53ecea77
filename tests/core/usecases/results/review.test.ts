import { expect, test } from 'vitest'
import type { ReadyOffice } from '#tests/core/makers.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw, bureau } from '#tests/core/makers.ts'
import { windowOf, withAccounts } from '../accounts/windows.ts'
import { anOfficeOfTwo, brigade, heldBy } from '../draw/further-rounds.ts'
import { afterTheDraw, answered, enter, entryOf, seen, sheetAt } from './an-entry.ts'

async function aHeldDraw() {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await holdDraw(office)
  office.setTime(afterTheDraw)
  return { office, drawId }
}

const historyOf = async (office: ReadyOffice, targetId: string) =>
  office.must('inspections.ofTarget', { targetId })

const openResults = async (office: ReadyOffice) =>
  (await office.must('office.status', {})).due.filter(
    ({ code }) => code === 'results-open' || code === 'dispatch',
  )

test('approving several is one act, all or none, each in the version that was seen', async () => {
  const { office, drawId } = await aHeldDraw()
  const one = await enter(office, await sheetAt(office, drawId, 0))
  const other = await enter(office, await sheetAt(office, drawId, 1))
  const draft = await enter(office, await sheetAt(office, drawId, 2), { complete: false })
  const stale = { id: other.recordId, version: 7 }
  expect(await office.refusal('results.approve', { drawId, records: [seen(one), stale] })).toMatchObject({
    code: 'record-changed-meanwhile',
  })
  expect(
    await office.refusal('results.approve', { drawId, records: [seen(one), seen(draft)] }),
  ).toMatchObject({
    code: 'record-in-another-state',
    state: 'draft',
  })
  expect(await sheetAt(office, drawId, 0)).toMatchObject({ state: 'complete' })
  // Entered without a dispatch: nothing asks for one any more.
  expect(await openResults(office)).toMatchObject([{ code: 'results-open', missing: 3, waiting: 2 }])
  const entries = (await office.ledger()).length
  await office.must('results.approve', { drawId, records: [seen(one), seen(other), seen(one)] })
  expect((await office.ledger()).length).toBe(entries + 1)
  const states = (await office.must('results.list', { drawId })).map(({ state }) => state)
  expect(states).toEqual(['approved', 'approved', 'draft', 'none', 'none'])
  expect(await openResults(office)).toMatchObject([{ missing: 3, waiting: 0 }])
})

test('returned with a reason, mended, entered again', async () => {
  const { office, drawId } = await aHeldDraw()
  const sheet = await enter(office, await sheetAt(office, drawId))
  await office.must('results.return', { drawId, records: [seen(sheet)], reason: '缺照片' })
  const returned = await sheetAt(office, drawId)
  expect(returned).toMatchObject({ state: 'returned', reason: '缺照片', content: sheet.content })
  expect(await office.refusal('results.approve', { drawId, records: [seen(returned)] })).toMatchObject({
    code: 'record-in-another-state',
  })
  // Nothing had to be changed in the record itself.
  expect(await enter(office, returned)).toMatchObject({ state: 'complete', version: 3 })
})

test('a change after approval needs a reason, is complete at once and waits for the reviewer again', async () => {
  const { office, drawId } = await aHeldDraw()
  const entered = await enter(office, await sheetAt(office, drawId))
  await office.must('results.approve', { drawId, records: [seen(entered)] })
  const approved = await sheetAt(office, drawId)
  expect(approved.wasApproved).toBe(true)
  const content = answered(approved, { remark: '补记：另有一处' })
  expect(await office.refusal('results.save', entryOf(approved, { content }))).toMatchObject({
    code: 'correction-without-reason',
  })
  const half = { ...content, methods: [] }
  const reason = '漏记一处'
  expect(
    await office.refusal('results.save', entryOf(approved, { content: half, complete: false, reason })),
  ).toMatchObject({ code: 'record-not-accepted' })
  const corrected = await enter(office, approved, { content, complete: false, reason })
  expect(corrected).toMatchObject({ state: 'complete', version: 3, reason })
  const history = await office.must('results.history', { recordId: corrected.recordId })
  expect(history.at(-1)).toMatchObject({
    reason,
    changes: [{ field: 'remark', before: [], after: ['补记：另有一处'] }],
  })
})

test('an approval writes the history row, a correction changes that row, and nothing is counted twice', async () => {
  const office = await anOfficeOfTwo()
  const { id: drawId, number } = await heldBy(office, bureau, brigade)
  office.setTime(afterTheDraw)
  const [first, second] = [
    await enter(office, await sheetAt(office, drawId, 0, bureau)),
    await enter(office, await sheetAt(office, drawId, 0, brigade)),
  ]
  const { targetId } = first
  const before = await historyOf(office, targetId)
  expect(before).toMatchObject({ inspections: [], inspected: 0, drawn: 1 })
  await office.must('results.approve', { drawId, records: [seen(first), seen(second)] })
  const after = await historyOf(office, targetId)
  expect(after).toMatchObject({ inspected: 0, drawn: 1, planned: [], lastInspected: '2023-05-09' })
  expect(
    after.inspections.map(({ department, source, date, result, drawNumber }) => [
      department,
      source,
      date,
      result,
      drawNumber,
    ]),
  ).toEqual(
    [bureau, brigade]
      .toSorted()
      .map((department) => [department, 'draw', '2023-05-09', '未发现问题', number]),
  )
  const approved = await sheetAt(office, drawId, 0, bureau)
  const content = answered(approved, {
    begunAt: '2023-05-10T08:00',
    endedAt: '2023-05-10T09:00',
    items: approved.content.items.map((item) => ({ ...item, codes: ['迁出'] })),
  })
  office.setTime('2023-05-11T04:00:00Z')
  const corrected = await enter(office, approved, { content, reason: '日期抄错' })
  // Until it is approved again the history tells what was approved.
  expect((await historyOf(office, targetId)).inspections).toEqual(after.inspections)
  await office.must('results.approve', { drawId, records: [seen(corrected)] })
  const later = await historyOf(office, targetId)
  expect(later.inspections).toHaveLength(2)
  expect(later.inspections.find(({ department }) => department === bureau)).toMatchObject({
    date: '2023-05-10',
    result: '迁出',
    revision: 2,
  })
  expect(later).toMatchObject({ inspected: 0, drawn: 1 })
})

test('a visit that was entered by hand becomes the row of the record, and is not changed behind it any more', async () => {
  const { office, drawId } = await aHeldDraw()
  const sheet = await enter(office, await sheetAt(office, drawId))
  const inspection = {
    id: '',
    targetId: sheet.targetId,
    date: '2023-05-09',
    kind: '双随机抽查',
    department: bureau,
    basis: '',
    exemption: '',
    result: '先记一笔',
    remark: '手工登记',
    registerNumber: '',
    drawId: '',
  }
  const { id } = await office.must('inspections.save', { inspection, revision: 0 })
  await office.must('results.approve', { drawId, records: [seen(sheet)] })
  const { inspections, inspected, drawn } = await historyOf(office, sheet.targetId)
  expect(inspections).toMatchObject([
    { id, source: 'draw', drawId, result: '未发现问题', remark: '手工登记' },
  ])
  expect([inspected, drawn]).toEqual([0, 1])
  expect(
    await office.refusal('inspections.save', { inspection: { ...inspection, id, drawId }, revision: 2 }),
  ).toEqual({ code: 'inspection-of-record' })
  expect(await office.refusal('inspections.remove', { id, reason: '误记' })).toEqual({
    code: 'inspection-of-record',
  })
})

test('where there are accounts, whoever entered a record does not approve it', async () => {
  const { office, drawId } = await aHeldDraw()
  await withAccounts(office)
  const reviewer = await windowOf(office, 'reviewer')
  const administrator = await windowOf(office, 'administrator')
  const entered = await reviewer.must('results.save', entryOf(await sheetAt(office, drawId)))
  const second = await reviewer.must('results.save', entryOf(await sheetAt(office, drawId, 1)))
  const others = await administrator.must('results.save', entryOf(await sheetAt(office, drawId, 2)))
  expect(
    await reviewer.refusal('results.approve', { drawId, records: [others, entered, second].map(seen) }),
  ).toMatchObject({ code: 'own-record', own: 2, target: entered.targetName })
  const asked = { drawId, records: [seen(entered)] }
  expect(await reviewer.refusal('results.approve', asked)).toMatchObject({ code: 'own-record', own: 1 })
  await administrator.must('results.approve', asked)
  expect(await sheetAt(office, drawId)).toMatchObject({ state: 'approved' })
})
