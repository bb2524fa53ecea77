import type { FrameRow } from '#shared/domain/draw/tables.ts'
import { checkCharacter } from '#shared/domain/rosters/credit-code.ts'

// An invented register: 虚构县 does not exist.
export const townships = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳', (sign) => `虚构${sign}镇`)

/** A 统一社会信用代码 with its check character; distinct below a million, and in no order. */
export function madeCode(index: number): string {
  const body = `91130528MA${String((index * 7919) % 1_000_003).padStart(7, '0')}`
  return body + (checkCharacter(body) ?? '')
}

/** Eligible targets in four grades and sixteen townships of unequal size. */
export function madeFrame(count: number): readonly FrameRow[] {
  return Array.from({ length: count }, (_, index) => ({
    id: madeCode(index),
    status: 'E',
    class: 'AAAABBBCCD'.charAt(index % 10),
    region: townships[((index * 31) % 113) % townships.length] ?? '',
    kind: '危险化学品',
    name: `虚构县第${index}厂`,
  }))
}
