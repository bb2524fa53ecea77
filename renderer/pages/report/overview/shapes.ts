import type { OverviewPart } from '#shared/domain/report/overview.ts'

/** How a surface is filled: told apart in black and white too. `pale` and `blank` have an outline. */
export type Fill = 'solid' | 'hatch' | 'dots' | 'cross' | 'pale' | 'blank'

/** The list that a number or bar opens */
export interface Opens {
  readonly bar: string
  readonly part: OverviewPart
}

export type Tone = 'ink' | 'quiet' | 'line' | 'red'

export interface RectShape {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: Fill
  readonly opens: Opens | null
}

export interface TextShape {
  readonly kind: 'text'
  readonly x: number
  /** Of the line the letters stand on */
  readonly y: number
  readonly text: string
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly tone: Tone
  readonly bold: boolean
  readonly opens: Opens | null
}

export interface LineShape {
  readonly kind: 'line'
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly tone: Tone
  readonly dashed: boolean
}

/** A day: a rhombus around a point */
export interface MarkShape {
  readonly kind: 'mark'
  readonly x: number
  readonly y: number
  readonly size: number
}

export type Shape = RectShape | TextShape | LineShape | MarkShape

/** A picture before it is SVG on screen or in a file; its measures are the SVG's own units. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

export const rect = (
  place: Pick<RectShape, 'x' | 'y' | 'width' | 'height'>,
  fill: Fill,
  opens: Opens | null = null,
): RectShape => ({ kind: 'rect', ...place, fill, opens })

export const text = (
  place: Pick<TextShape, 'x' | 'y' | 'text'>,
  fields: Partial<TextShape> = {},
): TextShape => ({
  size: 13,
  anchor: 'start',
  tone: 'ink',
  bold: false,
  opens: null,
  ...fields,
  ...place,
  kind: 'text',
})

export const line = (
  from: readonly [number, number],
  to: readonly [number, number],
  tone: Tone = 'line',
  dashed = false,
): LineShape => ({ kind: 'line', from, to, tone, dashed })

/** Width of a text in ems: a Chinese character is one, anything narrower a little over a half. */
export const emsOf = (words: string): number =>
  [...words].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2000 ? 1 : 0.58), 0)

const closing = new Set('、，。；：？！”’）》」』…')

/** A text in at most `lines` lines of `ems`; what has no room ends in 「…」. */
export function wrapped(words: string, ems: number, lines: number): readonly string[] {
  const found: string[] = []
  let rest = [...words]
  while (rest.length > 0 && found.length < lines) {
    let count = 0
    while (count < rest.length && emsOf(rest.slice(0, count + 1).join('')) <= ems) count += 1
    // No line begins with the sign that ends a word: its last character comes along.
    while (count > 1 && closing.has(rest[count] ?? '')) count -= 1
    count = Math.max(1, count)
    const isLast = found.length === lines - 1 && count < rest.length
    found.push(isLast ? `${rest.slice(0, Math.max(1, count - 1)).join('')}…` : rest.slice(0, count).join(''))
    rest = rest.slice(count)
  }
  return found
}
