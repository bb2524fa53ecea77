import type { PoolEntry } from '#shared/domain/plan/pool.ts'
import type { Inspector, Item } from '#shared/domain/rosters/types.ts'
import { isPlain, isText, isWord, remembering } from './text-rules.ts'

/** Whose words the files print */
export type PrintedKind = 'target' | 'inspector' | 'item'

export interface NotPrintable {
  readonly code: 'field-not-printable'
  readonly what: PrintedKind
  readonly id: string
  readonly value: string
}

interface Printed {
  readonly pool: readonly PoolEntry[]
  readonly inspectors: readonly Inspector[]
  readonly items: readonly Item[]
}

const shownAtMost = 20

/** Names and classes that the protocol's text format refuses (draw-protocol.md §1), before anybody has come to the draw. */
export function unprintable(
  { pool, inspectors, items }: Printed,
  departments: readonly string[],
): readonly NotPrintable[] {
  const people = inspectors.filter(({ department }) => departments.includes(department))
  const found: NotPrintable[] = []
  const isRightWord = remembering(isPrintableWord)
  const check = (what: PrintedKind, id: string, value: string, isRight: (value: string) => boolean) => {
    if (!isRight(value)) found.push({ code: 'field-not-printable', what, id, value })
  }
  // 登记状态 is printed as the reason of an exclusion.
  const isRightStatus = remembering((value) => value === '' || isPrintableName(value))
  for (const { target, class: group, region } of pool) {
    if (found.length >= shownAtMost) break
    const words = isRightWord(group) && isRightWord(region) && isRightWord(target.industry)
    if (words && isRightStatus(target.status) && isPrintableName(target.name)) continue
    check('target', target.id, target.name, isPrintableName)
    check('target', target.id, target.status, isRightStatus)
    for (const word of [group, region, target.industry]) check('target', target.id, word, isRightWord)
  }
  for (const { id, name, department, specialties } of people) {
    check('inspector', id, name, isPrintableName)
    for (const word of [department, ...specialties]) check('inspector', id, word, isRightWord)
  }
  for (const { id, name, department } of items) {
    check('item', id, name, isPrintableName)
    check('item', id, department, isRightWord)
  }
  return found.slice(0, shownAtMost)
}

const isPrintableName = (value: string) => isText(value) && isPlain(value)
const isPrintableWord = (value: string) => value === '' || (isWord(value) && isPlain(value))
