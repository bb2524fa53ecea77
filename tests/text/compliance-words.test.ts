import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { complianceOf } from '#shared/domain/plan/compliance.ts'
import type { ComplianceLine, YearTally, YearTargets } from '#shared/domain/plan/compliance.ts'
import {
  complianceDemand,
  complianceDone,
  complianceGap,
  complianceRemarks,
  complianceSentence,
  complianceState,
  complianceTitle,
} from '#shared/text/compliance-words.ts'
import { idleYear as idle, noTargets as targets } from '#tests/domain/plan/idle-year.ts'

function lineOf(asked: Partial<YearTargets>, year: Partial<YearTally> = {}): ComplianceLine {
  const [line] = complianceOf({ ...targets, ...asked }, { ...idle, ...year })
  if (line === undefined) throw new Error('no line')
  return line
}

const enterprises = (planned: number, done: number) =>
  lineOf({ enterpriseShare: 3 }, { enterprises: { whole: 1201, planned, done } })

test('a share names its percent, its whole and how many that is', () => {
  expect(complianceDemand(enterprises(0, 0))).toBe('不低于3%，1,201户中不少于37户')
  expect(complianceDone(enterprises(37, 36))).toBe('36户（2.99%）')
})

test('a share that is missed by one is never shown as reached', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200_000 }), fc.integer({ min: 1, max: 100 }), (whole, percent) => {
      const needed = Math.ceil((whole * percent) / 100)
      const line = lineOf(
        { enterpriseShare: percent },
        { enterprises: { whole, planned: needed, done: needed - 1 } },
      )
      const shown = Number(/（(.+)%）/u.exec(complianceDone(line))?.[1])
      expect(shown).toBeLessThan(percent)
    }),
  )
})

test('what closes the gap: nothing, going on by the plan, or more than is planned', () => {
  expect(complianceGap(enterprises(40, 37))).toBe('已达到。')
  expect(complianceGap(enterprises(37, 30))).toBe('还差7户，已编方案抽完即达到。')
  expect(complianceGap(enterprises(36, 30))).toBe(
    '还差7户，其中1户计划中没有。请给没有方案的任务编方案，或提高尚未抽取的方案的比例，或增加任务。',
  )
  expect(complianceGap(lineOf({ jointDraws: 1 }))).toBe('还差1次，计划中都没有。请增加部门联合抽查任务。')
  expect(complianceGap(lineOf({ itemShare: 20 }, { items: { whole: 10, planned: 2, done: 2 } }))).toBe(
    '已达到。',
  )
})

test('a share of draws is no promise kept before a draw is held', () => {
  const draws = { internal: { planned: 5, done: 0 }, joint: { planned: 0, done: 0 } }
  const graded = lineOf({ creditGradedShare: 90 }, { draws, graded: { planned: 5, done: 0 } })
  expect(complianceState(graded)).toBe('planned')
  const joint = lineOf({ jointShare: 20 }, { draws })
  expect(complianceState(joint)).toBe('gap')
  expect(complianceGap(joint)).toContain('还差2次')
  expect(complianceState(lineOf({ jointShare: 20 }))).toBe('waiting')
})

test('a share of draws that is kept so far and will not be by the plan is a gap', () => {
  const draws = { internal: { planned: 9, done: 2 }, joint: { planned: 1, done: 1 } }
  const joint = lineOf({ jointShare: 20 }, { draws })
  expect(joint).toMatchObject({ missing: 0, unplanned: 2 })
  expect(complianceGap(joint)).toBe('还差2次，计划中都没有。请增加部门联合抽查任务。')
})

test('without inspections there is nothing to publish, and it is said', () => {
  const line = lineOf({ publicationRate: 100 })
  expect(complianceState(line)).toBe('waiting')
  expect(complianceGap(line)).toBe('尚无检查结果。')
})

test('a share of eight trades is named by two of them and their number', () => {
  const group = '冶金、有色、建材、机械、轻工、纺织、烟草、商贸'
  const line = lineOf(
    { groupShares: [{ group, percent: 5 }] },
    { groups: [{ group, whole: 100, planned: 5, done: 5 }] },
  )
  expect(complianceTitle(line)).toBe('冶金、有色等8类抽查比例')
})

test('what the figures leave out is said: tasks without a scheme, groups that no list knows', () => {
  expect(complianceRemarks({ unknownGroups: [], unscheduled: [] })).toEqual([])
  const remarks = complianceRemarks({
    unknownGroups: ['危化'],
    unscheduled: [{ id: 'a', number: '001号', name: '任务一' }],
  })
  expect(remarks[0]).toContain('「危化」')
  expect(remarks[1]).toContain('1项任务还没有方案（001号「任务一」）')
})

test('every target of every year is one sentence in Chinese, met exactly where nothing is missing', () => {
  const tally = fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300)).map((three) => {
    const [done = 0, planned = 0, whole = 0] = three.toSorted((one, other) => one - other)
    return { done, planned, whole }
  })
  fc.assert(
    fc.property(tally, tally, tally, fc.integer({ min: 1, max: 100 }), (internal, joint, things, percent) => {
      const lines = complianceOf(
        {
          internalDraws: 1,
          jointDraws: 1,
          enterpriseShare: percent,
          groupShares: [{ group: '黑名单', percent: 100 }],
          itemShare: percent,
          creditGradedShare: 90,
          jointShare: 20,
          publicationRate: 100,
        },
        {
          draws: { internal, joint },
          graded: internal,
          enterprises: things,
          groups: [{ group: '黑名单', ...things }],
          items: things,
          published: things,
        },
      )
      for (const line of lines) {
        expect(complianceSentence(line)).toMatch(/\p{Script=Han}.*。$/u)
        expect(complianceSentence(line)).not.toMatch(/undefined|NaN|Infinity/u)
        expect(line.missing > 0 && complianceState(line) === 'met').toBe(false)
        expect(line.missing > 0 && !complianceGap(line).includes('差')).toBe(false)
      }
    }),
  )
})
