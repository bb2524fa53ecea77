import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listVersions } from '#shared/core/store/plan-versions.ts'
import { listPlans } from '#shared/core/store/plans.ts'
import { anOfficeOf, openedAt } from '../old-office.ts'

const numbers = ['2023002', '2023001']

const task = {
  name: '样例任务',
  selection: 'untargeted',
  selection_text: '不定向',
  ratio_text: '5%',
  items_text: '事项',
  scope_text: '范围',
  initiator: '甲科',
  partners: '乙科',
  period_text: '5月',
  start_month: '2023-05',
  end_month: '2023-05',
}

/** Plans as the step before this one kept them. */
const aFolderWithPlans = () =>
  anOfficeOf(
    7,
    [
      'plan',
      ...numbers.map((number) => ({ id: number, year: 2023, scope: 'internal', number, name: '样例计划' })),
    ],
    [
      'task',
      ...numbers.flatMap((number) =>
        [2, 1].map((position) => ({
          ...task,
          id: `${number}-${position}`,
          plan_id: number,
          position,
          number: `00${position}号`,
        })),
      ),
    ],
  )

test('plans of before keep the order of their numbers and become the first version, word for word', async () => {
  const db = await openedAt(await aFolderWithPlans())
  const plans = await listPlans(db, 2023)
  expect(plans.map(({ number }) => number)).toEqual(['2023001', '2023002'])
  for (const plan of plans) {
    expect(await listVersions(db, plan.id)).toEqual([
      { version: 1, plan, at: '', actor: '', reason: '', packId: '', packSha256: '' },
    ])
  }
})

test.each(['update plan_version set body = json_object()', 'delete from plan_version'])(
  'what was saved stays: %s is refused by the database itself',
  async (statement) => {
    const db = await openedAt(await aFolderWithPlans())
    await expect(sql.raw(statement).execute(db)).rejects.toThrow(/fixed/)
  },
)
