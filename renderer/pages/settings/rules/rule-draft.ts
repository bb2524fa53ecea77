import type { FigureProblem } from '#shared/domain/plan/check-figure.ts'
import { packProblems } from '#shared/domain/plan/check-figure.ts'
import { changePack, figuresUnlike } from '#shared/domain/plan/change-pack.ts'
import type { FigureKey, FigureSection } from '#shared/domain/plan/rule-figures.ts'
import { figureKeys, shapeOf } from '#shared/domain/plan/rule-figures.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'

/** Values typed in and not saved yet. */
export type RuleDraft = ReadonlyMap<FigureKey, unknown>

export interface DraftState {
  /** The pack as it would be saved */
  readonly pack: RulePack
  /** Figures that saving would change */
  readonly changes: readonly { readonly figure: FigureKey; readonly value: unknown }[]
  readonly problems: ReadonlyMap<FigureKey, FigureProblem>
  /** Figures that say something else than the preset */
  readonly unlike: ReadonlySet<FigureKey>
}

/** What a draft makes of a pack: computed from both, nothing of it kept. */
export function draftState(pack: RulePack, preset: RulePack, draft: RuleDraft): DraftState {
  const drafted = changePack(
    pack,
    preset,
    [...draft].map(([figure, value]) => ({ figure, value })),
  )
  const changed = new Set(figuresUnlike(drafted, pack))
  return {
    pack: drafted,
    changes: [...draft]
      .filter(([figure]) => changed.has(figure))
      .map(([figure, value]) => ({ figure, value })),
    problems: new Map(packProblems(drafted).map((problem) => [problem.figure, problem])),
    unlike: new Set(figuresUnlike(drafted, preset)),
  }
}

export const figuresOfSection = (section: FigureSection): readonly FigureKey[] =>
  figureKeys.filter((key) => shapeOf(key).section === section)
