import { expect, test } from 'vitest'
import { holdDraw, holdFirst } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'

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
