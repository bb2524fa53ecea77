import { describe, expect, test } from 'vitest'
import type { PlanView } from '#shared/contract/index.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import { anOffice, anOfficeReadyToDraw, aNewPlan } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'

const head =
  '抽查计划编号,抽查计划名称,抽查任务编号,抽查任务名称,抽查类型,抽查比例,抽查事项,抽查对象范围,发起科室,联合科室,抽查时间'
const row = (number: string, name: string, period = '2023年5月-6月', initiator = '甲科') =>
  [
    number,
    name,
    '001号',
    `${name}任务`,
    '定向',
    '5%',
    '安全检查',
    '危化企业',
    initiator,
    '乙科',
    period,
  ].join(',')

const fileOf = (...rows: readonly string[]) => ({
  name: '计划.csv',
  bytes: new TextEncoder().encode([head, ...rows].join('\n')),
})

async function previewOf(office: OfficeUnderTest, ...rows: readonly string[]) {
  const preview = await office.must('plan.previewImport', { file: fileOf(...rows) })
  const [table] = preview.tables
  if (table === undefined) throw new Error('no table')
  return { token: preview.token, table }
}

const withoutViews = ({ draws: _draws, version: _version, ...plan }: PlanView) => plan
const confirmed = { tables: [0], existing: 'skip' as const }

describe('a plan table that the office has as a file', () => {
  test('is told plan by plan, kept only when confirmed, and leaves one entry', async () => {
    const office = await anOffice()
    const before = await office.ledger()
    const { token, table } = await previewOf(office, row('2023001', '甲计划'), row('2023002', '乙计划'))
    expect(table).toMatchObject({ scope: 'internal', year: 2023, problems: [] })
    expect(table.plans.map(({ state }) => state)).toEqual(['new', 'new'])
    expect(await office.ledger()).toEqual(before)
    expect(await office.must('plan.confirmImport', { token, ...confirmed })).toEqual({
      added: 2,
      replaced: 0,
      skipped: 0,
      refused: 0,
    })
    const plans = await office.must('plan.list', { year: 2023 })
    expect(plans.map(({ number, name, version }) => [number, name, version])).toEqual([
      ['2023001', '甲计划', 1],
      ['2023002', '乙计划', 1],
    ])
    expect((await office.ledger()).slice(before.length)).toMatchObject([{ kind: 'plan.imported' }])
    expect(await office.refusal('plan.confirmImport', { token, ...confirmed })).toEqual({
      code: 'preview-gone',
    })
  })

  test('a plan with a missing or contradictory cell stays out, named by row and column; the others go in', async () => {
    const office = await anOffice()
    const { token, table } = await previewOf(
      office,
      row('2023001', '甲计划'),
      row('2023002', '乙计划', '全年'),
      row('2023003', '丙计划', '9月-5月', ''),
    )
    expect(table.plans.map(({ state }) => state)).toEqual(['new', 'refused', 'refused'])
    expect(table.problems).toMatchObject([
      { code: 'period-without-month', row: 3, column: '抽查时间', value: '全年' },
      { code: 'cell-empty', row: 4, column: '发起科室' },
      { code: 'period-reversed', row: 4, column: '抽查时间' },
    ])
    const counts = await office.must('plan.confirmImport', { token, ...confirmed })
    expect(counts).toMatchObject({ added: 1, refused: 2 })
    expect(await office.must('plan.list', { year: 2023 })).toHaveLength(1)
  })

  test('what is there already is the same, or differs cell by cell; replaced only where asked, with its tasks kept', async () => {
    const office = await anOffice()
    const first = await previewOf(office, row('2023001', '甲计划'), row('2023002', '乙计划'))
    await office.must('plan.confirmImport', { token: first.token, ...confirmed })
    const [, before] = await office.must('plan.list', { year: 2023 })
    const again = [row('2023001', '甲计划'), row('2023002', '乙计划', '2023年7月')]
    const { token, table } = await previewOf(office, ...again)
    expect(table.plans).toMatchObject([
      { state: 'same', differences: [] },
      {
        state: 'differs',
        differences: [{ task: '001号', column: 'periodText', before: '2023年5月-6月', after: '2023年7月' }],
      },
    ])
    expect(await office.refusal('plan.confirmImport', { token, ...confirmed })).toEqual({
      code: 'nothing-to-import',
    })
    const replace = { tables: [0], existing: 'replace' as const }
    expect(await office.must('plan.confirmImport', { token, ...replace })).toEqual({
      added: 0,
      replaced: 1,
      skipped: 1,
      refused: 0,
    })
    const [, after] = await office.must('plan.list', { year: 2023 })
    expect(after).toMatchObject({ id: before?.id, version: 2, tasks: [{ startMonth: '2023-07' }] })
    expect(after?.tasks[0]?.id).toBe(before?.tasks[0]?.id)
  })

  test('a plan that was drawn is never replaced', async () => {
    const office = await anOfficeReadyToDraw()
    await holdDraw(office)
    const { token, table } = await previewOf(office, row('2023001', '另一计划'))
    expect(table.plans).toMatchObject([{ state: 'differs', drawn: true }])
    const before = await office.must('plan.list', { year: 2023 })
    expect(await office.refusal('plan.confirmImport', { token, tables: [0], existing: 'replace' })).toEqual({
      code: 'plan-already-drawn',
      number: '2023001',
    })
    expect(await office.must('plan.list', { year: 2023 })).toEqual(before)
  })

  test('a number that the other table has stays out', async () => {
    const office = await anOffice()
    await office.must('plan.save', { plan: { ...aNewPlan(), scope: 'joint' } })
    const { table } = await previewOf(office, row('2023001', '甲计划'))
    expect(table.plans).toMatchObject([{ state: 'refused' }])
    expect(table.problems).toMatchObject([{ code: 'number-in-other-scope', scope: 'joint', row: 2 }])
  })

  test('what was changed between preview and confirmation is not overwritten', async () => {
    const office = await anOffice()
    const { token } = await previewOf(office, row('2023001', '甲计划'))
    await office.must('plan.save', { plan: aNewPlan({ number: '2023009' }) })
    expect(await office.refusal('plan.confirmImport', { token, ...confirmed })).toEqual({
      code: 'plans-changed-meanwhile',
    })
  })

  test('a published table takes plans in only with a reason', async () => {
    const office = await anOffice()
    await office.must('plan.save', { plan: aNewPlan({ number: '2023009' }) })
    const table = { year: 2023, scope: 'internal' as const }
    await office.must('plan.publish', { ...table, publishedOn: '2023-05-08', place: '门户网站' })
    const { token } = await previewOf(office, row('2023001', '甲计划'))
    expect(await office.refusal('plan.confirmImport', { token, ...confirmed })).toMatchObject({
      code: 'plan-published',
    })
    await office.must('plan.confirmImport', { token, ...confirmed, reason: '补录' })
  })

  test('a file without such a table is refused, and its name told', async () => {
    const office = await anOffice()
    const file = { name: '名录.csv', bytes: new TextEncoder().encode('企业名称,行业\n甲,乙\n') }
    expect(await office.refusal('plan.previewImport', { file })).toEqual({
      code: 'no-plan-table',
      file: '名录.csv',
    })
  })
})

test('last year’s file begins this year: numbers, names and months are moved, and each move is told', async () => {
  const office = await anOffice({ at: '2024-01-08T02:00:00Z' })
  const preview = await office.must('plan.previewImport', {
    file: fileOf(row('2023001', '2023年甲计划')),
    moveTo: 2024,
  })
  expect(preview.tables).toMatchObject([{ yearOfFile: 2023, year: 2024 }])
  expect(preview.tables[0]?.plans[0]?.moved).toEqual([
    { kind: 'cell', task: '', column: 'planNumber', before: '2023001', after: '2024001' },
    { kind: 'cell', task: '', column: 'planName', before: '2023年甲计划', after: '2024年甲计划' },
    { kind: 'cell', task: '001号', column: 'name', before: '2023年甲计划任务', after: '2024年甲计划任务' },
    { kind: 'cell', task: '001号', column: 'periodText', before: '2023年5月-6月', after: '2024年5月-6月' },
  ])
  await office.must('plan.confirmImport', { token: preview.token, ...confirmed })
  const plans = await office.must('plan.list', { year: 2024 })
  expect(plans.map(withoutViews)).toMatchObject([
    { year: 2024, number: '2024001', tasks: [{ startMonth: '2024-05', endMonth: '2024-06' }] },
  ])
})
