import { checkAnnexes, checkAnnexNote } from './check-annexes.ts'
import { checkCharacters, checkIndents, checkLines, checkPunctuation } from './check-body.ts'
import { checkColophon, checkColophonPlace } from './check-colophon.ts'
import { checkBold, checkColours, checkFonts } from './check-fonts.ts'
import { checkMark, checkRedLine, checkReference } from './check-head.ts'
import { checkLevels } from './check-levels.ts'
import { checkLandscapeNumbers, checkNumbers, checkRestarts } from './check-numbers.ts'
import {
  checkFooters,
  checkGrid,
  checkLandscapeMargins,
  checkMargins,
  checkPaper,
  checkTextArea,
} from './check-page.ts'
import { checkColumns, checkSheets } from './check-sheets.ts'
import { checkSignature } from './check-signature.ts'
import { checkCells, checkTableRows, checkTableWidths } from './check-tables.ts'
import { checkAddressee, checkTitle } from './check-title.ts'
import type { DocumentFacts } from './facts.ts'
import type { AssertionId, Finding, Problem } from './finding.ts'
import { problems } from './problems.ts'
import { structureOf, type DocumentKind, type Structure } from './structure.ts'

/** In the order of the standard: page, fonts, head, title, text, annexes, signature, 版记, numbers, tables. */
const wordChecks: readonly ((structure: Structure) => readonly Problem[])[] = [
  checkPaper,
  checkMargins,
  checkTextArea,
  checkLandscapeMargins,
  checkGrid,
  checkFooters,
  checkFonts,
  checkBold,
  checkColours,
  checkMark,
  checkReference,
  checkRedLine,
  checkTitle,
  checkAddressee,
  checkLines,
  checkIndents,
  checkCharacters,
  checkLevels,
  checkPunctuation,
  checkAnnexNote,
  checkAnnexes,
  checkSignature,
  checkColophon,
  checkColophonPlace,
  checkNumbers,
  checkLandscapeNumbers,
  checkRestarts,
  checkTableWidths,
  checkTableRows,
  checkCells,
]

/** Only a laid-out page or a validator can tell these; they are left to LibreOffice and the Open XML SDK. */
export const notChecked = ['R01', 'R02', 'R03', 'R04', 'R05', 'X02'] as const

export interface Conformance {
  /** Which parts of the standard apply */
  readonly kind: DocumentKind | 'workbook'
  readonly findings: readonly Finding[]
}

/** Judges a document by GB/T 9704-2012. Places with the same problem are told once, with how many more there are. */
export function checkDocument(facts: DocumentFacts): Conformance {
  if (facts.kind === 'xlsx')
    return { kind: 'workbook', findings: told([...checkSheets(facts), ...checkColumns(facts)]) }
  const structure = structureOf(facts)
  return { kind: structure.kind, findings: told(wordChecks.flatMap((check) => check(structure))) }
}

function told(found: readonly Problem[]): readonly Finding[] {
  const merged = new Map<string, { readonly finding: Finding; paragraph: number | null; also: number }>()
  for (const one of found) {
    const [assertion, usual, level] = problems[one.problem]
    const { problem, place, expected = null, found: actual = null, clause = usual } = one
    const key = JSON.stringify([problem, clause, expected, actual, place.sheet])
    const before = merged.get(key)
    if (before === undefined) {
      const finding = { assertion, clause, level, problem, place, expected, found: actual, also: 0 }
      merged.set(key, { finding, paragraph: place.paragraph, also: 0 })
      // Several runs of one paragraph are one place.
    } else if (place.paragraph === null || place.paragraph !== before.paragraph) {
      before.also += 1
      before.paragraph = place.paragraph
    }
  }
  return [...merged.values()]
    .map(({ finding, also }) => ({ ...finding, also }))
    .toSorted((one, other) => order(one.assertion) - order(other.assertion))
}

const assertions = [...new Set(Object.values(problems).map(([assertion]) => assertion))]

function order(assertion: AssertionId): number {
  return assertions.indexOf(assertion)
}
