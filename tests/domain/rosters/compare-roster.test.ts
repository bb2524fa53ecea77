import { describe, expect, it } from 'vitest'
import { countOutcomes } from '#shared/domain/rosters/compare-roster.ts'
import { toRecord } from '#shared/domain/rosters/records.ts'
import { compared, factsOf, outcomes, read, soundCode, targetWith, workbookOf } from './made-rosters.ts'

const header = ['企业名称', '统一社会信用代码', '住所', '备注']
const first = ['甲厂', soundCode, '宁晋县城', '']
const second = ['乙厂', '330100000111310', '凤凰镇', '']

function rowsOf(...rows: readonly string[][]) {
  return read('targets', workbookOf(header, ...rows)).rows
}

const known = compared(rowsOf(first, second)).map(({ values }) => toRecord('targets', values))

describe('an import', () => {
  it('into an empty roster is new in every sound row', () => {
    expect(outcomes(compared(rowsOf(first, second)))).toEqual(['2 new', '3 new'])
  })

  it('of the same file again changes nothing', () => {
    const again = compared(rowsOf(first, second), known)
    expect(countOutcomes(again)).toEqual({ new: 0, changed: 0, unchanged: 2, rejected: 0 })
  })

  it('shows every field that changes, before and after', () => {
    const [row] = compared(rowsOf(['甲厂', soundCode, '凤凰镇1号', '搬迁']), known)
    expect(row).toMatchObject({
      outcome: 'changed',
      changes: {
        address: { before: '宁晋县城', after: '凤凰镇1号' },
        'extra.备注': { before: '', after: '搬迁' },
      },
    })
    expect(row?.values.fields).toMatchObject({ name: '甲厂', address: '凤凰镇1号' })
  })

  it('warns where a known code has another name', () => {
    const [row] = compared(rowsOf(['丙厂', soundCode, '宁晋县城', '']), known)
    expect(row).toMatchObject({
      outcome: 'changed',
      problems: [{ code: 'name-differs', before: '甲厂', after: '丙厂', field: 'name' }],
    })
  })

  it('never empties what is known: the cell is noted and the value stays', () => {
    const [row] = compared(rowsOf(['甲厂', soundCode, 'N/A', '']), known)
    expect(row).toMatchObject({
      outcome: 'unchanged',
      problems: [{ code: 'known-value-kept', known: '宁晋县城' }],
    })
    expect(row?.values.fields['address']).toBe('宁晋县城')
  })

  it('leaves alone what the file has no column for', () => {
    const richer = known.map((record) => ({
      ...record,
      industry: '机械',
      tags: ['有限空间'],
      extra: { 旧栏: '旧' },
    }))
    const [row] = compared(rowsOf(first), richer)
    expect(row).toMatchObject({
      outcome: 'unchanged',
      values: { fields: { industry: '机械', tags: ['有限空间'] }, extra: { 旧栏: '旧' } },
    })
  })

  it('does not overrule a region by one derived from the address, but fills an empty one', () => {
    const incoming = [targetWith('住所', '宁晋县凤凰镇', { regions: [{ name: '凤凰镇', aliases: [] }] })]
    const set = known.map((record) => ({ ...record, address: '宁晋县凤凰镇', region: '河渠镇' }))
    expect(compared(incoming, set)[0]).toMatchObject({ outcome: 'unchanged' })
    const open = known.map((record) => ({ ...record, address: '宁晋县凤凰镇' }))
    expect(compared(incoming, open)[0]?.changes).toEqual({ region: { before: '', after: '凤凰镇' } })
  })

  it('puts the scale, day and source that a clerk stated with the grade, never under an old grade of another', () => {
    const assumptions = {
      creditScale: '乙套',
      creditAsOf: '2025-03-01',
      creditSource: '乙平台',
      type: '公司',
    }
    const incoming = [targetWith('信用风险等级', 'C', { assumptions })]
    const creditRisk = { scale: '甲套', grade: 'A', asOf: '2023-01-01', source: '甲平台' }
    const graded = known.map((record) => ({ ...record, creditRisk, type: '个体工商户' }))
    expect(Object.keys(compared(incoming, graded)[0]?.changes ?? {})).toEqual([
      'creditScale',
      'creditGrade',
      'creditAsOf',
      'creditSource',
    ])
    const without = [targetWith('住所', '宁晋县城', { assumptions })]
    expect(compared(without, graded)[0]?.changes ?? {}).not.toHaveProperty('creditScale')
  })

  it('rejects the second row of one code, unless it says the same', () => {
    const rows = compared(rowsOf(first, ['甲厂', soundCode, '别处', ''], first))
    expect(outcomes(rows)).toEqual(['2 new', '3 rejected', '4 unchanged'])
    expect(rows[1]?.problems).toMatchObject([{ code: 'code-repeated', value: soundCode, firstRow: 2 }])
    expect(rows[2]?.problems).toMatchObject([{ code: 'row-repeated', firstRow: 2 }])
  })

  it('does not let a rejected row stand in the way of a sound one', () => {
    const rows = compared(rowsOf(['', soundCode, '宁晋县城', ''], first))
    expect(outcomes(rows)).toEqual(['2 rejected', '3 new'])
  })

  it('warns of one name under two codes', () => {
    const rows = compared(rowsOf(first, ['甲厂', '330100000111310', '宁晋县城', '']))
    expect(rows.map(factsOf)).toEqual([[], ['name-has-other-code']])
  })

  it('keeps what could be read of a rejected row', () => {
    const [row] = compared(rowsOf(['甲厂', '', '宁晋县城', '急']))
    expect(row).toMatchObject({
      outcome: 'rejected',
      values: { fields: { name: '甲厂', address: '宁晋县城' }, extra: { 备注: '急' } },
    })
  })
})
