import { expect, test } from 'vitest'
import { departmentHead, workPlan } from '#shared/domain/documents/index.ts'
import { fillTemplate } from '#shared/domain/documents/templates/index.ts'
import { annexList, signature } from '#shared/domain/documents/make.ts'
import { aPlanTable } from './makers.ts'

const text = fillTemplate(
  [
    { kind: 'title', text: '〔单位〕\n方案' },
    { kind: 'heading', text: '目标' },
    { kind: 'body', text: '完成抽查。' },
  ],
  { 单位: '甲局' },
)
const plan = (annexes: Parameters<typeof workPlan>[0]['annexes']) =>
  workPlan({ text, bureau: '甲局', date: '2023-01-13', annexes, mark: '' })

test('the tables follow in landscape, numbered where there are two, and the text names them', () => {
  const both = [...plan([aPlanTable(), aPlanTable({ scope: 'joint', title: '部门联合计划' })]).sections]
  expect(both.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape', 'landscape'])
  expect(both.map(({ blocks: [first] }) => (first?.kind === 'paragraph' ? first.text : ''))).toEqual([
    '甲局\n方案',
    '附件1',
    '附件2',
  ])
  expect(both[0]?.blocks.find(({ kind }) => kind === 'annex-list')).toEqual(
    annexList([aPlanTable().title, '部门联合计划']),
  )
  const [, single] = [...plan([aPlanTable()]).sections]
  expect(single?.blocks[0]).toMatchObject({ role: 'annex', text: '附件' })
})

test('is an official document, signed with the office’s seal, plain until it has a red head', () => {
  const sections = [...plan([aPlanTable()]).sections]
  expect(sections.every(({ look, pages }) => look === 'official' && pages === 'continue')).toBe(true)
  expect(sections[0]?.blocks.at(-1)).toEqual(signature(['甲局'], '2023年1月13日'))
})

const head = {
  ...departmentHead('甲局'),
  ending: '文件',
  signing: ['甲局', '乙局'],
  copies: ['丙局'],
  issuer: '甲局办公室',
} as const
const redHead = (number: string) => {
  const numbered = { head, number }
  const [red] = [
    ...workPlan({ text, bureau: '甲局', date: '2023-01-13', annexes: [], mark: '', head: numbered }).sections,
  ]
  return red?.blocks ?? []
}

test('under the office’s head it bears its number, is signed by who issues it, and has 版记', () => {
  const blocks = redHead('甲应急〔2023〕1号')
  expect(blocks[0]).toMatchObject({ kind: 'letterhead', organs: ['甲局'], number: '甲应急〔2023〕1号' })
  expect(blocks.at(-2)).toEqual(signature(['甲局', '乙局'], '2023年1月13日'))
  expect(blocks.at(-1)).toMatchObject({ kind: 'imprint', copies: ['丙局'], date: '2023年1月13日' })
  expect(blocks.some(({ kind }) => kind === 'annex-list')).toBe(false)
})

test('without a number yet, number and dates under the head are left to the pen', () => {
  const blocks = redHead('')
  expect(blocks[0]).toMatchObject({ kind: 'letterhead', number: '' })
  expect(blocks.at(-2)).toMatchObject({ kind: 'signature', date: '' })
})

test('the title is one line in the file’s properties, whatever lines it has on paper', () => {
  expect(plan([aPlanTable()]).title).toBe('甲局方案')
})
