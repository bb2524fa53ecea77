import { describe, expect, test } from 'vitest'
import { commitFirst, digits, fixSlips } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw, witnesses } from '#tests/core/makers.ts'

describe('a slip', () => {
  async function committed() {
    const office = await anOfficeReadyToDraw()
    const { id: drawId } = await commitFirst(office)
    return { office, slip: { drawId, round: 1 as const, position: 1, digits: '482913' } }
  }

  test('is entered, may be mended, and is fixed when its contributor types the same', async () => {
    const { office, slip } = await committed()
    const entered = await office.must('draw.enterSlip', { ...slip, digits: '111111' })
    expect(entered.rounds[0]?.slips[0]).toMatchObject({ state: 'entered', digits: null })
    await office.must('draw.enterSlip', slip)
    const fixed = await office.must('draw.fixSlip', slip)
    expect(fixed.rounds[0]?.slips.map(({ state }) => state)).toEqual(['fixed', 'waiting', 'waiting'])
    expect(fixed.rounds[0]?.slips[0]?.digits).toBe('482913')
  })

  test('that was typed differently, or not yet entered, is not fixed', async () => {
    const { office, slip } = await committed()
    expect(await office.refusal('draw.fixSlip', slip)).toMatchObject({ code: 'slips-differ' })
    await office.must('draw.enterSlip', slip)
    expect(await office.refusal('draw.fixSlip', { ...slip, digits: '482914' })).toEqual({
      code: 'slips-differ',
      who: '虚构县纪检监察组 见证人甲',
    })
  })

  test('that is fixed changes no more', async () => {
    const { office, slip } = await committed()
    await office.must('draw.enterSlip', slip)
    await office.must('draw.fixSlip', slip)
    const refused = { code: 'slip-already-fixed', who: '虚构县纪检监察组 见证人甲' }
    expect(await office.refusal('draw.enterSlip', { ...slip, digits: '999999' })).toEqual(refused)
    expect(await office.refusal('draw.fixSlip', slip)).toEqual(refused)
  })

  test.each([
    '',
    '12345',
    '123456789012345678901',
    '12345a',
    '１２３４５６',
    ' 123456',
    '123 456',
    '-123456',
  ])('with 「%s」 is not accepted: six to twenty digits', async (text) => {
    const { office, slip } = await committed()
    expect(await office.refusal('draw.enterSlip', { ...slip, digits: text })).toEqual({
      code: 'digits-not-accepted',
      who: '虚构县纪检监察组 见证人甲',
    })
  })

  test('of nobody, of another round or of no draw is refused', async () => {
    const { office, slip } = await committed()
    expect(await office.refusal('draw.enterSlip', { ...slip, position: 4 })).toMatchObject({
      code: 'record-not-found',
    })
    expect(await office.refusal('draw.enterSlip', { ...slip, round: 2 })).toEqual({
      code: 'draw-in-another-state',
      state: 'committed-1',
    })
    expect(await office.refusal('draw.enterSlip', { ...slip, drawId: 'x' })).toMatchObject({
      code: 'record-not-found',
    })
  })
})

test('a round is concluded when every slip is fixed, and not before', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await commitFirst(office)
  await office.must('draw.enterSlip', { drawId, round: 1, position: 1, digits: '482913' })
  expect(await office.refusal('draw.conclude', { drawId, round: 1 })).toEqual({
    code: 'slips-missing',
    who: witnesses.map(({ organisation, name }) => `${organisation} ${name}`),
  })
  await fixSlips(office, drawId, 1)
  await office.must('draw.conclude', { drawId, round: 1 })
  expect(await office.refusal('draw.conclude', { drawId, round: 1 })).toEqual({
    code: 'draw-in-another-state',
    state: 'drawn-1',
  })
  expect(await office.refusal('draw.conclude', { drawId, round: 2 })).toMatchObject({
    code: 'draw-in-another-state',
  })
})

test('slips that were entered are not shown to anybody until they are fixed', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await commitFirst(office)
  const [text = ''] = digits
  const view = await office.must('draw.enterSlip', { drawId, round: 1, position: 1, digits: text })
  expect(JSON.stringify(view)).not.toContain(text)
  expect(JSON.stringify(await office.ledger())).not.toContain(text)
})
