import type { Block } from '../model.ts'
import type { FontRole, OfficialStyleId } from './styles.ts'

/** Text in the font of its paragraph, or in another of the standard's; `\t` goes to the next tab. */
export interface Piece {
  readonly text: string
  readonly font?: FontRole
}

export interface TabStop {
  readonly type: 'left' | 'center' | 'right'
  /** Twips from the left edge of the 版心 */
  readonly position: number
}

/** A paragraph of an official document, ready to be set. All measures are twips. */
export interface Line {
  readonly kind: 'line'
  readonly style: OfficialStyleId
  readonly pieces: readonly Piece[]
  /** `first` is the first line's indent from `left`; less than 0: it hangs out. Null: as the style has it */
  readonly indent: { readonly left: number; readonly right: number; readonly first: number } | null
  readonly tabs: readonly TabStop[]
  readonly before: number
  /** Size in half-points and height of a line where they follow from the text: 发文机关标志 */
  readonly organ: { readonly size: number; readonly line: number; readonly scale: number } | null
  readonly redLineBelow: boolean
  readonly keepNext: boolean
}

/** Several 发文机关标志 with 文件 beside them, on half the height. */
export interface OrganTable {
  readonly kind: 'organ-table'
  readonly organs: readonly string[]
  readonly ending: string
  readonly before: number
  readonly organ: NonNullable<Line['organ']>
}

/** A table or the like, set as in our forms. */
export interface Plain {
  readonly kind: 'plain'
  readonly block: Block
}

export type Item = Line | OrganTable | Plain

export function line(
  style: OfficialStyleId,
  text: string | readonly Piece[],
  fields: Partial<Line> = {},
): Line {
  return {
    kind: 'line',
    style,
    pieces: typeof text === 'string' ? [{ text }] : text,
    indent: null,
    tabs: [],
    before: 0,
    organ: null,
    redLineBelow: false,
    keepNext: false,
    ...fields,
  }
}

export function blankLines(count: number, keepNext = false): readonly Line[] {
  return Array.from({ length: count }, () => line('OfficialBlank', '', { keepNext }))
}

export const textOfLine = ({ pieces }: Line): string => pieces.map(({ text }) => text).join('')
