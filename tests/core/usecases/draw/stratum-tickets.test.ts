import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { commitFirst, commitSecond, fixSlips, holdFirst } from '#tests/core/ceremony.ts'
import { addRecord, anExpert, anOfficeReadyToDraw } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

const ticketsOf = (
  office: OfficeUnderTest,
  drawId: string,
  asked: {
    stratum: string
    order: 'place' | 'rank'
    of?: 'target' | 'item' | 'expert'
    offset?: number
    limit?: number
  },
) => office.must('draw.stratumTickets', { drawId, of: 'target', ...asked })

test('every ticket of a stratum can be seen: recomputed from seed, number and id, and the smallest are those drawn', async () => {
  const office = await anOfficeReadyToDraw()
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'X1', status: '注销' }) })
  const drawn = await holdFirst(office)
  const stratum = drawn.tickets[0]?.stratum ?? ''
  const { total, rows } = await ticketsOf(office, drawn.id, { stratum, order: 'rank' })
  expect([total, rows.length]).toEqual([10, 10])
  const seed = drawn.rounds[0]?.seed ?? ''
  for (const { id, ticket } of rows) {
    expect(ticket).toBe(hash('sha256', `${seed}\n${drawn.number}/target\n${id}`))
  }
  expect(rows.map(({ ticket }) => ticket)).toEqual(rows.map(({ ticket }) => ticket).toSorted())
  expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const winners = drawn.tickets.filter(({ outcome }) => outcome === 'winner').map(({ id }) => id)
  expect(rows.filter(({ drawn }) => drawn).map(({ id }) => id)).toEqual(winners)
})

test('before it is sorted a stratum stands in the order of the frozen roster, and comes a page at a time', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId, tickets } = await holdFirst(office)
  const stratum = tickets[0]?.stratum ?? ''
  const whole = await ticketsOf(office, drawId, { stratum, order: 'place' })
  expect(whole.rows.map(({ id }) => id)).toEqual(whole.rows.map(({ id }) => id).toSorted())
  expect(whole.rows.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const page = await ticketsOf(office, drawId, { stratum, order: 'place', offset: 4, limit: 3 })
  expect(page).toEqual({ total: 10, rows: whole.rows.slice(4, 7) })
})

test('items of a group likewise', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId, items } = await holdFirst(office)
  const [won] = items
  const { total, rows } = await ticketsOf(office, drawId, {
    of: 'item',
    stratum: won?.group ?? '',
    order: 'rank',
  })
  expect(total).toBe(2)
  expect(rows.map(({ id, drawn }) => [id === won?.id, drawn])).toEqual([
    [true, true],
    [false, false],
  ])
})

test('experts of a field likewise, by the seed of the round that draws them', async () => {
  const office = await anOfficeReadyToDraw({ experts: [{ field: '化工', count: 2 }] })
  for (const number of [1, 2, 3]) {
    await addRecord(office, { roster: 'experts', record: anExpert(number, { field: '化工' }) })
  }
  await addRecord(office, { roster: 'experts', record: anExpert(4, { field: '化工', available: false }) })
  const { id: drawId } = await holdFirst(office)
  const asked = { of: 'expert', stratum: '化工', order: 'rank' } as const
  expect(await office.refusal('draw.stratumTickets', { drawId, ...asked })).toMatchObject({
    code: 'draw-in-another-state',
  })
  await commitSecond(office, drawId)
  await fixSlips(office, drawId, 2)
  const { experts, rounds, number } = await office.must('draw.conclude', { drawId, round: 2 })
  const { total, rows } = await ticketsOf(office, drawId, asked)
  expect(total).toBe(3)
  expect(rows.filter(({ drawn }) => drawn).map(({ id, name }) => ({ id, name }))).toEqual(
    experts.map(({ id, name }) => ({ id, name })),
  )
  for (const { id, ticket } of rows) {
    expect(ticket).toBe(hash('sha256', `${rounds[1]?.seed ?? ''}\n${number}/expert\n${id}`))
  }
  const wrong = { drawId, ...asked, stratum: '没有这一行' }
  expect(await office.refusal('draw.stratumTickets', wrong)).toMatchObject({ what: 'stratum' })
})

test('no ticket is shown before the seed is formed, and none of a stratum that the draw does not have', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await commitFirst(office)
  const asked = { drawId, of: 'target', stratum: '全部', order: 'rank' } as const
  expect(await office.refusal('draw.stratumTickets', asked)).toMatchObject({ code: 'draw-in-another-state' })
  const other = await anOfficeReadyToDraw()
  const drawn = await holdFirst(other)
  const wrong = { ...asked, drawId: drawn.id, stratum: '没有这一组' }
  expect(await other.refusal('draw.stratumTickets', wrong)).toEqual({
    code: 'record-not-found',
    what: 'stratum',
    id: '没有这一组',
  })
})
