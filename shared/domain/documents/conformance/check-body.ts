import type { ParagraphFacts, SectionFacts } from './facts.ts'
import type { Problem } from './finding.ts'
import {
  bodySize,
  character,
  characters,
  indentOf,
  leftEdge,
  length,
  modeOf,
  paragraphsOf,
  placeOf,
  sizeOf,
  textArea,
  words,
} from './measures.ts'
import { sectionOf, type Structure } from './structure.ts'

type Check = (paragraph: ParagraphFacts, section: SectionFacts) => readonly Problem[]

const eachOfBody =
  (check: Check) =>
  (structure: Structure): readonly Problem[] => {
    if (structure.kind === 'form') return []
    return structure.main.body.flatMap((paragraph) => {
      const section = sectionOf(structure.facts, paragraph)
      return section === undefined ? [] : check(paragraph, section)
    })
  }

/** Twips below the grid's own line that still give 22 lines */
const lineTolerance = 6

/** B01 (5.2.3): lines of 28.95 points, set exactly or by the grid; nothing before or after a paragraph. */
export const checkLines = eachOfBody((paragraph, section) => {
  const { line, rule, before, after } = paragraph.spacing
  const { pitch } = modeOf(section)
  const byGrid = rule === 'auto' && line === 240 && paragraph.snaps && section.grid.kind !== 'none'
  const exact = rule === 'exact' && line <= pitch && line > pitch - lineTolerance
  const problems: Problem[] = []
  const place = placeOf(paragraph)
  if (!byGrid && !exact)
    problems.push({
      problem: 'body-line',
      place,
      expected: length(pitch),
      found: rule === 'auto' ? words(`${Math.round((line / 240) * 100) / 100}倍行距`) : length(line),
    })
  if (before !== 0 || after !== 0)
    problems.push({ problem: 'body-gap', place, expected: length(0), found: length(Math.max(before, after)) })
  return problems
})

/** B02 (7.3.3): two characters in, following lines flush left. */
export const checkIndents = eachOfBody((paragraph) => {
  const size = sizeOf(paragraph) * 10
  const { left, right, first } = indentOf(paragraph)
  const edge = leftEdge(paragraph)
  const place = placeOf(paragraph)
  const isTurned = Math.abs(left) > character / 4 || Math.abs(right) > character / 4 || first < -character / 4
  if (isTurned && !/\t/.test(paragraph.text.trim()))
    return [
      { problem: 'body-turn', place, expected: characters(0), found: characters(left === 0 ? right : left) },
    ]
  if (Math.abs(edge - 2 * size) <= size / 4) return []
  return [
    {
      problem: 'body-indent',
      place,
      expected: characters(2 * character),
      found: { kind: 'characters', count: Math.round((edge / size) * 10) / 10 },
    },
  ]
})

const charactersInLine = 28

/** B03 (5.2.3): 28 characters of 3号 in a line: −0.25 points each, or a grid of characters that does the same. */
export const checkCharacters = eachOfBody((paragraph, section) => {
  const run = paragraph.runs.find(({ text, size }) => size === bodySize && /\p{Script=Han}/u.test(text))
  if (run === undefined) return []
  const grid = paragraph.snaps ? section.grid.characterSpace / 4096 : 0
  const advance = run.size * 10 + run.spacing + grid * 20
  const found = Math.floor(textArea.width / advance)
  if (found === charactersInLine) return []
  const count = (many: number) => ({ kind: 'count', count: many }) as const
  return [
    {
      problem: 'body-characters',
      place: placeOf(paragraph),
      expected: count(charactersInLine),
      found: count(found),
    },
  ]
})

const han = String.raw`[\u3400-\u9fff]`
const narrow = new RegExp(`${han}[,;:]${han}|${han}[()]|[()]${han}`)
const zeroDate = /\d{4}年0\d月|年\d{1,2}月0\d日/

/** B05 (9, 7.3.5.4): full-width marks between Han characters; no 0 before a month or a day. */
export function checkPunctuation(structure: Structure): readonly Problem[] {
  if (structure.kind === 'form') return []
  const { title, main, head, colophon } = structure
  const standing = [
    ...(head?.reference === null || head === null ? [] : [head.reference.paragraph]),
    ...title.lines,
    ...(title.addressee === null ? [] : [title.addressee]),
    ...main.body,
    ...main.annexNote,
  ]
  const dated = [
    ...standing.map((paragraph) => [paragraph, '9'] as const),
    ...(main.signature === null ? [] : [[main.signature.date, '7.3.5.4'] as const]),
    ...(colophon?.blocks ?? []).flatMap(paragraphsOf).map((paragraph) => [paragraph, '7.4.3'] as const),
  ]
  const marks = standing
    .slice(head?.reference === null || head === null ? 0 : 1)
    .flatMap((paragraph): readonly Problem[] => {
      const found = narrow.exec(paragraph.text)
      return found === null
        ? []
        : [{ problem: 'narrow-punctuation', place: placeOf(paragraph), found: words(found[0]) }]
    })
  const dates = dated.flatMap(([paragraph, clause]): readonly Problem[] => {
    const found = zeroDate.exec(paragraph.text)
    const problem = clause === '9' ? 'date-zero-in-text' : 'date-zero'
    return found === null ? [] : [{ problem, place: placeOf(paragraph), found: words(found[0]), clause }]
  })
  return [...marks, ...dates]
}
