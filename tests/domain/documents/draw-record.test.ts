import { drawRecord, type DrawRecordInput, type SecondRound } from '#shared/domain/documents/index.ts'
import { describe, expect, it } from 'vitest'
import { aDrawRecord, anEnd } from './draw-makers.ts'
import { aHash } from './makers.ts'
import { wordsOf } from './read-model.ts'

const sheetNames = (input: DrawRecordInput) => [...drawRecord(input).sections].map(({ name }) => name)

function sheetWords(input: DrawRecordInput, name: string): string {
  const model = drawRecord(input)
  const sections = [...model.sections].filter((section) => section.name === name)
  return wordsOf({ ...model, sections })
}

function aSecondRound(fields: Partial<SecondRound>): SecondRound {
  const [round] = aDrawRecord().second
  if (round === undefined) throw new Error('the sample has a second round')
  return { ...round, ...fields }
}

const grouped = (code: string) => (code.match(/.{4}/g) ?? []).join(' ')

describe('W5 抽取记录', () => {
  it('has a sheet for each act that is signed, and none for what has not happened yet', () => {
    const input = aDrawRecord()
    expect(sheetNames({ ...input, first: { ...input.first, result: null }, second: [] })).toEqual([
      '第一轮承诺单',
    ])
    expect(sheetNames({ ...input, second: [aSecondRound({ result: null })] })).toEqual([
      '第一轮承诺单',
      '第一轮结果单',
      '第二轮承诺单',
    ])
  })

  it('tells a later round of an absent department from a refill', () => {
    const refill = {
      unit: '虚构公司',
      department: '应急管理局',
      place: 2,
      specialty: '',
      reason: '检查员甲住院',
    }
    const second = [
      aSecondRound({}),
      aSecondRound({ result: null }),
      aSecondRound({ refills: [refill], result: null }),
    ]
    const input = aDrawRecord({ second })
    expect(sheetNames(input).slice(4)).toEqual(['第二轮（续一）承诺单', '第二轮（补位二）承诺单'])
    expect(sheetWords(input, '第二轮（补位二）承诺单')).toContain('检查员甲住院')
  })

  it('prints on the commitment what can be drawn: counts per class and region, exclusions, changes of the roster', () => {
    const words = sheetWords(aDrawRecord(), '第一轮承诺单')
    expect(words).toContain(
      '范围内共120户：参加抽取100户，全部检查2户，排除18户（注销10户，本年已抽查两次8户）。',
    )
    expect(words).toContain('风险C 凤凰镇 17 1')
    expect(words).toContain('与XG-2022-003相比，变动3户')
    expect(words).toContain(`承诺码（2-plan.txt 的 SHA-256） ${aHash(100)}`)
    expect(words).toContain('1. 虚构县应急管理局　主持某　2. 虚构县纪委监委派驻组　见证某甲')
  })

  it('says nothing of digits, seed or machine share before they are open', () => {
    const words = sheetWords(aDrawRecord(), '第一轮承诺单')
    for (const secret of ['200002', aHash(21), grouped(aHash(21)), aHash(31)])
      expect(words).not.toContain(secret)
  })

  it('prints on the result digits, machine share, S, quotas with the ruler, winners, reserve and items', () => {
    const words = sheetWords(aDrawRecord(), '第一轮结果单')
    expect(words).toContain('1 虚构县应急管理局　主持某 200002 写签')
    expect(words).toContain('掷骰')
    expect(words).toContain(`机器份额：${grouped(aHash(21))}`)
    expect(words).toContain(`种子 S（3-seed.txt 的 SHA-256） ${aHash(31)}`)
    expect(words).toContain('风险C 100 不低于20% 20')
    expect(words).toContain('尺长100，起点37')
    expect(words).toContain('2 河渠镇 17 17—34 4')
    expect(words).toContain('共21户，其中随机抽中20户，全部检查1户。')
    expect(words).toContain(
      `1 虚构县凤凰镇第1化工有限公司 91130528MA0000000X 风险C\n凤凰镇 ${aHash(0).slice(0, 12)}`,
    )
    expect(words).toContain(`26 虚构县河渠镇第26化工有限公司`)
    expect(words).toContain('应急管理局 YJ-02 工贸行业企业的安全检查 必查')
  })

  it('prints between the rounds every change, recusal, extra and scarce place with its reason', () => {
    const words = sheetWords(aDrawRecord(), '第二轮承诺单')
    expect(words).toContain('检查员己 03052800009 应急管理局 可抽取 不参加 住院请假')
    expect(words).toContain('检查员甲 虚构县东风化工有限公司 与法定代表人系近亲属')
    expect(words).toContain('虚构县东风化工有限公司 应急管理局 3 防爆电气 涉爆粉尘，需专业人员协助')
    expect(words).toContain('候选人不足三人的席位')
    expect(words).toContain('虚构县东风化工有限公司 应急管理局 3 防爆电气 2')
  })

  it('prints who inspects whom, leaders and experts, and proves in words why a place stays open', () => {
    const words = sheetWords(aDrawRecord(), '第二轮结果单')
    expect(words).toContain('虚构县凤凰镇第1化工有限公司 应急管理局 2 不限 检查员02\n（组长） 0305281000')
    expect(words).toContain('化工工艺 专家某 ZJ-004')
    expect(words).toMatch(/第1席（须具备“危化”专长）空缺：.*共3席）的只有检查员甲、检查员乙2人/)
  })

  it('lists the targets of each team where a department works in teams', () => {
    const [round] = aDrawRecord().second
    const result = round?.result ?? null
    const teams = [{ target: '虚构公司', department: '应急管理局', team: 'T01' }]
    const second = [aSecondRound({ result: result === null ? null : { ...result, teams } })]
    expect(sheetWords(aDrawRecord({ second }), '第二轮结果单')).toContain('虚构公司 应急管理局 T01')
  })

  it('carries on every sheet: its draw, commitment code, ledger heads, how to verify, witnesses', () => {
    const input = aDrawRecord()
    expect(drawRecord(input).mark).toContain('抽取编号：XG-2023-001')
    for (const name of sheetNames(input)) {
      const words = sheetWords(input, name)
      expect(words).toContain('请与签字的承诺码核对')
      expect(words).toContain(`承诺码：${grouped(aHash(name.startsWith('第一轮') ? 100 : 200))}`)
      expect(words).toContain(`本张签发时台账链头：${grouped(aHash(900))}`)
      expect(words).toMatch(/上一张签字件台账链头：(?:无（本张为第一张）|[0-9a-f]{4} )/)
      expect(words).toContain('sha256sum')
      expect(words).toContain('见证人 虚构县司法局 见证某乙')
    }
  })

  it('marks every page of a rehearsal and of a void draw', () => {
    expect(drawRecord(aDrawRecord()).mark).toContain('演练')
    const voided = aDrawRecord({ voided: { reason: '名录有误', people: ['主持某', '见证某甲'] } })
    expect(drawRecord(voided).mark).toContain('作废')
    expect(sheetWords(voided, '第一轮结果单')).toContain('作废原因：名录有误。决定人：主持某、见证某甲。')
  })

  it('keeps the signatures together with what is signed', () => {
    const input = aDrawRecord()
    const first = { ...input.first, commitment: { ...input.first.commitment, end: anEnd() } }
    const blocks = [...drawRecord({ ...input, first }).sections][0]?.blocks ?? []
    const signatures = blocks.at(-1)
    expect(signatures?.kind === 'table' && signatures.keepTogether).toBe(true)
    expect(blocks.slice(-4, -1).every((block) => block.kind === 'paragraph' && block.keepWithNext)).toBe(true)
  })
})
