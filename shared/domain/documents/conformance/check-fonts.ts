import type { BlockFacts, ParagraphFacts, RunFacts } from './facts.ts'
import type { Problem } from './finding.ts'
import { familyNames, isOf, type FontFamily } from './fonts.ts'
import { levelOf } from './levels.ts'
import { bodySize, isRed, paragraphsOf, placeOf, words } from './measures.ts'
import type { Structure } from './structure.ts'

interface Role {
  readonly families: readonly FontFamily[]
  readonly clause: string
  /** null: not fixed */
  readonly size: number | null
}

const any: Role = { families: ['body', 'title', 'kai', 'hei', 'song'], clause: '5.2.2', size: null }
const text: Role = { families: ['body'], clause: '7.3.3', size: bodySize }

/** What each paragraph outside tables is set in; whatever has no part of its own may use any of the standard's faces. */
function rolesOf({ kind, head, title, main, colophon }: Structure): ReadonlyMap<ParagraphFacts, Role> {
  const roles = new Map<ParagraphFacts, Role>()
  const give = (paragraph: ParagraphFacts | null | undefined, role: Role) => {
    if (paragraph !== null && paragraph !== undefined) roles.set(paragraph, role)
  }
  if (kind === 'form') return roles
  for (const { paragraph } of head?.marks ?? [])
    give(paragraph, { families: ['title'], clause: '7.2.4', size: null })
  give(head?.reference?.paragraph, { families: ['body', 'kai'], clause: '7.2.5', size: bodySize })
  for (const line of title.lines) give(line, { families: ['title'], clause: '7.3.1', size: null })
  give(title.addressee, { ...text, clause: '7.3.2' })
  for (const paragraph of main.body) give(paragraph, text)
  for (const paragraph of main.annexNote) give(paragraph, { ...text, clause: '7.3.4' })
  give(main.signature?.organ, { ...text, clause: '7.3.5' })
  give(main.signature?.date, { ...text, clause: '7.3.5' })
  // 版记 has a size of its own, which C01 looks at.
  for (const block of colophon?.blocks ?? []) for (const one of paragraphsOf(block)) give(one, any)
  return roles
}

/** F01 (5.2.2): faces as the standard names them, in GB or Windows make; 3号 for the text; none that hangs on a theme. */
export function checkFonts(structure: Structure): readonly Problem[] {
  const roles = rolesOf(structure)
  return structure.facts.blocks.flatMap(paragraphsOf).flatMap((paragraph) => {
    const role = roles.get(paragraph) ?? any
    const heading = role === text ? headingRuns(paragraph) : new Set<RunFacts>()
    return paragraph.runs.flatMap((run) =>
      runProblems(paragraph, run, heading.has(run) ? { ...any, size: bodySize } : role),
    )
  })
}

function runProblems(paragraph: ParagraphFacts, run: RunFacts, role: Role): readonly Problem[] {
  if (!/\p{Script=Han}/u.test(run.text) || run.rare) return []
  const place = placeOf(paragraph)
  const expected = words(
    role.families.length > 2
      ? '仿宋、楷体、黑体、小标宋或宋体'
      : role.families.map((one) => familyNames[one]).join('、'),
  )
  if (run.themed)
    return [
      {
        problem: 'font-of-theme',
        place,
        expected,
        found: words(run.font === '' ? '主题字体' : `主题字体“${run.font}”`),
      },
    ]
  const problems: Problem[] = []
  if (!role.families.some((family) => isOf(run.font, family)))
    problems.push({
      problem: 'font-other',
      place,
      expected,
      found: words(run.font === '' ? '未指定' : run.font),
      clause: role.clause,
    })
  if (role.size !== null && run.size !== role.size)
    problems.push({
      problem: 'size-other',
      place,
      expected: { kind: 'font-size', halfPoints: role.size },
      found: { kind: 'font-size', halfPoints: run.size },
      clause: role.clause,
    })
  return problems
}

/** The heading at the beginning of a paragraph, up to its first full stop: B04 looks at its font. */
export function headingRuns(paragraph: ParagraphFacts): ReadonlySet<RunFacts> {
  const heading = new Set<RunFacts>()
  if (levelOf(paragraph.text) === null) return heading
  for (const run of paragraph.runs) {
    heading.add(run)
    if (run.text.includes('。')) break
  }
  return heading
}

/** F02: 小标宋, 黑体 and 楷体 are strong by themselves; in bold they smear. */
export function checkBold({ facts }: Structure): readonly Problem[] {
  return facts.blocks.flatMap(paragraphsOf).flatMap((paragraph) =>
    paragraph.runs.flatMap((run): readonly Problem[] => {
      const strong = (['title', 'hei', 'kai'] as const).some((family) => isOf(run.font, family))
      if (!run.bold || !strong || run.text.trim() === '') return []
      return [{ problem: 'bold-words', place: placeOf(paragraph), found: words(run.font) }]
    }),
  )
}

const darkest = 0x40

function isBlack(colour: string): boolean {
  return (colour.match(/../g) ?? []).every((part) => Number.parseInt(part, 16) <= darkest)
}

/** F03 (5.2.4): black, but for 标志 and its line. */
export function checkColours({ facts, head }: Structure): readonly Problem[] {
  const marks = new Set(head?.marks.map(({ paragraph }) => paragraph))
  const pages = facts.sections.flatMap(({ footers, headers }) =>
    [...Object.values(footers), ...Object.values(headers)].flat(),
  )
  const all: readonly BlockFacts[] = [...facts.blocks, ...new Set(pages)]
  return all.flatMap(paragraphsOf).flatMap((paragraph) =>
    paragraph.runs.flatMap((run): readonly Problem[] => {
      if (run.text.trim() === '' || isBlack(run.colour) || (marks.has(paragraph) && isRed(run.colour)))
        return []
      return [
        {
          problem: 'coloured-words',
          place: placeOf(paragraph),
          expected: words('黑色'),
          found: words(colourWords(run.colour)),
        },
      ]
    }),
  )
}

function colourWords(colour: string): string {
  return isRed(colour) ? `红色（${colour}）` : colour
}
