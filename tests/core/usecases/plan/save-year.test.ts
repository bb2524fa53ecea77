import { describe, expect, test } from 'vitest'
import type { Plan } from '#shared/domain/plan/types.ts'
import type { PlanView } from '#shared/contract/index.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import { anOffice, anOfficeReadyToDraw, aNewPlan } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'

const year = 2023

interface Wanted {
  readonly plans?: readonly Plan[]
  readonly removed?: readonly string[]
  readonly order?: { readonly internal?: readonly string[]; readonly joint?: readonly string[] }
  readonly reason?: string
}

const knownOf = async (office: OfficeUnderTest) =>
  Object.fromEntries((await office.must('plan.list', { year })).map(({ id, version }) => [id, version]))

async function request(office: OfficeUnderTest, { plans = [], removed = [], ...rest }: Wanted) {
  return { year, plans, removed, known: await knownOf(office), ...rest }
}

const save = async (office: OfficeUnderTest, wanted: Wanted) =>
  office.must('plan.saveYear', await request(office, wanted))
const refusal = async (office: OfficeUnderTest, wanted: Wanted) =>
  office.refusal('plan.saveYear', await request(office, wanted))

/** A year with plans of these numbers, first to last. */
async function aYear(...numbers: readonly string[]) {
  const office = await anOffice()
  const plans = await save(office, { plans: numbers.map((number) => aNewPlan({ number })) })
  return { office, plans }
}

const numbersOf = (plans: readonly PlanView[]) => plans.map(({ number }) => number)
const named = (plan: PlanView | undefined, name: string): Plan => {
  if (plan === undefined) throw new Error('no plan')
  const { draws: _draws, version: _version, ...own } = plan
  return { ...own, name }
}

describe('a year is saved in one act', () => {
  test('added, changed, removed and reordered plans leave one ledger entry', async () => {
    const { office, plans } = await aYear('2023001', '2023002', '2023003')
    const [first, second, third] = plans
    const before = (await office.ledger()).length
    const after = await save(office, {
      plans: [named(third, '改名'), aNewPlan({ number: '2023004' })],
      removed: [second?.id ?? ''],
      order: { internal: ['', third?.id ?? '', first?.id ?? ''] },
    })
    expect(numbersOf(after)).toEqual(['2023004', '2023003', '2023001'])
    expect(after[1]?.name).toBe('改名')
    expect((await office.ledger()).slice(before)).toMatchObject([{ kind: 'plan.year-saved' }])
    expect(numbersOf(await office.must('plan.list', { year }))).toEqual(numbersOf(after))
  })

  test('numbers can be exchanged and passed on: neither plan stands in the other’s way', async () => {
    const { office, plans } = await aYear('2023001', '2023002')
    const [first, second] = plans
    const exchanged = [
      { ...named(first, '甲'), number: '2023002' },
      { ...named(second, '乙'), number: '2023001' },
    ]
    const after = await save(office, { plans: exchanged })
    expect(after.map(({ number, name }) => [number, name])).toEqual([
      ['2023002', '甲'],
      ['2023001', '乙'],
    ])
    const passedOn = { ...named(after[1], '乙'), number: '2023002' }
    expect(numbersOf(await save(office, { plans: [passedOn], removed: [first?.id ?? ''] }))).toEqual([
      '2023002',
    ])
  })

  test('a cell that is refused keeps all of it out, and each such cell is named', async () => {
    const { office, plans } = await aYear('2023001')
    const wrong = aNewPlan({ number: '2023002' })
    const [task] = wrong.tasks
    if (task === undefined) throw new Error('no task')
    const failure = await refusal(office, {
      plans: [
        named(plans[0], '改名'),
        { ...wrong, name: '', tasks: [{ ...task, periodText: '全年', initiator: '' }] },
      ],
    })
    expect(failure).toMatchObject({
      code: 'plan-not-accepted',
      problems: [
        { planAt: 1, taskAt: null, column: 'planName', code: 'cell-empty' },
        { planAt: 1, taskAt: 0, column: 'initiator', code: 'cell-empty' },
        { planAt: 1, taskAt: 0, column: 'periodText', code: 'period-without-month' },
      ],
    })
    expect(await office.must('plan.list', { year })).toEqual(plans)
  })

  test('the same number in both tables is refused, within one act and against what is saved', async () => {
    const { office } = await aYear('2023001')
    const joint = { ...aNewPlan(), scope: 'joint' as const }
    expect(await refusal(office, { plans: [joint] })).toEqual({
      code: 'plan-number-taken',
      number: '2023001',
    })
    const both = [aNewPlan({ number: '甲1' }), { ...joint, number: '甲1' }]
    expect(await refusal(office, { plans: both })).toMatchObject({
      code: 'plan-not-accepted',
      problems: [{ code: 'number-in-other-scope', scope: 'internal', planAt: 1 }],
    })
  })

  test('what is missing only for a later step is saved', async () => {
    const { office } = await aYear('2023001')
    const open = aNewPlan({ number: '2023002' })
    const tasks = open.tasks.map((task) => ({ ...task, itemsText: '', scopeText: '', ratioText: '' }))
    expect(numbersOf(await save(office, { plans: [{ ...open, tasks }] }))).toEqual(['2023001', '2023002'])
  })

  test('months are what the period’s words say, whatever else was sent', async () => {
    const { office } = await aYear()
    const plan = aNewPlan()
    const tasks = plan.tasks.map((task) => ({ ...task, periodText: '9-10月' }))
    expect((await save(office, { plans: [{ ...plan, tasks }] }))[0]?.tasks).toMatchObject([
      { startMonth: '2023-09', endMonth: '2023-10' },
    ])
  })

  test('who did not see the other’s change does not overwrite it', async () => {
    const { office, plans } = await aYear('2023001')
    const seen = await request(office, { plans: [named(plans[0], '后到')] })
    await save(office, { plans: [named(plans[0], '先到')] })
    expect(await office.refusal('plan.saveYear', seen)).toEqual({ code: 'plans-changed-meanwhile' })
    const order = { internal: [plans[0]?.id ?? '', 'x'] }
    expect(await refusal(office, { order })).toEqual({ code: 'plans-changed-meanwhile' })
  })
})

test('a drawn plan is neither removed nor loses its drawn task, and nothing else of the act is done', async () => {
  const office = await anOfficeReadyToDraw()
  await holdDraw(office)
  const refused = { code: 'plan-already-drawn', number: '2023001' }
  const other = aNewPlan({ number: '2023002' })
  expect(await refusal(office, { plans: [other], removed: [office.planId] })).toEqual(refused)
  expect(numbersOf(await office.must('plan.list', { year }))).toEqual(['2023001'])
})
