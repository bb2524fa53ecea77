import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Counts } from '#shared/domain/report/statistics.ts'
import { bureau } from '#tests/core/makers.ts'
import { enterProblem } from '../results/problems-found.ts'
import { anEntry, aReportingOffice } from './reporting.ts'

const textOf = (folder: string, path: string) =>
  strFromU8(unzipSync(readFileSync(join(folder, '文书', path)))['word/document.xml'] ?? new Uint8Array())
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '')

const year = { of: 'period', from: '2023-01-01', to: '2023-12-31', plans: 'all' } as const

test('every number of the table opens a list of its length, for the department and in total, of a draw and of a year', async () => {
  const office = await aReportingOffice()
  await enterProblem(office, 0, { handling: ['行政指导'] })
  await enterProblem(office, 1, { handling: ['立案调查', '列入经营异常名录'] })
  await enterProblem(office, 2, { complete: false })
  for (const extent of [year, { of: 'draw', drawId: office.drawId } as const]) {
    const { rows, total, shared } = await office.must('report.statistics', { extent })
    expect(total).toMatchObject({
      targets: 2,
      visits: 2,
      problemTargets: 2,
      guided: 1,
      toBeListed: 1,
      toBeFiled: 1,
    })
    expect(shared).toEqual([])
    for (const { department, counts } of [...rows, { department: '', counts: total }]) {
      for (const what of Object.keys(counts) as (keyof Counts)[]) {
        const number = { in: 'statistics', extent, department } as const
        const list = await office.must('report.counted', { what, number })
        expect([department, what, list.rows.length]).toEqual([department, what, counts[what]])
      }
    }
  }
})

test('inspectors are those of the table in force, whoever came in the end', async () => {
  const office = await aReportingOffice()
  await enterProblem(office, 0)
  const { assignments } = await office.must('draw.get', { drawId: office.drawId })
  const drawn = new Set(assignments.flatMap(({ places }) => places.map(({ inspectorId }) => inspectorId)))
  const { total } = await office.must('report.statistics', { extent: { of: 'draw', drawId: office.drawId } })
  expect(total.inspectors).toBe(drawn.size)
})

test('the table is issued for all and as one department’s return', async () => {
  const office = await aReportingOffice()
  await enterProblem(office, 0)
  const all = await office.must('report.issueStatistics', { extent: year })
  const own = await office.must('report.issueStatistics', { extent: year, department: bureau })
  expect([...all, ...own].map(({ kind, format }) => `${kind}.${format}`)).toEqual([
    'T4.docx',
    'T4.xlsx',
    'T4.docx',
    'T4.xlsx',
  ])
  expect(textOf(office.folder, all[0]?.path ?? '')).toContain('同一企业只计1户（共1户次）')
  expect(
    await office.refusal('report.issueStatistics', { extent: year, department: '虚构局' }),
  ).toMatchObject({ code: 'record-not-found' })
})

test('once all records are complete the report is due in two days, and issuing it settles that', async () => {
  const office = await aReportingOffice()
  const { drawId } = office
  const lines = await office.lines()
  expect(await office.refusal('report.issueCarriedOut', { drawId })).toMatchObject({
    code: 'draw-not-carried-out',
    missing: lines.length,
  })
  for (const at of lines.keys()) await enterProblem(office, at)
  const state = async () => (await office.must('report.carriedOut', { year: 2023 }))[0]
  expect(await state()).toMatchObject({ carriedOutOn: '2023-05-09', dueOn: '2023-05-11', state: 'due' })
  office.setTime('2023-05-12T04:00:00Z')
  expect(await state()).toMatchObject({ state: 'overdue' })
  const { due } = await office.must('office.status', {})
  expect(due.filter(({ code }) => code === 'carried-out-report')).toMatchObject([{ drawId, late: true }])
  const [document] = await office.must('report.issueCarriedOut', { drawId })
  const text = textOf(office.folder, document?.path ?? '')
  for (const { targetName } of lines) expect(text).toContain(targetName)
  expect(await state()).toMatchObject({ state: 'reported' })
})

test('the year’s summary tells the year’s numbers', async () => {
  const office = await aReportingOffice()
  await enterProblem(office, 0)
  await office.must('report.saveDiary', {
    entry: anEntry({ kind: 'publicity', title: '广场宣传' }),
    version: 0,
  })
  const view = await office.must('report.annual', { year: 2023 })
  expect(view).toMatchObject({
    tasks: { planned: 1, finished: 0 },
    draws: 1,
    statistics: { total: { targets: 1, problemItems: 1 } },
    handling: [{ handling: '责令限期整改', targets: 1 }],
    diary: { meeting: 0, publicity: 1 },
    publication: { toPublish: 1, published: 0, publishedLate: 0 },
    followUp: { closed: 0, open: 1, referrals: 0 },
    documents: [],
  })
  const [document] = await office.must('report.issueAnnual', { year: 2023 })
  expect(textOf(office.folder, document?.path ?? '')).toMatch(/1户/)
  expect((await office.must('report.annual', { year: 2023 })).documents).toHaveLength(1)
})
