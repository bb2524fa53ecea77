import type { PageSide, ParagraphFacts, SectionFacts } from './facts.ts'
import type { Problem } from './finding.ts'
import {
  isLandscape,
  length,
  mm,
  modeOf,
  paragraphsOf,
  placeOfSection,
  textArea,
  textWidthOf,
  words,
} from './measures.ts'
import type { Structure } from './structure.ts'

const a4 = { short: 11_906, long: 16_838 } as const
const paperTolerance = mm(0.5)
/** 37±1, 28±1 */
const marginTolerance = mm(1)
const areaTolerance = mm(0.5)

const differs = (found: number, expected: number, tolerance: number) => Math.abs(found - expected) > tolerance

type Check = (section: SectionFacts) => readonly Problem[]
const each =
  (check: Check) =>
  ({ facts }: Structure): readonly Problem[] =>
    facts.sections.flatMap(check)

/** P01 (5.1): A4, turned exactly where it is wider than high. */
export const checkPaper = each((section) => {
  const { width, height, turned } = section
  const place = placeOfSection(section)
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  if (differs(short, a4.short, paperTolerance) || differs(long, a4.long, paperTolerance)) {
    const expected = { kind: 'area', width: a4.short, height: a4.long } as const
    return [{ problem: 'paper-not-a4', place, expected, found: { kind: 'area', width, height } }]
  }
  if (turned === isLandscape(section)) return []
  const direction = (is: boolean) => words(is ? '横向' : '纵向')
  return [
    {
      problem: 'paper-turn-unsaid',
      place,
      expected: direction(isLandscape(section)),
      found: direction(turned),
    },
  ]
})

/** P02 (5.2.1): 天头 37±1 mm, in either reading of it, and 订口 28±1 mm. */
export const checkMargins = each((section) => {
  if (isLandscape(section)) return []
  const { top, left } = section
  const place = placeOfSection(section)
  const expectedTop = modeOf(section).top
  return [
    ...(differs(top, expectedTop, marginTolerance)
      ? [{ problem: 'top-margin', place, expected: length(expectedTop), found: length(top) } as const]
      : []),
    ...(differs(left, mm(28), marginTolerance)
      ? [{ problem: 'binding-margin', place, expected: length(mm(28)), found: length(left) } as const]
      : []),
  ]
})

/** P03 (5.2.1): 版心 156×225 mm. */
export const checkTextArea = each((section) => {
  if (isLandscape(section)) return []
  const place = placeOfSection(section)
  const width = textWidthOf(section)
  const height = section.height - section.top - section.bottom
  const expected = modeOf(section).height
  return [
    ...(differs(width, textArea.width, areaTolerance)
      ? [{ problem: 'text-width', place, expected: length(textArea.width), found: length(width) } as const]
      : []),
    ...(differs(height, expected, areaTolerance)
      ? [{ problem: 'text-height', place, expected: length(expected), found: length(height) } as const]
      : []),
  ]
})

/** P04 (5.2.1 on a turned sheet): the margins turn with the sheet, 天头 to the right. */
export const checkLandscapeMargins = each((section) => {
  if (!isLandscape(section)) return []
  const mode = modeOf(section)
  const sides = [
    ['上', section.top, mm(28)],
    ['右', section.right, mode.top],
    ['下', section.bottom, mm(26)],
    ['左', section.left, mode.bottom],
  ] as const
  return sides.flatMap(([side, found, expected]): readonly Problem[] =>
    differs(found, expected, marginTolerance)
      ? [
          {
            problem: 'landscape-margin',
            place: { ...placeOfSection(section), words: side },
            expected: length(expected),
            found: length(found),
          },
        ]
      : [],
  )
})

const linesOnPage = 22
/** The widest spacing below 579 that still fills the page: a line of 28.5 points would leave half a line empty. */
const pitchTolerance = 6

/** P05 (5.2.3): a grid of 22 lines. 580 twips (29 points), the common habit, gives 21. */
export const checkGrid = each((section) => {
  const { grid } = section
  const place = placeOfSection(section)
  const { pitch, height } = modeOf(section)
  if (grid.kind === 'none') return [{ problem: 'grid-missing', place, expected: length(pitch) }]
  if (grid.pitch <= pitch && grid.pitch > pitch - pitchTolerance) return []
  const lines = grid.pitch > 0 ? Math.floor(height / grid.pitch) : 0
  if (isLandscape(section) && lines === linesOnPage) return []
  return [{ problem: 'grid-pitch', place, expected: length(pitch), found: length(grid.pitch) }]
})

/** Paragraphs on pages of one side that carry the page's number. */
export function numbersOn(section: SectionFacts, side: PageSide): readonly ParagraphFacts[] {
  return [...section.footers[side], ...section.headers[side]]
    .flatMap(paragraphsOf)
    .filter(({ runs }) => runs.some(({ isPageNumber }) => isPageNumber))
}

/** P06 (7.5): odd and even pages are numbered, each at its own side. A last section of 版记 alone has no number. */
export function checkFooters({ facts, colophon }: Structure): readonly Problem[] {
  const onlyColophon = colophon === null ? undefined : facts.blocks[colophon.first]
  const numbered = facts.sections.filter(
    ({ number }) =>
      number === 1 ||
      number !== onlyColophon?.section ||
      facts.blocks.some((block, index) => block.section === number && index < (colophon?.first ?? 0)),
  )
  return numbered.flatMap((section): readonly Problem[] => {
    const place = placeOfSection(section)
    const odd = numbersOn(section, 'odd').length > 0
    const even = facts.evenAndOdd && numbersOn(section, 'even').length > 0
    if (!odd) return [{ problem: 'page-number-missing', place, found: words('单页') }]
    if (!facts.evenAndOdd) return [{ problem: 'odd-and-even-alike', place }]
    if (!even) return [{ problem: 'page-number-missing', place, found: words('双页') }]
    const first = !section.firstPageApart || numbersOn(section, 'first').length > 0
    return first ? [] : [{ problem: 'first-page-unnumbered', place }]
  })
}
