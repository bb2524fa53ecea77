import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { holdDraw } from '#tests/core/ceremony.ts'
import { aNewPlan, anOfficeReadyToDraw, bureau } from '#tests/core/makers.ts'
import { aRehearsalReadyToDraw } from '#tests/core/rehearsal.ts'

/** Parts of an office file that stand above or below every page. */
function marginsOf(bytes: Uint8Array): readonly string[] {
  const parts = Object.entries(unzipSync(bytes))
  const headers = parts.filter(([name]) => /^word\/header\d*\.xml$/.test(name))
  const sheets = parts.filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
  return [
    ...headers.map(([, part]) => strFromU8(part)),
    ...sheets.map(([, part]) => /<oddHeader>([^<]*)</.exec(strFromU8(part))?.[1] ?? ''),
  ]
}

const isMarked = (bytes: Uint8Array) => {
  const margins = marginsOf(bytes)
  return margins.length > 0 && margins.every((text) => text.includes('演练'))
}

/** Every kind of paper of a draw. */
const drawPapers = ['T6', 'T7', 'W3', 'W4', 'W5', 'W9', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6'] as const

test('every page of every kind of paper of a rehearsal is marked', async () => {
  const office = await aRehearsalReadyToDraw()
  const { id: drawId } = await holdDraw(office)
  await office.must('documents.makePlan', { year: 2023, scope: 'internal' })
  await office.must('plan.save', {
    plan: { ...aNewPlan({ number: '联2023001', taskNumbers: ['联001'] }), scope: 'joint' },
  })
  await office.must('documents.makePlan', { year: 2023, scope: 'joint' })
  await office.must('documents.makeWorkPlan', { year: 2023 })
  await office.must('documents.makeScheme', { taskId: office.taskId })
  await office.must('documents.makeNotice', { taskId: office.taskId })
  await office.must('items.publish', { department: bureau, publishedOn: '2023-05-08' })
  const refused: string[] = []
  for (const kind of drawPapers) {
    if (!(await office.call('documents.makeDraw', { drawId, kinds: [kind] })).ok) refused.push(kind)
  }
  await office.must('draw.void', { drawId, reason: '样例', people: ['甲', '乙'] })
  await office.must('documents.makeDraw', { drawId, kinds: ['C6'] })
  const papers = await office.must('documents.list', {})
  const unmarked: string[] = []
  for (const { id, path } of papers) {
    const { bytes } = await office.must('documents.read', { documentId: id })
    if (!isMarked(bytes)) unmarked.push(path)
  }
  expect(unmarked).toEqual([])
  const made = new Set<string>(papers.map(({ kind }) => kind))
  expect(['T1', 'T2', 'T5', 'W1', 'W2', 'W8', ...drawPapers].filter((kind) => !made.has(kind))).toEqual(
    refused.filter((kind) => kind !== 'C6'),
  )
  // A draw without replacement has no paper of one.
  expect(refused).toEqual(['C5', 'C6'])
})

test('lists and packages of a rehearsal say what they are', async () => {
  const office = await aRehearsalReadyToDraw()
  const { id: drawId } = await holdDraw(office)
  for (const roster of ['targets', 'inspectors', 'experts', 'items'] as const) {
    const { name, bytes } = await office.must('rosters.export', { roster })
    expect([name, isMarked(bytes)]).toEqual([expect.stringMatching(/^演练 /), true])
  }
  const packed = await office.must('draw.package', { drawId })
  const files = unzipSync(packed.bytes)
  expect(packed.name).toContain('演练-')
  expect(strFromU8(files['README.txt'] ?? new Uint8Array()).split('\n')[0]).toContain('演练')
  expect(strFromU8(files['2-plan.txt'] ?? new Uint8Array())).toMatch(/^draw=演练-/m)
  expect(isMarked(files['tickets.xlsx'] ?? new Uint8Array())).toBe(true)
  const file = { name: '包.zip', bytes: packed.bytes }
  expect(await office.must('draw.verify', { file })).toMatchObject({ verified: true })
})

test('a real office carries no such mark', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await holdDraw(office)
  const [paper] = await office.must('documents.makeDraw', { drawId, kinds: ['T6'] })
  const { bytes } = await office.must('documents.read', { documentId: paper?.id ?? '' })
  expect(isMarked(bytes)).toBe(false)
  const list = await office.must('rosters.export', { roster: 'targets' })
  expect([list.name.includes('演练'), isMarked(list.bytes)]).toEqual([false, false])
})
