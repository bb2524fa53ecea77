import { compareBytes } from '#shared/domain/kernel/byte-order.ts'
import type { CodedColumn } from './coded-column.ts'
import type { TextIndex } from './text-index.ts'

/** 拼音 as a reader of Chinese looks a name up, then the name, then the code. */
export function byName(texts: TextIndex) {
  return (left: number, right: number): number => {
    const one = texts.textsAt(left)
    const other = texts.textsAt(right)
    return (
      compareTexts(pinyinOf(one.latin), pinyinOf(other.latin)) ||
      compareTexts(one.name, other.name) ||
      compareTexts(one.latin, other.latin) ||
      left - right
    )
  }
}

/** All positions by name. Their 拼音 is cut out once, not at each of two million comparisons. */
export function allByName(texts: TextIndex): Uint32Array {
  const positions = Uint32Array.from({ length: texts.size }, (_, position) => position)
  const pinyin = Array.from(positions, (position) => pinyinOf(texts.textsAt(position).latin))
  const others = byName(texts)
  return positions.toSorted(
    (left, right) => compareTexts(pinyin[left] ?? '', pinyin[right] ?? '') || others(left, right),
  )
}

export function byCode(texts: TextIndex) {
  return (left: number, right: number): number =>
    compareTexts(codeOf(texts.textsAt(left).latin), codeOf(texts.textsAt(right).latin)) || left - right
}

const pinyinOf = (latin: string) => latin.slice(latin.lastIndexOf('\n') + 1)
const codeOf = (latin: string) => latin.slice(0, latin.indexOf('\n'))
const compareTexts = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)

/** Positions by the value of a column, what is not filled in last either way; within one value in the order given. */
export function byColumn(order: Uint32Array, column: CodedColumn, down: boolean): Uint32Array {
  const isEmpty = (value: string) => value === '' || value === '[]'
  const codes = column.values.map((_, code) => code)
  const valueOf = (code: number) => column.values[code] ?? ''
  const sorted = codes.toSorted(
    (left, right) =>
      Number(isEmpty(valueOf(left))) - Number(isEmpty(valueOf(right))) ||
      (down ? -1 : 1) * compareBytes(valueOf(left), valueOf(right)),
  )
  const counts = new Uint32Array(sorted.length)
  for (const position of order) {
    const code = column.codeAt(position)
    counts[code] = (counts[code] ?? 0) + 1
  }
  const next = new Uint32Array(sorted.length)
  let start = 0
  for (const code of sorted) {
    next[code] = start
    start += counts[code] ?? 0
  }
  const ranked = new Uint32Array(order.length)
  for (const position of order) {
    const code = column.codeAt(position)
    const place = next[code] ?? 0
    ranked[place] = position
    next[code] = place + 1
  }
  return ranked
}

/** The order with some positions taken out and put where they belong now. */
export function reranked(
  order: Uint32Array,
  moved: readonly number[],
  compare: (left: number, right: number) => number,
): Uint32Array {
  const leaving = new Set(moved)
  const rest = order.filter((position) => !leaving.has(position))
  const coming = moved.toSorted(compare)
  const result = new Uint32Array(rest.length + coming.length)
  let from = 0
  let to = 0
  for (const position of coming) {
    const place = placeIn(rest, position, compare)
    result.set(rest.subarray(from, place), to)
    to += place - from
    result[to] = position
    to += 1
    from = place
  }
  result.set(rest.subarray(from), to)
  return result
}

function placeIn(
  order: Uint32Array,
  position: number,
  compare: (left: number, right: number) => number,
): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compare(order[middle] ?? 0, position) < 0) low = middle + 1
    else high = middle
  }
  return low
}
