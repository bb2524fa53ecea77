import { useMemo, useState } from 'react'
import { useOffice } from '#renderer/app/office-context.ts'
import type { PlanEditionView, PlanView } from '#shared/contract/index.ts'
import { planProblems } from '#shared/domain/plan/check-plan.ts'
import type { PlanProblem } from '#shared/domain/plan/check-plan.ts'
import { numberingOf } from '#shared/domain/plan/numbering.ts'
import type { Numbering } from '#shared/domain/plan/numbering.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import type { PlanScope } from '#shared/domain/plan/types.ts'
import type { Draft, Edit } from './plan-draft.ts'
import { edited, plansOf, startDraft } from './plan-draft.ts'

export interface PlanDraft {
  readonly draft: Draft
  readonly by: Readonly<Record<PlanScope, Numbering>>
  /** Of a table, with places in it */
  readonly problemsOf: (scope: PlanScope) => readonly PlanProblem[]
  readonly edit: (scope: PlanScope, edit: Edit) => void
  /** null: nothing to take back */
  readonly undo: (() => void) | null
  readonly reset: () => void
}

/** The year's plans while they are edited; the last edits can be taken back one by one. */
export function usePlanDraft(
  year: number,
  pack: RulePack,
  saved: readonly PlanView[],
  editions: Readonly<Record<PlanScope, readonly PlanEditionView[]>>,
): PlanDraft {
  const { office } = useOffice()
  const by = useMemo(
    () => ({
      internal: numberingOf(pack, office, 'internal', year),
      joint: numberingOf(pack, office, 'joint', year),
    }),
    [pack, office, year],
  )
  const [drafts, setDrafts] = useState<readonly [Draft, ...Draft[]]>(() => {
    const drawn = new Set(
      saved.flatMap(({ id, draws }) => (Object.values(draws).flat().length > 0 ? [id] : [])),
    )
    return [startDraft(saved, by, ({ id, scope }) => drawn.has(id) || editions[scope].length > 0)]
  })
  const [draft, ...earlier] = drafts
  const problems = useMemo(() => planProblems(plansOf(draft)), [draft])
  const first = draft.tables.internal.length
  return {
    draft,
    by,
    problemsOf: (scope) =>
      scope === 'internal'
        ? problems.filter(({ planAt }) => planAt < first)
        : problems.flatMap((one) => (one.planAt < first ? [] : [{ ...one, planAt: one.planAt - first }])),
    edit: (scope, change) => setDrafts([edited(draft, scope, by[scope], change), ...drafts]),
    undo: isFilled(earlier) ? () => setDrafts(earlier) : null,
    reset: () => {
      const start = drafts.at(-1)
      if (start !== undefined) setDrafts([start])
    },
  }
}

const isFilled = (drafts: readonly Draft[]): drafts is readonly [Draft, ...Draft[]] => drafts.length > 0
