import { expect, test } from 'vitest'
import { listDiary } from '#shared/core/store/diary.ts'
import { listMonthlyReports } from '#shared/core/store/reports.ts'
import { anOfficeOf, insertRow, openedAt, openedRaw } from './old-office.ts'

const said = { reason: '样例', actor: '样例经办人', at: '2024-05-27T01:00:00.000Z' }
const report = (version: number, more: object = {}) => ({
  month: '2024-05',
  unit: '执法监督股',
  version,
  from_day: '2024-04-24',
  to_day: '2024-05-23',
  body: '{}',
  ...said,
  ...more,
})
const entry = (version: number, more: object = {}) => ({
  entry_id: 'E1',
  version,
  body: '{}',
  removed: 0,
  ...said,
  ...more,
})

test('an office from before has no diary and no reports', async () => {
  const db = await openedAt(await anOfficeOf(18))
  const year = { from: '2024-01', to: '2024-12' }
  expect([await listDiary(db), await listMonthlyReports(db, year)]).toEqual([[], []])
})

test('the file itself refuses a gap, a version twice, a correction without a reason, and anything rewritten or taken away', async () => {
  const folder = await anOfficeOf(18)
  await (await openedAt(folder)).destroy()
  const raw = openedRaw(folder)
  insertRow(raw, 'monthly_report', report(1, { reason: '' }))
  expect(() => insertRow(raw, 'monthly_report', report(3))).toThrow(/no gap/u)
  expect(() => insertRow(raw, 'monthly_report', report(2, { reason: '' }))).toThrow(/CHECK/u)
  expect(() => insertRow(raw, 'monthly_report', report(2, { to_day: '2024-04-23' }))).toThrow(/CHECK/u)
  insertRow(raw, 'monthly_report', report(1, { unit: '' }))
  insertRow(raw, 'diary_version', entry(1))
  insertRow(raw, 'diary_version', entry(2, { removed: 1 }))
  expect(() => insertRow(raw, 'diary_version', entry(3))).toThrow(/stays so/u)
  for (const table of ['monthly_report', 'diary_version']) {
    expect(() => raw.exec(`insert or replace into ${table} select * from ${table}`)).toThrow(/no gap/u)
    expect(() => raw.exec(`update ${table} set reason = '别的'`)).toThrow(/not rewritten/u)
    expect(() => raw.exec(`delete from ${table}`)).toThrow(/not removed/u)
  }
})
