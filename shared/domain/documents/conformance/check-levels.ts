import type { Problem } from './finding.ts'
import { headingRuns } from './check-fonts.ts'
import { familyNames, isOf, type FontFamily } from './fonts.ts'
import { levelOf } from './levels.ts'
import { placeOf, words } from './measures.ts'
import type { Structure } from './structure.ts'

const fontOf: Readonly<Record<1 | 2 | 3 | 4, FontFamily>> = { 1: 'hei', 2: 'kai', 3: 'body', 4: 'body' }

/** B04 (7.3.3): 一、黑体 （一）楷体 1. and （1） 仿宋, each level counted without a gap, none left out. */
export function checkLevels({ kind, main }: Structure): readonly Problem[] {
  if (kind === 'form') return []
  const counts = [0, 0, 0, 0, 0]
  return main.body.flatMap((paragraph) => {
    const level = levelOf(paragraph.text)
    if (level === null) return []
    const { depth, count, label, proper } = level
    const place = placeOf(paragraph)
    const problems: Problem[] = []
    if (label.trim() !== proper)
      problems.push({ problem: 'level-form', place, expected: words(proper), found: words(label) })
    const before = counts[depth] ?? 0
    // 三、 may follow 二、; 一、 may begin anew, as in what is appended to a notice.
    if (count !== before + 1 && count !== 1)
      problems.push({
        problem: 'level-count',
        place,
        expected: { kind: 'count', count: before + 1 },
        found: { kind: 'count', count },
      })
    if (isSkipped(depth, counts)) problems.push({ problem: 'level-skipped', place, found: words(label) })
    counts[depth] = count
    counts.fill(0, depth + 1)
    const family = fontOf[depth]
    const wrong = [...headingRuns(paragraph)].find(
      ({ text, font, rare }) => /\p{Script=Han}/u.test(text) && !rare && !isOf(font, family),
    )
    if (wrong !== undefined)
      problems.push({
        problem: 'level-font',
        place,
        expected: words(familyNames[family]),
        found: words(wrong.font),
      })
    return problems
  })
}

/** Where there are but two levels the second may be 1. as well; any other level needs the one above it. */
function isSkipped(depth: 1 | 2 | 3 | 4, counts: readonly number[]): boolean {
  if (depth === 1) return false
  if (depth === 3) return counts[1] === 0 && counts[2] === 0
  return counts[depth - 1] === 0
}
