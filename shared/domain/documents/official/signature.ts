import type { SignatureBlock } from '../model.ts'
import { widthOf } from './break-lines.ts'
import { blankLines, line, type Line } from './items.ts'
import { characterPitch, type OfficialPage } from './look.ts'
import { dateText, nameText } from './texts.ts'

const style = 'OfficialSignature'
/** A seal of 42 mm begins within a line of the text when two lines are left above the name (7.3.5.1). */
const linesAboveSeal = 2
/** Room for a seal beside its neighbour, in twips. */
const sealWidth = 2500
const linesBetweenSeals = 4

/** 发文机关署名 and 成文日期 with the blank lines above them; every line but the last keeps to the next one. */
export function signatureLines(block: SignatureBlock, page: OfficialPage): readonly Line[] {
  const organs = (block.organs.length === 0 ? [''] : block.organs).map(nameText)
  const date = dateText(block.date)
  if (!block.sealed) return [...blankLines(1, true), ...unsealed(organs, date)]
  return [
    ...blankLines(linesAboveSeal, true),
    ...(organs.length === 1 ? sealed(organs[0] ?? '', date) : sealedTogether(organs, date, page)),
  ]
}

/** The date four characters from the right, the name centred on it; a long name moves the date (7.3.5.1). */
function sealed(organ: string, date: string): readonly Line[] {
  const excess = (widthOf(organ, style) - widthOf(date, style)) / 2
  const right = Math.max(4 * characterPitch, Math.ceil(excess))
  return [ending(organ, Math.round(right - excess), true), ending(date, right, false)]
}

/** The name two characters from the right, the date beginning two characters behind the name's beginning (7.3.5.2). */
function unsealed(organs: readonly string[], date: string): readonly Line[] {
  const two = 2 * characterPitch
  const last = widthOf(organs.at(-1) ?? '', style)
  const long = widthOf(date, style)
  const name = long > last ? two + long + two - last : two
  const own = long > last ? two : Math.max(0, last - long)
  return [
    ...organs.map((organ, index) => ending(organ, index === organs.length - 1 ? name : two, true)),
    ending(date, own, false),
  ]
}

/** Side by side with room for every seal, the date below the last one (7.3.5.1). */
function sealedTogether(organs: readonly string[], date: string, page: OfficialPage): readonly Line[] {
  const widest = Math.max(sealWidth, ...organs.map((organ) => widthOf(organ, style) + characterPitch))
  const columns = Math.max(1, Math.min(3, organs.length, Math.floor(page.width / widest)))
  const tabs = Array.from(
    { length: columns },
    (_, index) =>
      ({ type: 'center', position: Math.round((page.width * (2 * index + 1)) / (2 * columns)) }) as const,
  )
  const rows = Math.ceil(organs.length / columns)
  const lines = Array.from({ length: rows }, (_, row) => {
    const own = organs.slice(row * columns, (row + 1) * columns)
    const names = line(
      'OfficialSignatures',
      own.map((organ) => ({ text: `\t${organ}` })),
      { ...placed, tabs, keepNext: true },
    )
    return row === 0 ? [names] : [...blankLines(linesBetweenSeals, true), names]
  }).flat()
  const under = (organs.length - 1) % columns
  return [...lines, line('OfficialSignatures', `${'\t'.repeat(under + 1)}${date}`, { ...placed, tabs })]
}

const placed = { indent: { left: 0, right: 0, first: 0 } } as const

const ending = (text: string, right: number, keepNext: boolean) =>
  line(style, text, { indent: { left: 0, right, first: 0 }, keepNext })
