import { expect, test } from 'vitest'
import { maskedAnswer } from '#shared/domain/rosters/mask-answer.ts'
import { isIdNumber, maskedCell, maskedText, maskedUnder } from '#shared/domain/rosters/personal-data.ts'

// 11010519491231002X is the example of GB 11643 itself.
const idNumber = '11010519491231002X'

test('a mobile number keeps three digits in front and four behind', () => {
  expect(maskedCell('13800001234')).toBe('138****1234')
  expect(maskedText('联系人：样例，138 0000 1234')).toBe('联系人：样例，138****1234')
  expect(maskedText('１３８００００１２３４')).toBe('１３８****１２３４')
})

test('in a telephone’s own cell every number is masked, whatever its form', () => {
  expect(maskedCell('5160123、0319-5160124转801')).toBe('51****23、031****0124转8****')
  expect(maskedCell('短号 6123')).toBe('短号 6****')
  expect(maskedCell('')).toBe('')
})

test('a day, an amount, a hash and a code are no telephone', () => {
  for (const text of [
    '20240527',
    '2024年5月27日',
    '1234567 元',
    'a13800001234b',
    '91130528MA0A1B2C3D',
    '130528000001234',
  ])
    expect(maskedText(text)).toBe(text)
})

test('an id number is told by province, day of birth and form, mistyped or not', () => {
  expect(maskedText(`证件 ${idNumber}，男`)).toBe('证件 110***********002X，男')
  expect(isIdNumber('110105194912310021')).toBe(true)
  expect(isIdNumber('110105194913310021')).toBe(false)
  expect(isIdNumber('991105194912310021')).toBe(false)
})

test('a sound 统一社会信用代码 of digits alone is no person’s number', () => {
  // Made to pass GB 32100 and to look like a birth of 1949; with another last sign it is a mistyped id number.
  expect(isIdNumber('110105194912310005')).toBe(false)
  expect(isIdNumber('110105194912310006')).toBe(true)
})

test('a column that speaks of telephones or id cards is masked whole', () => {
  expect(maskedUnder('法人身份证号', '130528491231002')).toBe('130********1002')
  expect(maskedUnder('备用电话', '5160123')).toBe('51****23')
  expect(maskedUnder('备注', '5160123')).toBe('5160123')
})

test('an answer is masked under keys, beside them, and inside the ledger’s JSON; ids, hashes and bytes stay', () => {
  const bytes = new Uint8Array([1])
  expect(
    maskedAnswer({
      id: '13800001234',
      inspectorIds: ['13800001234'],
      phone: '5160123',
      changes: { phone: { before: '5160123', after: '' }, 'extra.手机': { before: '', after: '6123' } },
      candidate: { likeness: 'phone', value: '5160123' },
      edit: { field: 'phone', text: '5160123' },
      body: '{"after":{"id":"13800001234","phone":"5160123"},"reason":"电13800001234"}',
      bytes,
      count: 13800001234,
    }),
  ).toEqual({
    id: '13800001234',
    inspectorIds: ['13800001234'],
    phone: '51****23',
    changes: { phone: { before: '51****23', after: '' }, 'extra.手机': { before: '', after: '6****' } },
    candidate: { likeness: 'phone', value: '51****23' },
    edit: { field: 'phone', text: '51****23' },
    body: '{"after":{"id":"13800001234","phone":"51****23"},"reason":"电138****1234"}',
    bytes,
    count: 13800001234,
  })
})
