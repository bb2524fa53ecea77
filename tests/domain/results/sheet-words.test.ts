import { expect, test } from 'vitest'
import { readMinute, readSignatureKind, readWords, readYes } from '#shared/domain/results/sheet-words.ts'

const known = ['未发现问题', '公示信息隐瞒真实情况', '公示信息隐瞒真实情况、弄虚作假', '公示信息', '迁出']

test('a word that holds the sign between words is read whole, and what is no word stays as written', () => {
  expect(readWords('公示信息隐瞒真实情况、弄虚作假、迁出', known)).toEqual([
    '公示信息隐瞒真实情况、弄虚作假',
    '迁出',
  ])
  expect(readWords(' 迁出；公示信息，\n迁出 ', known)).toEqual(['迁出', '公示信息'])
  expect(readWords('公示信息不全、迁出', known)).toEqual(['公示信息不全', '迁出'])
  expect(readWords('、、', known)).toEqual([])
  expect(readWords('\u202E迁出\u200B', known)).toEqual(['迁出'])
})

test('a moment is read as offices write it, and a day alone or a moment that no clock has is none', () => {
  const read = (text: string) => readMinute(text, 1900)
  for (const text of [
    '2024-05-27 09:30',
    '2024/5/27 9:30',
    '2024年5月27日9时30分',
    '2024-05-27 09:30:00',
    '2024.5.27　９：30',
    '2024-05-27T09:30',
  ])
    expect([text, read(text)]).toEqual([text, '2024-05-27T09:30'])
  expect(read('2024年5月27日 9时')).toBe('2024-05-27T09:00')
  for (const text of ['2024-05-27', '9:30', '2024-02-30 09:30', '2024-05-27 25:00', '上周三'])
    expect([text, read(text)]).toEqual([text, null])
})

test('what is neither yes nor no, or no way to sign, is not understood', () => {
  expect([readYes('是'), readYes(''), readYes('否'), readYes('大概')]).toEqual([true, false, false, null])
  expect([readSignatureKind('拒绝签字'), readSignatureKind(''), readSignatureKind('签了')]).toEqual([
    'refused',
    '',
    null,
  ])
})
