import type { ParagraphFacts } from './facts.ts'
import type { Problem } from './finding.ts'
import type { Signature } from './find-main.ts'
import {
  character,
  characters,
  extentOf,
  placeOf,
  textArea,
  textWidthOf,
  wholeDocument,
  words,
} from './measures.ts'
import { sectionOf, type Structure } from './structure.ts'

const tolerance = character / 2

/**
 * S01 (7.3.5): 署名 and 成文日期 on the right: sealed, the date four characters from the edge and the organ centred on it;
 * unsealed, the organ two characters from the edge and the date two further in; both on the page of the text's end.
 */
export function checkSignature(structure: Structure): readonly Problem[] {
  const { kind, main, facts } = structure
  const { signature } = main
  if (kind === 'form') return []
  if (signature === null)
    return kind === 'red-head' ? [{ problem: 'signature-missing', place: wholeDocument }] : []
  const { organ, date } = signature
  const section = sectionOf(facts, date)
  const width = section === undefined ? textArea.width : textWidthOf(section)
  const problems: Problem[] = []
  // A draft leaves its day to the pen.
  if (!/^(?:\d{4}年\d{1,2}月\d{1,2}日|年\s+月\s+日)$/.test(date.text.trim()))
    problems.push({
      problem: 'date-form',
      place: placeOf(date),
      expected: words('2024年5月27日'),
      found: words(date.text.trim()),
    })
  problems.push(...placeProblems(signature, width))
  if (organ !== null && partsFromText(structure, organ))
    problems.push({ problem: 'signature-apart', place: placeOf(organ) })
  return problems
}

function placeProblems({ organ, date, together }: Signature, width: number): readonly Problem[] {
  // Seals side by side leave the date no edge to be measured from: it stands below the last of them.
  if (together) return []
  const dated = extentOf(date, width)
  const place = placeOf(date)
  if ((dated.left + dated.right) / 2 < width / 2 + character) return [{ problem: 'signature-left', place }]
  const gap = width - dated.right
  const signed = organ === null ? null : extentOf(organ, width)
  if (isSealed(signed, dated, gap) || isUnsealed(signed, dated, width)) return []
  // Nearer to which of the two it was meant to be shows in the date.
  if (Math.abs(gap - 4 * character) > tolerance)
    return [
      { problem: 'signature-place', place, expected: characters(4 * character), found: characters(gap) },
    ]
  const off = signed === null ? 0 : (signed.left + signed.right - dated.left - dated.right) / 2
  return [
    {
      problem: 'signature-place',
      place: placeOf(organ ?? date),
      expected: words('以成文日期为准居中'),
      found: words(`偏${off > 0 ? '右' : '左'}${Math.abs(Math.round((off / character) * 10) / 10)}字`),
    },
  ]
}

interface Extent {
  readonly left: number
  readonly right: number
}

function isSealed(organ: Extent | null, date: Extent, gap: number): boolean {
  if (Math.abs(gap - 4 * character) > tolerance) return false
  return organ === null || Math.abs(organ.left + organ.right - date.left - date.right) / 2 <= tolerance
}

function isUnsealed(organ: Extent | null, date: Extent, width: number): boolean {
  if (organ === null) return Math.abs(width - date.right - 2 * character) <= tolerance
  if (Math.abs(date.left - organ.left - 2 * character) > tolerance) return false
  return Math.abs(width - Math.max(organ.right, date.right) - 2 * character) <= tolerance
}

/** Without 「与下段同页」 from the text's end through the organ, Word may put the signature alone on a page. */
function partsFromText({ facts }: Structure, organ: ParagraphFacts): boolean {
  const at = facts.blocks.indexOf(organ)
  for (let index = at; index >= 0; index -= 1) {
    const block = facts.blocks[index]
    if (block?.kind !== 'paragraph') return false
    if (!block.keepNext) return true
    if (block !== organ && block.text.trim() !== '') return false
  }
  return false
}
