import { expect, test } from 'vitest'
import { holdDraw, winnersOf } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw, bureau } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import {
  heldBy,
  anOfficeOfTwo,
  brigade,
  lateOf,
  concludeRound,
  refillOf,
  replaceOf,
} from '../draw/further-rounds.ts'
import { afterTheDraw, answered, enter, entryOf, seen, sheetAt } from './an-entry.ts'

async function aHeldDraw() {
  const office = await anOfficeReadyToDraw()
  const draw = await holdDraw(office)
  office.setTime(afterTheDraw)
  return { office, draw, drawId: draw.id }
}

test('a draft may hold anything, a complete record is checked, and each save is a version', async () => {
  const { office, drawId } = await aHeldDraw()
  const blank = await sheetAt(office, drawId)
  expect(blank).toMatchObject({ state: 'none', version: 0, recordId: '', evidence: [] })
  expect(blank.content.items.map(({ codes }) => codes)).toEqual(blank.items.map(() => []))
  const draft = await enter(office, blank, { content: blank.content, complete: false })
  expect(draft).toMatchObject({ state: 'draft', version: 1 })
  expect(await office.refusal('results.save', entryOf(draft, { content: blank.content }))).toMatchObject({
    code: 'record-not-accepted',
    problems: expect.arrayContaining([expect.objectContaining({ code: 'item-unanswered' })]),
  })
  const complete = await enter(office, draft)
  expect(complete).toMatchObject({ state: 'complete', version: 2, content: answered(draft) })
  expect(await office.refusal('results.save', entryOf(complete))).toMatchObject({ code: 'record-unchanged' })
  // Somebody else's window still shows the draft.
  expect(await office.refusal('results.save', entryOf(draft))).toMatchObject({
    code: 'record-changed-meanwhile',
  })
  const history = await office.must('results.history', { recordId: complete.recordId })
  expect(history.map(({ state, changes }) => [state, changes.length > 0])).toEqual([
    ['draft', false],
    ['complete', true],
  ])
  await office.close()
  // On opening every record is held against the ledger.
  await openOffice({ folder: office.folder })
})

test('the draw counts its sheets by state and a target once however many departments inspect it', async () => {
  const office = await anOfficeOfTwo()
  const { id: drawId } = await heldBy(office, bureau, brigade)
  office.setTime(afterTheDraw)
  const counts = async () => (await office.must('results.draws', { year: 2023 }))[0]
  expect(await counts()).toMatchObject({ targets: 5, expected: 10, complete: 0, approved: 0, targetsDone: 0 })
  const one = await enter(office, await sheetAt(office, drawId, 0, bureau))
  const other = await enter(office, await sheetAt(office, drawId, 0, brigade))
  expect(one.targetId).toBe(other.targetId)
  await enter(office, await sheetAt(office, drawId, 1, bureau), { complete: false })
  await office.must('results.approve', { drawId, records: [seen(one)] })
  expect(await counts()).toMatchObject({ draft: 1, complete: 1, approved: 1, targetsDone: 0 })
  await office.must('results.approve', { drawId, records: [seen(other)] })
  expect(await counts()).toMatchObject({ draft: 1, complete: 0, approved: 2, targetsDone: 1 })
  expect(await office.must('results.draws', { year: 2022 })).toEqual([])
})

test('the inspectors offered first are those of the table in force, after a late department and a refill', async () => {
  const office = await anOfficeOfTwo()
  const { id: drawId } = await heldBy(office, bureau)
  await office.must('draw.commitLate', lateOf(drawId))
  const late = await concludeRound(office, drawId, 3)
  const unit = late.seats[0]?.targetId ?? ''
  const first = late.assignments.find(
    ({ targetId, department }) => targetId === unit && department === bureau,
  )
  const ill = first?.places[0]?.inspectorId ?? ''
  await office.must(
    'draw.commitRefill',
    refillOf(drawId, { unit, place: 1, department: bureau }, { absent: { [ill]: '病假' } }),
  )
  const now = await concludeRound(office, drawId, 4)
  for (const { targetId, department, places } of now.assignments) {
    const sheet = await office.must('results.get', { drawId, targetId, department })
    const drawn = sheet.inspectors.filter((one) => one.drawn)
    expect(drawn.map(({ id, leader }) => [id, leader])).toEqual(
      places.map(({ inspectorId, leader }) => [inspectorId, leader]),
    )
    expect(sheet.inspectors.slice(0, drawn.length)).toEqual(drawn)
  }
})

test('who dropped out keeps a sheet beside that of who came in its place, and counts nowhere', async () => {
  const { office, draw, drawId } = await aHeldDraw()
  const [gone = ''] = winnersOf(draw)
  const { replacements } = await office.must('draw.replace', replaceOf(drawId, gone))
  const came = replacements[0]?.replacementId ?? ''
  const lines = await office.must('results.list', { drawId })
  expect(lines.filter(({ position }) => position === 1)).toMatchObject([
    { targetId: gone, replaced: true, state: 'none' },
    { targetId: came, replaced: false, state: 'none' },
  ])
  const sheet = await office.must('results.get', { drawId, targetId: gone, department: bureau })
  const items = sheet.content.items.map((item) => ({ ...item, codes: ['已关闭停业或正在组织清算'] }))
  const signature = { kind: 'absent' as const, who: '', reason: '厂区已拆除' }
  await enter(office, sheet, { content: answered(sheet, { items, signature }) })
  const [counts] = await office.must('results.draws', { year: 2023 })
  expect(counts).toMatchObject({ targets: 5, expected: 5, complete: 0, dropped: 1 })
  const line = (await office.must('results.list', { drawId })).find(({ targetId }) => targetId === gone)
  expect(line).toMatchObject({ state: 'complete', isProblem: false, result: ['已关闭停业或正在组织清算'] })
})

test('a target that was retired meanwhile is still entered and approved, with a notice', async () => {
  const { office, drawId } = await aHeldDraw()
  const { targetId, rosterNow } = await sheetAt(office, drawId)
  expect(rosterNow).toEqual({ kind: 'in-use', reason: '' })
  await office.must('rosters.retire', { roster: 'targets', id: targetId, reason: '已注销' })
  const sheet = await sheetAt(office, drawId)
  expect(sheet.rosterNow).toEqual({ kind: 'retired', reason: '已注销' })
  await office.must('results.approve', { drawId, records: [seen(await enter(office, sheet))] })
  expect(await sheetAt(office, drawId)).toMatchObject({ state: 'approved' })
})

test('nothing is entered for what the draw did not send, for foreign items, or for a draw that was given up', async () => {
  const { office, drawId } = await aHeldDraw()
  const sheet = await sheetAt(office, drawId)
  const entry = entryOf(sheet)
  expect(await office.refusal('results.save', { ...entry, department: '另一局' })).toMatchObject({
    code: 'sheet-not-of-draw',
  })
  expect(await office.refusal('results.save', { ...entry, targetId: 'NOBODY' })).toMatchObject({
    code: 'sheet-not-of-draw',
  })
  const foreign = { itemId: 'XX', itemName: '没抽到的事项', codes: [], finding: '', handling: [] }
  const content = { ...entry.content, items: [...entry.content.items, foreign] }
  expect(await office.refusal('results.save', { ...entry, content })).toMatchObject({
    code: 'items-not-of-record',
    items: ['没抽到的事项'],
  })
  const early = { ...entry.content, begunAt: '2023-05-07T09:00' }
  expect(await office.refusal('results.save', { ...entry, content: early })).toMatchObject({
    problems: [{ field: 'begunAt', code: 'begun-before-draw' }],
  })
  await office.must('draw.void', { drawId, reason: '样例：名录有误', people: ['样例甲', '样例乙'] })
  expect(await office.refusal('results.save', entry)).toMatchObject({ code: 'draw-in-another-state' })
  expect(await office.must('results.draws', { year: 2023 })).toEqual([])
})
