import { sliced } from '../official/heights.ts'
import type { Line, OrganTable } from '../official/items.ts'
import {
  characterPitch,
  officialPage,
  officialStyles,
  organTablePart,
  type FittedSection,
  type OfficialLook,
} from '../official/index.ts'
import type { Block } from '../model.ts'
import { printable } from '../words.ts'
import { box, type Box, type Content } from './box.ts'
import { plainBoxes } from './form-boxes.ts'
import { missingIn } from './missing.ts'
import type { LinePart, Segment } from './page.ts'
import type { TextArea } from './measures.ts'

const lineAfter: Block = { kind: 'page-break' }

/** An official section's lines as they were counted, and its tables row by row. */
export function officialBoxes(fitted: FittedSection, area: TextArea, look: OfficialLook): readonly Box[] {
  const { section, items } = fitted
  return items.flatMap((item, index): readonly Box[] => {
    switch (item.kind) {
      case 'line':
        return lineBoxes(item, fitted, { area, look })
      case 'organ-table':
        return [organTableBox(item, area.width)]
      case 'plain': {
        const next = items[index + 1]
        const after = next === undefined || next.kind === 'plain' ? next?.block : lineAfter
        const { orientation } = section
        return plainBoxes(item.block, after, {
          orientation,
          width: area.width,
          keepWithNext: next === undefined,
        })
      }
      default:
        return item satisfies never
    }
  })
}

/** 版记, from its first line on. */
export function footBoxes(fitted: FittedSection, area: TextArea, look: OfficialLook): readonly Box[] {
  return fitted.foot.flatMap((line) => lineBoxes(line, fitted, { area, look }))
}

interface Place {
  readonly area: TextArea
  readonly look: OfficialLook
}

function lineBoxes(item: Line, { section }: FittedSection, { area, look }: Place): readonly Box[] {
  const { before, slices } = sliced(item, section, officialPage(look))
  return slices.map(({ text, height }, index) =>
    box(height, {
      before: index === 0 ? before : 0,
      keepNext: item.keepNext,
      missing: index === 0 ? missingIn(item) : [],
      contents: contentsOf(item, {
        text,
        index,
        width: area.width,
        isLast: index === slices.length - 1,
        height,
      }),
    }),
  )
}

interface Slice {
  readonly text: string
  readonly index: number
  readonly width: number
  readonly height: number
  readonly isLast: boolean
}

function contentsOf(item: Line, slice: Slice): Box['contents'] {
  if (item.style === 'OfficialRuleOuter') return [{ at: 0, content: { kind: 'rule', look: 'outer' } }]
  if (item.style === 'OfficialRuleInner') return [{ at: 0, content: { kind: 'rule', look: 'inner' } }]
  const line: Box['contents'] = slice.text === '' ? [] : [{ at: 0, content: linePart(item, slice) }]
  if (!item.redLineBelow || !slice.isLast) return line
  return [...line, { at: slice.height, content: { kind: 'rule', look: 'red' } }]
}

function linePart(item: Line, slice: Slice): Omit<LinePart, 'top'> {
  const { font, size, spacing, line, align } = officialStyles[item.style]
  const { left, right, first } = item.indent ?? {
    left: 0,
    right: 0,
    first: officialStyles[item.style].firstLine * characterPitch,
  }
  const from = left + (slice.index === 0 ? first : 0)
  return {
    kind: 'line',
    left: from,
    width: slice.width - from - right,
    height: item.organ?.line ?? (line === 'pitch' ? lineHeight(item, slice) : line),
    align: align === 'both' ? 'left' : align,
    size: item.organ?.size ?? size,
    spacing,
    scale: item.organ?.scale ?? 100,
    colour: item.style === 'OfficialOrgan' ? 'red' : 'black',
    segments: segmentsOf(item, slice.text, font),
  }
}

/** Room above the red line belongs to the line's box, not to its text. */
const lineHeight = (item: Line, { height, isLast }: Slice) =>
  item.redLineBelow && isLast ? height - roomAboveRedLine : height
const roomAboveRedLine = 230

/** Text cut at its tabs; every tab goes to the next of the line's stops. */
function segmentsOf(item: Line, text: string, face: Segment['face']): readonly Segment[] {
  if (item.tabs.length === 0) return [{ text: printable(text), face, tab: null }]
  let stop = -1
  return item.pieces.flatMap((piece) =>
    piece.text.split(/(?=\t)/u).flatMap((part): readonly Segment[] => {
      if (part.startsWith('\t')) stop += 1
      const own = printable(part.replace('\t', ''))
      const tab = item.tabs[stop] ?? null
      return own === '' ? [] : [{ text: own, face: piece.font ?? face, tab }]
    }),
  )
}

/** Several organs below each other, each as wide as the longest, 文件 at half their height (7.2.4). */
function organTableBox({ organs, ending, before, organ }: OrganTable, width: number): Box {
  const names = Math.round(width * organTablePart)
  const face = (text: string, fields: Pick<LinePart, 'left' | 'width' | 'align'>): Content => ({
    kind: 'line',
    ...fields,
    height: organ.line,
    size: organ.size,
    spacing: 0,
    scale: organ.scale,
    colour: 'red',
    segments: [{ text: printable(text), face: 'song', tab: null }],
  })
  const height = organs.length * organ.line
  return box(height, {
    before,
    missing: organs.includes('') ? ['organ'] : [],
    contents: [
      ...organs.map((text, index) => ({
        at: index * organ.line,
        content: face(text, { left: 0, width: names, align: 'distribute' }),
      })),
      {
        at: Math.round((height - organ.line) / 2),
        content: face(ending, { left: names, width: width - names, align: 'center' }),
      },
    ],
  })
}
