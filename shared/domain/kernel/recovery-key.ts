import type { Result } from './result.ts'
import { fail, ok } from './result.ts'

/** Crockford's base32: no letter that is read as a digit or as another letter. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const keyBytes = 32
/** 256 bits in fives, the last one filled up */
const keySigns = 52
const groupSigns = 4
const groupCount = keySigns / groupSigns

/** `group` as counted on paper, from 1; 0: there are more or fewer groups than a key has */
export interface RecoveryKeyMistyped {
  readonly code: 'recovery-key-mistyped'
  readonly group: number
}

/** A key of 32 bytes as it is printed: 13 groups of four signs and one that checks them. */
export function recoveryGroups(key: Uint8Array): readonly string[] {
  const digits = digitsOf(key)
  return Array.from({ length: groupCount }, (_, index) => {
    const own = digits.slice(index * groupSigns, (index + 1) * groupSigns)
    return [...own, checkOf(own, index)].map((digit) => signs.charAt(digit)).join('')
  })
}

/** Reads what somebody typed from paper; says which group is wrong before any key is tried. */
export function readRecoveryKey(typed: string): Result<Uint8Array, RecoveryKeyMistyped> {
  const digits = [...plainSigns(typed)].map((sign) => signs.indexOf(sign))
  if (digits.length !== groupCount * (groupSigns + 1))
    return fail({ code: 'recovery-key-mistyped', group: 0 })
  const read: number[] = []
  for (let index = 0; index < groupCount; index += 1) {
    const group = digits.slice(index * (groupSigns + 1), (index + 1) * (groupSigns + 1))
    const own = group.slice(0, groupSigns)
    if (group.includes(-1) || group[groupSigns] !== checkOf(own, index)) {
      return fail({ code: 'recovery-key-mistyped', group: index + 1 })
    }
    read.push(...own)
  }
  return ok(bytesOf(read))
}

/** As somebody may have written it: full-width, in small letters, with strokes between, O for 0. */
const plainSigns = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-—–·.,，、]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')

/**
 * A polynomial over GF(32) at a generator: any one wrong sign, any two exchanged neighbours are noticed, and because it
 * begins with the group's place, two exchanged groups too.
 */
function checkOf(digits: readonly number[], index: number): number {
  return digits.reduce((sum, digit) => timesGenerator(sum) ^ digit, index + 1)
}

/** x⁵ + x² + 1 */
const timesGenerator = (value: number) => ((value << 1) ^ (value & 16 ? 0x25 : 0)) & 31

function digitsOf(key: Uint8Array): readonly number[] {
  const bits = [...key].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.padEnd(keySigns * 5, '0').match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2))
}

function bytesOf(digits: readonly number[]): Uint8Array {
  const bits = digits.map((digit) => digit.toString(2).padStart(5, '0')).join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Uint8Array.from(bytes.slice(0, keyBytes), (byte) => Number.parseInt(byte, 2))
}
