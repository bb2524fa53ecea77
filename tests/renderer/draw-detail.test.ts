import { describe, expect, it } from 'vitest'
import { heldPlaces, holdersOf } from '#renderer/pages/draw/detail/held-places.ts'
import { isSettled, nextActOf } from '#renderer/pages/draw/detail/next-act.ts'
import {
  blankRefill,
  lackOf,
  refillOf,
  withHolder,
  withRecusedTarget,
} from '#renderer/pages/draw/detail/refill-draft.ts'
import { reservePlace } from '#renderer/pages/draw/detail/reserve.ts'
import { seatRows } from '#renderer/pages/draw/detail/seat-rows.ts'
import { tableRows } from '#renderer/pages/draw/detail/table-rows.ts'
import type { AssignmentView } from '#shared/contract/index.ts'
import { aDraw, aFurtherRound, aPlace, aReplacement, aSeat, aTicket } from './views.ts'

const bureau = '样例一局'
const person = (inspectorId: string, place: number) =>
  aPlace({ inspectorId, inspectorName: inspectorId === '' ? '' : `人员${inspectorId}`, place })

function goes(targetId: string, part: Partial<AssignmentView> = {}): AssignmentView {
  return { targetId, targetName: `样例${targetId}`, department: bureau, team: '', places: [], ...part }
}

const seats = ['A1', 'A2', 'A3'].map((id) => aSeat(id, `样例${id}`))
const table = {
  seats,
  tickets: [aTicket({ id: 'A1', name: '样例A1' })],
  assignments: [
    goes('A1', { places: [person('I1', 1), person('I2', 2)] }),
    goes('A2', { places: [person('I1', 1), person('', 2)] }),
    goes('A1', { department: '样例二局', team: 'T01', places: [person('J1', 1)] }),
    goes('A2', { department: '样例二局', team: 'T01', places: [person('J1', 1)] }),
  ],
}
const places = heldPlaces(table)

describe('places of the table in force', () => {
  it("hold a team's place once, with all the targets it goes to", () => {
    expect(places).toHaveLength(5)
    const team = places.find(({ unit }) => unit === 'T01')
    expect(team?.targets.map(({ id }) => id)).toEqual(['A1', 'A2'])
  })

  it('name everybody who holds one, and nobody for what is open', () => {
    expect(
      holdersOf(places)
        .map(({ inspectorId }) => inspectorId)
        .toSorted(),
    ).toEqual(['I1', 'I2', 'J1'])
  })
})

describe('a refill', () => {
  it('of somebody ill proposes all his places and reports him away', () => {
    const draft = { ...withHolder(places, blankRefill, { inspectorId: 'I1' }), reason: ' 住院 ' }
    const asked = refillOf(places, draft)
    expect(asked.places.map(({ unit, place }) => `${unit}/${place}`)).toEqual(['A1/1', 'A2/1'])
    expect(asked.absent).toEqual({ I1: '住院' })
    expect(asked.places.every(({ reason }) => reason === '住院')).toBe(true)
  })

  it('for a late recusal takes the one place at that target, and calls nobody absent', () => {
    const chosen = withHolder(places, blankRefill, { cause: 'recusal', inspectorId: 'I1' })
    expect(chosen.keys).toEqual([])
    const draft = { ...withRecusedTarget(places, chosen, 'A2'), reason: '近亲属' }
    expect(refillOf(places, draft)).toEqual({
      places: [{ unit: 'A2', department: bureau, place: 1, reason: '近亲属' }],
      absent: {},
    })
  })

  it("for a recusal in a team takes the team's place", () => {
    const chosen = withHolder(places, blankRefill, { cause: 'recusal', inspectorId: 'J1' })
    expect(refillOf(places, withRecusedTarget(places, chosen, 'A2')).places[0]?.unit).toBe('T01')
  })

  it('of open places needs nobody', () => {
    const draft = withHolder(places, blankRefill, { cause: 'open' })
    expect(refillOf(places, draft).places.map(({ unit, place }) => `${unit}/${place}`)).toEqual(['A2/2'])
  })

  it('says what is missing, the paper last', () => {
    const whole = { ...withHolder(places, blankRefill, { inspectorId: 'I1' }), reason: '住院' }
    expect(lackOf(blankRefill, 1)).toContain('选定要换下的人')
    expect(lackOf({ ...whole, keys: [] }, 1)).toContain('岗位')
    expect(lackOf({ ...whole, reason: ' ' }, 1)).toContain('理由')
    expect(lackOf({ ...whole, cause: 'recusal' }, 1)).toContain('应当回避的检查对象')
    expect(lackOf(whole, 0)).toContain('证明材料')
    expect(lackOf(whole, 1)).toBe('')
  })
})

describe('who comes for a target', () => {
  const tickets = [
    aTicket({ id: 'A1', rank: 1 }),
    aTicket({ id: 'A2', rank: 2 }),
    aTicket({ id: 'C1', stratum: 'C' }),
    aTicket({ id: 'M1', stratum: '', outcome: 'mandatory' }),
    aTicket({ id: 'R1', rank: 3, outcome: 'reserve' }),
  ]
  const came = aReplacement({ targetId: 'A2', replacementId: 'R1', stratum: 'B', rank: 3 })

  it('is the next of its own stratum that nobody came with yet', () => {
    expect(reservePlace({ tickets, replacements: [] }, 'A1')).toEqual({ stratum: 'B', rank: 3 })
    expect(reservePlace({ tickets, replacements: [came] }, 'A1')).toEqual({ stratum: 'B', rank: 4 })
    expect(reservePlace({ tickets, replacements: [came] }, 'C1')).toEqual({ stratum: 'C', rank: 2 })
  })

  it('is nobody where the target was taken in full', () => {
    expect(reservePlace({ tickets, replacements: [] }, 'M1')).toBeNull()
  })

  it('is shown with everybody who stood there before', () => {
    const again = aReplacement({ targetId: 'R1', replacementId: 'R2', replacementName: '二次递补' })
    const seat = aSeat('A2', '二次递补', { inspectedId: 'R2' })
    const [row] = seatRows({ seats: [seat], tickets, replacements: [came, again] }, '')
    expect(row?.replacements.map(({ replacementId }) => replacementId)).toEqual(['R1', 'R2'])
    expect(seatRows({ seats: [seat], tickets, replacements: [came, again] }, 'R1')).toEqual([])
  })
})

describe('the table in force', () => {
  it('shows a replaced seat with both names, and finds it by either', () => {
    const replaced = { ...table, seats: [aSeat('A1', '递补企业', { inspectedId: 'R1' }), ...seats.slice(1)] }
    const [row] = tableRows(replaced, bureau, '递补企业')
    expect(row).toMatchObject({ inspected: '递补企业', note: '递补，原为样例A1' })
    expect(tableRows(replaced, bureau, '样例A1')).toHaveLength(1)
  })

  it('marks a line where somebody is missing', () => {
    expect(tableRows(table, bureau, '').map(({ isOpen }) => isOpen)).toEqual([false, true])
  })
})

describe('what comes next', () => {
  it('is the open round before anything else, then the departments that were away, then nothing', () => {
    const away = aDraw({ state: 'finished', departmentsToCome: ['另一局'] })
    const open = aDraw({ ...away, openRound: 3, furtherRounds: [aFurtherRound({ kind: 'refill' })] })
    expect(nextActOf(open)).toEqual({ words: '继续第二轮（补位一）', round: '3' })
    expect(nextActOf(away)?.round).toBe('late')
    expect(nextActOf(aDraw({ state: 'finished' }))).toBeNull()
    expect(nextActOf(aDraw({ state: 'drawn-1' }))).toEqual({ words: '进行第二轮', round: null })
    expect([isSettled(open), isSettled(away)]).toEqual([false, true])
  })
})
