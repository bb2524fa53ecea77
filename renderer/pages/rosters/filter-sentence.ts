import type { RosterName } from '#shared/domain/rosters/types.ts'

export type Filters = Readonly<Record<string, readonly string[]>>

// Before values that mean nothing by themselves; a place or an industry needs no word.
const leads: Readonly<Record<string, string>> = {
  grade: '风险',
  status: '登记状态',
  category: '类别',
  unit: '科室',
}

export interface FilterChip {
  readonly field: string
  readonly words: string
}

/** Filters as chips that read as a sentence: 「凤凰镇」「危险化学品」「风险C、D」. */
export function filterChips(filters: Filters): readonly FilterChip[] {
  return Object.entries(filters)
    .filter(([, values]) => values.length > 0)
    .map(([field, values]) => ({
      field,
      words: `${leads[field] ?? ''}${values.map((value) => value || '（空）').join('、')}`,
    }))
}

export function withFilter(filters: Filters, field: string, values: readonly string[]): Filters {
  const { [field]: _, ...others } = filters
  return values.length === 0 ? others : { ...others, [field]: values }
}

/** Whether anything narrows the list. */
export function isNarrowed(search: string, filters: Filters): boolean {
  return search.trim() !== '' || filterChips(filters).length > 0
}

export type RosterQuestion = {
  readonly roster: RosterName
  readonly search: string
  readonly filters: Record<string, string[]>
  readonly retired: boolean
}

export function questionOf(
  roster: RosterName,
  search: string,
  filters: Filters,
  retired: boolean,
): RosterQuestion {
  const copied: Record<string, string[]> = {}
  for (const [field, values] of Object.entries(filters)) copied[field] = [...values]
  return { roster, search: search.trim(), filters: copied, retired }
}
