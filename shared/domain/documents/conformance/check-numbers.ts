import type { BoxFacts, PageSide, ParagraphFacts, SectionFacts } from './facts.ts'
import { numbersOn } from './check-page.ts'
import type { Problem } from './finding.ts'
import { isOf } from './fonts.ts'
import {
  fromPageEdge,
  indentOf,
  isLandscape,
  length,
  lineHeight,
  mm,
  paragraphsOf,
  placeOfSection,
  sizeOf,
  words,
} from './measures.ts'
import type { Structure } from './structure.ts'

const numberSize = 28
/** 4号: one character */
const indent = 280
const indentTolerance = 70
/** The foot of the 版心, 35 mm above the paper's */
const foot = mm(35)
const numberDistance = mm(7)
const distanceTolerance = mm(1)

const bothSides = ['odd', 'even'] as const

/** N01 (7.5): 4号 宋体 between two dashes 7 mm below the text; odd pages right, even pages left, one character in. */
export function checkNumbers({ facts }: Structure): readonly Problem[] {
  return facts.sections
    .filter((section) => !isLandscape(section))
    .flatMap((section) => bothSides.flatMap((side) => sideProblems(section, side, facts.evenAndOdd)))
}

function sideProblems(section: SectionFacts, side: 'odd' | 'even', evenAndOdd: boolean): readonly Problem[] {
  const [number] = numbersOn(section, side)
  if (number === undefined || (side === 'even' && !evenAndOdd)) return []
  const place = { ...placeOfSection(section), words: side === 'odd' ? '单页' : '双页' }
  const problems: Problem[] = []
  const stands = [...section.footers[side], ...section.headers[side]]
  const isInLine = stands.includes(number) && !number.framed
  if (isInLine) problems.push(...indentProblems(number, side, place))
  else if (boxesIn(stands).some(({ across }) => across.align === 'center'))
    problems.push({ problem: 'number-side', place, found: words('居中') })
  if (!/^[—―─－]\s?1\s?[—―─－]$/.test(number.text.trim()))
    problems.push({
      problem: 'number-dashes',
      place,
      expected: words('— 1 —'),
      found: words(number.text.trim()),
    })
  const run = number.runs.find(({ isPageNumber }) => isPageNumber)
  if (run !== undefined && (run.size !== numberSize || !isOf(run.latinFont, 'song')))
    problems.push({
      problem: 'number-font',
      place,
      expected: words('4号（14磅）宋体'),
      found: words(`${run.size / 2}磅${run.latinFont}`),
    })
  const isBelow = isInLine && section.footers[side].includes(number)
  const distance = isBelow ? distanceOf(section, section.footers[side], number) : null
  if (distance !== null && Math.abs(distance - numberDistance) > distanceTolerance)
    problems.push({
      problem: 'number-distance',
      place,
      expected: length(numberDistance),
      found: length(distance),
    })
  return problems
}

function indentProblems(
  number: ParagraphFacts,
  side: 'odd' | 'even',
  place: Problem['place'],
): readonly Problem[] {
  const expected = words(side === 'odd' ? '居右空1字' : '居左空1字')
  const { left, right, first } = indentOf(number)
  const atSide =
    side === 'odd' ? number.align === 'right' : number.align === 'left' || number.align === 'both'
  if (!atSide) {
    const sides = { left: '居左', both: '居左', right: '居右', center: '居中' } as const
    return [{ problem: 'number-side', place, expected, found: words(sides[number.align]) }]
  }
  const trailing = number.text.endsWith('　') ? sizeOf(number) * 10 : 0
  const leading = number.text.startsWith('　') ? sizeOf(number) * 10 : 0
  const edge = side === 'odd' ? right + trailing : left + first + leading
  if (Math.abs(edge - indent) <= indentTolerance) return []
  return [
    {
      problem: 'number-side',
      place,
      expected,
      found: { kind: 'characters', count: Math.round((edge / indent) * 10) / 10 },
    },
  ]
}

/** From the foot of the 版心 to the middle of the number's line, where the dashes are. */
function distanceOf(
  section: SectionFacts,
  stands: readonly ParagraphFacts[],
  number: ParagraphFacts,
): number | null {
  const below = stands
    .slice(stands.indexOf(number) + 1)
    .filter(({ text, runs }) => text.trim() === '' && runs.length === 0)
  const under = below.reduce(
    (sum, one) => sum + one.spacing.before + lineHeight(one, section) + one.spacing.after,
    0,
  )
  const height = lineHeight(number, section)
  return foot - section.footerDistance - under - number.spacing.after - height / 2
}

function boxesIn(paragraphs: readonly ParagraphFacts[]): readonly BoxFacts[] {
  return paragraphs.flatMap((paragraph) => paragraph.boxes)
}

/** N02 (8): on a turned sheet the number stays where it is on the others: upright at the sheet's left, odd low, even high. */
export function checkLandscapeNumbers({ facts }: Structure): readonly Problem[] {
  return facts.sections.filter(isLandscape).flatMap((section) =>
    bothSides.flatMap((side): readonly Problem[] => {
      if (numbersOn(section, side).length === 0 || (side === 'even' && !facts.evenAndOdd)) return []
      const box = boxesIn([...section.headers[side], ...section.footers[side]]).find(({ blocks }) =>
        blocks.flatMap(paragraphsOf).some(({ runs }) => runs.some(({ isPageNumber }) => isPageNumber)),
      )
      const wrong = box === undefined ? '在页脚中横排' : wrongPlace(box, section, side)
      if (wrong === null) return []
      const place = { ...placeOfSection(section), words: side === 'odd' ? '单页' : '双页' }
      const expected = words(`竖排在纸的左侧${side === 'odd' ? '下' : '上'}端`)
      return [{ problem: 'landscape-number', place, expected, found: words(wrong) }]
    }),
  )
}

function wrongPlace(box: BoxFacts, section: SectionFacts, side: PageSide): string | null {
  if (!box.turned) return '文本框中横排'
  const left = fromPageEdge(box.across, section.left)
  if (left !== null) {
    const middle = left + box.width / 2
    if (Math.abs(middle - (foot - numberDistance)) > mm(4))
      return `距纸左边${Math.round(middle / 56.6929)}毫米`
  }
  const top = fromPageEdge(box.down, section.top)
  if (top === null) return null
  const isLow = top + box.height / 2 > section.height / 2
  return isLow === (side === 'odd') ? null : isLow ? '在下端' : '在上端'
}

/** N03 (7.5): annexes bound with the text go on with its numbers. */
export function checkRestarts({ facts, kind }: Structure): readonly Problem[] {
  if (kind === 'form') return []
  return facts.sections
    .filter(({ number, startsAt }) => number > 1 && startsAt !== null)
    .map((section) => ({
      problem: 'numbers-restart',
      place: placeOfSection(section),
      found: { kind: 'count', count: section.startsAt ?? 1 },
    }))
}
