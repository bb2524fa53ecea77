import { annualSummaryValues, taskReportValues } from '#shared/domain/documents/index.ts'
import { describe, expect, it } from 'vitest'
import { tablesOf, textsOf, wordsOf } from './read-model.ts'
import { aSummary, aTaskReport, aTaskReportFact, aYear } from './results/report-makers.ts'

describe('W11 抽查情况报告 tells what ningjin 三(三) asks for', () => {
  it('names, problems and handling of every target in its annex', () => {
    expect(textsOf(tablesOf(aTaskReport())[0])).toEqual([
      ['序号', '企业名称', '统一社会信用代码', '发现的问题', '处理方式', '办理情况'],
      [
        '1',
        '虚构县东风化工有限公司',
        '91350100M000100Y43',
        '1名动火作业人员的特种作业操作证已过期\n储罐区可燃气体报警器2个探头失效',
        '责令限期整改',
        '整改期限至2024年7月15日',
      ],
      ['2', '虚构县西风化工有限公司', '91350100M000100Y43', '未发现问题', '', '已办结'],
    ])
  })

  it('counts, who was not inspected and why, how it was handled and where it is published', () => {
    const words = wordsOf(aTaskReport())
    expect(words).toContain('执法监督股：')
    expect(words).toContain('抽出检查对象12户，实际检查11户，检查事项6项，参加检查的执法人员8人。')
    expect(words).toContain('没有检查的对象和理由：虚构县关停公司（已关闭停业）。')
    expect(words).toContain('发现问题的3户，共4项。')
    expect(words).toContain('处理方式：责令限期整改2户，移送其他部门1户。')
    expect(words).toContain('国家企业信用信息公示系统公示66条。')
  })

  it('prints no sentence of what is not known, and none of open problems where there are none', () => {
    const facts = aTaskReportFact()
    const counts = { ...facts.counts, inspectors: null, open: 0 }
    const words = wordsOf(aTaskReport({ ...facts, counts, notInspected: [], publication: '' }))
    expect(words).not.toContain('参加检查的执法人员')
    expect(words).not.toContain('尚未办结')
    expect(words).not.toContain('没有检查的对象')
    expect(words).toContain('已经办结2项。')
  })

  it('leaves a long list of problems to the annex', () => {
    const problems = Array.from({ length: 200 }, (_, index) => ({ name: `公司${index}`, problem: '样例' }))
    const lines = taskReportValues(aTaskReportFact({ problems })).问题情况?.split('\n') ?? []
    expect(lines).toHaveLength(21)
    expect(lines.at(-1)).toBe('其余问题见附件。')
  })
})

describe('W12 年度工作总结', () => {
  it('tells 户 from 户次 and works the shares out of the counts', () => {
    const words = wordsOf(aSummary())
    expect(words).toContain('名录库中可以抽取的对象1990户，检查118户、120户次，占5.9%。')
    expect(words).toContain('应当公示检查结果360条，已经公示359条，公示率99.7%。')
    expect(words).toContain('没有完成的任务：2024年度工贸企业内部联合抽查。')
  })

  it('never rounds a share up: one unpublished result of 10,000 is not 100%', () => {
    const year = aYear()
    const shareOf = (published: number, toPublish: number) =>
      annualSummaryValues({ ...year, counts: { ...year.counts, published, toPublish } }).公示率
    expect(shareOf(9999, 10000)).toBe('99.9%')
    expect(shareOf(10000, 10000)).toBe('100%')
    expect(shareOf(0, 0)).toBeNull()
  })

  it('has the statistics table as its annex', () => {
    const [table] = tablesOf(aSummary())
    expect(textsOf(table).at(-1)).toEqual(['合计', '20', '8', '7', '5', '3', '0', '1', '2'])
  })
})
