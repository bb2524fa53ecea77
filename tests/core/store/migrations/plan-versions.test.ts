import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import type { Db } from '#shared/core/store/database.ts'
import { migrations } from '#shared/core/store/migrations/index.ts'
import { openStore } from '#shared/core/store/open-store.ts'
import { listVersions } from '#shared/core/store/plan-versions.ts'
import { listPlans } from '#shared/core/store/plans.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const clock = () => new Date('2024-05-27T01:00:00Z')

async function opened(folder: string, upTo = Infinity): Promise<Db> {
  const known = migrations.filter(({ number }) => number <= upTo)
  const store = await openStore({ folder, clock, migrations: known })
  if (!store.ok) throw new Error(store.failure.code)
  onTestFinished(() => store.value.destroy())
  return store.value
}

/** Plans as the step before this one kept them. */
async function aFolderWithPlans(): Promise<string> {
  const folder = temporaryFolder()
  const db = await opened(folder, 7)
  for (const number of ['2023002', '2023001']) {
    await sql`insert into plan values (${number}, 2023, 'internal', ${number}, '样例计划')`.execute(db)
    for (const position of [2, 1]) {
      await sql`insert into task values (${`${number}-${position}`}, ${number}, ${position}, ${`00${position}号`}, '样例任务',
        'untargeted', '不定向', '5%', '事项', '范围', '甲科', '乙科', '5月', '2023-05', '2023-05', '')`.execute(
        db,
      )
    }
  }
  await db.destroy()
  return folder
}

test('plans of before keep the order of their numbers and become the first version, word for word', async () => {
  const db = await opened(await aFolderWithPlans())
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
    const db = await opened(await aFolderWithPlans())
    await expect(sql.raw(statement).execute(db)).rejects.toThrow(/fixed/)
  },
)
