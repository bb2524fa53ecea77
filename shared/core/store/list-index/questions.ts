import type { Filters } from '#shared/domain/rosters/filters.ts'

export interface ListQuestion {
  readonly search: string
  readonly filters: Filters
  readonly retired: boolean
  readonly sort: { readonly by: string; readonly down: boolean }
}

export interface ValueCount {
  readonly value: string
  readonly count: number
}
