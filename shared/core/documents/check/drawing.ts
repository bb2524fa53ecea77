import type { BlockFacts, BoxFacts, BoxPlace, LineFacts } from '#shared/domain/documents/conformance/facts.ts'
import { childOf, numberOf, valueOf, wholeNumber, within, type Node } from './xml-tree.ts'

const emuPerTwip = 635
const emuPerEighthPoint = 12_700 / 8

type ReadBlocks = (children: readonly Node[]) => readonly BlockFacts[]

export interface Drawn {
  readonly boxes: readonly BoxFacts[]
  readonly lines: readonly LineFacts[]
}

/** Text boxes and straight lines of a `w:drawing` or `w:pict`, those in groups included. Pictures say nothing here. */
export function readDrawing(node: Node, readBlocks: ReadBlocks): Drawn {
  const boxes: BoxFacts[] = []
  const lines: LineFacts[] = []
  const anchor = childOf(node, 'anchor') ?? childOf(node, 'inline')
  const walk = (at: Node): void => {
    if (at.name === 'wsp') {
      const content = within(at, 'txbxContent')
      if (content !== undefined) boxes.push(modernBox(anchor, at, readBlocks(content.children)))
      else lines.push(...modernLine(anchor, at))
    } else if (at.name === 'line') lines.push(oldLine(at))
    else if (/^(?:shape|rect|roundrect)$/.test(at.name)) {
      const content = within(at, 'txbxContent')
      if (content !== undefined) boxes.push(oldBox(at, readBlocks(content.children)))
    } else if (at.name !== 'Fallback') for (const child of at.children) walk(child)
  }
  walk(node)
  return { boxes, lines }
}

function modernBox(anchor: Node | undefined, shape: Node, blocks: readonly BlockFacts[]): BoxFacts {
  const size = childOf(anchor, 'extent')
  const direction = valueOf(within(shape, 'bodyPr'), 'vert') ?? 'horz'
  const turn = Math.abs(numberOf(within(shape, 'xfrm'), 'rot') ?? 0) / 60_000
  return {
    across: placeOf(childOf(anchor, 'positionH')),
    down: placeOf(childOf(anchor, 'positionV')),
    width: Math.round((numberOf(size, 'cx') ?? 0) / emuPerTwip),
    height: Math.round((numberOf(size, 'cy') ?? 0) / emuPerTwip),
    turned: direction !== 'horz' || Math.abs(turn - 90) < 1 || Math.abs(turn - 270) < 1,
    blocks,
  }
}

function placeOf(position: Node | undefined): BoxPlace {
  const offset = wholeNumber(childOf(position, 'posOffset')?.text)
  return {
    from: valueOf(position, 'relativeFrom') ?? '',
    offset: offset === null ? null : Math.round(offset / emuPerTwip),
    align: childOf(position, 'align')?.text.trim() ?? '',
  }
}

function modernLine(anchor: Node | undefined, shape: Node): readonly LineFacts[] {
  const form = valueOf(within(shape, 'prstGeom'), 'prst') ?? ''
  if (form !== 'line' && !form.includes('Connector')) return []
  const line = within(shape, 'ln')
  const colour = valueOf(within(line, 'srgbClr')) ?? ''
  return [
    {
      weight: Math.round((numberOf(line, 'w') ?? 9525) / emuPerEighthPoint),
      colour: colour.toUpperCase(),
      space: 0,
      double: (valueOf(line, 'cmpd') ?? 'sng') !== 'sng',
      width: Math.round((numberOf(childOf(anchor, 'extent'), 'cx') ?? 0) / emuPerTwip),
    },
  ]
}

function oldLine(line: Node): LineFacts {
  const across = (end: string) => wholeNumber((valueOf(line, end) ?? '').split(',')[0]) ?? 0
  const weight = wholeNumber(valueOf(line, 'strokeweight'))
  return {
    weight: weight === null ? 6 : Math.round(weight / 2.5),
    colour: colourOf(valueOf(line, 'strokecolor') ?? ''),
    space: 0,
    double: false,
    width: Math.abs(across('to') - across('from')),
  }
}

/** `red`, `#f00`, `#ff0000 [3]` → FF0000 */
function colourOf(text: string): string {
  const name = text.split(' ')[0]?.toLowerCase() ?? ''
  if (name === 'red') return 'FF0000'
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(name)
  if (short !== null)
    return short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')
      .toUpperCase()
  return /^#[0-9a-f]{6}$/.test(name) ? name.slice(1).toUpperCase() : '000000'
}

function oldBox(shape: Node, blocks: readonly BlockFacts[]): BoxFacts {
  const style = new Map(
    (valueOf(shape, 'style') ?? '').split(';').map((one) => {
      const cut = one.indexOf(':')
      return [one.slice(0, cut).trim(), one.slice(cut + 1).trim()] as const
    }),
  )
  const flow = valueOf(within(shape, 'textbox'), 'style') ?? ''
  const place = (way: 'horizontal' | 'vertical', offset: string): BoxPlace => {
    const align = style.get(`mso-position-${way}`) ?? ''
    return {
      from: style.get(`mso-position-${way}-relative`) ?? 'text',
      offset: wholeNumber(style.get(offset)),
      align: align === 'absolute' ? '' : align,
    }
  }
  return {
    across: place('horizontal', 'margin-left'),
    down: place('vertical', 'margin-top'),
    width: wholeNumber(style.get('width')) ?? 0,
    height: wholeNumber(style.get('height')) ?? 0,
    turned: flow.includes('vertical'),
    blocks,
  }
}
