import { expect, test } from 'vitest'
import type { PlanView } from '#shared/contract/index.ts'
import { anOffice, aNewPlan, profile } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { docxText } from '#tests/core/documents/read-back.ts'

const table = { year: 2023, scope: 'internal' as const }
const place = '局门户网站'

async function aPublishedYear() {
  const office = await anOffice({ at: '2023-01-13T02:00:00Z' })
  const plan = await office.must('plan.save', { plan: aNewPlan() })
  await office.must('plan.publish', { ...table, publishedOn: '2023-01-12', place })
  return { office, plan }
}

const renamed = ({ draws: _draws, version: _version, ...plan }: PlanView, name: string) => ({ ...plan, name })

async function printedWords(office: OfficeUnderTest): Promise<string> {
  const issued = await office.must('documents.makePlan', table)
  const documentId = issued.find(({ format }) => format === 'docx')?.id ?? ''
  return docxText((await office.must('documents.read', { documentId })).bytes)
}

test('every save keeps the version before it, with who, when, by which rules, and what changed', async () => {
  const office = await anOffice()
  const plan = await office.must('plan.save', { plan: aNewPlan() })
  office.setTime('2023-05-09T04:00:00Z')
  await office.must('plan.save', { plan: renamed(plan, '改名') })
  await office.must('plan.remove', { planId: plan.id })
  const versions = await office.must('plan.versions', { planId: plan.id })
  expect(versions).toMatchObject([
    {
      version: 2,
      at: '2023-05-09T04:00:00.000Z',
      actor: profile.clerk,
      packId: 'ningjin',
      plan: { name: '改名' },
      changes: [{ kind: 'cell', column: 'planName', before: plan.name, after: '改名' }],
    },
    { version: 1, at: '2023-05-08T04:00:00.000Z', plan: { name: plan.name }, changes: [] },
  ])
  expect(versions[0]?.packSha256).toMatch(/^[0-9a-f]{64}$/)
  expect(await office.refusal('plan.versions', { planId: 'x' })).toMatchObject({ code: 'record-not-found' })
})

test('saving what is already so makes no version', async () => {
  const office = await anOffice()
  const plan = await office.must('plan.save', { plan: aNewPlan() })
  expect((await office.must('plan.save', { plan: renamed(plan, plan.name) })).version).toBe(1)
})

test('a published table is changed only with a reason, and each change is an edition of its own', async () => {
  const { office, plan } = await aPublishedYear()
  const refused = { code: 'plan-published', ...table }
  expect(await office.refusal('plan.save', { plan: renamed(plan, '改名') })).toEqual(refused)
  expect(await office.refusal('plan.remove', { planId: plan.id })).toEqual(refused)
  const added = { year: 2023, plans: [aNewPlan({ number: '2023002' })], removed: [], known: {} }
  expect(await office.refusal('plan.saveYear', added)).toEqual(refused)
  office.setTime('2023-06-01T02:00:00Z')
  await office.must('plan.saveYear', { ...added, reason: '增加一项' })
  expect(await office.must('plan.editions', table)).toMatchObject([
    {
      edition: 2,
      madeOn: '2023-06-01',
      reason: '增加一项',
      publications: [],
      changes: [{ kind: 'added', number: '2023002' }],
    },
    { edition: 1, madeOn: '2023-01-12', reason: '', publications: [{ publishedOn: '2023-01-12', place }] },
  ])
})

test('the other table, and another year, are changed without a reason', async () => {
  const { office } = await aPublishedYear()
  await office.must('plan.save', { plan: { ...aNewPlan({ number: '联2023001' }), scope: 'joint' } })
  await office.must('plan.save', { plan: aNewPlan({ year: 2024, number: '2024001' }) })
  expect(await office.must('plan.editions', { ...table, scope: 'joint' })).toEqual([])
})

test('T1 bears the day of its edition, on whatever day it is printed', async () => {
  const { office, plan } = await aPublishedYear()
  office.setTime('2023-09-01T02:00:00Z')
  expect(await printedWords(office)).toContain('制表时间：2023年1月12日')
  await office.must('plan.save', { plan: renamed(plan, '改名'), reason: '更名' })
  office.setTime('2023-10-01T02:00:00Z')
  expect(await printedWords(office)).toContain('制表时间：2023年9月1日')
})

test('an edition is published in as many places as there are, in each once, and not before the day', async () => {
  const { office, plan } = await aPublishedYear()
  const again = { ...table, publishedOn: '2023-01-13' }
  expect(await office.refusal('plan.publish', { ...again, place })).toEqual({
    code: 'publication-exists',
    place,
  })
  await office.must('plan.publish', { ...again, place: '国家企业信用信息公示系统' })
  expect(await office.refusal('plan.publish', { ...again, publishedOn: '2023-01-14', place: '甲' })).toEqual({
    code: 'publication-in-future',
    date: '2023-01-14',
  })
  await office.must('plan.save', { plan: renamed(plan, '改名'), reason: '更名' })
  const [newest] = await office.must('plan.publish', { ...again, place })
  expect(newest).toMatchObject({ edition: 2, publications: [{ place }] })
})

test('a year without plans is not published', async () => {
  const office = await anOffice()
  const failure = await office.refusal('plan.publish', { ...table, publishedOn: '2023-01-12', place })
  expect(failure).toMatchObject({ code: 'record-not-found', what: 'plan' })
})

test('a department that is renamed in a published table makes an edition of it, and says why', async () => {
  const { office, plan } = await aPublishedYear()
  const [before, after] = ['虚构消防大队', '虚构消防局']
  await office.must('departments.save', { department: { name: before, own: false, units: [] } })
  const tasks = plan.tasks.map((task) => ({ ...task, partners: before }))
  await office.must('plan.save', { plan: { ...renamed(plan, plan.name), tasks }, reason: '增加联合部门' })
  await office.must('departments.rename', { name: before, newName: after })
  const [newest] = await office.must('plan.editions', table)
  expect(newest).toMatchObject({
    edition: 3,
    reason: `${before} → ${after}`,
    changes: [{ kind: 'changed', changes: [{ column: 'partners', before, after }] }],
  })
  expect((await office.must('plan.versions', { planId: plan.id }))[0]).toMatchObject({ version: 3 })
})
