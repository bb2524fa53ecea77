import { plainValue, sameValue } from '#shared/domain/plan/change-pack.ts'
import type { FigureKey, FigureSection } from '#shared/domain/plan/rule-figures.ts'
import { figureSections } from '#shared/domain/plan/rule-figures.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { figureText } from '#shared/text/rule-pack-words.ts'
import { sourceLines } from './figure-sources.ts'
import { figuresOfSection } from './rule-draft.ts'

export interface ComparedCell {
  readonly packId: string
  readonly text: string
  /** Clauses of the source; empty: the program's start value, the office's own, or no rule */
  readonly clause: string
  readonly note: string
}

export interface ComparedRow {
  readonly figure: FigureKey
  readonly cells: readonly ComparedCell[]
  readonly differs: boolean
}

/** Figure by figure what each pack says, section by section; `onlyDiffering` leaves out where all agree. */
export function compareRows(
  packs: readonly RulePack[],
  onlyDiffering: boolean,
): readonly { readonly section: FigureSection; readonly rows: readonly ComparedRow[] }[] {
  return figureSections
    .map((section) => ({
      section,
      rows: figuresOfSection(section)
        .map((figure) => comparedRow(figure, packs))
        .filter(({ differs }) => differs || !onlyDiffering),
    }))
    .filter(({ rows }) => rows.length > 0)
}

function comparedRow(figure: FigureKey, packs: readonly RulePack[]): ComparedRow {
  const [first, ...others] = packs
  return {
    figure,
    cells: packs.map((pack) => comparedCell(figure, pack)),
    differs:
      first !== undefined && others.some((pack) => !sameValue(pack.figures[figure], first.figures[figure])),
  }
}

function comparedCell(figure: FigureKey, pack: RulePack): ComparedCell {
  const kept = pack.figures[figure]
  const lines = sourceLines(kept)
  const clauses = [...new Set(lines.map(({ clause }) => clause).filter(Boolean))]
  const [line] = lines
  return {
    packId: pack.id,
    text: figureText(figure, plainValue(kept)),
    clause: clauses.join('、'),
    note:
      clauses.length > 0
        ? lines
            .map(({ quote }) => quote)
            .filter(Boolean)
            .join('\n')
        : (line?.note ?? ''),
  }
}
