import type { PoolEntry } from '#shared/domain/plan/pool.ts'
import type { Inspector, Item } from '#shared/domain/rosters/types.ts'
import { isNfc, isText, isWord, refusedInOneField } from './text-rules.ts'

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
  const found = [
    ...pool.flatMap(({ target: { id, name, industry, status }, class: group, region }) => [
      ...refusedName('target', id, name),
      // 登记状态 is printed as the reason of an exclusion.
      ...(status === '' ? [] : refusedName('target', id, status)),
      ...[group, region, industry].flatMap((word) => refusedWord('target', id, word)),
    ]),
    ...people.flatMap(({ id, name, department, specialties }) => [
      ...refusedName('inspector', id, name),
      ...[department, ...specialties].flatMap((word) => refusedWord('inspector', id, word)),
    ]),
    ...items.flatMap(({ id, name, department }) => [
      ...refusedName('item', id, name),
      ...refusedWord('item', id, department),
    ]),
  ]
  return found.slice(0, shownAtMost)
}

/** Whether a text can stand in one field of a file (§1). */
export const isPlain = (text: string) => isNfc(text) && refusedInOneField(text) === null

function refusedName(what: PrintedKind, id: string, value: string): readonly NotPrintable[] {
  return isText(value) && isPlain(value) ? [] : [{ code: 'field-not-printable', what, id, value }]
}

function refusedWord(what: PrintedKind, id: string, value: string): readonly NotPrintable[] {
  return value === '' || (isWord(value) && isPlain(value))
    ? []
    : [{ code: 'field-not-printable', what, id, value }]
}
