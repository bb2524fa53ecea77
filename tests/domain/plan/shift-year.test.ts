import { expect, test } from 'vitest'
import { planChanges } from '#shared/domain/plan/plan-changes.ts'
import { shiftYear } from '#shared/domain/plan/shift-year.ts'
import { aPlan, aTask } from '#tests/domain/documents/makers.ts'
import { sourceAnnexes } from '#tests/domain/documents/source-annexes.ts'
import { plansOf } from '#tests/domain/documents/source-plans.ts'

test('last year’s published table becomes this year’s: numbers, names and months move, every other word stays', () => {
  const [plan = aPlan()] = plansOf(sourceAnnexes.ningjinJoint)
  const moved = shiftYear(plan, 2024)
  expect(moved).toMatchObject({ year: 2024, number: '联2024001', name: '2024年宁晋县部门联合抽查001' })
  expect(moved.tasks).toMatchObject([
    {
      number: '联001',
      name: '2024年宁晋县危化行业重大危险源企业部门联合随机抽查',
      scopeText: '2024年直接监管危化行业企业',
      periodText: '2024年5月至7月',
      startMonth: '2024-05',
      endMonth: '2024-07',
    },
  ])
  expect(
    planChanges(plan, moved).map((change) => (change.kind === 'cell' ? change.column : change.kind)),
  ).toEqual(['planNumber', 'planName', 'name', 'scopeText', 'periodText'])
})

test.each(Object.values(sourceAnnexes).map((annex) => [annex.name, annex] as const))(
  '%s moved away and back is as it was',
  (_name, annex) => {
    const plans = plansOf(annex)
    expect(plans.map((plan) => shiftYear(shiftYear(plan, plan.year + 1), plan.year))).toEqual(plans)
  },
)

test('a period over the turn of the year stays one, and months without a year belong to the new one', () => {
  const shifted = (periodText: string) => shiftYear(aPlan({ tasks: [aTask({ periodText })] }), 2024).tasks[0]
  expect(shifted('2023年11月至2024年2月')).toMatchObject({
    periodText: '2024年11月至2025年2月',
    startMonth: '2024-11',
    endMonth: '2025-02',
  })
  expect(shifted('5月-6月')).toMatchObject({ periodText: '5月-6月', startMonth: '2024-05' })
})

test.each([
  ['按冀应急〔2023〕18号检查', '按冀应急〔2023〕18号检查'],
  ['12023年', '12023年'],
  ['2023 年度危化', '2024 年度危化'],
  ['2023年度与2022年度', '2024年度与2022年度'],
])('other numbers stay what they are: %s', (before, after) => {
  expect(shiftYear(aPlan({ tasks: [aTask({ itemsText: before })] }), 2024).tasks[0]?.itemsText).toBe(after)
})
