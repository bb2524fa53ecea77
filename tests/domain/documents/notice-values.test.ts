import { expect, test } from 'vitest'
import { inspectionName } from '#shared/domain/documents/notice-values.ts'
import { fillTemplate, templateProblems } from '#shared/domain/documents/templates/index.ts'

test.each([
  ['虚构县危化企业联合抽查实施方案', '虚构县危化企业联合抽查'],
  ['虚构县粉尘涉爆专项检查工作方案', '虚构县粉尘涉爆专项检查'],
  ['虚构县危化企业联合抽查', '虚构县危化企业联合抽查'],
  ['虚构县危化企业整治', '虚构县危化企业整治抽查'],
])('an inspection under the scheme %s is called %s', (title, name) => {
  expect(inspectionName(title)).toBe(name)
})

test('a second title begins its own numbers, and each line of a value is a subheading or point of its own', () => {
  const { paragraphs } = fillTemplate(
    [
      { kind: 'title', text: '通知' },
      { kind: 'heading', text: '甲' },
      { kind: 'title', text: '方案' },
      { kind: 'heading', text: '乙' },
      { kind: 'subheading', text: '〔部门抽查事项〕' },
      { kind: 'heading', text: '丙' },
      { kind: 'point', text: '一条' },
      { kind: 'point', text: '〔没有〕' },
      { kind: 'point', text: '二条' },
      { kind: 'subheading', text: '丁' },
      { kind: 'point', text: '又一条' },
    ],
    { 部门抽查事项: '甲局：A。\n\n乙局：B。' },
  )
  expect(paragraphs.map(({ numeral, text }) => `${numeral}${text}`)).toEqual([
    '通知',
    '一、甲',
    '方案',
    '一、乙',
    '（一）甲局：A。',
    '（二）乙局：B。',
    '二、丙',
    '1.一条',
    '2.二条',
    '（一）丁',
    '1.又一条',
  ])
})

test('a notice has at most two titles, every other text one', () => {
  const title = { kind: 'title', text: '标题' } as const
  const body = { kind: 'body', text: '正文' } as const
  const problems = (kind: 'notice' | 'scheme', paragraphs: readonly (typeof title | typeof body)[]) =>
    templateProblems({ kind, paragraphs }).map(({ paragraph }) => paragraph)
  expect(problems('notice', [title, body, title, body])).toEqual([])
  expect(problems('notice', [title, title, body, title])).toEqual([4])
  expect(problems('notice', [body, title])).toEqual([1])
  expect(problems('scheme', [title, body, title])).toEqual([3])
})
