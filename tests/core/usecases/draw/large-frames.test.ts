import { expect, test } from 'vitest'
import type { DrawView } from '#shared/contract/index.ts'
import { digestOf, madeOf, textWith } from '#shared/core/large-texts.ts'
import { sha256 } from '#shared/core/sha256.ts'
import { anOfficeReadyToDraw, addRecord } from '#tests/core/makers.ts'
import { commitFirst, digits } from '#tests/core/ceremony.ts'
import { someTargets } from '#tests/domain/documents/makers.ts'

// A frame of such length is read and computed once, and remembered.

/** An office whose frame is remembered: the names of its 乡镇 make it long with few targets. */
async function aLargeOffice() {
  const office = await anOfficeReadyToDraw()
  for (const record of someTargets(50).slice(10)) {
    await addRecord(office, {
      roster: 'targets',
      record: { ...record, region: record.region.padEnd(1500, '镇') },
    })
  }
  return office
}

const states = ({ rounds }: DrawView) => rounds[0]?.slips.map(({ state }) => state)
const shown = ({ rounds }: DrawView) => rounds[0]?.slips.map((slip) => slip.digits)

test('every step of a ceremony over a large frame shows the slips, the seed and the state as they are now', async () => {
  const office = await aLargeOffice()
  const committed = await commitFirst(office)
  const drawId = committed.id
  expect(states(committed)).toEqual(['waiting', 'waiting', 'waiting'])
  const slip = { drawId, round: 1, position: 2, digits: digits[1] ?? '' }
  expect(states(await office.must('draw.enterSlip', slip))).toEqual(['waiting', 'entered', 'waiting'])
  expect(shown(await office.must('draw.fixSlip', slip))).toEqual([null, digits[1], null])
  expect(await office.must('draw.get', { drawId })).toMatchObject({ tickets: [], classes: [] })
  for (const position of [1, 3]) {
    const own = { drawId, round: 1, position, digits: digits[position - 1] ?? '' }
    await office.must('draw.enterSlip', own)
    await office.must('draw.fixSlip', own)
  }
  const concluded = await office.must('draw.conclude', { drawId, round: 1 })
  expect(concluded.tickets.length).toBeGreaterThan(20)
  expect(concluded.rounds[0]?.seed).toMatch(/^[0-9a-f]{64}$/)
  expect(await office.must('draw.get', { drawId })).toEqual(concluded)
})

test('a draw given up and held again over the same large frame has winners of its own', async () => {
  const office = await aLargeOffice()
  const winners: string[][] = []
  for (const turn of [1, 2]) {
    const { id: drawId } = await commitFirst(office)
    for (const [at, text] of digits.entries()) {
      const slip = { drawId, round: 1, position: at + 1, digits: text }
      await office.must('draw.enterSlip', slip)
      await office.must('draw.fixSlip', slip)
    }
    const { tickets, number } = await office.must('draw.conclude', { drawId, round: 1 })
    expect(number.endsWith('-2')).toBe(turn === 2)
    winners.push(tickets.filter(({ outcome }) => outcome === 'winner').map(({ id }) => id))
    const people = ['样例经办人', '样例见证人']
    await office.must('draw.void', { drawId, reason: '样例原因', people })
  }
  expect(winners[0]).not.toEqual(winners[1])
})

test('what is remembered of a text is told apart by every sign of it', () => {
  const one = '甲'.repeat(60_000)
  const other = `${one.slice(1)}乙`
  expect([digestOf(one), digestOf(other)]).toEqual([sha256(one), sha256(other)])
  expect(textWith(sha256(other))).toBe(other)
  expect([one, other, one].map((text) => madeOf(text, 'last sign', () => text.at(-1)))).toEqual([
    '甲',
    '乙',
    '甲',
  ])
})
