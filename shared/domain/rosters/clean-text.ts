/** A text without what cannot be seen. `removed` counts invisible and control characters that stood in it. */
export interface Cleaned {
  readonly text: string
  readonly removed: number
}

// Control, format (zero-width, bidi, BOM) and lone surrogates: refused at the door of the draw (draw-protocol.md §1).
const invisible = /[\p{Cc}\p{Cf}\p{Cs}]/gu
const suspicious = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\uFF10-\uFF5A]/u
// Nearly every cell of nearly every file: nothing to clean.
const clean = /^[!-~\u4E00-\u9FFF（）、，；。]*$/
const wideLetters = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g
const lineBreak = /\r\n|[\r\n\u0085\u2028\u2029\v\f]/
const latinAtStart = /^[\p{ASCII}\p{Script=Latin}]/u
const latinAtEnd = /[\p{ASCII}\p{Script=Latin}]$/u

/**
 * One line: NFC, full-width letters and digits made half-width, every kind of space a plain one, none at the ends. Full-width
 * punctuation stays, since names on official papers have it. A line break between Chinese characters is a wrapped cell, not a space.
 */
export function cleanLine(text: string): Cleaned {
  if (clean.test(text)) return { text, removed: 0 }
  if (!suspicious.test(text)) return { text: text.normalize('NFC').trim(), removed: 0 }
  const lines = cleanedLines(text)
  return { text: lines.map((line) => line.text).reduce(joined, ''), removed: removedFrom(lines) }
}

/** Several lines, each cleaned, empty ones left out. */
export function cleanLines(text: string): Cleaned {
  if (clean.test(text)) return { text, removed: 0 }
  if (!suspicious.test(text)) return { text: text.normalize('NFC').trim(), removed: 0 }
  const lines = cleanedLines(text)
  const shown = lines.map((line) => line.text).filter((line) => line !== '')
  return { text: shown.join('\n'), removed: removedFrom(lines) }
}

function cleanedLines(text: string): readonly Cleaned[] {
  const lines = text.split(lineBreak).map((line) => cleanSigns(line))
  return lines.filter((line) => line.text !== '' || line.removed > 0)
}

function removedFrom(lines: readonly Cleaned[]): number {
  return lines.reduce((sum, line) => sum + line.removed, 0)
}

function joined(before: string, after: string): string {
  const isSpaced = latinAtEnd.test(before) && latinAtStart.test(after)
  return isSpaced ? `${before} ${after}` : before + after
}

function cleanSigns(text: string): Cleaned {
  const spaced = text.replaceAll(/[\t\p{Z}]/gu, ' ')
  let removed = 0
  const visible = spaced.replaceAll(invisible, () => {
    removed += 1
    return ''
  })
  return { text: visible.replaceAll(wideLetters, halfWidth).normalize('NFC').trim(), removed }
}

function halfWidth(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) - 0xfee0)
}

/** A class of the draw: like a line, and brackets of one width only, because look-alike classes must not exist. */
export function cleanWord(text: string): Cleaned {
  const { text: line, removed } = cleanLine(text)
  if (!/[()\s]/.test(line)) return { text: line, removed }
  return { text: line.replaceAll('(', '（').replaceAll(')', '）').replaceAll(/\s+/g, ' '), removed }
}

/** An id: NFKC, upper case, without the wrappings that keep digits alive in Excel (`="0010"`, `'0010`) and without any space. */
export function cleanCode(text: string): Cleaned {
  if (/^[0-9A-Z._-]*$/.test(text)) return { text, removed: 0 }
  let removed = 0
  const visible = text.normalize('NFKC').replaceAll(invisible, (sign) => {
    if (!/\s/.test(sign)) removed += 1
    return ''
  })
  const bare = visible
    .replaceAll(/\s/gu, '')
    .replace(/^="(.*)"$/, '$1')
    .replace(/^['’‘`]/, '')
  return { text: bare.replaceAll(/[\u2010-\u2015\u2212]/g, '-').toUpperCase(), removed }
}

const nothing = /^(?:#?n\/a|null|none|nan|无|暂无|[-—–/\\]+)$/i

/** What offices and exports write where they know nothing. */
export function isNothing(text: string): boolean {
  return text === '' || (text.length < 8 && nothing.test(text))
}
