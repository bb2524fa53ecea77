import { describe, expect, it } from 'vitest'
import {
  furthestStep,
  nextSlip,
  reachable,
  resumeStep,
  sittingOf,
  stepBeside,
  stepsOf,
} from '#renderer/pages/draw/ceremony/ceremony-steps.ts'
import type { CeremonyScheme } from '#renderer/pages/draw/ceremony/ceremony-steps.ts'
import { aDraw, aFurtherRound, aRound, aSlip, aTicket } from './views.ts'

const full: CeremonyScheme = {
  balance: 'region',
  itemIds: ['SX01'],
  departments: [{ department: '样例局', places: [], teams: null }],
  experts: [{ field: '化工', count: 1 }],
}
const bare: CeremonyScheme = { balance: 'none', itemIds: [], departments: [], experts: [] }
const fixed = [aSlip(1, 'fixed'), aSlip(2, 'fixed')]

describe('the steps of a ceremony', () => {
  it('follow the protocol: both rounds, each commitment before its digits', () => {
    const steps = stepsOf(aDraw(), full)
    expect(steps).toHaveLength(19)
    for (const round of ['1', '2']) {
      const [commit, write, slips, seed] = ['commit', 'write', 'slips', 'seed'].map((step) =>
        steps.indexOf(`${step}-${round}` as never),
      )
      expect([commit, write, slips, seed]).toEqual([0, 1, 2, 3].map((at) => (commit ?? 0) + at))
    }
    expect(steps.indexOf('recusals')).toBeLessThan(steps.indexOf('commit-2'))
    expect(steps.at(-1)).toBe('package')
  })

  it('leave out what the scheme does not have', () => {
    const steps = stepsOf(aDraw(), bare)
    for (const absent of ['ruler', 'items', 'recusals', 'commit-2', 'teams', 'experts']) {
      expect(steps).not.toContain(absent)
    }
  })

  it('are told by the draw itself once it is drawn, not by a scheme that was changed later', () => {
    const drawn = aDraw({ state: 'drawn-1', tickets: [aTicket()] })
    expect(stepsOf(drawn, full)).not.toContain('ruler')
    expect(stepsOf(drawn, full)).not.toContain('items')
  })
})

describe('nothing is shown before its time', () => {
  it('no seed before every slip is fixed', () => {
    const some = aDraw({ rounds: [aRound({ slips: [aSlip(1, 'fixed'), aSlip(2, 'entered')] })] })
    expect(furthestStep(some, full)).toBe('slips-1')
    expect(reachable(some, full)).not.toContain('winners')
    expect(stepBeside(some, full, 'slips-1', 1)).toBeNull()
  })

  it('the seed is formed only from fixed slips, and nothing lies beyond it until it is', () => {
    const all = aDraw({ rounds: [aRound({ slips: fixed })] })
    expect(stepBeside(all, full, 'slips-1', 1)).toBe('seed-1')
    expect(stepBeside(all, full, 'seed-1', 1)).toBeNull()
  })

  it('no digits of round 2 before the second commitment', () => {
    const drawn = aDraw({ state: 'drawn-1', tickets: [aTicket()], rounds: [aRound({ slips: fixed })] })
    expect(reachable(drawn, full).at(-1)).toBe('commit-2')
  })

  it('no teams before round 2 is concluded', () => {
    const second = aRound({ round: 2, slips: fixed })
    const committed = aDraw({
      state: 'committed-2',
      tickets: [aTicket()],
      rounds: [aRound({ slips: fixed }), second],
    })
    expect(reachable(committed, full).at(-1)).toBe('seed-2')
  })
})

describe('after a crash', () => {
  it('goes on where slips were being typed in, with the slip that is not fixed', () => {
    const round = aRound({ slips: [aSlip(1, 'fixed'), aSlip(2, 'entered'), aSlip(3)] })
    expect(resumeStep(aDraw({ rounds: [round] }), full, null)).toBe('slips-1')
    expect(nextSlip(round)?.position).toBe(2)
  })

  it('goes back to the screen that stood, if the draw allows it', () => {
    expect(resumeStep(aDraw(), full, 'write-1')).toBe('write-1')
  })

  it('does not believe a remembered screen that the draw has not reached', () => {
    expect(resumeStep(aDraw(), full, 'result-2')).toBe('opening')
    expect(resumeStep(aDraw(), full, 'nonsense')).toBe('opening')
  })
})

describe('a second round after the first one', () => {
  const finished = aDraw({ state: 'finished', tickets: [aTicket()], departmentsToCome: ['另一局'] })
  const under = (kind: 'late' | 'refill', slips = [aSlip(1), aSlip(2)]) =>
    aDraw({
      ...finished,
      openRound: 3,
      furtherRounds: [aFurtherRound({ kind })],
      rounds: [aRound({ slips: fixed }), aRound({ round: 2, slips: fixed }), aRound({ round: 3, slips })],
    })

  it('is held when asked for, and only while a department is to come', () => {
    expect(sittingOf(finished, 'late')).toBe('late')
    expect(sittingOf(finished, null)).toBe(2)
    expect(sittingOf(aDraw({ ...finished, departmentsToCome: [] }), 'late')).toBe(2)
    expect(sittingOf(aDraw({ state: 'drawn-1', departmentsToCome: ['另一局'] }), 'late')).toBe(2)
  })

  it('comes back by itself after a crash, whatever the address asks', () => {
    for (const asked of [null, 'late', '2', '9', 'nonsense']) {
      expect(sittingOf(under('late'), asked)).toBe(3)
    }
  })

  it('asks a late department for its recusals before its commitment; a refill was called because of one', () => {
    expect(stepsOf(finished, full, 'late').slice(0, 2)).toEqual(['recusals', 'commit-2'])
    expect(stepsOf(under('late'), full, 3)[0]).toBe('recusals')
    expect(stepsOf(under('refill'), full, 3)[0]).toBe('commit-2')
  })

  it('shows nothing before its time: a commitment before digits, digits before the seed, a seed before people', () => {
    expect(reachable(finished, full, 'late').at(-1)).toBe('commit-2')
    expect(reachable(under('late'), full, 3).at(-1)).toBe('slips-2')
    expect(reachable(under('refill', fixed), full, 3).at(-1)).toBe('seed-2')
    const concluded = aDraw({ ...under('refill', fixed), openRound: null })
    expect(reachable(concluded, full, 3).at(-1)).toBe('package')
  })

  it('goes on after a crash where its own slips were typed in, not where the first round stood', () => {
    expect(resumeStep(under('late'), full, null, 3)).toBe('commit-2')
    expect(resumeStep(under('late', [aSlip(1, 'entered'), aSlip(2)]), full, null, 3)).toBe('slips-2')
    expect(resumeStep(under('late'), full, 'winners', 3)).toBe('commit-2')
  })
})
