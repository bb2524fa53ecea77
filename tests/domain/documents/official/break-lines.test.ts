import { expect, test } from 'vitest'
import { breakLines, widthOf } from '#shared/domain/documents/official/break-lines.ts'
import { plainText } from '#tests/domain/documents/official-makers.ts'

const room = { first: 8844 - 630, next: 8844 }
const lines = (text: string) => breakLines(text, 'OfficialText', room)

test('28 characters fill a line, 26 the first one behind its indent', () => {
  expect(lines(plainText(26 + 28 * 2 + 1)).map(({ length }) => length)).toEqual([26, 28, 28, 1])
})

test('a digit is half as wide as a character', () => {
  expect(widthOf('2024年', 'OfficialText')).toBe(4 * 155 + 315)
})

test('no line opens with punctuation that closes, nor ends with one that opens', () => {
  expect(lines(`${plainText(26)}，后`)[1]).toBe(`${plainText(26).slice(-1)}，后`)
  expect(lines(`${plainText(25)}（后）`)[1]).toBe('（后）')
  expect(lines(`${plainText(25)}“后”`)[1]).toBe('“后”')
  expect(lines(`${plainText(25)}……后`)[1]).toBe(`${plainText(25).slice(-1)}……后`)
})

test('a number and a Latin word go to the next line whole', () => {
  expect(lines(`${plainText(24)}202405年`)).toEqual([plainText(24), '202405年'])
  expect(lines(`${plainText(24)}Excel表`)).toEqual([plainText(24), 'Excel表'])
})

test('one endless word is cut where the line ends, and nothing of it is lost', () => {
  const word = 'A'.repeat(200)
  const broken = lines(word)
  expect(broken.join('')).toBe(word)
  expect(broken.every((line) => widthOf(line, 'OfficialText') <= 8844)).toBe(true)
})
