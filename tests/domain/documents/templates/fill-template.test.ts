import { expect, test } from 'vitest'
import type { TemplateParagraph } from '#shared/domain/documents/templates/index.ts'
import { fillTemplate, templateProblems } from '#shared/domain/documents/templates/index.ts'

const title: TemplateParagraph = { kind: 'title', text: '〔年度〕年度方案' }
const values = { 年度: '2023', 单位: '甲局', 公示率: null, 月报日: '' }

const printed = (
  paragraphs: readonly TemplateParagraph[],
  own: Readonly<Record<string, string | null>> = values,
) => fillTemplate(paragraphs, own).paragraphs.map(({ numeral, text }) => `${numeral}${text}`)

test('placeholders are replaced wherever they stand, also twice in one sentence', () => {
  expect(printed([title, { kind: 'body', text: '〔单位〕和〔单位〕在〔年度〕年。' }])).toEqual([
    '2023年度方案',
    '甲局和甲局在2023年。',
  ])
})

test('a sentence without its figure is left out as a whole and told; the sentences around it stay', () => {
  const body = '由〔单位〕办理。公示率达到〔公示率〕，每月〔月报日〕日报送。“立行立改。”完。'
  const filled = fillTemplate([title, { kind: 'body', text: body }], values)
  expect(filled.paragraphs[1]?.text).toBe('由甲局办理。“立行立改。”完。')
  expect(filled.leftOut).toEqual([
    { at: 1, sentence: '公示率达到〔公示率〕，每月〔月报日〕日报送。', missing: ['公示率', '月报日'] },
  ])
})

test('a heading below which nothing stays is left out, and the numbers after it have no gap', () => {
  const paragraphs: readonly TemplateParagraph[] = [
    title,
    { kind: 'heading', text: '目标' },
    { kind: 'subheading', text: '公示' },
    { kind: 'body', text: '达到〔公示率〕。' },
    { kind: 'heading', text: '措施' },
    { kind: 'subheading', text: '报送' },
    { kind: 'body', text: '每月〔月报日〕日。' },
    { kind: 'subheading', text: '办理' },
    { kind: 'body', text: '由〔单位〕办理。' },
    { kind: 'heading', text: '要求' },
  ]
  expect(printed(paragraphs)).toEqual(['2023年度方案', '一、措施', '（一）办理', '由甲局办理。', '二、要求'])
})

test('the year in the number of a document is no placeholder, and brackets within a value are not read again', () => {
  const body: TemplateParagraph = { kind: 'body', text: '根据国发〔2019〕5号，由〔单位〕办理。' }
  expect(templateProblems({ kind: 'work-plan', paragraphs: [title, body] })).toEqual([])
  expect(printed([body], { 单位: '〔年度〕局' })).toEqual(['根据国发〔2019〕5号，由〔年度〕局办理。'])
})

test('what could not be printed is named with its paragraph', () => {
  const paragraphs: readonly TemplateParagraph[] = [
    { kind: 'body', text: '〔年份〕和〔年份〕' },
    { kind: 'body', text: '〔单位' },
    { kind: 'heading', text: '  ' },
    { kind: 'title', text: '〔任务编号〕' },
  ]
  expect(templateProblems({ kind: 'work-plan', paragraphs })).toEqual([
    { code: 'title-not-first', paragraph: 1 },
    { code: 'placeholder-unknown', paragraph: 1, name: '年份' },
    { code: 'bracket-loose', paragraph: 2 },
    { code: 'paragraph-empty', paragraph: 3 },
    { code: 'title-not-first', paragraph: 4 },
    { code: 'placeholder-unknown', paragraph: 4, name: '任务编号' },
  ])
  expect(templateProblems({ kind: 'scheme', paragraphs: [] })).toEqual([
    { code: 'title-not-first', paragraph: 1 },
  ])
})
