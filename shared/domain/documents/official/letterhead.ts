import type { LetterheadBlock } from '../model.ts'
import { blankLines, line, type Item, type Line } from './items.ts'
import { characterPitch, type OfficialPage } from './look.ts'
import { nameText, numberText } from './texts.ts'

/** Upper edge of the 发文机关标志, 35 mm below the 版心's and 72 mm below the paper's (7.2.4); twips. */
const organTop = 4082
/** Half-points. Larger is not more solemn; smaller than the title is not a head. */
const largest = 96
const smallest = 52
// Chinese type setters narrow a long name to this part of its width before they make it smaller.
const narrowest = 66

/** 版头 (7.2): marks, 发文机关标志, 发文字号 two lines below, 签发人 of an upward document, the red line 4 mm below. */
export function letterheadItems(head: LetterheadBlock, page: OfficialPage, scale = 1): readonly Item[] {
  const before = Math.max(0, organTop - page.top - head.marks.length * page.pitch)
  return [
    ...head.marks.map((text) => line('OfficialMark', text)),
    ...organItems(head, page, before, scale),
    ...blankLines(2),
    ...(head.signers === null
      ? [line('OfficialNumber', numberText(head.number), { redLineBelow: true })]
      : signerLines(numberText(head.number), head.signers, page)),
  ]
}

function organItems(
  { organs, ending }: LetterheadBlock,
  page: OfficialPage,
  before: number,
  scale: number,
): readonly Item[] {
  const [only = ''] = organs
  if (organs.length < 2) {
    const text = `${only}${ending}`
    return [line('OfficialOrgan', text, { before, organ: organFace(text, page.width) })]
  }
  const longest = organs.reduce((long, organ) => (organ.length > long.length ? organ : long), '')
  if (ending !== '') {
    const organ = organFace(longest, page.width * organTablePart, organs.length / scale)
    return [{ kind: 'organ-table', organs, ending, before: Math.max(0, before - inkBelow(organ)), organ }]
  }
  const organ = organFace(longest, page.width, organs.length / scale)
  return organs.map((text, index) =>
    line('OfficialOrgan', text, { before: index === 0 ? Math.max(0, before - inkBelow(organ)) : 0, organ }),
  )
}

/** The part of the width for the names, where 文件 stands beside them. */
export const organTablePart = 0.78

/** As large as fits on one line: first narrower, then smaller. Several organs share the height of two large ones. */
function organFace(text: string, width: number, count = 1): NonNullable<Line['organ']> {
  const characters = Math.max(1, [...text].length)
  const most = count === 1 ? largest : Math.max(smallest, Math.floor(largest * Math.min(1, 2.4 / count)))
  const wide = Math.floor(width / (characters * 10))
  const size = Math.min(most, Math.max(smallest, Math.floor((wide * 100) / narrowest)))
  const scale = Math.min(100, Math.floor((wide * 100) / size))
  return { size, scale, line: Math.round(size * 10 * (count === 1 ? closeLine : openLine)) }
}

// Lines as parts of the characters' size. Word and LibreOffice set the characters' foot at four fifths of an exact line, so
// the upper edge of the ink is the close line's own, and stands below that of an open one.
const closeLine = 1.06
const openLine = 1.3
const inkBelow = ({ size }: NonNullable<Line['organ']>) =>
  Math.round(size * 10 * 0.8 * (openLine - closeLine))

const namesPerLine = 2
const label = '签发人：'

/** 发文字号 at the left beside the last names, 签发人 at the right, a character from either edge (7.2.5, 7.2.6). */
function signerLines(number: string, signers: readonly string[], page: OfficialPage): readonly Line[] {
  const names = (signers.length === 0 ? [''] : signers).map((name) =>
    spread(nameText(name), signers.length > 1),
  )
  const room = (Math.max(...names.map((name) => name.length)) + 1) * characterPitch
  const columns = Math.min(namesPerLine, names.length)
  // The last name ends a character from the edge; every name has that much behind it.
  const from = page.width - columns * room
  const tabs = [from - labelRoom, ...Array.from({ length: columns }, (_, index) => from + index * room)]
  const rows = Math.ceil(names.length / columns)
  return Array.from({ length: rows }, (_, row) => {
    const own = names.slice(row * columns, (row + 1) * columns)
    const isLast = row === rows - 1
    return line(
      'OfficialSigner',
      [
        { text: isLast ? number : '' },
        ...(row === 0 ? [{ text: `\t${label}` }] : []),
        ...own.map((name) => ({ text: `\t${name}`, font: 'kai' as const })),
      ],
      {
        // What no label stands on goes straight to the names.
        tabs: (row === 0 ? tabs : tabs.slice(1)).map((position) => ({ type: 'left', position })),
        indent: { left: 0, right: 0, first: characterPitch },
        redLineBelow: isLast,
      },
    )
  })
}

/** A hair more than its characters, so that the tab behind it finds the names and not the next column. */
const labelRoom = label.length * characterPitch + 30

/** A name of two characters is as wide as one of three beside it. */
function spread(name: string, several: boolean): string {
  return several && [...name].length === 2 ? [...name].join('　') : name
}
