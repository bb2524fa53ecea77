import { describe, expect, test } from 'vitest'
import { isRefusing, planProblems } from '#shared/domain/plan/check-plan.ts'
import type { Task } from '#shared/domain/plan/types.ts'
import { aPlan, aTask } from '#tests/domain/documents/makers.ts'
import { sourceAnnexes } from '#tests/domain/documents/source-annexes.ts'
import { plansOf } from '#tests/domain/documents/source-plans.ts'

const withTask = (fields: Partial<Task>) => aPlan({ tasks: [aTask(fields)] })

test.each(Object.values(sourceAnnexes).map((annex) => [annex.name, annex] as const))(
  'the published table %s is sound: a clerk could save it as it stands',
  (_name, annex) => expect(planProblems(plansOf(annex))).toEqual([]),
)

describe('a plan is refused at the cell that is missing or contradicts', () => {
  test.each<[Partial<Task>, string, string]>([
    [{ number: ' ' }, 'number', 'cell-empty'],
    [{ name: '' }, 'name', 'cell-empty'],
    [{ initiator: '' }, 'initiator', 'cell-empty'],
    [{ periodText: '' }, 'periodText', 'cell-empty'],
    [{ periodText: '上半年' }, 'periodText', 'period-without-month'],
    [{ periodText: '11月至2月' }, 'periodText', 'period-reversed'],
    [{ periodText: '2021年5月' }, 'periodText', 'period-of-another-year'],
    [{ ratioText: '120%' }, 'ratioText', 'ratio-above-whole'],
    [{ ratioText: '１０１％' }, 'ratioText', 'ratio-above-whole'],
    [{ ratioText: '50%-1%' }, 'ratioText', 'ratio-reversed'],
    [{ ratioText: '按需' }, 'ratioText', 'ratio-says-nothing'],
    [{ selectionText: '不定向' }, 'selectionText', 'selection-contradicts'],
  ])('%j', (fields, column, code) => {
    const problems = planProblems([withTask(fields)])
    expect(problems).toMatchObject([{ planAt: 0, taskAt: 0, plan: '2023001', column, code }])
    expect(problems.every(isRefusing)).toBe(true)
  })

  test('a plan without number or name is told at those cells', () => {
    expect(planProblems([aPlan({ number: '', name: ' ' })])).toMatchObject([
      { planAt: 0, taskAt: null, column: 'planNumber', code: 'cell-empty' },
      { planAt: 0, taskAt: null, column: 'planName', code: 'cell-empty' },
    ])
  })

  test('a task number that stands twice in a plan is told at the second, in two plans it is none of a problem', () => {
    const twice = aPlan({ tasks: [aTask(), aTask({ name: '另一项' })] })
    expect(planProblems([twice])).toMatchObject([{ taskAt: 1, column: 'number', code: 'number-repeated' }])
    expect(planProblems([aPlan(), aPlan({ number: '2023002' })])).toEqual([])
  })

  test('a plan number that stands twice is told at the second, and in which table the first is', () => {
    const [first, other] = [aPlan(), aPlan({ scope: 'joint' })]
    expect(planProblems([first, other])).toMatchObject([
      { planAt: 1, taskAt: null, column: 'planNumber', code: 'number-in-other-scope', scope: 'internal' },
    ])
    expect(planProblems([first, aPlan()])).toMatchObject([{ planAt: 1, code: 'number-repeated' }])
  })
})

test.each<[Partial<Task>, string, string]>([
  [{ ratioText: '' }, 'ratioText', 'cell-open'],
  [{ itemsText: '' }, 'itemsText', 'cell-open'],
  [{ scopeText: '' }, 'scopeText', 'cell-open'],
  [{ ratioText: '1%-50%' }, 'ratioText', 'ratio-not-understood'],
  [{ ratioText: '以实施方案为准' }, 'ratioText', 'ratio-not-understood'],
  [{ selectionText: '双随机' }, 'selectionText', 'selection-unknown'],
])('what only the draw needs is told and refuses nothing: %j', (fields, column, code) => {
  const problems = planProblems([withTask(fields)])
  expect(problems).toMatchObject([{ column, code }])
  expect(problems.some(isRefusing)).toBe(false)
})

test.each(['2023年11月至2024年2月', '2022年12月-2023年1月'])(
  'a period over the turn of the year is sound where it says so: %s',
  (periodText) => expect(planProblems([withTask({ periodText })])).toEqual([]),
)
