import { describe, expect, it } from 'vitest'
import { correctRow } from '#shared/domain/rosters/read-row.ts'
import { factsOf, opened, read, readAll, soundCode, targetWith, workbookOf } from './made-rosters.ts'

const regions = [
  { name: '侯口乡', aliases: ['候口乡'] },
  { name: '凤凰镇', aliases: [] },
  { name: '大陆村镇', aliases: ['陆村镇'] },
]

describe('the region', () => {
  it.each([
    ['宁晋县侯口乡城北村', '侯口乡'],
    ['宁晋县候口乡城北村', '侯口乡'],
    ['河北省邢台市宁晋县大陆村镇陆村', '大陆村镇'],
    ['侯口乡（原候口乡）一村', '侯口乡'],
  ])('of %s is derived from the address and marked so', (address, region) => {
    const row = targetWith('住所', address, { regions })
    expect(row.values.fields['region']).toBe(region)
    expect(row.derived).toEqual(['region'])
    expect(row.problems).toEqual([
      { code: 'region-derived', region, from: address, column: '乡镇/街道', field: 'region' },
    ])
  })

  it.each([
    ['宁晋县城迎宾街', 'region-not-found'],
    ['宁晋县凤凰镇与侯口乡交界', 'region-ambiguous'],
  ])('of %s is left open', (address, code) => {
    const row = targetWith('住所', address, { regions })
    expect(row.values.fields['region']).toBeUndefined()
    expect(factsOf(row)).toEqual([code])
  })

  it('is not derived where the file has a column for it, even an empty one', () => {
    const workbook = workbookOf(
      ['企业名称', '注册号', '住所', '乡镇'],
      ['甲厂', '330100000111310', '宁晋县凤凰镇', ''],
    )
    const [row] = read('targets', workbook, { regions }).rows
    expect(row).toMatchObject({ values: { fields: { region: '' } }, problems: [], derived: [] })
  })

  it('in its own column is written as the office writes it, and an unknown one is kept', () => {
    expect(targetWith('乡镇', '候口乡', { regions })).toMatchObject({
      values: { fields: { region: '侯口乡' } },
      problems: [{ code: 'region-renamed' }],
    })
    expect(targetWith('乡镇', '宁晋县凤凰镇', { regions }).values.fields['region']).toBe('凤凰镇')
    expect(targetWith('乡镇', '北河庄镇', { regions })).toMatchObject({
      values: { fields: { region: '北河庄镇' } },
      problems: [{ code: 'region-unknown' }],
    })
    expect(targetWith('乡镇', '北河庄镇')).toMatchObject({ problems: [] })
  })

  it('is the longer of two names that begin alike', () => {
    const alike = [
      { name: '西城街道', aliases: ['西城'] },
      { name: '西城镇', aliases: [] },
    ]
    expect(targetWith('住所', '宁晋县西城镇一村', { regions: alike }).values.fields['region']).toBe('西城镇')
  })

  it('is not sought where the office has no vocabulary', () => {
    expect(targetWith('住所', '宁晋县凤凰镇')).toMatchObject({ problems: [], derived: [] })
  })
})

describe('a row', () => {
  it('keeps every column that no field has, and drops only its own number', () => {
    const workbook = workbookOf(
      ['序号', '企业名称', '注册号', '注册资金'],
      ['1', '甲厂', '330100000111310', '9.2万', '多出来的'],
    )
    const [row] = read('targets', workbook).rows
    expect(row?.values.extra).toEqual({ 注册资金: '9.2万', E列: '多出来的' })
  })

  it('without what a record needs says so', () => {
    const workbook = workbookOf(['姓名', '执法证号', '手机'], ['赵某', 'YJ001', '139'])
    const [row] = read('inspectors', workbook).rows
    expect(row?.problems).toEqual([{ code: 'field-missing', column: '部门', field: 'department' }])
  })

  it('takes what a clerk says of the whole file, and says that it was said', () => {
    const workbook = workbookOf(
      ['姓名', '执法证号', '部门'],
      ['赵某', 'YJ001', ''],
      ['钱某', 'YJ002', '商务局'],
    )
    const { rows } = read('inspectors', workbook, { assumptions: { department: '应急管理局', id: 'X' } })
    expect(rows.map(({ values, derived }) => [values.fields['department'], derived])).toEqual([
      ['应急管理局', ['department']],
      ['商务局', []],
    ])
    expect(rows.map(factsOf)).toEqual([['value-assumed'], []])
  })

  it('with a grade and no scale says so', () => {
    expect(factsOf(targetWith('信用等级', 'A'))).toEqual(['grade-without-scale'])
    expect(factsOf(targetWith('信用等级', 'A', { assumptions: { creditScale: '国家' } }))).toEqual([
      'value-assumed',
    ])
  })
})

describe('a row that a clerk mends', () => {
  it('is as if the file had said so', () => {
    const table = opened(
      'targets',
      workbookOf(['企业名称', '统一社会信用代码', '成立日期'], ['甲厂', '9.1E+17', '23.5']),
    )
    const [broken] = readAll(table).rows
    if (broken === undefined) throw new Error('no row')
    const mended = correctRow(broken, { id: soundCode, establishedOn: '2023.5.8' }, table.context)
    expect(mended).toEqual({
      row: 2,
      values: { fields: { name: '甲厂', id: soundCode, establishedOn: '2023-05-08' }, extra: {} },
      problems: [],
      derived: [],
    })
  })

  it('derives its region anew from a new address, and only then', () => {
    const table = opened(
      'targets',
      workbookOf(['企业名称', '注册号', '住所'], ['甲厂', '330100000111310', '宁晋县城']),
      { regions },
    )
    const [row] = readAll(table).rows
    if (row === undefined) throw new Error('no row')
    const moved = correctRow(row, { address: '宁晋县凤凰镇' }, table.context)
    expect(moved).toMatchObject({ values: { fields: { region: '凤凰镇' } }, derived: ['region'] })
    expect(factsOf(moved)).toEqual(['region-derived'])
    expect(factsOf(correctRow(row, { name: '乙厂' }, table.context))).toEqual(['region-not-found'])
    expect(correctRow(moved, { region: '侯口乡' }, table.context)).toMatchObject({
      values: { fields: { region: '侯口乡' } },
      problems: [],
      derived: [],
    })
  })
})
