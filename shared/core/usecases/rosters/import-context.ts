import type { Region } from '#shared/domain/rosters/regions.ts'
import type { WordFinder } from '#shared/domain/rosters/vocabulary.ts'
import type { Context } from '../../context.ts'
import { knownRegions, ownCounty, wordFinder } from './known-words.ts'

/** What the office knows besides its rosters when it reads a file. */
export interface ImportContext {
  readonly regions: readonly Region[]
  /** The office's own 行政区划 */
  readonly county: string
  /** The office's word for an alias */
  readonly words: WordFinder
}

export async function importContext({ db }: Context): Promise<ImportContext> {
  return { regions: await knownRegions(db), county: await ownCounty(db), words: await wordFinder(db) }
}
