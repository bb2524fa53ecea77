import { describe, expect, it, test } from 'vitest'
import { buildDocx } from '#shared/core/documents/index.ts'
import type { ApprovalFormInput } from '#shared/domain/documents/index.ts'
import { approvalForm } from '#shared/domain/documents/index.ts'
import { openXmlVerdict } from '#tests/core/documents/validator.ts'
import { tablesOf, textsOf, wordsOf } from './read-model.ts'

const target = (number: number, inspectedThisYear: number) => ({
  name: `虚构企业${number}`,
  id: `A${number}`,
  address: '凤凰镇',
  inspectedThisYear,
})
const inspector = (number: number) => ({ name: `样例执法员${number}`, certificate: `ZF${number}` })

function aForm(fields: Partial<ApprovalFormInput> = {}): ApprovalFormInput {
  const department = (name: string, count: number) => ({
    department: name,
    bases: ['《中华人民共和国安全生产法》'],
    items: [`${name}事项`],
    inspectors: Array.from({ length: count }, (_, index) => inspector(index + 1)),
  })
  return {
    title: '样例任务',
    drawNumber: '2023001-001',
    planNumber: '2023001',
    planName: '样例计划',
    taskNumber: '001号',
    taskName: '样例任务',
    scopeText: '危化企业',
    from: '2023-05-15',
    to: '2023-06-30',
    secret: false,
    methods: ['实地核查'],
    departments: [department('甲局', 3), department('乙局', 2)],
    targets: [target(1, 0), target(2, 1), target(3, 0)],
    date: '2023-05-10',
    mark: '',
    ...fields,
  }
}

const rowOf = (input: ApprovalFormInput, label: string) =>
  textsOf(tablesOf(approvalForm(input))[0]).find(([first]) => first === label)?.[1]

test('each department asks in its own name, with its own items and inspectors', () => {
  const sections = [...approvalForm(aForm()).sections]
  expect(sections.map(({ name, pages }) => [name, pages])).toEqual([
    ['甲局', 'restart'],
    ['乙局', 'restart'],
  ])
  const [first, second] = sections.map((section) =>
    wordsOf({ title: '', date: '', mark: '', sectionCount: 1, sections: [section] }),
  )
  expect(first).toContain('样例执法员3')
  expect(second).not.toContain('甲局')
  expect(second).not.toContain('样例执法员3')
})

test('once drawn, it says how many targets there are and how often each was inspected this year', () => {
  expect(rowOf(aForm(), '检查对象')).toBe('3户（名单附后）')
  expect(rowOf(aForm(), '本年度已检查次数')).toBe('0次2户，1次1户（逐户次数见名单）')
})

test('before the draw, targets and inspectors are left to the pen and no list is promised that is not there', () => {
  const form = aForm({
    drawNumber: '',
    targets: [],
    departments: [{ department: '甲局', bases: [], items: [], inspectors: [] }],
  })
  expect(rowOf(form, '检查对象')).toBe('　　户（危化企业，抽取后名单附后）')
  expect(rowOf(form, '本年度已检查次数')).toBe('')
  expect(textsOf(tablesOf(approvalForm(form))[0]).at(-1)).toEqual(['', '', '', ''])
})

test('three opinions are empty, each with a line for signature and date', () => {
  const opinions = textsOf(tablesOf(approvalForm(aForm()))[1])
  expect(opinions.map(([label]) => label)).toEqual(['承办人意见', '审核意见', '批准意见'])
  for (const [, text = ''] of opinions) expect(text.trim()).toMatch(/^签名：\s+年\s+月\s+日$/u)
})

test('more inspectors than the form holds are listed behind it, none is lost', () => {
  const many = Array.from({ length: 30 }, (_, index) => inspector(index + 1))
  const form = aForm({ departments: [{ department: '甲局', bases: [], items: [], inspectors: many }] })
  expect(rowOf(form, '检查人员')).toBe('30人（名单附后）')
  const words = wordsOf(approvalForm(form))
  for (const { name } of many) expect(words).toContain(name)
})

test('暗查 is said, and no notice is promised', () => {
  expect(rowOf(aForm({ secret: true }), '检查方式')).toContain('不事先通知')
  expect(rowOf(aForm({ secret: true }), '检查方式')).not.toContain('通知书')
})

describe('the Open XML SDK finds no fault in the form', () => {
  it.for([
    ['drawn', aForm()],
    ['before the draw', aForm({ drawNumber: '', targets: [] })],
  ] as const)('%s', async ([, form], { skip }) => {
    const verdict = await openXmlVerdict(await buildDocx(approvalForm(form)), 'docx')
    if (!verdict.ran) return skip(verdict.reason)
    expect(verdict.errors).toEqual([])
  })
})
