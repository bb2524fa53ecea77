import type { Kysely } from 'kysely'
import * as office from './001-office.ts'

export interface Migration {
  readonly number: number
  readonly triggers: readonly string[]
  readonly up: (tx: Kysely<unknown>) => Promise<void>
}

/** In their order; a released one is frozen. */
export const migrations: readonly Migration[] = [office]
