import type { Problem } from './finding.ts'
import { kindAtEnd } from './find-title.ts'
import {
  character,
  leftEdge,
  lineCount,
  placeOf,
  sizeOf,
  wholeDocument,
  words,
  characters,
} from './measures.ts'
import { linesBetween, type Structure } from './structure.ts'

const titleSize = 44
const lineTolerance = 0.5

/** T01 (7.3.1): two lines below the red line, 2号 小标宋, centred, ending with what kind of document it is. */
export function checkTitle({ kind, head, title, facts }: Structure): readonly Problem[] {
  if (kind === 'form' || kind === 'letter-form') return []
  const [first] = title.lines
  if (first === undefined) return [{ problem: 'title-missing', place: wholeDocument }]
  const problems: Problem[] = []
  const place = placeOf(first)
  const above = head?.line?.at.paragraph ?? head?.reference?.paragraph
  const gap = above === undefined ? null : linesBetween(facts, above, first)
  // A drawn line hangs on one of the empty paragraphs: which of them lies above it only the page shows.
  const most = head?.line?.drawn === true ? 3 : 2
  if (gap !== null && (gap < 2 - lineTolerance || gap > most + lineTolerance))
    problems.push({ problem: 'title-place', place, expected: lineCount(2), found: lineCount(gap) })
  for (const line of title.lines) {
    if (line.align !== 'center') problems.push({ problem: 'title-not-centred', place: placeOf(line) })
    const size = sizeOf(line)
    if (size !== titleSize)
      problems.push({
        problem: 'title-size',
        place: placeOf(line),
        expected: { kind: 'font-size', halfPoints: titleSize },
        found: { kind: 'font-size', halfPoints: size },
      })
  }
  const whole = title.lines.map(({ text }) => text.trim()).join('')
  if (!kindAtEnd.test(whole)) problems.push({ problem: 'title-kind', place, found: words(whole.slice(-8)) })
  return problems
}

/** T02 (7.3.2): 主送机关 one line below the title, flush left, ending with a full-width colon. */
export function checkAddressee({ kind, title, facts }: Structure): readonly Problem[] {
  const { addressee, lines } = title
  const last = lines.at(-1)
  if (kind === 'form' || addressee === null || last === undefined) return []
  const place = placeOf(addressee)
  const problems: Problem[] = []
  if (!addressee.text.trimEnd().endsWith('：'))
    problems.push({
      problem: 'addressee-colon',
      place,
      expected: words('：'),
      found: words(addressee.text.trim().slice(-1)),
    })
  const edge = leftEdge(addressee)
  if (Math.abs(edge) > character / 4 || addressee.align === 'right')
    problems.push({ problem: 'addressee-indent', place, expected: characters(0), found: characters(edge) })
  const gap = linesBetween(facts, last, addressee)
  if (gap !== null && Math.abs(gap - 1) > lineTolerance)
    problems.push({ problem: 'addressee-place', place, expected: lineCount(1), found: lineCount(gap) })
  return problems
}
