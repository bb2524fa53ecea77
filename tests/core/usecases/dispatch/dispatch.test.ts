import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { DispatchView } from '#shared/contract/index.ts'
import { holdDraw, holdFirst } from '#tests/core/ceremony.ts'
import type { ReadyOffice, SchemeFields } from '#tests/core/makers.ts'
import { anOfficeReadyToDraw, bureau } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { anOfficeOfTwo, brigade, heldBy, replaceOf } from '../draw/further-rounds.ts'
import { answered, linesOf, workbookOf } from './answer-file.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
// 2023-05-08 is a Monday; the ningjin pack sets no term, qinghe one working day.
const day = '2023-05-08'
const sending = { day, who: '样例经办人', told: '政务内网' }

const inQinghe = async (office: ReadyOffice) => {
  const { office: profile } = await office.must('office.status', {})
  if (profile === null) throw new Error('no office')
  await office.must('office.update', { profile: { ...profile, packId: 'qinghe' } })
  return office
}

async function aDraw(scheme: SchemeFields = {}) {
  const office = await inQinghe(await anOfficeReadyToDraw(scheme))
  const draw = await holdDraw(office)
  return { office, drawId: draw.id, draw }
}

async function aSentDispatch() {
  const { office, drawId, draw } = await aDraw()
  const [made] = await office.must('dispatch.make', { drawId })
  const dispatchId = made?.latest?.id ?? ''
  await office.must('dispatch.recordSent', { dispatchId, ...sending })
  return { office, drawId, draw, made, dispatchId }
}

const of = (views: readonly DispatchView[], department: string) =>
  views.find((view) => view.department === department)

test('of two windows that make the same dispatches at once one does, and the other is told so', async () => {
  const { office, drawId } = await aDraw()
  const answers = await Promise.all([
    office.call('dispatch.make', { drawId }),
    office.call('dispatch.make', { drawId }),
  ])
  const failures = answers.flatMap((answer) => (answer.ok ? [] : [answer.failure]))
  expect(failures).toEqual([{ code: 'issued-meanwhile', name: bureau }])
  const [made] = await office.must('dispatch.list', { drawId })
  expect(made?.latest?.edition).toBe(1)
})

test('each department of a draw gets its own workbook and the joint records, issued in one act', async () => {
  const office = await anOfficeOfTwo()
  const { id: drawId } = await heldBy(office, bureau, brigade)
  const entries = (await office.ledger()).length
  const views = await office.must('dispatch.make', { drawId })
  expect(views.map(({ department, targets }) => [department, targets])).toEqual([
    [bureau, 5],
    [brigade, 5],
  ])
  const documents = views.flatMap(({ latest }) => latest?.documents ?? [])
  expect(documents.map(({ path }) => path.split('/').slice(1).join('/'))).toEqual([
    `08-派发/${bureau}/派发确认表.xlsx`,
    `08-派发/${bureau}/一企一表（全部）.docx`,
    `08-派发/${brigade}/派发确认表.xlsx`,
    `08-派发/${brigade}/一企一表（全部）.docx`,
  ])
  for (const { path, sha256: issued } of documents)
    expect(sha256(readFileSync(join(office.folder, '文书', path)))).toBe(issued)
  const ledger = await office.ledger()
  expect(ledger.length).toBe(entries + 1)
  expect(JSON.parse(ledger.at(-1)?.body ?? '')).toMatchObject({
    number: expect.any(String),
    dispatches: [
      { department: bureau, edition: 1 },
      { department: brigade, edition: 1 },
    ],
  })
})

test("a department's workbook names its own inspectors and items and nobody else's", async () => {
  const office = await anOfficeOfTwo()
  const { id: drawId, assignments } = await heldBy(office, bureau, brigade)
  const views = await office.must('dispatch.make', { drawId })
  for (const { department } of views) {
    const book = await workbookOf(office, of(views, department))
    const own = assignments.filter((one) => one.department === department)
    const names = new Set(own.flatMap(({ places }) => places.map(({ inspectorName }) => inspectorName)))
    expect(new Set(linesOf(book, '检查人员').map(({ cells }) => cells[1]))).toEqual(names)
    expect(linesOf(book, '检查对象')).toHaveLength(5)
    expect(book.getWorksheet('抽查事项') === undefined).toBe(department === brigade)
  }
})

test('the zip of a dispatch holds its files as they were issued', async () => {
  const { office, made, dispatchId } = await aSentDispatch()
  const { name, bytes } = await office.must('dispatch.package', { dispatchId })
  expect(name).toMatch(/^派发 .+ 虚构县应急管理局\.zip$/)
  const files = unzipSync(bytes)
  expect(Object.fromEntries(Object.entries(files).map(([file, body]) => [file, sha256(body)]))).toEqual(
    Object.fromEntries((made?.latest?.documents ?? []).map((one) => [one.fileName, one.sha256])),
  )
})

test('a finished draw leads on: to its dispatch, then to its results', async () => {
  const { office, drawId } = await aDraw()
  const leads = async () => {
    const { due } = await office.must('office.status', {})
    return due.filter((one) => 'drawId' in one && one.drawId === drawId)
  }
  const dispatch = { code: 'dispatch', departments: [bureau] }
  expect(await leads()).toMatchObject([{ ...dispatch, state: 'to-make' }])
  const [made] = await office.must('dispatch.make', { drawId })
  expect(await leads()).toMatchObject([{ ...dispatch, state: 'to-send' }])
  await office.must('dispatch.recordSent', { dispatchId: made?.latest?.id ?? '', ...sending })
  expect(await leads()).toMatchObject([
    { ...dispatch, state: 'waiting' },
    { code: 'results-open', missing: 5, waiting: 0 },
  ])
})

test('to send, waiting, overdue: the day after the last day of the term it is late', async () => {
  const { office, drawId } = await aDraw()
  const state = async () => (await office.must('dispatch.list', { drawId }))[0]?.latest
  const [made] = await office.must('dispatch.make', { drawId })
  expect(made?.latest).toMatchObject({ state: 'to-send', sent: null, due: null })
  await office.must('dispatch.recordSent', { dispatchId: made?.latest?.id ?? '', ...sending })
  expect(await state()).toMatchObject({ state: 'waiting', due: { date: '2023-05-09' } })
  office.setTime('2023-05-09T04:00:00Z')
  expect(await state()).toMatchObject({ state: 'waiting' })
  office.setTime('2023-05-10T04:00:00Z')
  expect(await state()).toMatchObject({ state: 'overdue' })
  const { due } = await office.must('office.status', {})
  expect(due.filter(({ code }) => code === 'dispatch')).toEqual([
    {
      code: 'dispatch',
      drawId,
      number: expect.any(String),
      state: 'overdue',
      departments: [bureau],
      dueOn: '2023-05-09',
    },
  ])
})

test('a workbook that confirms everything closes the dispatch and changes nothing of the draw', async () => {
  const { office, drawId, draw, made, dispatchId } = await aSentDispatch()
  const file = await answered(office, made)
  expect(await office.must('dispatch.previewAnswer', { dispatchId, file })).toEqual({
    objections: [],
    absent: [],
  })
  const [after] = await office.must('dispatch.recordAnswer', { dispatchId, file, day, who: '样例联络员' })
  expect(after?.latest).toMatchObject({
    state: 'confirmed',
    answer: { confirmed: 5, objections: [], absent: [], late: false, who: '样例联络员' },
  })
  const { ledgerHead: _before, ...before } = draw
  const { ledgerHead: _now, ...now } = await office.must('draw.get', { drawId })
  expect(now).toEqual(before)
  const { due } = await office.must('office.status', {})
  expect(due.some(({ code }) => code === 'dispatch')).toBe(false)
  const [paper] = after?.latest?.answer?.documents ?? []
  const kept = await office.must('draw.attachment', { attachmentId: paper?.id ?? '' })
  expect(sha256(kept.bytes)).toBe(sha256(file.bytes))
})

test('objections and absences are kept with their reasons until they are settled; nobody is replaced by them', async () => {
  const { office, drawId, draw, made, dispatchId } = await aSentDispatch()
  const [seat] = draw.seats
  const [person] = draw.assignments.flatMap(({ places }) => places)
  const file = await answered(office, made, {
    [seat?.inspectedName ?? '']: ['异议', '已经停产'],
    [person?.inspectorName ?? '']: ['不能参加', '外出培训'],
  })
  const [after] = await office.must('dispatch.recordAnswer', { dispatchId, file, day, who: '样例联络员' })
  expect(after?.latest).toMatchObject({
    state: 'objected',
    answer: {
      confirmed: 4,
      objections: [{ id: seat?.inspectedId, reason: '已经停产', replaced: false }],
      absent: [{ id: person?.inspectorId, reason: '外出培训' }],
    },
  })
  expect((await office.must('draw.get', { drawId })).replacements).toEqual([])
  const [settled] = await office.must('dispatch.settle', {
    dispatchId,
    day,
    who: '样例经办人',
    told: '核实后维持原名单',
  })
  expect(settled?.latest).toMatchObject({ state: 'settled', settled: { told: '核实后维持原名单' } })
  expect(await office.refusal('dispatch.settle', { dispatchId, ...sending })).toMatchObject({
    code: 'dispatch-without-objection',
  })
})

test('after 递补 the dispatch is out of date; the next edition asks anew and the earlier one is answered no more', async () => {
  const { office, drawId, draw, made, dispatchId } = await aSentDispatch()
  const [seat] = draw.seats
  const file = await answered(office, made, { [seat?.inspectedName ?? '']: ['异议', '已经停产'] })
  await office.must('dispatch.recordAnswer', { dispatchId, file, day, who: '样例联络员' })
  await office.must('draw.replace', replaceOf(drawId, seat?.inspectedId ?? ''))
  const [stale] = await office.must('dispatch.list', { drawId })
  expect(stale?.latest).toMatchObject({
    outdated: true,
    answer: { objections: [{ id: seat?.inspectedId, replaced: true }] },
  })
  const [anew] = await office.must('dispatch.make', { drawId, departments: [bureau] })
  expect(anew?.latest).toMatchObject({ edition: 2, state: 'to-send', outdated: false, answer: null })
  expect(anew?.latest?.documents.map(({ version }) => version)).toEqual([2, 2])
  expect(await office.refusal('dispatch.recordSent', { dispatchId, ...sending })).toEqual({
    code: 'dispatch-superseded',
    department: bureau,
    edition: 2,
  })
  const next = anew?.latest?.id ?? ''
  await office.must('dispatch.recordSent', { dispatchId: next, ...sending })
  expect(
    await office.refusal('dispatch.recordAnswer', { dispatchId: next, file, day, who: '样例联络员' }),
  ).toMatchObject({ code: 'dispatch-answer-not-accepted', problems: [{ code: 'another-dispatch' }] })
  // Of who dropped out nobody asks a record.
  const { due } = await office.must('office.status', {})
  expect(due.find(({ code }) => code === 'results-open')).toMatchObject({ missing: 5 })
})

test('one row that cannot be taken keeps the whole answer out, without an entry and without a file', async () => {
  const { office, made, dispatchId } = await aSentDispatch()
  const book = await workbookOf(office, made)
  const entries = (await office.ledger()).length
  const file = { name: '回执.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) }
  const refused = await office.refusal('dispatch.recordAnswer', { dispatchId, file, day, who: '样例' })
  expect(refused).toMatchObject({ code: 'dispatch-answer-not-accepted' })
  expect('problems' in refused && refused.problems.every(({ code }) => code === 'not-answered')).toBe(true)
  expect((await office.ledger()).length).toBe(entries)
  const [view] = await office.must('dispatch.list', { drawId: made?.latest?.documents[0]?.drawId ?? '' })
  expect(view?.latest?.answer).toBeNull()
})

test('an answer before the sending and days that cannot be are refused', async () => {
  const { office, drawId } = await aDraw()
  const [made] = await office.must('dispatch.make', { drawId })
  const dispatchId = made?.latest?.id ?? ''
  expect(await office.refusal('dispatch.recordConfirmed', { dispatchId, ...sending })).toEqual({
    code: 'dispatch-not-sent',
    department: bureau,
  })
  for (const wrong of ['2023-05-07', '2023-05-09'])
    expect(await office.refusal('dispatch.recordSent', { dispatchId, ...sending, day: wrong })).toMatchObject(
      { code: 'dispatch-date-not-accepted', from: day, to: day },
    )
  await office.must('dispatch.recordSent', { dispatchId, ...sending })
  const [told] = await office.must('dispatch.recordConfirmed', { dispatchId, ...sending, told: '电话' })
  expect(told?.latest).toMatchObject({ state: 'confirmed', answer: { told: '电话', confirmed: 5 } })
})

test('once the targets are drawn they can be confirmed, before anybody draws inspectors (清河五(三)2、3)', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await holdFirst(office)
  const [made] = await office.must('dispatch.make', { drawId })
  expect(made).toMatchObject({ waitsForInspectors: true, targets: 5, inspectors: 0 })
  expect(made?.latest?.documents.map(({ kind }) => kind)).toEqual(['D1'])
  const book = await workbookOf(office, made)
  expect(book.worksheets.map(({ name }) => name)).toEqual(['检查对象', '抽查事项'])
})

test('of a 暗查 no target goes out, on no sheet and in no file, and its list is not exported', async () => {
  const { office, drawId, draw } = await aDraw({ secret: true })
  const [made] = await office.must('dispatch.make', { drawId })
  expect(made?.latest?.documents.map(({ kind }) => kind)).toEqual(['D1'])
  const book = await workbookOf(office, made)
  const text = book.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join()
  for (const { inspectedId, inspectedName } of draw.seats) {
    expect(text).not.toContain(inspectedId)
    expect(text).not.toContain(inspectedName)
  }
  expect(text).toContain('本次为暗查，共检查5户')
  expect(await office.refusal('dispatch.export', { drawId })).toEqual({ code: 'secret-until-released' })
})

test('dispatches are there after the program was closed, and the file opens', async () => {
  const { office, drawId } = await aSentDispatch()
  await office.close()
  const again = await openOffice({ folder: office.folder, at: '2023-05-08T05:00:00Z' })
  expect((await again.must('dispatch.list', { drawId }))[0]?.latest).toMatchObject({ state: 'waiting' })
})
