import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { documentText } from './document-text.ts'
import { shownIn, writtenIn } from '../documents/paper-letters.ts'
import { aPublishingOffice, asChosen, dot, drawnOn, onWebsite } from './results-entered.ts'

const day = '2026-01-08'
const picture = { name: '截图.png', bytes: dot }

async function rowsOf(bytes: Uint8Array, sheet: string) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  const rows: string[][] = []
  book.getWorksheet(sheet)?.eachRow((row) => {
    rows.push(Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1).text))
  })
  return rows
}

test('a batch keeps day, place, screenshot and the versions that were published; the place is offered again', async () => {
  const office = await aPublishingOffice()
  office.on(day)
  const lines = [await office.approved(0, day), await office.approved(1, day)]
  const { drawId } = office
  const marked = { drawId, records: asChosen(...lines), day, ...onWebsite, screenshots: [picture] }
  const after = await office.must('publication.mark', marked)
  expect(after.records.map(({ state }) => state)).toEqual([
    'published',
    'published',
    'not-entered',
    'not-entered',
    'not-entered',
  ])
  const [batch] = after.batches
  expect(batch).toMatchObject({ serial: 1, day, targets: 2, records: 2, corrections: 0, late: 0 })
  expect(after.records[0]?.publications).toEqual([
    { batchId: batch?.id, version: lines[0]?.version, day, ...onWebsite },
  ])
  const kept = await office.must('draw.attachment', { attachmentId: batch?.screenshots[0]?.id ?? '' })
  expect(kept.bytes).toEqual(dot)
  expect((await office.must('publication.list', { year: 2023 })).places).toEqual([onWebsite.place])
  expect((await office.must('publication.list', { year: 2026 })).draws).toEqual([])
})

test('what is not entered, not approved, or changed since it was looked at is not published, nor anything with it', async () => {
  const office = await aPublishingOffice()
  office.on(day)
  const sound = await office.approved(0, day)
  const waiting = await office.enter(1, day)
  const mark = (records: ReturnType<typeof asChosen>, on = day) =>
    office.refusal('publication.mark', { drawId: office.drawId, records, day: on, ...onWebsite })
  expect(await mark(asChosen(sound, waiting))).toEqual({
    code: 'publication-not-possible',
    records: [{ targetName: waiting.targetName, department: waiting.department, state: 'to-approve' }],
  })
  expect(await mark(asChosen(waiting, { ...sound, version: 1 }))).toMatchObject({
    code: 'record-changed-meanwhile',
    id: sound.targetId,
  })
  expect(await mark([{ id: 'nobody', version: 1 }])).toMatchObject({ code: 'record-not-found' })
  for (const wrong of [drawnOn, '2026-01-09'])
    expect(await mark(asChosen(sound), wrong)).toEqual({
      code: 'publication-day-not-accepted',
      date: wrong,
      from: day,
      to: day,
    })
  expect((await office.view()).batches).toEqual([])
})

test('a screenshot that is none, or is cut off, is refused and nothing is kept of the act', async () => {
  const office = await aPublishingOffice()
  office.on(day)
  const records = asChosen(await office.approved(0, day))
  const refused = (name: string, bytes: Uint8Array) =>
    office.refusal('publication.mark', {
      drawId: office.drawId,
      records,
      day,
      ...onWebsite,
      screenshots: [picture, { name, bytes }],
    })
  const text = new TextEncoder().encode('不是图片')
  expect(await refused('a.png', text)).toMatchObject({ code: 'evidence-not-accepted', why: 'unknown' })
  expect(await refused('a.png', dot.subarray(0, 30))).toMatchObject({ why: 'damaged' })
  expect(await refused('空.png', new Uint8Array())).toMatchObject({ code: 'attachment-not-accepted' })
  expect((await office.view()).batches).toEqual([])
})

test('a correction that is approved asks for 更正公示 and leaves the first publication standing', async () => {
  const office = await aPublishingOffice()
  office.on(day)
  const first = await office.approved(0, day)
  const { drawId } = office
  await office.must('publication.mark', { drawId, records: asChosen(first), day, ...onWebsite })
  const corrected = await office.enter(0, day, ['发现问题已责令改正'])
  // Public stays public while the reviewer has it.
  expect(corrected).toMatchObject({ state: 'published', version: first.version + 1 })
  const approved = await office.approve(corrected)
  expect(approved).toMatchObject({ state: 'corrected', standing: 'in-time' })
  // Its first publication kept the term; the correction cannot miss it.
  office.on('2026-06-01')
  const again = { drawId, records: asChosen(approved), day: '2026-06-01', ...onWebsite }
  const after = await office.must('publication.mark', again)
  expect(after.records[0]).toMatchObject({
    state: 'published',
    standing: 'in-time',
    publications: [
      { version: first.version, day },
      { version: approved.version, day: '2026-06-01' },
    ],
  })
  expect(after.batches.map(({ serial, corrections, late }) => [serial, corrections, late])).toEqual([
    [2, 1, 0],
    [1, 0, 0],
  ])
})

test('published after the term it is late, for ever and in the counts of its department', async () => {
  const office = await aPublishingOffice()
  office.on(day)
  const [kept, late, left] = [
    await office.approved(0, day),
    await office.approved(1, day),
    await office.approved(2, day),
  ]
  const { drawId } = office
  await office.must('publication.mark', { drawId, records: asChosen(kept), day, ...onWebsite })
  const apart = { drawId, records: asChosen(left), day, who: '样例分管领导', reason: '样例：涉及秘密' }
  expect((await office.must('publication.withhold', apart)).records[2]).toMatchObject({
    state: 'withheld',
    standing: 'apart',
    withheld: { reason: '样例：涉及秘密' },
  })
  // 20 working days after 8 January are over on 5 February 2026.
  office.on('2026-02-06')
  const marked = { drawId, records: asChosen(late), day: '2026-02-06', ...onWebsite }
  const after = await office.must('publication.mark', marked)
  expect(after.records[1]).toMatchObject({
    state: 'published',
    standing: 'late',
    due: { date: '2026-02-05' },
  })
  expect(after.batches[0]).toMatchObject({ late: 1 })
  const { lines } = await office.must('publication.punctuality', { year: 2023 })
  // Two were never entered: the last day by the draw's own was 2026-02-02.
  expect(lines).toEqual([
    {
      department: kept.department,
      unit: '执法监督股',
      inTime: 1,
      late: 1,
      overdue: 2,
      open: 0,
      withheld: 1,
    },
  ])
  expect((await office.must('publication.punctuality', { year: 2024 })).lines).toEqual([])
})

test('公示率 counts a visit when all that is to be public is public, and 不予公示 not at all', async () => {
  const office = await aPublishingOffice()
  const rate = async () => {
    const { lines } = await office.must('plan.compliance', { year: 2023 })
    const line = lines.find(({ key }) => key === 'publicationRate')
    return [line?.done, line?.whole, line?.missing]
  }
  expect(await rate()).toEqual([0, 0, 0])
  office.on(day)
  const [first, second] = [await office.approved(0, day), await office.approved(1, day)]
  await office.enter(2, day)
  expect(await rate()).toEqual([0, 3, 3])
  const { drawId } = office
  await office.must('publication.mark', { drawId, records: asChosen(first), day, ...onWebsite })
  expect(await rate()).toEqual([1, 3, 2])
  const apart = { drawId, records: asChosen(second), day, who: '样例', reason: '样例' }
  await office.must('publication.withhold', apart)
  expect(await rate()).toEqual([1, 2, 1])
})

test('a registration is put right without losing the first, and a withdrawn one never happened', async () => {
  const office = await aPublishingOffice()
  office.on(day)
  const line = await office.approved(0, day)
  const { drawId } = office
  const marked = await office.must('publication.mark', {
    drawId,
    records: asChosen(line),
    day,
    ...onWebsite,
  })
  const batchId = marked.batches[0]?.id ?? ''
  office.on('2026-01-09')
  const right = { batchId, day: '2026-01-09', place: '县政府网站', who: '样例', reason: '登记错了日期' }
  const amended = await office.must('publication.amend', { ...right, screenshots: [picture] })
  expect(amended.batches[0]).toMatchObject({ day: '2026-01-09', place: '县政府网站', amended: 1 })
  expect(amended.batches[0]?.screenshots).toHaveLength(1)
  const early = { ...right, day: '2026-01-07' }
  expect(await office.refusal('publication.amend', early)).toMatchObject({
    code: 'publication-day-not-accepted',
  })
  const gone = await office.must('publication.withdraw', { batchId, who: '样例', reason: '没有上传成功' })
  expect(gone.records[0]).toMatchObject({ state: 'publishable', publications: [] })
  expect(gone.batches[0]?.withdrawn).toMatchObject({ reason: '没有上传成功' })
  for (const name of ['publication.amend', 'publication.withdraw'] as const)
    expect(await office.refusal(name, right)).toMatchObject({ code: 'publication-withdrawn', batch: 1 })
})

test('T8 and the disclosure hold what was approved, item by item, and nobody who inspected', async () => {
  const office = await aPublishingOffice()
  office.on(day)
  const [first, second] = [await office.approved(0, day), await office.approved(1, day)]
  await office.enter(1, day, ['发现问题已责令改正'])
  const { drawId } = office
  const view = await office.view()
  // The second is being changed: on its way to the reviewer it cannot be printed.
  const both = { drawId, records: asChosen(first, view.records[1] ?? second) }
  expect(await office.refusal('publication.makeTable', both)).toMatchObject({
    code: 'publication-not-possible',
  })
  const only = { drawId, records: asChosen(first) }
  const { name, bytes } = await office.must('publication.disclosure', only)
  expect(name).toBe(`抽查结果公示 ${view.draw.number}.xlsx`)
  const [head, row, ...more] = await rowsOf(bytes, '抽查结果公示')
  expect(head?.slice(-6)).toEqual(['抽查类型', '抽查机关', '抽查完成日期', '序号', '抽查事项', '检查结果'])
  expect([row?.[0], row?.[1], ...(row?.slice(-5) ?? [])]).toEqual([
    first.targetName,
    first.targetId,
    first.department,
    day,
    '1',
    expect.stringMatching(/^样例事项/),
    '未发现问题',
  ])
  const draw = await office.must('draw.get', { drawId })
  expect(1 + more.length).toBe(draw.items.length)
  const paper = { of: 'publication', ...only, publishedOn: day } as const
  const looked = await office.must('documents.preview', { paper })
  const made = await office.must('publication.makeTable', { ...only, publishedOn: day })
  const [word] = made
  if (word === undefined) throw new Error('no table')
  expect(shownIn(looked)).toBe(await writtenIn(office, word))
  expect(made.map(({ kind, format }) => [kind, format])).toEqual([
    ['T8', 'docx'],
    ['T8', 'xlsx'],
  ])
  const names = draw.assignments.flatMap(({ places }) => places.map((place) => place.inspectorName))
  for (const { id: documentId } of made) {
    const text = documentText((await office.must('documents.read', { documentId })).bytes)
    expect(text).toContain(first.targetName)
    expect(text).not.toContain(second.targetName)
    for (const inspector of names) expect(text).not.toContain(inspector)
  }
  // The whole export has the columns of everybody, filled where something is approved.
  const platform = await office.must('dispatch.export', { drawId })
  const results = (await rowsOf(platform.bytes, '抽查结果公示')).slice(1)
  expect(results.filter((cells) => cells.at(-1) === '未发现问题')).toHaveLength(2 * draw.items.length)
})

test('of a 暗查 nothing leaves before it is released, whatever is approved', async () => {
  const office = await aPublishingOffice('ningjin', { secret: true })
  office.on(day)
  const line = await office.approved(0, day)
  expect(line).toMatchObject({ state: 'secret', blocks: ['secret'] })
  const { drawId } = office
  const only = { drawId, records: asChosen(line) }
  const fed = { drawId, targetIds: [line.targetId], day, how: '当面', who: '样例' }
  const secret = { code: 'secret-until-released' }
  expect(await office.refusal('publication.mark', { ...only, day, ...onWebsite })).toEqual(secret)
  expect(await office.refusal('publication.makeTable', only)).toEqual(secret)
  expect(await office.refusal('publication.disclosure', only)).toEqual(secret)
  expect(await office.refusal('publication.feedBack', fed)).toEqual(secret)
  expect(await office.refusal('dispatch.export', { drawId })).toEqual(secret)
  const due = async () =>
    (await office.must('office.status', {})).due.filter(({ code }) => code === 'release-missing')
  expect(await due()).toMatchObject([{ records: 1, targets: 1, dueOn: '2026-02-05' }])
  const release = { drawId, day, who: '样例分管领导', reason: '检查已全部结束' }
  expect(await office.refusal('publication.release', { ...release, day: '2026-01-09' })).toMatchObject({
    code: 'publication-day-not-accepted',
  })
  const released = await office.must('publication.release', release)
  expect(released).toMatchObject({ secret: false, release: { who: '样例分管领导' } })
  expect(await due()).toEqual([])
  expect(await office.refusal('publication.release', release)).toMatchObject({ code: 'already-released' })
  await office.must('dispatch.export', { drawId })
  await office.must('publication.feedBack', fed)
  const after = await office.must('publication.mark', { ...only, day, ...onWebsite })
  expect(after.records[0]).toMatchObject({ state: 'published' })
})

test('feedback goes to whole targets, in bulk, in time or late, and can be told anew', async () => {
  const office = await aPublishingOffice('yanshi')
  office.on(day)
  const lines = [await office.enter(0, day), await office.enter(1, day)]
  const { drawId } = office
  const fed = { drawId, targetIds: lines.map(({ targetId }) => targetId), day, how: '当面', who: '样例' }
  const third = (await office.view()).records[2]
  const partly = { ...fed, targetIds: [third?.targetId ?? ''] }
  expect(await office.refusal('publication.feedBack', partly)).toEqual({
    code: 'feedback-not-possible',
    names: [third?.targetName],
  })
  // 偃师: 7 working days after 8 January are over on 19 January 2026.
  office.on('2026-01-20')
  const due = async () =>
    (await office.must('office.status', {})).due.filter(({ code }) => code === 'feedback-overdue')
  expect(await due()).toMatchObject([{ targets: 5, blocked: 3, dueOn: '2026-01-14' }])
  const after = await office.must('publication.feedBack', { ...fed, day: '2026-01-19' })
  expect(after.feedback.slice(0, 3).map(({ standing }) => standing)).toEqual([
    'in-time',
    'in-time',
    'overdue',
  ])
  expect(await due()).toMatchObject([{ targets: 3, blocked: 3 }])
  const again = { ...fed, targetIds: fed.targetIds.slice(0, 1), day: '2026-01-20', how: '书面' }
  expect((await office.must('publication.feedBack', again)).feedback[0]).toMatchObject({
    standing: 'late',
    told: { day: '2026-01-20', how: '书面', who: '样例' },
  })
})
