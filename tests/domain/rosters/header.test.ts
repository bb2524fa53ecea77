import { describe, expect, it } from 'vitest'
import { openRoster } from '#shared/domain/rosters/read-roster.ts'
import { fieldsOf } from '#shared/domain/rosters/roster-fields.ts'
import { rosterNames } from '#shared/domain/rosters/types.ts'
import type { Workbook } from '#shared/domain/rosters/workbook.ts'
import { opened, read, sheetOf, soundCode, workbookOf } from './made-rosters.ts'

function columnsOf(workbook: Workbook, roster: 'targets' | 'inspectors' | 'experts' | 'items' = 'targets') {
  const { columns } = opened(roster, workbook)
  return Object.fromEntries(columns.map(({ header, field }) => [header, field?.field ?? null]))
}

describe('the header', () => {
  it.each([
    '统一社会信用代码',
    '统一社会信用代码/注册号',
    '注册号/统一社会信用代码',
    '统一社会信用代码（注册号）',
    '统一社会信用代码(必填)',
    '* 统一社会\n信用代码：',
    '社会信用代码',
    '注册号',
    '营业执照注册号',
  ])('knows the code by 「%s」', (header) => {
    expect(columnsOf(workbookOf(['企业名称', header]))[header.replaceAll(/\s+/g, ' ').trim()]).toBe('id')
  })

  it.each(['名称', '单位名称', '企业（机构）名称', '检查对象', '市场主体名称', '企 业 名 称'])(
    'knows the name by 「%s」',
    (header) => {
      const { columns } = opened('targets', workbookOf([header, '注册号']))
      expect(columns[0]?.field?.field).toBe('name')
    },
  )

  it('stands below a title and an instruction, which are reported', () => {
    const workbook = workbookOf(
      ['宁晋县检查对象名录', '宁晋县检查对象名录'],
      ['填报单位：甲局'],
      ['序号', '企业名称', '统一社会信用代码'],
      ['1', '甲厂', soundCode],
    )
    const { rows, skipped } = read('targets', workbook)
    expect(opened('targets', workbook).headerRows).toEqual([3])
    expect(rows.map(({ row }) => row)).toEqual([4])
    expect(skipped).toEqual([
      { row: 1, reason: 'title', text: '宁晋县检查对象名录' },
      { row: 2, reason: 'title', text: '填报单位：甲局' },
    ])
  })

  it('can have two lines, the upper one naming a group', () => {
    const workbook = workbookOf(
      ['姓名', '单位', '执法证', '', '联系方式'],
      ['', '', '编号', '有效期', '手机'],
      ['赵某', '应急管理局', 'YJ001', '2026-12-31', '139'],
    )
    expect(opened('inspectors', workbook).headerRows).toEqual([1, 2])
    expect(columnsOf(workbook, 'inspectors')).toEqual({
      姓名: 'name',
      单位: 'department',
      执法证编号: 'id',
      执法证有效期: 'certificateExpires',
      手机: 'phone',
    })
    expect(read('inspectors', workbook).rows.map(({ row }) => row)).toEqual([3])
  })

  it('with merged cells in two lines is its lower line', () => {
    const workbook = workbookOf(
      ['企业名称', '统一社会信用代码', '联系方式', '联系方式'],
      ['企业名称', '统一社会信用代码', '联系人', '电话'],
      ['甲厂', soundCode, '赵某', '139'],
    )
    const { rows } = read('targets', workbook)
    expect(rows.map(({ row, values }) => [row, values.fields['contact'], values.fields['phone']])).toEqual([
      [3, '赵某', '139'],
    ])
  })

  it('of one line is not joined with the first row of data', () => {
    const workbook = workbookOf(['企业名称', '统一社会信用代码', '备注'], ['名称', soundCode, '电话'])
    expect(opened('targets', workbook).headerRows).toEqual([1])
  })

  it('is taken from the visible sheet that has the best one, and the others are named', () => {
    const rows = [
      ['企业名称', '统一社会信用代码', '乡镇'],
      ['甲厂', soundCode, '凤凰镇'],
    ]
    const workbook: Workbook = {
      kind: 'xlsx',
      dateSystem: 1900,
      sheets: [
        sheetOf([['说明'], ['企业名称', '注册号']], '说明'),
        sheetOf([...rows, ['乙厂', 'A2', '凤凰镇'], ['丙厂', 'A3', '凤凰镇']], '去年', true),
        sheetOf(rows, '今年'),
        sheetOf([['岗位大类'], ['安全生产类']], '参数表'),
      ],
    }
    expect(opened('targets', workbook)).toMatchObject({ sheet: '今年', otherSheets: ['说明'] })
    expect(opened('targets', workbook, { sheet: '去年' })).toMatchObject({ sheet: '去年' })
    expect(openRoster('targets', workbook, { sheet: '明年' })).toMatchObject({
      ok: false,
      failure: { code: 'sheet-not-found' },
    })
  })

  it('that is missing, or has no column for the code, is a failure that says what was looked for', () => {
    expect(openRoster('targets', workbookOf(['甲厂', soundCode]))).toEqual({
      ok: false,
      failure: { code: 'header-not-found', sheets: ['名录'], expected: ['统一社会信用代码', '企业名称'] },
    })
    expect(openRoster('targets', workbookOf(['企业名称', '住所']))).toEqual({
      ok: false,
      failure: { code: 'column-missing', missing: ['统一社会信用代码'], found: ['企业名称', '住所'] },
    })
    expect(openRoster('targets', { kind: 'xlsx', dateSystem: 1900, sheets: [] })).toMatchObject({ ok: false })
  })

  it('can be pointed at and its columns chosen by hand', () => {
    const workbook = workbookOf(['某某', '证件', '地方'], ['甲厂', soundCode, '宁晋'])
    const table = openRoster('targets', workbook, {
      headerRow: 1,
      columns: { 0: 'name', 1: 'id', 2: 'address' },
    })
    expect(table.ok && table.value.columns.map(({ field }) => field?.field)).toEqual([
      'name',
      'id',
      'address',
    ])
  })

  it('gives a field to its best column and keeps the others, also two of one name', () => {
    const workbook = workbookOf(
      ['企业名称', '注册号', '统一社会信用代码', '信用等级', '备注', '备注', '', '序号'],
      ['甲厂', '130528000000001', soundCode, 'A', '一', '二', '三', '1'],
    )
    const [row] = read('targets', workbook).rows
    expect(row?.values.fields).toMatchObject({ id: soundCode, creditGrade: 'A' })
    expect(row?.values.extra).toEqual({ 注册号: '130528000000001', 备注: '一', '备注（2）': '二', G列: '三' })
  })

  it('lets a chosen column take a field from the recognised one, which is kept under a name of its own', () => {
    const workbook = workbookOf(['企业名称', '统一社会信用代码', '店名'], ['甲厂', soundCode, '甲店'])
    const [row] = read('targets', workbook, { columns: { 2: 'name' } }).rows
    expect(row?.values).toMatchObject({ fields: { name: '甲店' }, extra: { '企业名称（原文）': '甲厂' } })
  })

  it('of a name that no object may have is replaced by its letter, and the column is kept', () => {
    const workbook = workbookOf(['企业名称', '注册号', '__proto__'], ['甲厂', '330100000111310', '甲'])
    const [row] = read('targets', workbook).rows
    expect(Object.entries(row?.values.extra ?? {})).toEqual([['C列', '甲']])
  })

  it('never means two fields by one word', () => {
    for (const roster of rosterNames) {
      const words = fieldsOf(roster).flatMap(({ header, synonyms }) => [header, ...synonyms])
      const twice = words.filter((word, index) => words.indexOf(word) !== index)
      expect({ roster, twice }).toEqual({ roster, twice: [] })
    }
  })
})
