import { jointRecord, jointRecords } from '#shared/domain/documents/index.ts'
import { describe, expect, it } from 'vitest'
import { aDepartment, aForm, aJointRecord, aTarget } from './makers.ts'
import { tablesOf, textsOf, wordsOf } from './read-model.ts'

describe('W3 一企一表', () => {
  it('names target, task, draw and plan, and leaves day and scan number to the pen', () => {
    const [identity] = tablesOf(jointRecord(aForm(), aJointRecord()))
    expect(textsOf(identity)).toEqual([
      ['检查对象', '虚构县东风化工有限公司'],
      ['统一社会信用代码', '91350100M000100Y43', '法定代表人', '甄某甲'],
      ['地址', '虚构县凤凰镇工业路18号'],
      ['行业', '危险化学品', '信用风险等级', 'C'],
      ['联系人', '贾某乙', '联系电话', '03190000001'],
      ['抽查任务', '2023年虚构县危化行业重大危险源企业部门联合随机抽查'],
      ['抽查计划编号', '联2023001', '抽查任务编号', '联001'],
      ['抽查类型', '定向', '检查组', '第1组'],
      ['检查日期', '', '扫码入企编号', ''],
    ])
  })

  it('gives every check point of every drawn item three boxes, and no box is ticked beforehand', () => {
    const [, items] = tablesOf(jointRecord(aForm(), aJointRecord({ departments: [aDepartment()] })))
    expect(textsOf(items)).toEqual([
      ['序号', '检查事项及要点', '是', '否', '不适用', '备注'],
      ['1', '危险化学品及相关企业的安全检查\n依据：《中华人民共和国安全生产法》第六十五条'],
      ['1.1', '主要负责人和安全生产管理人员是否经考核合格', '□', '□', '□', ''],
      ['1.2', '特种作业人员是否持证上岗', '□', '□', '□', ''],
      ['1.3', '重大危险源是否登记建档、定期检测评估监控', '□', '□', '□', ''],
      ['1.4', '是否制定应急预案并定期组织演练', '□', '□', '□', ''],
      ['2', '工贸行业企业的安全检查'],
      ['2.1', '本事项总体符合要求', '□', '□', '□', ''],
      ['2.2', '【自定】粉尘清扫记录是否完整', '□', '□', '□', ''],
    ])
    expect(wordsOf(jointRecord(aForm(), aJointRecord()))).not.toMatch(/[☑■√]/)
  })

  it('has room for at least two signatures per department, also where fewer were drawn', () => {
    const one = aDepartment({ inspectors: [{ name: '检查员丙', certificate: '03052800003', leader: false }] })
    const signatures = tablesOf(jointRecord(aForm(), aJointRecord({ departments: [one] })))[3]
    expect(textsOf(signatures)).toEqual([
      ['检查人员', '姓名', '执法证号', '签名'],
      ['检查人员1', '检查员丙', '03052800003', ''],
      ['检查人员2', '', '', ''],
    ])
  })

  it("asks for method, finding and handling in the office's own words", () => {
    const form = aForm({ methods: ['无人机巡查'], handling: ['约谈'] })
    const words = wordsOf(jointRecord(form, aJointRecord()))
    expect(words).toContain('检查方式 □无人机巡查　□其他')
    expect(words).toContain('检查发现 □未发现问题　□发现问题（写明）：')
    expect(words).toContain('处理建议 □约谈　□其他')
  })

  it('ends with signature and seal, or the refusal and its reason, on a page that names target and draw', () => {
    const confirmation = tablesOf(jointRecord(aForm(), aJointRecord())).at(-1)
    expect(textsOf(confirmation).map(([label]) => label)).toEqual([
      '检查对象',
      '检查对象意见',
      '签字盖章',
      '拒绝签字',
    ])
    expect(textsOf(confirmation).flat().join('\n')).toMatch(
      /虚构县东风化工有限公司（91350100M000100Y43）\n抽取编号：XG-2023-001[^]*法定代表人（签字）[^]*拒绝签字，原因：/,
    )
    expect(confirmation?.keepTogether).toBe(true)
  })

  it('makes the records of a draw one by one, each with page numbers of its own', () => {
    let made = 0
    const records = {
      *[Symbol.iterator]() {
        for (const name of ['甲公司', '乙公司', '丙公司']) {
          made += 1
          yield aJointRecord({ position: made, target: aTarget({ name }) })
        }
      },
    }
    const sections = jointRecords(aForm({ count: 3 }), records).sections[Symbol.iterator]()
    expect(sections.next().value).toMatchObject({ name: '甲公司', pages: 'restart' })
    expect(made).toBe(1)
  })
})
