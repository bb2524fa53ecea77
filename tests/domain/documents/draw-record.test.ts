import {
  drawRecord,
  drawSheet,
  type DrawRecordInput,
  type SecondRound,
} from '#shared/domain/documents/index.ts'
import { describe, expect, it } from 'vitest'
import { aDrawRecord, aRefillRound, aReplacement, aVoiding, anEnd } from './draw-makers.ts'
import { aCode, aHash } from './makers.ts'
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

const inParts = (code: string) => (code.match(/.{16}/g) ?? []).join(' ')

describe('W5 抽取记录', () => {
  it('has a sheet for each act that is signed, and none for what has not happened yet', () => {
    const input = aDrawRecord()
    expect(sheetNames({ ...input, first: { ...input.first, result: null }, second: [] })).toEqual([
      '第一轮承诺单',
      '名录变动表',
    ])
    expect(sheetNames({ ...input, second: [aSecondRound({ result: null })] })).toEqual([
      '第一轮承诺单',
      '名录变动表',
      '第一轮结果单',
      '第二轮承诺单',
    ])
  })

  it('tells a later round of an absent department from a refill', () => {
    const second = [
      aSecondRound({ absent: ['消防救援大队'] }),
      aSecondRound({ round: 3, kind: 'late', departments: ['消防救援大队'], result: null }),
      aRefillRound({ round: 4, result: null }),
    ]
    const input = aDrawRecord({ second })
    expect(sheetNames(input).slice(5)).toEqual(['第二轮（续一）承诺单', '第二轮（补位二）承诺单'])
    expect(sheetWords(input, '第二轮承诺单')).toContain('未到场、以后另行抽取人员的部门：消防救援大队。')
    expect(sheetWords(input, '第二轮（补位二）承诺单')).toContain('检查员01\n0305281000\n住院，不能到场')
  })

  it('has any sheet by itself, the last of its kind unless a round is named, and none that is not there', () => {
    const input = aDrawRecord({ second: [aSecondRound({}), aRefillRound()] })
    expect(drawSheet(input, 'C1', null)?.name).toBe('第二轮（补位一）承诺单')
    expect(drawSheet(input, 'C2', 1)?.name).toBe('第一轮结果单')
    expect(drawSheet(input, 'C2', 2)?.model.title).toBe('2023年虚构县内部联合抽查001第二轮结果单')
    expect(drawSheet(input, 'C3', 2)?.name).toBe('递补名单')
    expect(drawSheet(input, 'C1', 4)).toBe(null)
    expect(drawSheet(input, 'C6', null)).toBe(null)
    expect(drawSheet(aDrawRecord(), 'C5', null)).toBe(null)
  })

  it('prints on the commitment what can be drawn: counts per class and region, exclusions, changes of the roster', () => {
    const words = sheetWords(aDrawRecord(), '第一轮承诺单')
    expect(words).toContain(
      '范围内共120户：参加抽取100户，全部检查2户，排除18户（注销10户，本年已抽查两次8户）。',
    )
    expect(words).toContain('名额：“风险C”100户中抽取20户。')
    expect(words).toContain('风险C 凤凰镇 17 1')
    expect(words).toContain(
      '与上一次同一范围的抽取XG-2022-003（2022年虚构县内部联合抽查003，2022年6月10日）相比：两次都在范围内的有117户；新增1户，类别变动1户，新排除1户，逐户见《名录变动表》。',
    )
    expect(words).toContain(`承诺码（2-plan.txt 的 SHA-256） ${aHash(100)}`)
    expect(words).toContain('1 虚构县应急管理局　主持某  □掷骰　□书写')
    expect(words).toContain('请保存本页')
  })

  it('says nothing of digits, seed or machine share before they are open', () => {
    const words = sheetWords(aDrawRecord(), '第一轮承诺单')
    for (const secret of ['200002', aHash(21), inParts(aHash(21)), aHash(31)])
      expect(words).not.toContain(secret)
  })

  it('prints on the result digits, machine share, S, quotas with the ruler, winners, reserve and items', () => {
    const words = sheetWords(aDrawRecord(), '第一轮结果单')
    expect(words).toContain('1 虚构县应急管理局　主持某 200002 □掷骰　□书写')
    expect(words).toContain(`机器号码 ${inParts(aHash(21))}`)
    expect(words).toContain(`种子 S（3-seed.txt 的 SHA-256） ${aHash(31)}`)
    expect(words).toContain('风险C 100 不低于20% 20')
    expect(words).toContain('尺长100，起点 U＝37')
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
    expect(words).toContain('人选不足三人的岗位')
    expect(words).toContain('虚构县东风化工有限公司 应急管理局 3 防爆电气 2人')
  })

  it('prints who inspects whom, leaders and experts, and proves in words why a place stays open', () => {
    const words = sheetWords(aDrawRecord(), '第二轮结果单')
    expect(words).toContain(
      '（一）应急管理局\n检查对象（检查组） 岗位 所需专长 姓名 执法证号 虚构县凤凰镇第1化工有限公司 1 危化 检查员01 0305281000 虚构县凤凰镇第1化工有限公司 2 不限 检查员02（组长） 0305281000',
    )
    expect(words).toContain('化工工艺 专家某 ZJ-004')
    expect(words).toMatch(/第1个岗位（须具备“危化”专长）空缺：.*共3个）的只有检查员甲、检查员乙2人/)
  })

  it('lists the targets of each team where a department works in teams', () => {
    const [round] = aDrawRecord().second
    const result = round?.result ?? null
    const teams = [{ target: '虚构公司', department: '应急管理局', team: 'T01' }]
    const second = [aSecondRound({ result: result === null ? null : { ...result, teams } })]
    expect(sheetWords(aDrawRecord({ second }), '第二轮结果单')).toContain(
      '各检查组的检查对象：\n检查对象 检查组 虚构公司 T01',
    )
  })

  it('carries on every sheet its draw, commitment code, ledger heads and witnesses', () => {
    const input = aDrawRecord()
    expect(drawRecord(input).mark).toContain('抽取编号：XG-2023-001')
    for (const name of sheetNames(input)) {
      const words = sheetWords(input, name)
      expect(words).toContain(`承诺码 ${inParts(aHash(name.startsWith('第二轮') ? 200 : 100))}`)
      expect(words).toContain(`本张记录码 ${inParts(aHash(900))}`)
      expect(words).toMatch(/上一张记录码 (?:无（本张为第一张签字单）|[0-9a-f]{16} )/)
      expect(words).toContain('见证人 虚构县司法局 见证某乙')
    }
  })

  it('marks every page of a rehearsal and of a void draw', () => {
    expect(drawRecord(aDrawRecord()).mark).toContain('演练')
    const voided = aDrawRecord({ voided: aVoiding() })
    expect(drawRecord(voided).mark).toContain('作废')
    expect(sheetWords(voided, '第一轮结果单')).toContain('作废原因：名录有误。决定人：主持某、见证某甲。')
  })

  it('says on the sheets of both rounds how anybody checks, and that only the signed code shows what no file can', () => {
    const input = aDrawRecord()
    for (const name of sheetNames(input).filter((one) => one.startsWith('第'))) {
      expect(sheetWords(input, name)).toContain('sha256sum')
      expect(sheetWords(input, name)).toContain('再与签字的承诺单核对承诺码')
    }
  })

  it('names on the change list every target once per change, and none when the two frames share nobody', () => {
    const input = aDrawRecord()
    const words = sheetWords(input, '名录变动表')
    expect(words).toContain('2 类别变动 虚构县东风化工有限公司')
    expect(words).toContain('风险B→风险C')
    const { changes } = input
    const strange = changes === null ? null : { ...changes, common: 0, sameScope: false }
    const sheet = drawSheet({ ...input, changes: strange }, 'C4', null)
    const told = sheet === null ? '' : wordsOf(sheet.model)
    expect(told).toContain('没有共同的检查对象，不逐户列出')
    expect(told).not.toContain('虚构县东风化工有限公司')
    expect(sheetNames({ ...input, changes: strange })).not.toContain('名录变动表')
  })

  it('goes on in a section of its own, with its head again, where a list is too long for one piece', () => {
    const input = aDrawRecord()
    const changes = Array.from({ length: 4001 }, (_, index) => ({
      change: 'added' as const,
      id: aCode(index),
      name: `虚构企业${index}`,
      detail: '风险C',
    }))
    const long = input.changes === null ? null : { ...input.changes, changes }
    const sheet = drawSheet({ ...input, changes: long }, 'C4', null)
    const tables = [...(sheet?.model.sections ?? [])].map(({ blocks }) =>
      blocks.find((block) => block.kind === 'table' && block.head.length > 0),
    )
    expect(tables.map((one) => (one?.kind === 'table' ? one.rows.length : 0))).toEqual([2000, 2000, 1])
    expect(sheet?.model.sectionCount).toBe(3)
    const [first, ...more] = tables.map((one) => (one?.kind === 'table' ? one.head : []))
    expect(more).toEqual([first, first])
  })

  it('records replacements and refills with reason, document and ledger head, before and after', () => {
    const input = aDrawRecord({
      second: [aSecondRound({}), aRefillRound()],
      replacements: [aReplacement()],
    })
    const words = sheetWords(input, '递补、补位记录')
    expect(words).toContain(
      `递补依据 风险C/凤凰镇，签号第21名，签号前12位 ${aHash(20).slice(0, 12)} 递补原因 现场核实已停产拆除`,
    )
    expect(words).toContain(`停产证明（样例）.pdf 其 SHA-256 ${inParts(aHash(71))}`)
    expect(words).toContain(`记录码 ${inParts(aHash(905))}`)
    expect(words).toContain('检查员01\n0305281000 检查员91\n0305281091')
    expect(words).toContain('补位原因 住院，不能到场')
  })

  it('tells on the reserve list which of it is used', () => {
    const input = aDrawRecord()
    const { result } = input.first
    if (result === null) throw new Error('the sample is drawn')
    const reserve = result.reserve.map((one, index) => (index === 0 ? { ...one, usedFor: '样例公司' } : one))
    const sheet = drawSheet(
      { ...input, first: { ...input.first, result: { ...result, reserve } } },
      'C3',
      null,
    )
    const words = sheet === null ? '' : wordsOf(sheet.model)
    expect(words).toContain('共6户，已递补1户')
    expect(words).toContain('已递补样例公司')
  })

  it('shows on the void sheet, once a slip is written, all slips, the share and what would have been drawn', () => {
    const input = aDrawRecord()
    const { result } = input.first
    if (result === null) throw new Error('the sample is drawn')
    const slips = result.seed.contributors.map((one) => ({ ...one, fixed: true }))
    const shown = { round: 1, slips, machine: aHash(21), first: result, second: null }
    const undrawn = { ...input, first: { ...input.first, result: null }, second: [] }
    const words = sheetWords({ ...undrawn, voided: aVoiding({ open: shown }) }, '作废单')
    expect(words).toContain('虚构县应急管理局　主持某 200002 已确认')
    expect(words).toContain(`机器号码 ${inParts(aHash(21))}`)
    expect(words).toContain(`虚构县凤凰镇第1化工有限公司 91130528MA0000000X`)
    const unwritten = sheetWords({ ...undrawn, voided: aVoiding() }, '作废单')
    expect(unwritten).toContain('第一轮作废时还没有人写号')
    expect(unwritten).not.toContain('机器号码')
  })

  it('keeps the signatures together with what is signed', () => {
    const input = aDrawRecord()
    const first = { ...input.first, commitment: { ...input.first.commitment, end: anEnd() } }
    const blocks = [...drawRecord({ ...input, first }).sections][0]?.blocks ?? []
    const from = blocks.findIndex((block) => block.kind === 'paragraph' && block.text.endsWith('、签字'))
    const end = blocks.slice(from)
    expect(end.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph', 'paragraph', 'table'])
    for (const block of end) {
      expect(
        block.kind === 'table' ? block.keepTogether : 'keepWithNext' in block && block.keepWithNext,
      ).toBe(true)
    }
  })
})
