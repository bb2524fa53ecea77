import { expect, test } from 'vitest'
import { fitOfficial, schemeDocument, usualLook, type Section } from '#shared/domain/documents/index.ts'
import { fillTemplate } from '#shared/domain/documents/templates/index.ts'
import { aScheme, anItem } from '#tests/core/makers.ts'
import { tablesOf, textsOf } from './read-model.ts'

const text = fillTemplate(
  [
    { kind: 'title', text: '2024年虚构县内部联合抽查001\n实施方案' },
    { kind: 'heading', text: '抽查目的' },
    { kind: 'body', text: '了解检查对象落实责任的情况。' },
  ],
  {},
)
const model = schemeDocument({
  text,
  scheme: aScheme('task-1', { mandatoryItemIds: ['item-1'], approvedBy: '', approvedOn: '' }),
  items: [anItem(1, { id: 'item-1' }), anItem(2, { id: 'item-2' })],
  bureau: '虚构县应急管理局',
  date: '2024-05-27',
  mark: '',
})
const sections: readonly Section[] = [...model.sections]

test('is an official document with both tables as annexes, named in the text and under their labels', () => {
  expect(sections.map(({ look, pages }) => [look, pages])).toEqual([
    ['official', 'continue'],
    ['official', 'continue'],
    ['official', 'continue'],
  ])
  expect(sections[0]?.blocks.find(({ kind }) => kind === 'annex-list')).toMatchObject({
    titles: ['抽查事项（按部门）', '参加部门和检查人员'],
  })
  expect(sections.slice(1).map(({ blocks: [label, title] }) => [label, title])).toMatchObject([
    [
      { role: 'annex', text: '附件1' },
      { role: 'title', text: '抽查事项（按部门）' },
    ],
    [
      { role: 'annex', text: '附件2' },
      { role: 'title', text: '参加部门和检查人员' },
    ],
  ])
})

test('lists every item and says which of them is checked in any case', () => {
  const [items] = tablesOf(model)
  expect(textsOf(items).map((row) => row.at(-1))).toEqual(['必查', '必查', ''])
})

test('leaves who approved it to the pen and keeps that line, the seal and the text on one page', () => {
  const fitted = fitOfficial(sections, usualLook)
  expect(fitted.faults).toEqual([])
  const lines = fitted.sections[0]?.layout.slices.map(({ text: line }) => line) ?? []
  expect(lines).toContain('批准人：＿＿＿＿＿＿\t批准日期：　　　年　　月　　日')
  expect(lines.at(-1)).toBe('2024年5月27日')
})
