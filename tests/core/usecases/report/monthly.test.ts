import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { DocumentView } from '#shared/contract/index.ts'
import { openCore } from '#shared/core/open-core.ts'
import { behind } from '#tests/core/behind.ts'
import type { Inspected } from '../results/problems-found.ts'
import { enterProblem } from '../results/problems-found.ts'
import { anEntry, aReportingOffice, issueMay, may, mayDays, otherUnit, unit } from './reporting.ts'

async function stateOf(office: Inspected, month = '2023-05', of = unit) {
  const { units } = await office.must('report.months', { year: 2023 })
  const line = units.find((one) => one.unit === of)
  return line?.months.find((one) => one.month === month)?.state
}

async function cellsOf(office: Inspected, documents: readonly DocumentView[]) {
  const workbook = documents.find(({ format }) => format === 'xlsx')
  const book = new ExcelJS.Workbook()
  const bytes = readFileSync(join(office.folder, '文书', workbook?.path ?? ''))
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  const cells: string[] = []
  book.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) => cells.push(cell.master === cell ? cell.text : '')),
  )
  return cells
}

test('the form counts the complete records of its unit, and each number opens a list of its length', async () => {
  const office = await aReportingOffice()
  await enterProblem(office, 0)
  await enterProblem(office, 1)
  await enterProblem(office, 2, { complete: false })
  const view = await office.must('report.monthly', may)
  expect(view).toMatchObject({ dueOn: '2023-05-23', usual: mayDays, period: mayDays, versions: [] })
  const [row] = view.now.own
  expect(row).toMatchObject({ lead: unit, targets: 2, visits: 2 })
  for (const what of ['targets', 'visits', 'items', 'published'] as const) {
    const number = { in: 'monthly', ...may, ...mayDays, version: 0, taskId: row?.taskId ?? '' } as const
    const { rows } = await office.must('report.counted', { what, number })
    const told = { ...row, published: 0 }
    expect([what, rows.length]).toEqual([what, told[what]])
  }
  const other = await office.must('report.monthly', { month: '2023-05', unit: otherUnit })
  expect(other.now).toMatchObject({ own: [], joint: [] })
})

test('of two windows that issue the same month at once one does, and the other is told so and leaves no file', async () => {
  const office = await aReportingOffice()
  await enterProblem(office, 0)
  const issue = { ...may, ...mayDays, reason: '' }
  const answers = await Promise.all([
    office.call('report.issueMonthly', issue),
    office.call('report.issueMonthly', issue),
  ])
  const failures = answers.flatMap((answer) => (answer.ok ? [] : [answer.failure]))
  expect(failures).toEqual([{ code: 'issued-meanwhile', name: `2023-05 ${unit}` }])
  const { versions } = await office.must('report.monthly', may)
  expect(versions.map(({ version }) => version)).toEqual([1])
  const documents = await office.must('documents.list', {})
  const kept = readdirSync(join(office.folder, '文书'), { recursive: true, withFileTypes: true })
  expect(kept.filter((entry) => entry.isFile()).length).toBe(documents.length)
})

test('what was issued stays as it was; what came late is named, and a correction says why', async () => {
  const office = await aReportingOffice()
  await enterProblem(office, 0)
  await office.must('report.saveDiary', { entry: anEntry(), version: 0 })
  const entries = (await office.ledger()).length
  const issued = await issueMay(office)
  expect((await office.ledger()).length).toBe(entries + 1)
  expect(await stateOf(office)).toBe('reported')
  const [first] = issued.versions
  expect(first?.documents.map(({ fileName }) => fileName).toSorted()).toEqual([
    `2023-05-${unit}.docx`,
    `2023-05-${unit}.xlsx`,
  ])
  expect(await cellsOf(office, first?.documents ?? [])).toContain('5月9日 双随机工作部署会（12人）')
  expect(await office.refusal('report.issueMonthly', { ...may, ...mayDays })).toMatchObject({
    code: 'report-unchanged',
  })

  await enterProblem(office, 1)
  expect(await stateOf(office)).toBe('changed')
  const late = await office.must('report.monthly', may)
  expect(late.changes).toMatchObject({
    cells: [{ cell: 'targets', before: '1', after: '2' }, { cell: 'visits' }],
    facts: [{ of: 'record', kind: 'added', day: '2023-05-09' }],
  })
  expect(await office.refusal('report.issueMonthly', { ...may, ...mayDays })).toMatchObject({
    code: 'report-needs-reason',
  })
  const corrected = await issueMay(office, '漏报一户')
  expect(corrected.versions.map(({ version, reason }) => [version, reason])).toEqual([
    [2, '漏报一户'],
    [1, ''],
  ])
  expect(corrected.versions[0]?.changes.cells).toMatchObject([{ before: '1', after: '2' }, {}])
  const counted = async (version: number) => {
    const taskId = corrected.now.own[0]?.taskId ?? ''
    const number = { in: 'monthly', ...may, ...mayDays, version, taskId } as const
    return (await office.must('report.counted', { what: 'targets', number })).rows.length
  }
  expect([await counted(1), await counted(2)]).toEqual([1, 2])
})

test('a result counts in the month in which it was put on a website, and no more once that is withdrawn', async () => {
  const office = await aReportingOffice()
  const id = await enterProblem(office, 0)
  await enterProblem(office, 1)
  const { drawId } = office
  await office.must('results.approve', { drawId, records: [{ id, version: 1 }] })
  const [line] = await office.lines()
  const records = [{ id, version: line?.version ?? 0 }]
  const told = { day: '2023-05-09', place: '样例网站', who: '样例经办人' }
  const { batches } = await office.must('publication.mark', { drawId, records, ...told })
  const published = async () => {
    const { now } = await office.must('report.monthly', may)
    const number = {
      in: 'monthly',
      ...may,
      ...mayDays,
      version: 0,
      taskId: now.own[0]?.taskId ?? '',
    } as const
    const { rows } = await office.must('report.counted', { what: 'published', number })
    return [now.own[0]?.publications, rows.map(({ name }) => name)]
  }
  expect(await published()).toEqual([[{ site: '样例网站', results: 1 }], [line?.targetName]])
  const batchId = batches[0]?.id ?? ''
  await office.must('publication.withdraw', { batchId, who: '样例经办人', reason: '误登' })
  expect(await published()).toEqual([[], []])
})

test('the next report begins where the last one ended; a period changed by hand is warned of', async () => {
  const office = await aReportingOffice()
  await issueMay(office)
  office.setTime('2023-06-20T04:00:00Z')
  const june = await office.must('report.monthly', { month: '2023-06', unit })
  expect(june.period).toEqual({ from: '2023-05-24', to: '2023-06-23' })
  expect(june.warnings).toEqual([{ code: 'not-over', to: '2023-06-23' }])
  const period = { from: '2023-05-20', to: '2023-06-19' }
  const moved = await office.must('report.monthly', { month: '2023-06', unit, period })
  expect(moved.warnings).toEqual([
    { code: 'overlap', month: '2023-05', from: '2023-05-20', to: '2023-05-23' },
  ])
  const reversed = { month: '2023-06', unit, from: '2023-06-02', to: '2023-06-01' }
  expect(await office.refusal('report.issueMonthly', reversed)).toMatchObject({ code: 'period-reversed' })
})

test('the bureau merges what its units have issued, says who is missing, and sees their corrections', async () => {
  const office = await aReportingOffice()
  const merging = { month: '2023-05', unit: '', ...mayDays }
  expect(await office.refusal('report.issueMonthly', merging)).toMatchObject({
    code: 'report-nothing-to-merge',
  })
  await enterProblem(office, 0)
  await issueMay(office)
  const merged = await office.must('report.issueMonthly', merging)
  expect(merged).toMatchObject({ missing: [otherUnit], now: { own: [{ lead: unit, targets: 1 }] } })
  expect(merged.changes).toEqual({ cells: [], facts: [] })
  await enterProblem(office, 1)
  await issueMay(office, '漏报一户')
  const { changes } = await office.must('report.monthly', { month: '2023-05', unit: '' })
  expect(changes.cells).toMatchObject([{ cell: 'targets', before: '1', after: '2' }, {}])
})

test('from five days before the report day a unit is reminded, after it it is late, once reported it is not', async () => {
  const office = await aReportingOffice()
  const due = async (iso: string) => {
    office.setTime(iso)
    const items = (await office.must('office.status', {})).due
    return items.flatMap((one) => (one.code === 'monthly-report' ? [[one.month, one.state, one.units]] : []))
  }
  const both = [unit, otherUnit]
  expect(await due('2023-05-17T04:00:00Z')).toEqual([])
  expect(await due('2023-05-18T04:00:00Z')).toEqual([['2023-05', 'coming', both]])
  expect(await due('2023-05-23T04:00:00Z')).toEqual([['2023-05', 'coming', both]])
  expect(await due('2023-05-24T04:00:00Z')).toEqual([['2023-05', 'overdue', both]])
  await issueMay(office)
  expect(await due('2023-05-24T05:00:00Z')).toEqual([['2023-05', 'overdue', [otherUnit]]])
  expect(await stateOf(office, '2023-04')).toBe('quiet')
})

const tampered = [
  ['monthly_report', `update monthly_report set body = json_set(body, '$.content.own', json('[]'))`],
  ['monthly_report', `update monthly_report set to_day = '2023-05-31'`],
  ['monthly_report', 'delete from monthly_report'],
  ['diary_version', `update diary_version set body = json_set(body, '$.people', 99)`],
  ['diary_version', 'delete from diary_version'],
] as const

test('a report or an entry that was changed behind the program’s back is named at the opening', async () => {
  const office = await aReportingOffice()
  await enterProblem(office, 0)
  await office.must('report.saveDiary', { entry: anEntry(), version: 0 })
  await issueMay(office)
  const open = () =>
    openCore({
      folder: office.folder,
      clock: () => new Date('2023-05-09T11:00:00Z'),
      randomness: { kind: 'system' },
      program: '双随机工作台 测试',
    })
  for (const [table, statement] of tampered) {
    const undo = await behind(office, (raw) => {
      const rows = raw.prepare(`select * from ${table}`).all() as Record<string, unknown>[]
      withoutGuards(raw, () => raw.exec(statement))
      return rows
    })
    expect(await open()).toMatchObject({ ok: false, failure: { code: 'changed-outside', part: 'report' } })
    await behind(office, (raw) =>
      withoutGuards(raw, () => {
        raw.exec(`delete from ${table}`)
        for (const row of undo) {
          const columns = Object.keys(row)
          const marks = columns.map(() => '?').join(', ')
          raw
            .prepare(`insert into ${table} (${columns.join(', ')}) values (${marks})`)
            .run(Object.values(row))
        }
      }),
    )
  }
  const opened = await open()
  expect(opened.ok).toBe(true)
  if (opened.ok) await opened.value.close()
})

/** As somebody with the disk could: the triggers go and come back. */
function withoutGuards(
  raw: { prepare: (sql: string) => { all: () => unknown[] }; exec: (sql: string) => unknown },
  work: () => void,
) {
  const triggers = raw.prepare(`select name, sql from sqlite_schema where type = 'trigger'`).all() as {
    name: string
    sql: string
  }[]
  for (const { name } of triggers) raw.exec(`drop trigger ${name}`)
  work()
  for (const { sql } of triggers) raw.exec(sql)
}
