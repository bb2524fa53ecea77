import type {
  Indent,
  LineFacts,
  ParagraphFacts,
  RunFacts,
  Spacing,
} from '#shared/domain/documents/conformance/facts.ts'
import { flag, type Properties } from './properties.ts'
import type { Inline } from './runs.ts'
import { wholeNumber } from './xml-tree.ts'

interface Place {
  readonly section: number
  readonly number: number
  readonly startsPage: boolean
  /** What automatic numbering writes before the words, and how that looks */
  readonly label: RunFacts | null
  readonly endSize: number
}

/** A paragraph's properties, once all its styles have been laid over one another, as facts. */
export function paragraphFacts(properties: Properties, inline: Inline, place: Place): ParagraphFacts {
  const runs = place.label === null ? inline.runs : [place.label, ...inline.runs]
  const pageBreak = flag(properties, 'pageBreakBefore') === true
  const text = runs.map((run) => run.text).join('')
  return {
    kind: 'paragraph',
    section: place.section,
    number: place.number,
    text,
    align: alignOf(properties),
    indent: indentOf(properties),
    spacing: spacingOf(properties, place.endSize),
    snaps: flag(properties, 'snapToGrid') !== false,
    keepNext: flag(properties, 'keepNext') === true,
    startsPage: pageBreak || place.startsPage || (inline.breaksBefore && text.trim() !== ''),
    borders: {
      top: borderOf(properties.get('pBdr/top')),
      bottom: borderOf(properties.get('pBdr/bottom')),
      between: borderOf(properties.get('pBdr/between')),
    },
    runs,
    boxes: inline.boxes,
    lines: inline.lines,
    framed: properties.has('framePr'),
    size: place.endSize,
  }
}

function alignOf(properties: Properties): ParagraphFacts['align'] {
  const align = properties.get('jc')?.get('val') ?? 'left'
  if (align === 'center' || align === 'both') return align
  if (align === 'right' || align === 'end') return 'right'
  return align === 'distribute' ? 'both' : 'left'
}

function indentOf(properties: Properties): Indent {
  const all = properties.get('ind')
  const length = (...names: readonly string[]): number | null => {
    for (const name of names) {
      const found = wholeNumber(all?.get(name))
      if (found !== null) return found
    }
    return null
  }
  const hanging = length('hanging')
  const hangingCharacters = length('hangingChars')
  return {
    left: length('left', 'start') ?? 0,
    right: length('right', 'end') ?? 0,
    first: hanging === null ? (length('firstLine') ?? 0) : -hanging,
    leftCharacters: length('leftChars', 'startChars'),
    rightCharacters: length('rightChars', 'endChars'),
    firstCharacters: hangingCharacters === null ? length('firstLineChars') : -hangingCharacters,
  }
}

/** A line of the grid where spacing is counted in lines (17.3.1.33 beforeLines), as nearly as a paragraph can know. */
const usualLine = 579

function spacingOf(properties: Properties, size: number): Spacing {
  const all = properties.get('spacing')
  const rule = all?.get('lineRule') ?? 'auto'
  const side = (name: 'before' | 'after') => {
    const automatic = all?.get(`${name}Autospacing`)
    // What web pages put between paragraphs: Word counts one line of the paragraph's own font.
    if (automatic === '1' || automatic === 'true' || automatic === 'on') return size * 14
    const lines = wholeNumber(all?.get(`${name}Lines`))
    if (lines !== null && lines !== 0) return Math.round((lines * usualLine) / 100)
    return wholeNumber(all?.get(name)) ?? 0
  }
  return {
    before: side('before'),
    after: side('after'),
    line: wholeNumber(all?.get('line')) ?? 240,
    rule: rule === 'exact' || rule === 'atLeast' ? rule : 'auto',
  }
}

/** A border of a paragraph, table or cell; null: none there. */
export function borderOf(attributes: ReadonlyMap<string, string> | undefined): LineFacts | null {
  const kind = attributes?.get('val') ?? 'none'
  if (kind === 'none' || kind === 'nil') return null
  const colour = (attributes?.get('color') ?? 'auto').toUpperCase()
  return {
    weight: wholeNumber(attributes?.get('sz')) ?? 0,
    colour: /^[0-9A-F]{6}$/.test(colour) ? colour : '000000',
    space: wholeNumber(attributes?.get('space')) ?? 0,
    double: /double|triple|thin|thick/i.test(kind) && kind !== 'thick',
    width: null,
  }
}
