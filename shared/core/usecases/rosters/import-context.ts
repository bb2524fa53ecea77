import type { Region } from '#shared/domain/rosters/regions.ts'
import type { Context } from '../../context.ts'
import { rosterValues } from '../../store/roster-lists.ts'

/** What the office knows besides its rosters when it reads a file. */
export interface ImportContext {
  readonly regions: readonly Region[]
}

export async function importContext({ db }: Context): Promise<ImportContext> {
  // 乡镇/街道 that the roster already names; an address can then be recognised.
  const values = await rosterValues(db, 'targets', 'region')
  const regions = values.filter(({ value }) => value !== '')
  return { regions: regions.map(({ value }) => ({ name: value, aliases: [] })) }
}
