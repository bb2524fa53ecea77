import {
  orderLetterCode,
  rectificationOrder,
  rectificationValues,
  referralValues,
  reviewValues,
} from '#shared/domain/documents/index.ts'
import { describe, expect, it } from 'vitest'
import { blocksOf, tablesOf, textsOf, wordsOf } from './read-model.ts'
import {
  anOrder,
  aRectification,
  aReferral,
  aReferralFact,
  aReview,
  aReviewed,
} from './results/letter-makers.ts'

describe('W6 问题线索移送函', () => {
  it('says who refers what about whom, why, on what basis, and what goes along', () => {
    const words = wordsOf(aReferral())
    expect(words).toContain('虚构县应急管理局\n虚应急函〔2024〕5号')
    expect(words).toContain('关于移送虚构县东风化工有限公司\n问题线索的函\n虚构县市场监督管理局：')
    expect(words).toContain(
      '虚构县东风化工有限公司，统一社会信用代码：91350100M000100Y43，地址：虚构县凤凰镇工业路18号，法定代表人：甄某甲。',
    )
    expect(words).toContain('1.登记事项检查：实际经营地址与登记的住所不一致（依据：《样例条例》第二条）。')
    expect(words).toContain('移送理由：该问题不属于我单位职责范围。\n移送依据：《样例规定》第三条。')
    expect(words).toContain('检查记录复印件1份；现场照片4张。')
    expect(words).toContain('2024年7月31日前书面反馈')
  })

  it('has a receipt on a page of its own that names number, target and receiver', () => {
    const receipt = [...aReferral().sections][1]
    expect(receipt?.blocks[0]).toMatchObject({ role: 'annex', text: '附件' })
    expect(textsOf(tablesOf(aReferral())[0]).slice(0, 3)).toEqual([
      ['移送文号', '虚应急函〔2024〕5号'],
      ['线索对象', '虚构县东风化工有限公司\n统一社会信用代码：91350100M000100Y43'],
      ['接收单位', '虚构县市场监督管理局'],
    ])
  })

  it('leaves number and date of a draft to the pen, and does not print what is not known', () => {
    const words = wordsOf(aReferral(aReferralFact({ basis: '', materials: [], replyBy: '' }), ''))
    expect(words).toContain('〔　　　　〕　　号')
    expect(words).toContain('　　　　年　　月　　日')
    expect(words).not.toContain('移送依据：')
    expect(words).not.toContain('附送材料')
    expect(words).not.toContain('反馈处理结果。需要')
    expect(words).toContain('请收到后填写回执退回。需要补充材料')
  })

  it('names of a target only what is known', () => {
    const target = { id: '91350100M000100Y43', name: '虚构公司', address: '', legalRepresentative: ' ' }
    expect(referralValues(aReferralFact({ target })).检查对象情况).toBe(
      '统一社会信用代码：91350100M000100Y43',
    )
  })
})

describe('W7 责令限期整改指令书', () => {
  it('says each problem with its item and basis, measures and terms, and the right to appeal', () => {
    const words = wordsOf(rectificationOrder(anOrder()))
    expect(words).toContain('统一社会信用代码：91350100M000100Y43 （虚）应急责改〔2024〕3号')
    expect(words).toContain(
      '1.特种作业人员持证上岗：1名动火作业人员的特种作业操作证已过期（依据：《样例法》第一条）。',
    )
    expect(words).toContain('2.重大危险源管理：储罐区可燃气体报警器2个探头失效。')
    expect(words).toContain('第1项问题：停止该人员的动火作业，取得有效证件后上岗，于2024年6月30日前完成。')
    expect(words).toContain('60日内向虚构县人民政府申请行政复议')
    expect(words).toContain('6个月内向虚构县人民法院提起行政诉讼')
  })

  it('groups what has the same measure and term, and orders what the law asks where no measure is written', () => {
    const problem = { item: '样例事项', problem: '样例问题', basis: '', measure: '', dueOn: '2024-06-30' }
    const values = rectificationValues(
      aRectification({
        problems: [problem, { ...problem, measure: '停用' }, problem, { ...problem, dueOn: '' }],
      }),
    )
    expect(values.整改要求).toBe(
      [
        '第1、3项问题：按照法律、法规、规章和标准的要求整改，于2024年6月30日前完成。',
        '第2项问题：停用，于2024年6月30日前完成。',
        '第4项问题：按照法律、法规、规章和标准的要求整改，于＿＿＿＿年＿＿月＿＿日前完成。',
      ].join('\n'),
    )
  })

  it('never loses the right to appeal for want of a name: the pen writes it', () => {
    const order = anOrder(aRectification({ reviewBody: '', court: '' }), { number: '' })
    const words = wordsOf(rectificationOrder(order))
    expect(words).toContain('60日内向＿＿＿＿＿＿申请行政复议')
    expect(words).toContain('6个月内向＿＿＿＿＿＿提起行政诉讼')
    expect(words).toContain('（　　）应急责改〔　　　　〕　　号')
  })

  it('has a line for two inspectors at least, with their certificates, and one for the target', () => {
    const signing = (inspectors: Parameters<typeof anOrder>[1]) =>
      textsOf(tablesOf(rectificationOrder(anOrder(aRectification(), inspectors)))[0])
    expect(signing({})).toEqual([
      ['检查人员', '执法证号', '签名'],
      ['检查员甲', '03052800001', ''],
      ['检查员乙', '03052800002', ''],
    ])
    expect(signing({ inspectors: [] })).toHaveLength(3)
    const three = Array.from({ length: 3 }, (_, index) => ({ name: `检查员${index}`, certificate: '1' }))
    expect(signing({ inspectors: three })).toHaveLength(4)
    expect(wordsOf(rectificationOrder(anOrder()))).toContain('拒绝签收的情况')
  })

  it('is issued in the name of who inspected alone, on the order and on its receipt', () => {
    const order = rectificationOrder(anOrder(aRectification({ department: '虚构县消防救援大队' })))
    const words = wordsOf(order)
    expect(words.match(/虚构县消防救援大队/gu)?.length).toBeGreaterThan(3)
    expect(words).not.toContain('虚构县应急管理局')
    expect(blocksOf(order).filter((block) => block.kind === 'letterhead')).toEqual([])
  })

  it('keeps the last part of the text with the signatures, and these together', () => {
    const [sheet] = [...rectificationOrder(anOrder()).sections]
    const blocks = sheet?.blocks ?? []
    const from = blocks.findLastIndex((block) => block.kind === 'paragraph' && block.role === 'heading')
    expect(
      blocks
        .slice(from)
        .every((block) =>
          block.kind === 'table' ? block.keepTogether : block.kind === 'paragraph' && block.keepWithNext,
        ),
    ).toBe(true)
  })

  it('bears the code of the emergency bureau, and none of a body that may not inspect', () => {
    expect(orderLetterCode('宁应急', 'rectification')).toBe('（宁）应急责改')
    expect(orderLetterCode('唐曹应急字', 'review')).toBe('（唐曹）应急复查')
    expect(orderLetterCode('清双随机办', 'rectification')).toBeNull()
    expect(orderLetterCode('', 'rectification')).toBeNull()
  })
})

describe('W10 整改复查意见书', () => {
  it('names the order, its day, each problem as it was found, and what follows from them', () => {
    const words = wordsOf(aReview())
    expect(words).toContain(
      '本机关于2024年6月3日向你单位发出责令限期整改指令书，文号为（虚）应急责改〔2024〕3号',
    )
    expect(words).toContain('第1项问题（1名动火作业人员的特种作业操作证已过期）：已整改。')
    expect(words).toContain(
      '第2项问题（储罐区可燃气体报警器2个探头失效）：未按要求整改，仍有1个探头没有更换。',
    )
    expect(words).toContain('经复查，第2项问题未按照要求整改完毕，本机关将依法处理。')
  })

  it('never says that all is done while a problem is open or nobody has looked', () => {
    const opinion = (...done: readonly (boolean | null)[]) =>
      reviewValues(aReviewed({ problems: done.map((one) => ({ problem: '样例', done: one, finding: '' })) }))
        .复查意见
    expect(opinion(true, true)).toBe('经复查，指令书所列各项问题均已按照要求整改完毕。')
    expect(opinion(false, true, false)).toContain('第1、3项问题未按照要求整改完毕')
    expect(opinion(true, null)).toContain('□各项问题均已按照要求整改完毕')
  })
})
