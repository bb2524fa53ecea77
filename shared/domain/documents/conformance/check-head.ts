import type { ParagraphFacts } from './facts.ts'
import type { Problem } from './finding.ts'
import { isRedText, openReference, withoutIssuer, type Head } from './find-head.ts'
import { familyNames, isOf } from './fonts.ts'
import {
  character,
  fromPageEdge,
  indentOf,
  leftEdge,
  length,
  lineCount,
  lineHeight,
  mm,
  modeOf,
  placeOf,
  sizeOf,
  textArea,
  textWidthOf,
  wholeDocument,
  words,
} from './measures.ts'
import { linesBetween, sectionOf, type Structure } from './structure.ts'

/** 37 mm of margin and 35 mm of the text area */
const markTop = mm(72)
/** Between the edge of the line's box and the ink lies what the font leaves free. */
const markTolerance = mm(2)
const lineTolerance = 0.5

/** H01 (7.2.4): 标志 centred, red, its upper edge 35 mm below the text's: 72 mm from the paper's. */
export function checkMark(structure: Structure): readonly Problem[] {
  const { head } = structure
  if (structure.kind !== 'red-head' || head?.mark === null || head === null) return []
  const { paragraph } = head.mark
  const place = placeOf(paragraph)
  const problems: Problem[] = []
  const sideways = indentOf(paragraph)
  const off =
    paragraph.align === 'center' && Math.abs(sideways.left + sideways.first - sideways.right) > character
  if (paragraph.align !== 'center' && !isFullWidth(paragraph))
    problems.push({ problem: 'mark-not-centred', place })
  else if (off) problems.push({ problem: 'mark-not-centred', place })
  if (!isRedText(paragraph)) problems.push({ problem: 'mark-not-red', place, expected: words('红色') })
  const top = topOfMark(structure, head)
  if (top !== null && Math.abs(top - markTop) > markTolerance)
    problems.push({
      problem: 'mark-place',
      place,
      expected: length(markTop),
      found: length(Math.round(top)),
    })
  return problems
}

/** Spread over the whole line it is centred too. */
const isFullWidth = ({ align }: ParagraphFacts) => align === 'both'

/** From the sheet's edge to the ink, in twips; null where only a laid-out page could tell. */
function topOfMark({ facts }: Structure, { mark }: Head): number | null {
  if (mark === null) return null
  const block = facts.blocks[mark.index]
  const section = block === undefined ? undefined : sectionOf(facts, block)
  if (section === undefined || block?.kind !== 'paragraph') return null
  if (!mark.top) {
    const box = block.boxes.find(({ blocks }) => blocks.some((one) => one === mark.paragraph))
    return box === undefined ? null : fromPageEdge(box.down, section.top)
  }
  if (mark.paragraph.framed) return null
  let top: number = modeOf(section).top
  for (const above of facts.blocks.slice(0, mark.index)) {
    if (above.kind === 'table') return null
    top += above.spacing.before + lineHeight(above, section) + above.spacing.after
  }
  const leading = lineHeight(mark.paragraph, section) - sizeOf(mark.paragraph) * 10
  return top + mark.paragraph.spacing.before + Math.max(0, leading / 2)
}

const strictReference = /^[一-龥]{1,12}〔(?:19|20)\d{2}〕[1-9]\d*号$/

/** H02 (7.2.5, 7.2.6): 发文字号 in its form, two lines below 标志, centred; in an upward document beside 签发人. */
export function checkReference(structure: Structure): readonly Problem[] {
  const { head, facts, kind } = structure
  if (kind !== 'red-head' || head === null) return []
  if (head.reference === null) return [{ problem: 'reference-missing', place: wholeDocument }]
  const { paragraph } = head.reference
  const place = placeOf(paragraph)
  // Of many signers 发文字号 stands beside the last, and the word above it (7.2.6).
  const issuer = head.issuers[0] ?? null
  const reference = withoutIssuer(paragraph.text).split('\t')[0]?.trim() ?? ''
  const problems: Problem[] = []
  if (!strictReference.test(reference) && !openReference.test(reference))
    problems.push({
      problem: 'reference-form',
      place,
      expected: words('某发〔2024〕1号'),
      found: words(reference),
    })
  const above = head.mark?.paragraph
  const gap = above === undefined ? null : linesBetween(facts, above, paragraph)
  if (gap !== null && Math.abs(gap - 2) > lineTolerance)
    problems.push({ problem: 'reference-place', place, expected: lineCount(2), found: lineCount(gap) })
  if (issuer !== null) problems.push(...issuerProblems(issuer, paragraph))
  else if (paragraph.align !== 'center' && head.reference.top)
    problems.push({ problem: 'reference-not-centred', place })
  return problems
}

function issuerProblems(paragraph: ParagraphFacts, reference: ParagraphFacts): readonly Problem[] {
  const place = placeOf(paragraph)
  const issuer = /签\s*发\s*人.*$/s.exec(paragraph.text)?.[0] ?? ''
  const problems: Problem[] = []
  // A draft leaves the name to the pen, as it does the number.
  const isOpen = openReference.test(withoutIssuer(reference.text)) && /^签发人：\s*$/.test(issuer)
  const isPlaced = Math.abs(leftEdge(reference) - character) <= character / 2
  // Several names stand in columns, each behind a tab.
  if (!(isOpen || /^签发人：\t?\S/.test(issuer)) || !isPlaced)
    problems.push({
      problem: 'issuer-form',
      place,
      expected: words('签发人：某某某'),
      found: words(issuer.trim()),
    })
  const at = paragraph.runs.findIndex(({ text }) => text.includes('人'))
  const names = paragraph.runs
    .slice(at)
    .filter(({ text }) => /\p{Script=Han}/u.test(text.replace(/.*签?发?人\s*[：:]?/s, '')))
  const wrong = names.find(({ font }) => !isOf(font, 'kai'))
  if (wrong !== undefined)
    problems.push({
      problem: 'issuer-font',
      place,
      expected: words(familyNames.kai),
      found: words(wrong.font),
    })
  return problems
}

const lineSpace = 11
/** Points: 4±1 mm, what a border's space can say */
const spaceTolerance = 3

/** H04 (7.2.7): a red line as wide as the text, 4 mm below 发文字号. */
export function checkRedLine({ kind, head, facts }: Structure): readonly Problem[] {
  if (kind !== 'red-head' || head === null) return []
  const { line, reference } = head
  if (line === null) {
    const above = reference?.paragraph ?? head.mark?.paragraph
    return [{ problem: 'red-line-missing', place: above === undefined ? wholeDocument : placeOf(above) }]
  }
  const { paragraph } = line.at
  const place = placeOf(paragraph)
  const section = sectionOf(facts, paragraph)
  const { left, right } = indentOf(paragraph)
  const width =
    line.rule.width ?? (section === undefined ? textArea.width : textWidthOf(section)) - left - right
  const problems: Problem[] = []
  if (Math.abs(width - textArea.width) > mm(1))
    problems.push({
      problem: 'red-line-width',
      place,
      expected: length(textArea.width),
      found: length(width),
    })
  const below = !line.drawn && paragraph === reference?.paragraph && paragraph.borders.bottom === line.rule
  if (below && Math.abs(line.rule.space - lineSpace) > spaceTolerance)
    problems.push({
      problem: 'red-line-distance',
      place,
      expected: length(mm(4)),
      found: length(line.rule.space * 20),
    })
  return problems
}
