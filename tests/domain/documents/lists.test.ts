import { inspectorGroups, targetList } from '#shared/domain/documents/index.ts'
import { describe, expect, it } from 'vitest'
import { aDraw, aGroup, aTarget } from './makers.ts'
import { tablesOf, textsOf, wordsOf } from './read-model.ts'

describe('T6 抽查对象名单', () => {
  it('has the nine columns of the annex and a numbered row per target', () => {
    const targets = [
      { target: aTarget(), team: '第1组', remark: '' },
      { target: aTarget({ id: '130528000000001', name: '虚构县老字号加油站' }), team: '', remark: '' },
    ]
    expect(textsOf(tablesOf(targetList({ draw: aDraw(), targets }))[0])).toEqual([
      [
        '序号',
        '名称',
        '统一社会信用代码',
        '地址',
        '行业',
        '信用风险等级',
        '法定代表人',
        '联系电话',
        '检查组',
      ],
      [
        '1',
        '虚构县东风化工有限公司',
        '91350100M000100Y43',
        '虚构县凤凰镇工业路18号',
        '危险化学品',
        'C',
        '甄某甲',
        '03190000001',
        '第1组',
      ],
      [
        '2',
        '虚构县老字号加油站',
        '130528000000001',
        '虚构县凤凰镇工业路18号',
        '危险化学品',
        'C',
        '甄某甲',
        '03190000001',
        '',
      ],
    ])
  })

  it('never prints a grade without the scale that gives it a meaning', () => {
    const creditRisk = { scale: '河北公共信用', grade: 'B', asOf: '', source: '' }
    const list = targetList({
      draw: aDraw(),
      targets: [{ target: aTarget({ creditRisk }), team: '', remark: '' }],
    })
    expect(wordsOf(list)).toContain('B（河北公共信用）')
  })

  it('has a column of remarks as soon as somebody came in the place of another, and only then', () => {
    const targets = [
      { target: aTarget(), team: '', remark: '' },
      { target: aTarget({ name: '虚构县递补公司' }), team: '', remark: '递补，原为虚构县关停公司' },
    ]
    const rows = textsOf(tablesOf(targetList({ draw: aDraw(), targets }))[0])
    expect(rows.map((texts) => texts.at(-1))).toEqual(['备注', '', '递补，原为虚构县关停公司'])
    expect(rows.every((texts) => texts.length === 10)).toBe(true)
  })
})

describe('T7 检查人员分组表', () => {
  it('merges group and targets over its members and names each with certificate and phone', () => {
    const table = tablesOf(inspectorGroups({ draw: aDraw(), groups: [aGroup()], notes: [] }))[0]
    expect(textsOf(table)).toEqual([
      ['检查组', '部门', '姓名', '执法证号', '手机号码', '检查对象'],
      [
        '第1组',
        '应急管理局',
        '检查员甲（组长）',
        '03052800001',
        '13800000001',
        '1. 虚构县东风化工有限公司\n2. 虚构县西风化工有限公司',
      ],
      ['应急管理局', '检查员乙', '03052800002', '13800000002'],
      ['市场监管局', '检查员丙', '03052800003', '13800000003'],
      ['消防救援大队', '检查员丁', '03052800004', '13800000004'],
    ])
    expect(table?.rows[0]?.cells.map(({ rows }) => rows)).toEqual([4, 1, 1, 1, 1, 4])
  })

  it('continues a long list of targets under the same members, and loses none', () => {
    const targets = Array.from({ length: 31 }, (_, index) => `虚构公司${index + 1}`)
    const table = tablesOf(inspectorGroups({ draw: aDraw(), groups: [aGroup({ targets })], notes: [] }))[0]
    const groups = table?.rows.filter(({ cells }) => cells.length === 6).map(({ cells }) => cells)
    expect(groups?.map((cells) => cells[0]?.text)).toEqual(['第1组', '第1组（续）', '第1组（续）'])
    const listed = groups?.flatMap((cells) =>
      cells[5]?.text.split('\n').map((line) => line.replace(/^\d+\. /, '')),
    )
    expect(listed).toEqual(targets)
  })

  it('numbers the targets of a group through, however many cells they fill', () => {
    const targets = Array.from({ length: 13 }, (_, index) => `虚构公司${index + 1}`)
    expect(wordsOf(inspectorGroups({ draw: aDraw(), groups: [aGroup({ targets })], notes: [] }))).toContain(
      '13. 虚构公司13',
    )
  })
})
