import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCharacter } from '#shared/domain/rosters/credit-code.ts'
import { isInvented } from '#shared/domain/rosters/invented.ts'

const signs = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')
const tail = fc.string({ unit: signs, minLength: 9, maxLength: 9 })
/** 行政区划 as GB/T 2260 writes them: no city is 99. */
const area = fc
  .tuple(fc.integer({ min: 11, max: 82 }), fc.integer({ min: 0, max: 98 }), fc.integer({ min: 0, max: 99 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(''))
const kind = fc.constantFrom('91', '92', '93', '12', '52', '11')

describe('who is invented', () => {
  it('no code that a register could issue is an invented one', () => {
    fc.assert(
      fc.property(kind, area, tail, (two, six, nine) => {
        const code = `${two}${six}${nine}`
        expect(isInvented('targets', `${code}${checkCharacter(code) ?? '0'}`)).toBe(false)
      }),
    )
  })

  it('a code of area 139999 is, and nothing that only holds these digits elsewhere', () => {
    expect(isInvented('targets', '91139999MAY0010019')).toBe(true)
    for (const id of ['91130528MA139999XX', '139999MAY0010019', '91139999MAY00100199', '9113999', '']) {
      expect([id, isInvented('targets', id)]).toEqual([id, false])
    }
  })

  it('a certificate of an area, of digits or of a unit with its character is nobody invented', () => {
    expect(isInvented('inspectors', 'YJ999901')).toBe(true)
    for (const id of [
      '03050123',
      '13052800123',
      '13999901',
      'ZF0001',
      'YJ0199',
      'A999901',
      'YJ9999',
      'YJX99990012A',
    ]) {
      expect([id, isInvented('inspectors', id)]).toEqual([id, false])
    }
  })
})
