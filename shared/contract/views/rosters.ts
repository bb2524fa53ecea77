import type { Recusal } from '#shared/domain/rosters/types.ts'

/** A record with what the store knows of it. */
export interface Kept<Record> {
  readonly record: Record
  readonly revision: number
  readonly retired: boolean
}

export interface RecusalView extends Recusal {
  readonly inspectorName: string
  readonly targetName: string
}
