import { officialStyles, type OfficialStyleId } from './styles.ts'

// What Word and LibreOffice leave to the line before, and take along to the next one, in Chinese.
const notAtStart = /[!%),.:;?\]}°·’”…‰′″℃、。〃〉》」』】〕〗！％），．：；？］｝～—]/u
const notAtEnd = /[$([{‘“〈《「『【〔〖（［｛￥]/u
const partOfWord = /[\p{Script=Latin}\d.,%@#&/_:+=-]/u
// Everything else has a cell of its own in the Chinese fonts, once the run is hinted as Chinese.
const half = /[\u0020-\u00A6\u00A9-\u00AF\u00B2-\u00B6\u00B8-\u00D6\u00D8-\u00F6\u00F8-\u024F]/u

/** Width of a text in twips, as it stands in that style. */
export function widthOf(text: string, style: OfficialStyleId): number {
  const { size, spacing } = officialStyles[style]
  let width = 0
  for (const character of text) width += (half.test(character) ? size * 5 : size * 10) + spacing
  return width
}

export interface LineRoom {
  readonly first: number
  readonly next: number
  /** What programs leave between a Han character and a digit or letter; official styles forbid it. Left out: nothing */
  readonly apart?: number
}

/**
 * Cuts a paragraph into its lines: no punctuation opens or closes a line that may not, no Latin word or number is cut
 * unless it is longer than a line, and nothing hangs out of the 版心. `first` and `next` are the room in twips.
 */
export function breakLines(text: string, style: OfficialStyleId, room: LineRoom): readonly string[] {
  const lines: string[] = []
  for (const part of text.split('\n')) {
    let line = ''
    let width = 0
    let space = lines.length === 0 ? room.first : room.next
    for (const unit of unitsOf(part)) {
      for (const piece of fittingPieces(unit, style, room.next)) {
        const more = widthOf(piece, style) + (isApart(line.at(-1), piece) ? (room.apart ?? 0) : 0)
        // A space at the end of a line takes no room.
        const spaces = widthOf(piece, style) - widthOf(piece.trimEnd(), style)
        const fits = line === '' || width + more - spaces <= space
        if (!fits) {
          lines.push(line)
          line = ''
          width = 0
          space = room.next
        }
        line += piece
        width += fits ? more : widthOf(piece, style)
      }
    }
    lines.push(line)
  }
  return lines
}

const isHan = (character: string) => /\p{Script=Han}/u.test(character)
const isWestern = (character: string) => /[\p{Script=Latin}\d]/u.test(character)

function isApart(before: string | undefined, piece: string): boolean {
  const after = piece.at(0)
  if (before === undefined || after === undefined) return false
  return (isHan(before) && isWestern(after)) || (isWestern(before) && isHan(after))
}

/** What may not be cut: a character with its punctuation, a word, a number. */
function unitsOf(text: string): readonly string[] {
  const units: string[] = []
  let previous = ''
  for (const character of text) {
    const last = units.at(-1)
    if (last !== undefined && sticks(previous, character)) units[units.length - 1] = last + character
    else units.push(character)
    previous = character
  }
  return units
}

function sticks(previous: string, next: string): boolean {
  if (next === ' ') return true
  if (previous === ' ') return false
  if (notAtStart.test(next) || notAtEnd.test(previous)) return true
  return partOfWord.test(previous) && partOfWord.test(next)
}

function fittingPieces(unit: string, style: OfficialStyleId, room: number): readonly string[] {
  return widthOf(unit, style) <= room ? [unit] : [...unit]
}
