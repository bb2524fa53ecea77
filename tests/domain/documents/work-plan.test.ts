import { expect, test } from 'vitest'
import { workPlan } from '#shared/domain/documents/index.ts'
import { fillTemplate } from '#shared/domain/documents/templates/index.ts'
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
    '甲局',
    '附件1',
    '附件2',
  ])
  const [, single] = [...plan([aPlanTable()]).sections]
  expect(single?.blocks[0]).toMatchObject({ role: 'annex', text: '附件' })
})

test('a signature never stands on a page without text: the last paragraph goes with it', () => {
  const [body] = [...plan([aPlanTable()]).sections]
  const blocks = body?.blocks ?? []
  const from = blocks.findIndex((block) => block.kind === 'paragraph' && block.text === '完成抽查。')
  const kept = blocks.slice(from).flatMap((block) => (block.kind === 'paragraph' ? [block.keepWithNext] : []))
  expect(from).toBeGreaterThan(0)
  expect(kept).toEqual([true, true, true])
  expect(blocks.at(-1)).toMatchObject({ kind: 'sides', right: '2023年1月13日' })
})

test('the title is one line in the file’s properties, whatever lines it has on paper', () => {
  expect(plan([aPlanTable()]).title).toBe('甲局方案')
})
