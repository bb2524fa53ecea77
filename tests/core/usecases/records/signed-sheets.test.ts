import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { headFileIn } from '#shared/core/store/head-memory.ts'
import { entryHash } from '#shared/core/store/ledger.ts'
import { behind } from '#tests/core/behind.ts'
import { commitFirst, holdDraw, holdFirst } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw, aScheme } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'

test('every signed sheet is listed with its head and that of the sheet before', async () => {
  const office = await anOfficeReadyToDraw()
  const { number } = await holdDraw(office)
  const sheets = await office.must('records.signedSheets', {})
  expect(sheets.map(({ draw, round, act }) => [draw, round, act])).toEqual([
    [number, 1, 'committed'],
    [number, 1, 'concluded'],
    [number, 2, 'committed'],
    [number, 2, 'concluded'],
  ])
  expect(sheets.map(({ previous }) => previous)).toEqual(['', ...sheets.slice(0, -1).map(({ head }) => head)])
  const ledger = await office.ledger()
  for (const { sequence, head, at } of sheets) {
    expect(ledger[sequence - 1]).toMatchObject({ sequence, hash: head, at })
  }
})

const givingUp = { reason: '样例：名录有误', people: ['主持人甲', '监督人乙'] }

test('a void sheet is one of them, and the next sheet names it as the one before', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId, number } = await commitFirst(office)
  const voided = await office.must('draw.void', { drawId, ...givingUp })
  await office.must('scheme.save', { scheme: aScheme(office.taskId) })
  const again = await commitFirst(office)
  const sheets = await office.must('records.signedSheets', {})
  expect(sheets.map(({ draw, act }) => `${draw} ${act}`)).toEqual([
    `${number} committed`,
    `${number} voided`,
    `${again.number} committed`,
  ])
  expect(sheets[1]?.head).toBe(voided.ledgerHead)
  expect(sheets[2]?.previous).toBe(voided.ledgerHead)
})

test('a ledger cut behind the void sheet is found: two people hold its head on paper', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await commitFirst(office)
  await office.must('draw.void', { drawId, ...givingUp })
  await behind(office, (raw) => {
    const guard = raw.prepare(`select sql from sqlite_schema where name = 'ledger_no_delete'`).pluck().get()
    raw.exec('drop trigger ledger_no_delete')
    raw.exec('delete from ledger where seq = (select max(seq) from ledger)')
    raw.exec(String(guard))
  })
  await expect(openOffice({ folder: office.folder })).rejects.toThrow('ledger-behind')
  // Whoever cut it takes the folder's memory too.
  rmSync(headFileIn(office.folder))
  await expect(openOffice({ folder: office.folder })).rejects.toThrow('tail-cut')
})

test('a void of before its sheet was signed is none, and the sheets after it name what they named', async () => {
  const office = await anOfficeReadyToDraw()
  const { number } = await commitFirst(office)
  const last = (await office.ledger()).at(-1)
  const row = {
    seq: (last?.sequence ?? 0) + 1,
    prev: last?.hash ?? '',
    at: last?.at ?? '',
    actor: '样例经办人',
    kind: 'draw.voided',
    body: JSON.stringify({ number, ...givingUp, from: 'committed-1' }),
  }
  await behind(office, (raw) => {
    raw
      .prepare('insert into ledger values (@seq, @prev, @at, @actor, @kind, @body, @hash)')
      .run({ ...row, hash: entryHash(row) })
    raw.prepare(`update draw set state = 'voided', void_reason = ?`).run(givingUp.reason)
  })
  const old = await openOffice({ folder: office.folder })
  await old.must('scheme.save', { scheme: aScheme(office.taskId) })
  await commitFirst({ ...old, planId: office.planId, taskId: office.taskId })
  const sheets = await old.must('records.signedSheets', {})
  expect(sheets.map(({ act }) => act)).toEqual(['committed', 'committed'])
  expect(sheets[1]?.previous).toBe(sheets[0]?.head)
})

test('a head read off paper is told which sheet it is', async () => {
  const office = await anOfficeReadyToDraw()
  await holdFirst(office)
  const [first, second] = await office.must('records.signedSheets', {})
  const found = (head: string) => office.must('records.findHead', { head })
  expect(await found(second?.head ?? '')).toEqual({ sheets: [second], entries: [] })
  expect(await found(first?.head.slice(0, 12) ?? '')).toEqual({ sheets: [first], entries: [] })
  expect(await found('0'.repeat(64))).toEqual({ sheets: [], entries: [] })
})

test('a head of an entry that nobody signed for is told apart from one that is not there', async () => {
  const office = await anOfficeReadyToDraw()
  const last = (await office.ledger()).at(-1)
  const found = await office.must('records.findHead', { head: last?.hash ?? '' })
  expect(found).toEqual({ sheets: [], entries: [last] })
})

test.each(['', 'abc', '0123456789a', 'ABCDEF0123456789', 'g'.repeat(12), '0'.repeat(65)])(
  'what cannot be the beginning of a head is refused: "%s"',
  async (head) => {
    const office = await anOfficeReadyToDraw()
    expect(await office.refusal('records.findHead', { head })).toMatchObject({ code: 'wrong-input' })
  },
)
