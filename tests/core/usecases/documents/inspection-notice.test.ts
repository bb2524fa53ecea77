import { expect, test } from 'vitest'
import type { DrawView } from '#shared/contract/index.ts'
import { docxText } from '#tests/core/documents/read-back.ts'
import { openXmlVerdict } from '#tests/core/documents/validator.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import { addRecord, anItem, anOfficeReadyToDraw, bureau } from '#tests/core/makers.ts'
import type { ReadyOffice } from '#tests/core/makers.ts'
import { asIssuer } from './an-issuing-office.ts'
import { aCounty, aHeldDraw, brigade, departments } from './county.ts'

async function noticesOf(office: ReadyOffice, { id: drawId }: DrawView) {
  const made = await office.must('documents.makeDraw', { drawId, kinds: ['W4'] })
  return Promise.all(
    made.map(async ({ id, path }) => {
      const { bytes } = await office.must('documents.read', { documentId: id })
      return { path, bytes, text: docxText(bytes) }
    }),
  )
}

const folder = (path: string) => path.split('/').at(-2)

test('each department that has drawn notifies each target in its own name, all in one file and one by one', async () => {
  const office = await aCounty()
  await asIssuer(office)
  const draw = await aHeldDraw(office)
  const [all, ...single] = await noticesOf(office, draw)
  const there = departments.map(({ department }) => department).filter((name) => name !== brigade)
  expect([...new Set(single.map(({ path }) => folder(path)))]).toEqual(there)
  expect(single.length).toBe(there.length * draw.seats.length)
  expect(all?.text.split('送达回证').length).toBe(single.length + 1)
  expect(all?.text).not.toContain(brigade)
  const own = single.find(({ path }) => folder(path) === bureau)
  const seat = draw.seats[0]
  expect(own?.text).toContain(`${seat?.inspectedName}：`)
  const places = draw.assignments
    .filter(({ department, targetId }) => department === bureau && targetId === seat?.targetId)
    .flatMap((one) => one.places)
    .filter(({ inspectorId }) => inspectorId !== '')
  for (const { inspectorName, inspectorId } of places) {
    expect(own?.text).toContain(`${inspectorName}（执法证号：${inspectorId}）`)
  }
  expect(own?.text).toContain('联系人：样例联系人　联系电话：0000-0000000')
  const others = single.filter(({ path }) => folder(path) !== bureau)
  expect(others.filter(({ text }) => text.includes('样例联系人'))).toEqual([])
})

test('an office can send one notice for all departments together', async () => {
  const office = await aCounty()
  await asIssuer(office, { jointNotice: true })
  const draw = await aHeldDraw(office)
  const [, ...single] = await noticesOf(office, draw)
  expect(single.length).toBe(draw.seats.length)
  for (const { department } of departments.filter((one) => one.department !== brigade)) {
    expect(single[0]?.text).toContain(`${department}（印章）`)
  }
})

test('the notice says basis, source, items with their content, time, how often this year, recusal and the rules of conduct', async (context) => {
  const office = await anOfficeReadyToDraw({ itemRate: { p: 1, q: 1 } })
  const item = anItem(1, { legalBasis: '《样例安全条例》第八条。', content: '样例内容', method: '实地核查' })
  await office.must('rosters.save', { entry: { roster: 'items', record: item }, revision: 1 })
  const draw = await holdDraw(office)
  const inspected = draw.seats[0]?.inspectedId ?? ''
  await office.must('inspections.save', {
    inspection: {
      id: '',
      targetId: inspected,
      date: '2023-03-01',
      kind: '日常检查',
      department: bureau,
      basis: '',
      exemption: '',
      result: '',
      remark: '',
      registerNumber: '',
      drawId: '',
    },
    revision: 0,
  })
  const [, first, second] = await noticesOf(office, draw)
  for (const words of [
    '根据《样例安全条例》第八条，',
    `抽取编号：${draw.number}`,
    '.样例事项1：样例内容。',
    '2023年5月15日至2023年6月30日之间',
    '检查方式：实地核查。',
    '接受行政检查1次，本次不计在内',
    '有权申请其回避',
    '五个严禁：',
    '八个不得：',
    '（印章）',
    '送达回证',
  ]) {
    expect(first?.text).toContain(words)
  }
  expect(second?.text).toContain('接受行政检查0次')
  expect(first?.text).not.toMatch(/〔[^　]|null|undefined/u)
  const verdict = await openXmlVerdict(first?.bytes ?? new Uint8Array(), 'docx')
  if (!verdict.ran) return context.skip(verdict.reason)
  expect(verdict.errors).toEqual([])
})

test('a 暗查 is not announced; its lists, records and approval are for inspectors and stay', async () => {
  const office = await anOfficeReadyToDraw({ secret: true })
  const draw = await holdDraw(office)
  expect(await office.refusal('documents.makeDraw', { drawId: draw.id, kinds: ['T6', 'W4'] })).toEqual({
    code: 'secret-not-announced',
    paper: 'W4',
  })
  expect(await office.must('documents.list', {})).toEqual([])
  const kept = await office.must('documents.makeDraw', { drawId: draw.id, kinds: ['T6', 'T7', 'W3', 'W9'] })
  expect(new Set(kept.map(({ kind }) => kind))).toEqual(new Set(['T6', 'T7', 'W3', 'W9']))
  const all = await office.must('documents.makeAll', { drawId: draw.id })
  expect(all.filter(({ kind }) => kind === 'W4')).toEqual([])
})

test('before inspectors are drawn, and of a draw that was given up, nobody is notified', async () => {
  const office = await anOfficeReadyToDraw()
  await addRecord(office, { roster: 'items', record: anItem(8) })
  const draw = await holdDraw(office)
  await office.must('draw.void', { drawId: draw.id, reason: '样例', people: ['甲', '乙'] })
  expect(await office.refusal('documents.makeDraw', { drawId: draw.id, kinds: ['W4'] })).toMatchObject({
    code: 'draw-in-another-state',
  })
})
