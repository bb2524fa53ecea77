import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isId } from '#shared/domain/draw/text-rules.ts'
import { certificateId, certificateNumber } from '#shared/domain/rosters/certificate-number.ts'

test.each([
  ['冀E12345', 'U_5180_E12345'],
  ['冀执法证第0123号', 'U_518062676CD58BC17B2C_0123U_53F7_'],
  ['13050012345', '13050012345'],
  ['ZF-2019_001', 'ZF-2019_001'],
  ['U_2019', 'U_2019'],
])('the certificate %s has the id %s, and is shown as written', (written, id) => {
  expect(certificateId(written)).toBe(id)
  expect(certificateNumber(id)).toBe(written)
})

test('an id copied out of a package names the same certificate', () => {
  expect(certificateId('U_5180_E12345')).toBe('U_5180_E12345')
})

test.each(['U_0041_1', 'U_5180', 'U_51_80_1'])(
  'the id %s, which no certificate is spelt as, is shown as it is',
  (id) => {
    expect(certificateNumber(id)).toBe(id)
  },
)

test.each(['', '见附件', '冀', `${'冀'.repeat(16)}1`])('「%s」 is no certificate number', (written) => {
  expect(certificateId(written)).toBeNull()
})

const sign = fc.oneof(
  fc.constantFrom('U', '_', '5', '1', '8', '0', '4', 'A', 'U_', '_U', '0055', '5180', '.', '-'),
  fc.constantFrom('冀', '执', '法', '证', '第', '号', '（', '〔', '#', '/', '𠮷'),
)
const number = fc
  .array(sign, { maxLength: 14 })
  .map((signs) => signs.join(''))
  .filter((written) => !/U_(?:[0-9A-F]{4})+_/.test(written))

test('every id is one that the draw accepts, and reads back as the number it was made of', () => {
  fc.assert(
    fc.property(number, (written) => {
      const id = certificateId(written)
      if (id === null) return
      expect(isId(id)).toBe(true)
      expect(certificateNumber(id)).toBe(written)
    }),
    { numRuns: 1500 },
  )
})

test('two numbers never share an id', () => {
  fc.assert(
    fc.property(number, number, (one, other) => {
      fc.pre(one !== other)
      const id = certificateId(one)
      expect(id === null || id !== certificateId(other)).toBe(true)
    }),
    { numRuns: 1500 },
  )
})
