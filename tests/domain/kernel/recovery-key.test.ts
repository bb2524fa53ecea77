import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRecoveryKey, recoveryGroups } from '#shared/domain/kernel/recovery-key.ts'

const keys = fc.uint8Array({ minLength: 32, maxLength: 32 })

test('a printed key is read back, however it was typed', () => {
  fc.assert(
    fc.property(keys, (key) => {
      const groups = recoveryGroups(key)
      expect(groups).toHaveLength(13)
      const typed = groups.join('－').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')
      const read = readRecoveryKey(typed)
      expect(read.ok && [...read.value]).toEqual([...key])
    }),
    { numRuns: 50 },
  )
})

test('any one wrong sign is named by its group, before a key is tried', () => {
  const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  fc.assert(
    fc.property(keys, fc.nat(64), fc.integer({ min: 1, max: 31 }), (key, at, step) => {
      const typed = recoveryGroups(key).join('')
      const wrong = signs.charAt((signs.indexOf(typed.charAt(at)) + step) % 32)
      expect(readRecoveryKey(typed.slice(0, at) + wrong + typed.slice(at + 1))).toEqual({
        ok: false,
        failure: { code: 'recovery-key-mistyped', group: Math.floor(at / 5) + 1 },
      })
    }),
    { numRuns: 200 },
  )
})

test('two groups in each other’s place, and a group too few, are noticed', () => {
  const [first = '', second = '', ...rest] = recoveryGroups(
    Uint8Array.from({ length: 32 }, (_, at) => at * 7),
  )
  const groupOf = (typed: readonly string[]) => {
    const read = readRecoveryKey(typed.join(' '))
    return read.ok ? null : read.failure.group
  }
  expect(groupOf([second, first, ...rest])).toBe(1)
  expect(groupOf([first, ...rest])).toBe(0)
})
