import type { Drawing, Fill, Shape, Tone } from './shapes.ts'
import { text, wrapped } from './shapes.ts'

export const colours: Readonly<Record<Tone, string>> = {
  ink: '#1f2329',
  quiet: '#545b66',
  line: '#dfe3e8',
  red: '#b3261e',
}
export const strokeBlue = '#1a56a8'
export const fontFamily = "'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif"

/** What a fill is drawn with: plain colours, and strokes over a light ground that a black printer tells apart. */
export const plainFills = { solid: '#1a56a8', pale: '#e8f0fb', blank: '#ffffff' } as const
export const patternPaths = {
  hatch: { size: 6, ground: '#ffffff', path: 'M-1 7L7 -1M-1 1L1 -1M5 7L7 5', stroke: '#1a56a8' },
  dots: { size: 5, ground: '#ffffff', path: 'M1.5 2.5h2M2.5 1.5v2', stroke: '#545b66' },
  cross: { size: 6, ground: '#ffffff', path: 'M0 0L6 6M6 0L0 6', stroke: '#b3261e' },
} as const

export const isPattern = (fill: Fill): fill is keyof typeof patternPaths => fill in patternPaths

const marginOf = 20
const titleHeight = 40
const sourceEms = (width: number) => width / 12

/** The picture with its title above and what it counts, whose it is and its date below: as it leaves the screen. */
export function framed(drawing: Drawing, title: string, source: string): Drawing {
  const { width, height, shapes } = drawing
  const lines = wrapped(source, sourceEms(width), 4)
  const down = marginOf + titleHeight
  return {
    width: width + 2 * marginOf,
    height: down + height + 14 + lines.length * 18 + marginOf,
    shapes: [
      text(
        { x: width / 2 + marginOf, y: marginOf + 18, text: title },
        { size: 18, anchor: 'middle', bold: true },
      ),
      ...shapes.map((shape) => moved(shape, marginOf, down)),
      ...lines.map((own, index) =>
        text({ x: marginOf, y: down + height + 26 + index * 18, text: own }, { size: 12, tone: 'quiet' }),
      ),
    ],
  }
}

function moved(shape: Shape, x: number, y: number): Shape {
  if (shape.kind !== 'line') return { ...shape, x: shape.x + x, y: shape.y + y }
  const { from, to } = shape
  return { ...shape, from: [from[0] + x, from[1] + y], to: [to[0] + x, to[1] + y] }
}

/** A drawing as the text of an SVG file that needs nothing else. */
export function svgText({ width, height, shapes }: Drawing, title: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fontFamily}">`,
    `<title>${escaped(title)}</title>`,
    `<defs>${Object.keys(patternPaths)
      .map((fill) => patternText(fill as keyof typeof patternPaths))
      .join('')}</defs>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...shapes.map(shapeText),
    '</svg>',
  ].join('\n')
}

function patternText(fill: keyof typeof patternPaths): string {
  const { size, ground, path, stroke } = patternPaths[fill]
  return (
    `<pattern id="${fill}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">` +
    `<rect width="${size}" height="${size}" fill="${ground}"/><path d="${path}" stroke="${stroke}" stroke-width="1.3" fill="none"/></pattern>`
  )
}

function shapeText(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill } = shape
      const paint = isPattern(fill) ? `url(#${fill})` : plainFills[fill]
      return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${paint}" stroke="${strokeOf(fill)}"/>`
    }
    case 'text': {
      const { x, y, size, anchor, tone, bold } = shape
      const weight = bold ? ' font-weight="600"' : ''
      return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}" fill="${colours[tone]}"${weight}>${escaped(shape.text)}</text>`
    }
    case 'line': {
      const { from, to, tone, dashed } = shape
      const dash = dashed ? ' stroke-dasharray="5 3"' : ''
      return `<line x1="${round(from[0])}" y1="${round(from[1])}" x2="${round(to[0])}" y2="${round(to[1])}" stroke="${colours[tone]}"${dash}/>`
    }
    case 'mark':
      return `<path d="${markPath(shape)}" fill="${colours.ink}" stroke="#ffffff"/>`
    default:
      return shape satisfies never
  }
}

export const strokeOf = (fill: Fill): string =>
  fill === 'cross' ? colours.red : fill === 'dots' || fill === 'blank' ? colours.quiet : strokeBlue

export const markPath = ({ x, y, size }: { readonly x: number; readonly y: number; readonly size: number }) =>
  `M${round(x)} ${round(y - size)}L${round(x + size)} ${round(y)}L${round(x)} ${round(y + size)}L${round(x - size)} ${round(y)}Z`

const round = (value: number) => Math.round(value * 100) / 100

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// Signs that XML does not know at all would make the file unreadable.
const escaped = (words: string) =>
  words.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '').replaceAll(/[&<>"]/gu, (sign) => signs[sign] ?? sign)
