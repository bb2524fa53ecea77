import { useCallback, useState } from 'react'
import type { RosterQuestion } from '#shared/contract/index.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import type { Filters } from './filter-sentence.ts'
import { withFilter } from './filter-sentence.ts'

export interface AskedQuestion {
  readonly question: RosterQuestion
  readonly setSearch: (search: string) => void
  readonly setFilter: (field: string, values: readonly string[]) => void
  readonly setRetired: (retired: boolean) => void
  readonly ask: (question: RosterQuestion) => void
}

const mutable = (filters: Filters): Record<string, string[]> =>
  Object.fromEntries(Object.entries(filters).map(([field, values]) => [field, [...values]]))

/** What the list of one roster is asked. */
export function useQuestion(roster: RosterName, search: string, filters: Filters): AskedQuestion {
  const [question, ask] = useState<RosterQuestion>({
    roster,
    search,
    filters: mutable(filters),
    retired: false,
  })
  const setSearch = useCallback((text: string) => ask((before) => ({ ...before, search: text.trim() })), [])
  return {
    question,
    ask,
    setSearch,
    setFilter: (field, values) =>
      ask((before) => ({ ...before, filters: mutable(withFilter(before.filters, field, values)) })),
    setRetired: (retired) => ask((before) => ({ ...before, retired })),
  }
}
