import { linesIn } from '../measure.ts'
import type { Block, Section } from '../model.ts'
import { pictureHeight } from '../picture-size.ts'
import { tableGrid } from '../table-grid.ts'
import { breakLines } from './break-lines.ts'
import { textOfLine, type Item, type Line, type OrganTable } from './items.ts'
import { characterPitch, type OfficialPage } from './look.ts'
import { officialStyles } from './styles.ts'

const twipsPerMillimetre = 56.6929
/** The red line's own height and its distance from the line of text above it (7.2.7). */
const redLine = 190

/** One line of text on paper, or a row of a table; heights in twips. */
export interface Slice {
  readonly text: string
  readonly height: number
}

/** An item cut into what a page break cannot cut, with the space above it. `isExact`: not a forecast. */
export interface Sliced {
  readonly before: number
  readonly slices: readonly Slice[]
  readonly isExact: boolean
}

export function sliced(item: Item, section: Section, page: OfficialPage): Sliced {
  switch (item.kind) {
    case 'line':
      return slicedLine(item, section.orientation === 'landscape' ? page.height : page.width, page)
    case 'organ-table':
      return { before: item.before, slices: [organTableSlice(item)], isExact: true }
    case 'plain':
      return { before: 0, slices: plainSlices(item.block, section), isExact: false }
    default:
      return item satisfies never
  }
}

function slicedLine(item: Line, width: number, page: OfficialPage): Sliced {
  const height = item.organ?.line ?? heightOf(item.style, page)
  const slices = linesOf(item, width).map((text) => ({ text, height }))
  const last = slices.at(-1)
  if (item.redLineBelow && last !== undefined)
    slices[slices.length - 1] = { ...last, height: last.height + redLine }
  return { before: item.before, slices, isExact: true }
}

/** The lines of a paragraph as they will stand; what is set with tabs has one. */
export function linesOf(item: Line, width: number): readonly string[] {
  const text = textOfLine(item)
  if (item.organ !== null || text === '' || text.includes('\t')) return [text]
  const { left, right, first } = item.indent ?? {
    left: 0,
    right: 0,
    first: officialStyles[item.style].firstLine * characterPitch,
  }
  const room = width - left - right
  return breakLines(text, item.style, { first: room - first, next: room })
}

function heightOf(style: Line['style'], page: OfficialPage): number {
  const { line } = officialStyles[style]
  return line === 'pitch' ? page.pitch : line
}

const organTableSlice = ({ organs, ending, organ }: OrganTable): Slice => ({
  text: [...organs, ending].join('\n'),
  height: organs.length * organ.line,
})

function plainSlices(block: Block, section: Section): readonly Slice[] {
  switch (block.kind) {
    case 'table': {
      const { rows, heights } = tableGrid(block, section.orientation)
      return rows.map(({ cells }, index) => ({
        text: cells.map(({ text }) => text).join('\t'),
        height: Math.round((heights[index] ?? 0) * twipsPerMillimetre),
      }))
    }
    case 'sides':
      return [{ text: `${block.left}\t${block.right}`, height: 440 }]
    case 'code':
      return [{ text: block.code, height: 2200 }]
    case 'picture':
      return [{ text: '', height: pictureHeight(block) }]
    case 'paragraph': {
      const count = linesIn(block.text, section.orientation === 'landscape' ? 225 : 156, 10.5)
      return [{ text: block.text, height: count * 320 + 40 }]
    }
    case 'letterhead':
    case 'annex-list':
    case 'signature':
    case 'imprint':
    case 'page-break':
      return []
    default:
      return block satisfies never
  }
}
