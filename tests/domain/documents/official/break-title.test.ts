import { expect, test } from 'vitest'
import { widthOf } from '#shared/domain/documents/official/break-lines.ts'
import { breakTitle, officialPage, usualLook } from '#shared/domain/documents/index.ts'

const { width } = officialPage(usualLook)
const lines = (title: string) => breakTitle(title, width)

test.each([
  ['关于开展部门联合抽查的通知', ['关于开展部门联合抽查的通知']],
  [
    '关于开展2024年清河县应急管理领域“双随机、一公开”部门联合抽查的通知',
    ['关于开展2024年清河县应急管理领域', '“双随机、一公开”部门联合抽查的通知'],
  ],
  [
    '2024年度虚构县应急管理领域“双随机、一公开”部门联合抽查工作方案',
    ['2024年度虚构县应急管理领域', '“双随机、一公开”部门联合抽查工作方案'],
  ],
  [
    '关于2023年度虚构县危险化学品重大危险源企业安全生产部门联合双随机抽查情况和问题线索移送处理结果的报告',
    [
      '关于2023年度虚构县危险化学品',
      '重大危险源企业安全生产部门联合双随机抽查',
      '情况和问题线索移送处理结果的报告',
    ],
  ],
])('a title keeps its words whole, in a trapezoid or a diamond: %s', (title, expected) => {
  expect(lines(title)).toEqual(expected)
})

test('nothing of a title is lost, no line is wider than the page, and none opens with 的 or ends with 关于', () => {
  const parts = [
    '虚构县应急管理局',
    '关于',
    '印发《2023年度“双随机、一公开”监管实施方案》',
    '开展安全生产',
    '的通知',
  ]
  for (let length = 1; length <= parts.length * 3; length += 1) {
    const title = Array.from({ length }, (_, index) => parts[index % parts.length]).join('')
    const broken = lines(title)
    expect(broken.join('')).toBe(title)
    expect(broken.filter((line) => widthOf(line, 'OfficialTitle') > width)).toEqual([])
    expect(broken.filter((line) => /^[的”》、]/u.test(line))).toEqual([])
    expect(broken.slice(0, -1).filter((line) => /(?:关于|[“《])$/u.test(line))).toEqual([])
  }
})

test('three lines are no hourglass', () => {
  const [above = '', middle = '', below = ''] = lines(
    '虚构县应急管理局虚构县市场监督管理局关于做好危险化学品企业安全生产联合抽查工作有关事项的通知',
  )
  expect(middle.length < above.length && middle.length < below.length).toBe(false)
})

test('lines that the office has broken stay, and only what is too long is broken further', () => {
  expect(lines('虚构县应急管理局\n2023年度“双随机、一公开”监管实施方案')).toEqual([
    '虚构县应急管理局',
    '2023年度“双随机、一公开”监管实施方案',
  ])
})

test('a title that no word list knows is still broken', () => {
  const title = '甲乙丙丁戊己庚辛壬癸'.repeat(5)
  expect(lines(title).join('')).toBe(title)
  expect(lines(title).every((line) => line.length <= 20)).toBe(true)
})

test('a name as long as a field takes is broken at once: laid out in every way it would take hours', () => {
  const title = `虚构县${'甲乙丙丁戊己庚辛壬癸'.repeat(40)}检查情况月报表`
  expect(lines(title).join('')).toBe(title)
  expect(lines(title).every((line) => widthOf(line, 'OfficialTitle') <= width)).toBe(true)
})
