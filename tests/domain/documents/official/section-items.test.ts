import { describe, expect, test } from 'vitest'
import { officialPage, usualLook, type Block, type Line } from '#shared/domain/documents/index.ts'
import { annexList, letterhead, paragraph, signature } from '#shared/domain/documents/make.ts'
import { widthOf } from '#shared/domain/documents/official/break-lines.ts'
import { sectionItems } from '#shared/domain/documents/official/section-items.ts'
import {
  aLetterhead,
  aNotice,
  aTitle,
  anAddressee,
  anOfficialSection,
  fullLines,
} from '#tests/domain/documents/official-makers.ts'

const page = officialPage(usualLook)
const linesOf = (blocks: readonly Block[]): readonly Line[] =>
  sectionItems(anOfficialSection(blocks), page).filter((item) => item.kind === 'line')
const stylesOf = (blocks: readonly Block[]) =>
  linesOf(blocks).map(({ style }) => style.replace('Official', ''))
const textOf = ({ pieces }: Line) => pieces.map(({ text }) => text).join('')
const character = 315

test('blank lines: two below the organ, two below the red line, one below the title (7.2.5, 7.3.1, 7.3.2)', () => {
  expect(stylesOf([aLetterhead, aTitle, anAddressee, fullLines(1)])).toEqual([
    'Organ',
    'Blank',
    'Blank',
    'Number',
    'Blank',
    'Blank',
    'Title',
    'Blank',
    'Addressee',
    'Text',
  ])
})

test('an annex: its label on the first line, its title on the third (7.3.7)', () => {
  expect(stylesOf([paragraph('annex', '附件1'), aTitle, fullLines(1)]).slice(0, 3)).toEqual([
    'Annex',
    'Blank',
    'Title',
  ])
})

describe('the red head', () => {
  test('begins 72 mm below the edge of the paper, also below 份号 and 密级 (7.2.4)', () => {
    const before = (marks: readonly string[]) =>
      linesOf([{ ...aLetterhead, marks }]).find(({ style }) => style === 'OfficialOrgan')?.before ?? 0
    expect(before([]) + page.top).toBe(4082)
    expect(before(['000001', '特急']) + page.top + 2 * page.pitch).toBe(4082)
    const physical = officialPage({ margins: 'physical' })
    const [organ] = sectionItems(anOfficialSection([aLetterhead]), physical)
    expect(organ?.kind === 'line' && organ.before + physical.top).toBe(4082)
  })

  test('is one line however long the name is: first narrower, then smaller', () => {
    const faceOf = (organ: string) => linesOf([{ ...aLetterhead, organs: [organ] }])[0]?.organ
    const short = faceOf('虚构县应急管理局')
    const long = faceOf('虚构县双随机一公开工作领导小组办公室')
    expect(short).toMatchObject({ scale: 91, size: 96 })
    for (const [face, length] of [
      [short, 10],
      [long, 20],
    ] as const)
      expect((face?.size ?? 0) * 10 * ((face?.scale ?? 0) / 100) * length).toBeLessThanOrEqual(page.width)
    expect(long?.scale).toBe(66)
  })

  test('of several organs begins there too: an open line has its characters lower than a close one', () => {
    const organs = ['虚构县应急管理局', '虚构县公安局']
    const [first] = sectionItems(anOfficialSection([letterhead({ ...aLetterhead, organs })]), page)
    if (first?.kind !== 'organ-table') throw new Error('several organs are a table')
    const { size, line } = first.organ
    // Characters stand on four fifths of a line; 0.848 of their size is above it.
    expect(Math.abs(page.top + first.before + 0.8 * line - 0.848 * size * 10 - 4082)).toBeLessThan(10)
  })

  test('of an upward document: number at the left, 签发人 at the right, two to a line, the number beside the last (7.2.5, 7.2.6)', () => {
    const lines = linesOf([letterhead({ ...aLetterhead, signers: ['甄某甲', '贾乙', ''] })])
    const [first, last] = lines.filter(({ style }) => style === 'OfficialSigner')
    expect(first && textOf(first)).toBe('\t签发人：\t甄某甲\t贾　乙')
    expect(last && textOf(last)).toBe('虚应急〔2024〕21号\t　　　　')
    expect([first?.redLineBelow, last?.redLineBelow]).toEqual([false, true])
    expect(first?.pieces.at(-1)?.font).toBe('kai')
    expect(first?.tabs.at(-2)?.position).toBe(last?.tabs[0]?.position)
  })

  test('without number has a place for the pen', () => {
    const number = linesOf([{ ...aLetterhead, number: '' }]).find(({ style }) => style === 'OfficialNumber')
    expect(number && textOf(number)).toMatch(/^〔　+〕　+号$/u)
  })
})

test('附件说明: one line below the text, two characters in, further titles below the first (7.3.4)', () => {
  const [blank, first, second] = linesOf([fullLines(1), annexList(['甲表。', '乙表'])]).slice(1)
  expect(blank?.style).toBe('OfficialBlank')
  expect(first && textOf(first)).toBe('附件：1.甲表')
  expect(first?.indent).toEqual({ left: 1890, right: 0, first: -1260 })
  expect(second?.indent).toEqual({ left: 1890, right: 0, first: -315 })
  const [only] = linesOf([fullLines(1), annexList(['甲表'])]).slice(2)
  expect(only?.indent).toEqual({ left: 1575, right: 0, first: -945 })
})

describe('the signature', () => {
  const signed = (organs: readonly string[], date: string, sealed: boolean) =>
    linesOf([fullLines(1), signature(organs, date, sealed)]).filter(({ style }) =>
      style.startsWith('OfficialSignature'),
    )
  const date = '2024年5月27日'
  const middle = (line: Line | undefined, text: string) =>
    (line?.indent?.right ?? 0) + widthOf(text, 'OfficialSignature') / 2

  test.each(['虚构县应急管理局', '甲局', '虚构县双随机一公开工作领导小组办公室'])(
    'with a seal: %s stands in the middle above the date, the date four characters from the right or more (7.3.5.1)',
    (organ) => {
      const [name, day] = signed([organ], date, true)
      expect(Math.abs(middle(name, organ) - middle(day, date))).toBeLessThanOrEqual(1)
      expect(day?.indent?.right).toBeGreaterThanOrEqual(4 * character)
      expect(name?.indent?.right).toBeGreaterThanOrEqual(0)
    },
  )

  test('without a seal: two characters from the right, the date begins two behind the name (7.3.5.2)', () => {
    const organ = '虚构县双随机一公开办公室'
    const [name, day] = signed([organ], date, false)
    expect(name?.indent?.right).toBe(2 * character)
    const begin = (line: Line | undefined, text: string) =>
      (line?.indent?.right ?? 0) + widthOf(text, 'OfficialSignature')
    expect(begin(name, organ) - begin(day, date)).toBe(2 * character)
    const [short, below] = signed(['甲局'], date, false)
    expect(below?.indent?.right).toBe(2 * character)
    expect(begin(short, '甲局') - begin(below, date)).toBe(2 * character)
  })

  test('of several organs: side by side, the date under the last', () => {
    const lines = signed(['甲局', '乙局', '丙局'], date, true)
    expect(lines.map(textOf)).toEqual(['\t甲局\t乙局\t丙局', `\t\t\t${date}`])
  })

  test('keeps to the text: every line from the last paragraph to the name holds the next one', () => {
    const items = sectionItems(aNotice(5), page)
    const from = items.findIndex((item) => item.kind === 'line' && textOf(item) === '请遵照执行。')
    const to = items.findIndex((item) => item.kind === 'line' && textOf(item) === date)
    expect(items.slice(from, to).every((item) => item.kind === 'line' && item.keepNext)).toBe(true)
    expect(items[to]).toMatchObject({ keepNext: false })
  })

  test('without date and name has places for the pen', () => {
    const lines = signed([''], '', true)
    expect(lines.map(textOf)).toEqual(['　　　　', '　　　　年　　月　　日'])
  })
})
