import type { Standing } from '../results/due-day.ts'
import { assertNever } from '../kernel/result.ts'
import type { CaseFact, DeadlineFact, OverviewFacts, OverviewPart } from './overview.ts'
import type { OverviewBar, OverviewRow } from './overview-bar.ts'
import { figure } from './overview-bar.ts'

/** Deadlines kept and missed, unit by unit; each thing is owed by one, so none stands twice. */
export function deadlineBars(
  facts: readonly DeadlineFact[],
  parts: readonly OverviewPart[],
): readonly OverviewBar[] {
  const units = [...Map.groupBy(facts, ({ unit }) => unit)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  )
  return units.map(([unit, own]) => ({
    key: unit,
    name: unit,
    figures: parts.map((part) =>
      figure(
        part,
        own.filter(({ standing }) => partOf(standing) === part),
        deadlineRow,
      ),
    ),
  }))
}

function partOf(standing: Standing): OverviewPart {
  switch (standing) {
    case 'in-time':
      return 'kept'
    case 'soon':
    case 'open':
      return 'open'
    case 'late':
    case 'overdue':
    case 'apart':
      return standing
    default:
      return assertNever(standing)
  }
}

export const deadlineRow = ({ key, unit, name, id, dueOn, doneOn }: DeadlineFact): OverviewRow => ({
  key,
  name,
  id,
  departments: [unit],
  day: doneOn || dueOn,
  words: [],
})

type CaseState = 'closed' | 'open' | 'overdue' | 'unopened'

/** 件 of the follow-up ledger, by department. */
export function caseBars({ cases }: OverviewFacts): readonly OverviewBar[] {
  return [...Map.groupBy(cases, ({ department }) => department)].map(([department, own]) => ({
    key: department,
    name: department,
    figures: (['closed', 'open', 'overdue', 'unopened'] as const).map((part) =>
      figure(
        part,
        own.filter(({ state }) => caseState(state) === part),
        caseRow,
      ),
    ),
  }))
}

function caseState(state: CaseFact['state']): CaseState {
  switch (state) {
    case 'due':
    case 'review-failed':
    case 'open':
      return 'open'
    case 'closed':
    case 'overdue':
    case 'unopened':
      return state
    default:
      return assertNever(state)
  }
}

const caseRow = ({ key, department, targetId, targetName, items, dueOn }: CaseFact): OverviewRow => ({
  key,
  name: targetName,
  id: targetId,
  departments: [department],
  day: dueOn,
  words: items,
})
