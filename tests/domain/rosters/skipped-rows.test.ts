import { describe, expect, it } from 'vitest'
import { read, soundCode, workbookOf } from './made-rosters.ts'

const header = ['序号', '企业名称', '统一社会信用代码', '住所']

function reasons(...rows: readonly string[][]) {
  const { rows: taken, skipped } = read('targets', workbookOf(header, ...rows))
  return [
    ...taken.map(({ row }) => `${row} taken`),
    ...skipped.map(({ row, reason }) => `${row} ${reason}`),
  ].toSorted()
}

describe('rows that are no record', () => {
  it.each([
    ['an instruction', ['', '必填', '18位，请勿留空', '多个以中文逗号分开填写'], 'instruction'],
    ['a sample', ['1', '案例（请删除）', soundCode, '宁晋'], 'sample'],
    ['a sample by its code', ['1', '甲厂', '例：91130528MA0', ''], 'sample'],
    ['a sum', ['合计', '', '', '3户'], 'total'],
    ['a sum with a space', ['合  计', '12', '', ''], 'total'],
    ['a remark at the end', ['', '填表人：赵某', '', '审核人：钱某'], 'remark'],
    ['a remark below the numbers', ['注：本表一式两份', '', '', ''], 'remark'],
    ['a numbered row without anything', ['7', '', 'N/A', '—'], 'blank'],
    ['the header once more', header, 'header'],
  ])('are reported: %s', (_, row, reason) => {
    expect(reasons(row, ['2', '甲厂', soundCode, ''])).toEqual([`2 ${reason}`, '3 taken'])
  })

  it.each([
    ['whose name begins like a sample', ['1', '示例餐饮有限公司', soundCode, '']],
    ['whose name begins like a sum', ['1', '合计宝科技有限公司', soundCode, '']],
    ['whose address speaks like an instruction', ['1', '甲厂', soundCode, '详见营业执照，请勿投递']],
    ['that has a name and no code: rejected, not skipped', ['1', '甲厂', '', '宁晋']],
    ['whose code is broken: rejected, not skipped', ['1', '甲厂', '9.1E+17', '宁晋']],
  ])('are not those %s', (_, row) => {
    expect(reasons(row)).toEqual(['2 taken'])
  })

  it('show their first words', () => {
    const { skipped } = read('targets', workbookOf(header, ['合计', '', '', '3户']))
    expect(skipped).toEqual([{ row: 2, reason: 'total', text: '合计 3户' }])
  })
})
