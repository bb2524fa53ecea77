import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameText, inspectorsText, postsText } from '#shared/domain/draw/index.ts'
import type { FrameRow } from '#shared/domain/draw/index.ts'
import { parseTable } from '#shared/domain/draw/table.ts'
import {
  extraTable,
  frameTable,
  inspectorTable,
  postTable,
  recusalTable,
} from '#shared/domain/draw/tables.ts'
import { must } from './package-maker.ts'

const row: FrameRow = { id: 'A1', status: 'E', class: 'B', region: '凤凰镇', kind: '', name: '测试企业' }
const line = 'A1\tE\tB\t凤凰镇\t\t测试企业\n'

const codesOf = (text: string) => {
  const read = parseTable(frameTable, '1-frame.tsv', text)
  return read.ok ? [] : read.failure.map(({ code, line }) => `${code}@${line}`)
}

test('a frame is read and written again without a change', () => {
  expect(must(frameText([row]))).toBe(line)
  expect(must(parseTable(frameTable, '1-frame.tsv', line))).toEqual([row])
  expect(must(frameText([]))).toBe('')
})

test.each([
  ['no line feed at the end', 'A1\tE\tB\t凤凰镇\t\t测试企业', 'last-line-unended@1'],
  ['a carriage return', line.replace('\n', '\r\n'), 'character-refused@1'],
  ['a byte order mark', `\uFEFF${line}`, 'character-refused@1'],
  ['a zero-width space', line.replace('测', '测\u200B'), 'character-refused@1'],
  ['a bidi mark', line.replace('测', '\u202E测'), 'character-refused@1'],
  ['a line separator', line.replace('测', '测\u2028'), 'character-refused@1'],
  ['a C1 control', line.replace('测', '测\u0085测'), 'character-refused@1'],
  ['a lone surrogate', line.replace('测', '\uD800'), 'character-refused@1'],
  ['decomposed letters', line.replace('测', 'e\u0301'), 'text-not-nfc@1'],
  ['a field too few', 'A1\tE\tB\t凤凰镇\t测试企业\n', 'field-count-wrong@1'],
  ['an empty line', `\n${line}`, 'field-count-wrong@1'],
  ['a lower-case id', line.replace('A1', 'a1'), 'field-refused@1'],
  ['an id beginning with a dash', line.replace('A1', '-1'), 'field-refused@1'],
  ['an id of 65 characters', line.replace('A1', 'A'.repeat(65)), 'field-refused@1'],
  ['an unknown status', line.replace('\tE\t', '\tF\t'), 'field-refused@1'],
  ['an exclusion without a reason', line.replace('\tE\t', '\tX:\t'), 'field-refused@1'],
  ['a class with a slash', line.replace('\tB\t', '\tB/C\t'), 'field-refused@1'],
  ['a class with an equals sign', line.replace('\tB\t', '\tB=C\t'), 'field-refused@1'],
  ['an empty region', line.replace('凤凰镇', ''), 'field-refused@1'],
  ['a region with a comma', line.replace('凤凰镇', '凤凰,镇'), 'field-refused@1'],
  ['white space before a name', line.replace('测', ' 测'), 'field-refused@1'],
  ['an ideographic space after a name', line.replace('业', '业\u3000'), 'field-refused@1'],
  ['an empty name', line.replace('测试企业', ''), 'field-refused@1'],
  ['a line twice', line + line, 'line-repeated@2'],
  ['an id twice', line + line.replace('测', '试'), 'line-repeated@2'],
  ['lines out of order', line + line.replace('A1', 'A0'), 'lines-not-sorted@2'],
])('a frame with %s is refused, naming the line', (_, text, problem) => {
  expect(codesOf(text)).toContain(problem)
})

test('all that is wrong is named, up to a hundred findings', () => {
  expect(codesOf('a\tE\tB\tR\t\tN\nb\tF\tB\tR\t\tN\n')).toEqual([
    'field-refused@1',
    'field-refused@2',
    'field-refused@2',
  ])
  expect(codesOf('x\n'.repeat(500))).toHaveLength(100)
})

test.each([
  ['0', false],
  ['01', false],
  ['+1', false],
  ['1.0', false],
  ['12', true],
  ['9007199254740992', false],
])('a place %s is accepted: %s', (place, isAccepted) => {
  expect(parseTable(postTable, '1-posts.tsv', `*\t应急局\t${place}\t\n`).ok).toBe(isAccepted)
})

test('a place stands once per kind and department', () => {
  const twice = '*\t应急局\t1\t\n*\t应急局\t1\t危化\n'
  const read = parseTable(postTable, '1-posts.tsv', twice)
  expect(read.ok ? [] : read.failure.map(({ code }) => code)).toEqual(['line-repeated'])
})

test('places of a file are sorted as bytes, not as numbers', () => {
  const places = [1, 2, 12].map((place) => ({ kind: '*', department: '局', place, specialty: '' }))
  expect(must(postsText(places))).toBe('*\t局\t1\t\n*\t局\t12\t\n*\t局\t2\t\n')
})

test('specialties are read as a list, and none is an empty field', () => {
  const read = must(parseTable(inspectorTable, 'x', 'I1\tE\t局\t危化,组长\t甲\nI2\tE\t局\t\t乙\n'))
  expect(read.map(({ specialties }) => specialties)).toEqual([['危化', '组长'], []])
})

test('a recusal is a pair, an extra place needs a reason', () => {
  expect(parseTable(recusalTable, 'x', 'I1\tA1\nI1\tA2\n').ok).toBe(true)
  expect(parseTable(recusalTable, 'x', 'I1\tA1\nI1\tA1\n').ok).toBe(false)
  expect(parseTable(extraTable, 'x', 'A1\t局\t3\t\t增派\n').ok).toBe(true)
  expect(parseTable(extraTable, 'x', 'A1\t局\t3\t\t\n').ok).toBe(false)
})

test('no field can write a row or a field of its own', () => {
  const forged = frameText([{ ...row, name: '甲\nA2\tE\tB\t凤凰镇\t\t乙' }])
  expect(forged.ok ? [] : forged.failure).toMatchObject([{ code: 'field-refused', field: 'name' }])
  expect(frameText([{ ...row, kind: '危化\t' }]).ok).toBe(false)
  const whole = frameText([
    { ...row, name: '甲\nA2\tE\tB\t凤凰镇\t\t乙' },
    { ...row, id: 'A3' },
  ])
  expect(whole.ok).toBe(false)
  const comma = { id: 'I1', status: 'E', department: '局', specialties: ['危化,组长'], name: '甲' } as const
  expect(inspectorsText([comma], '1-inspectors.tsv').ok).toBe(false)
})

test('whatever order rows come in, the file is the same', () => {
  const rows = ['A1', 'A-1', 'A.1', 'Z9', '91'].map((id) => ({ ...row, id }))
  const text = must(frameText(rows))
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(must(frameText(shuffled))).toBe(text)
    }),
  )
})
