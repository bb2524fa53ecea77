import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTable } from '#shared/core/files/read-table.ts'
import { compareRoster, countOutcomes } from '#shared/domain/rosters/compare-roster.ts'
import {
  isIncoming,
  isSkipped,
  openRoster,
  readRows,
  type ReadOptions,
} from '#shared/domain/rosters/read-roster.ts'
import { cellText } from '#shared/domain/rosters/read-field.ts'
import { toRecord } from '#shared/domain/rosters/records.ts'
import { rosterSheet } from '#shared/domain/rosters/roster-columns.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { calmRun, gbk } from './made-files.ts'

const folder = join(import.meta.dirname, '../../../../shared/data')
const missing = existsSync(folder)
  ? ''
  : ' (skipped: the folder ../shared/data with the real files is not here)'

async function rosterIn(roster: RosterName, name: string, options: ReadOptions = {}) {
  const workbook = await readTable(await readFile(join(folder, name)), name, calmRun)
  if (!workbook.ok) throw new Error(workbook.failure.code)
  const table = openRoster(roster, workbook.value, options)
  if (!table.ok) throw new Error(table.failure.code)
  const all = [...readRows(table.value)]
  return {
    workbook: workbook.value,
    table: table.value,
    rows: all.filter(isIncoming),
    skipped: all.filter(isSkipped),
  }
}

async function targetsIn(name: string) {
  const { rows, skipped } = await rosterIn('targets', name)
  const compared = compareRoster('targets', new Map(), rows)
  const records = compared.map(({ values }) => toRecord('targets', values))
  return { rows, skipped, compared, records, existing: new Map(records.map((record) => [record.id, record])) }
}

describe.skipIf(missing !== '')(`files as offices have them${missing}`, () => {
  it('of 1,132 registrations in GBK none is lost and none invented, and a second import changes nothing', async () => {
    const { rows, skipped, compared, records, existing } = await targetsIn('ningjin-registrations.csv')
    expect(skipped).toEqual([])
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 1132 }, (_, index) => index + 2))
    expect(countOutcomes(compared)).toEqual({ new: 1132, changed: 0, unchanged: 0, rejected: 0 })
    expect(existing.size).toBe(1132)
    expect(countOutcomes(compareRoster('targets', existing, rows)).unchanged).toBe(1132)
    expect(records.filter(({ industry }) => industry !== '')).toEqual([])
  })

  it('of 1,132 registrations every cell of the file is in its record, N/A alone excepted', async () => {
    const { workbook } = await rosterIn('targets', 'ningjin-registrations.csv')
    const { records } = await targetsIn('ningjin-registrations.csv')
    const lost = (workbook.sheets[0]?.rows ?? []).slice(1).flatMap(({ cells }, index) => {
      const record = records[index]
      const kept = new Set([...Object.values(record ?? {}), ...Object.values(record?.extra ?? {})])
      return cells.filter((cell) => cell !== 'N/A' && !kept.has(halfWidth(cellText(cell))))
    })
    expect(lost).toEqual([])
  })

  it('of 1,132 registrations the misspelt 候口乡 is 侯口乡 where the office says so', async () => {
    const regions = [{ name: '侯口乡', aliases: ['候口乡'] }]
    const { rows } = await rosterIn('targets', 'ningjin-registrations.csv', { regions })
    const derived = rows.filter(({ values }) => values.fields['region'] === '侯口乡')
    const spelt = derived.filter(({ values }) => String(values.fields['address']).includes('候口乡'))
    expect([derived.length > 40, spelt.length]).toEqual([true, 6])
    expect(derived.every((row) => row.problems.some(({ code }) => code === 'region-derived'))).toBe(true)
  })

  it('of 1,132 registrations an exported and re-imported roster is unchanged', async () => {
    const { records, existing } = await targetsIn('ningjin-registrations.csv')
    const { headers, rows } = rosterSheet('targets', records)
    const text = [headers, ...rows]
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\r\n')
    const workbook = await readTable(gbk(text), 'export.csv', calmRun)
    const table = workbook.ok ? openRoster('targets', workbook.value) : workbook
    if (!table.ok) throw new Error(table.failure.code)
    const back = [...readRows(table.value)].filter(isIncoming)
    expect(countOutcomes(compareRoster('targets', existing, back))).toEqual({
      new: 0,
      changed: 0,
      unchanged: 1132,
      rejected: 0,
    })
  })

  it('of 478 uploaded targets all are taken, the one with 13 digits with a warning', async () => {
    const { compared, existing, rows } = await targetsIn('targets-as-uploaded.xlsx')
    expect(countOutcomes(compared)).toEqual({ new: 478, changed: 0, unchanged: 0, rejected: 0 })
    expect(compared.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
      'code-length-unusual',
    ])
    expect(countOutcomes(compareRoster('targets', existing, rows)).unchanged).toBe(478)
  })

  it("of the platform's form the header is row 2, and title, instruction and sample are reported", async () => {
    const { table, rows, skipped } = await rosterIn('inspectors', 'inspectors-template.xls')
    expect(table).toMatchObject({
      sheet: '人员名录库',
      sheets: ['人员名录库', '参数表', 'Sheet3'],
      headerRows: [2],
    })
    expect(rows).toEqual([])
    expect(skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'title'],
      [3, 'instruction'],
      [4, 'sample'],
    ])
    const filled = table.columns.flatMap(({ header, field }) =>
      field === null ? [] : [[header, field.field]],
    )
    expect(Object.fromEntries(filled)).toEqual({
      姓名: 'name',
      手机号: 'phone',
      岗位资质资格: 'specialties',
      执法事项范围: 'itemScope',
      担任职务: 'duty',
      '所在业务部门（机构）': 'unit',
      省执法证编号: 'id',
      执法证有效期: 'certificateExpires',
      执法人员状态: 'inPost',
    })
  })
})

function halfWidth(text: string): string {
  return text
    .trim()
    .replaceAll(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
    )
    .replaceAll('\u3000', ' ')
}
