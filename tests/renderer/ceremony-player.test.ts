import { describe, expect, it } from 'vitest'
import { lotMoments, momentOfDrum, wonBy } from '#renderer/pages/draw/ceremony/lot-moments.ts'
import type { Play, PlayAct } from '#renderer/pages/draw/ceremony/player.ts'
import { playActOf, played } from '#renderer/pages/draw/ceremony/player.ts'
import { rulerMoments } from '#renderer/pages/draw/ceremony/ruler-moments.ts'

const start: Play = { at: 0, total: 3, playing: false, pace: 'slow' }
const after = (...acts: readonly PlayAct[]) => acts.reduce(played, start)

describe('a showing', () => {
  it('goes step by step both ways and no further than its ends', () => {
    const on = { act: 'step', way: 1 } as const
    const back = { act: 'step', way: -1 } as const
    expect(after(on, on, back).at).toBe(1)
    expect(after(on, on, on, on, on).at).toBe(3)
    expect(after(back).at).toBe(0)
  })

  it('goes by itself until it is stopped or has reached its end', () => {
    expect(after({ act: 'toggle' }, { act: 'tick' })).toMatchObject({ at: 1, playing: true })
    expect(after({ act: 'toggle' }, { act: 'tick' }, { act: 'toggle' }).playing).toBe(false)
    const tick = { act: 'tick' } as const
    expect(after({ act: 'toggle' }, tick, tick, tick)).toMatchObject({ at: 3, playing: false })
  })

  it('a step by hand stops what goes by itself', () => {
    expect(after({ act: 'toggle' }, { act: 'step', way: 1 }).playing).toBe(false)
  })

  it('shows everything at once, and once more from the beginning', () => {
    expect(after({ act: 'all' })).toMatchObject({ at: 3, playing: false })
    expect(after({ act: 'all' }, { act: 'replay', from: 0 })).toMatchObject({ at: 0, playing: true })
  })

  it('takes its own keys and no other', () => {
    expect(['1', '2', '3', 'End', 'r', 'Home', 'x'].map((key) => playActOf(key)?.act ?? null)).toEqual([
      'pace',
      'pace',
      'all',
      'all',
      'replay',
      'replay',
      null,
    ])
  })
})

describe('the moments of a reveal', () => {
  const drums = [
    { name: 'B/甲镇', words: '「B」甲镇', quota: 2 },
    { name: 'B/乙镇', words: '「B」乙镇', quota: 0 },
    { name: 'C/甲镇', words: '「C」甲镇', quota: 1 },
  ]
  const moments = lotMoments(drums)

  it('are tickets, sorting, the line, then each winner; a group without a place has none', () => {
    expect(moments.map(({ kind }) => kind)).toEqual([
      'start',
      'roster',
      'sorted',
      'line',
      'won',
      'won',
      'roster',
      'sorted',
      'line',
      'won',
      'end',
    ])
    expect(moments.some((moment) => 'drum' in moment && moment.drum === 1)).toBe(false)
  })

  it('nobody is told before the line has fallen, and at the end all are', () => {
    expect(wonBy(moments, 3)).toBe(0)
    expect(wonBy(moments, 4)).toBe(1)
    expect(wonBy(moments, moments.length - 1)).toBe(3)
  })

  it('a group that somebody asks about begins with its tickets as the roster stands', () => {
    expect(momentOfDrum(moments, 2)).toBe(6)
    expect(momentOfDrum(moments, 1)).toBeNull()
  })
})

describe('the moments of the ruler', () => {
  it('walk over every region of every class, the start known before the first', () => {
    const step = { region: '甲镇', eligible: 1, from: 0, to: 1, quota: 0 }
    const moments = rulerMoments([{ ruler: [step, step] }, { ruler: [step] }])
    expect(moments.map(({ at, started, walked }) => [at, started, walked])).toEqual([
      [0, false, 0],
      [0, true, 0],
      [0, true, 1],
      [0, true, 2],
      [1, false, 0],
      [1, true, 0],
      [1, true, 1],
    ])
  })
})
