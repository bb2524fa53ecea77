import { gapKey, industryGap, regionGap, tagGaps } from '#shared/domain/rosters/suggest-values.ts'
import type { Gap } from '#shared/domain/rosters/suggest-values.ts'
import { aliasesOf } from '#shared/domain/rosters/vocabulary.ts'
import { regionFinder } from '#shared/domain/rosters/regions.ts'
import type { Context } from '../../context.ts'
import { breathe } from '../../context.ts'
import type { Run } from '../../core.ts'
import { sha256 } from '../../sha256.ts'
import type { Db, Tx } from '../../store/database.ts'
import { readRoster, rosterStamp } from '../../store/rosters.ts'
import { readVocabulary } from '../../store/vocabularies.ts'
import { knownRegions, ownCounty } from './known-words.ts'
import { rulesInForce } from './vocabulary-rules.ts'

export type GapField = 'region' | 'industry' | 'tags'

export interface Gaps {
  /** Of the roster and of all that suggests: what was seen holds for this state only */
  readonly stamp: string
  /** Records looked at */
  readonly total: number
  /** Group key → its records, in the roster's order */
  readonly groups: ReadonlyMap<string, readonly Gap[]>
}

const batch = 2000

// A hundred thousand business scopes are read once, not for every page of a list: whatever could change them changes the stamp.
const remembered = new WeakMap<Db, Map<GapField, Gaps>>()

/** Targets whose field is empty, by what is suggested for them; for tags every target that lacks a suggested one. */
export async function gapsOf(
  context: Context,
  field: GapField,
  run: Run,
  tx: Db | Tx = context.db,
): Promise<Gaps> {
  const { means, gapsIn } = await suggesting(tx, field)
  const stamp = `${await rosterStamp(tx, 'targets')}:${sha256(JSON.stringify(means)).slice(0, 16)}`
  const known = remembered.get(context.db)?.get(field)
  if (known?.stamp === stamp) return known
  const targets = await readRoster(tx, 'targets')
  const open = field === 'tags' ? targets : targets.filter((target) => target[field] === '')
  const found: Gap[] = []
  for (const [done, target] of open.entries()) {
    found.push(...gapsIn(target))
    if (done % batch !== 0) continue
    run.onProgress({ doing: 'reading-scopes', done, total: open.length })
    await breathe(run)
  }
  const gaps = { stamp, total: open.length, groups: Map.groupBy(found, gapKey) }
  // What a transaction sees may never come to be.
  if (tx === context.db) remember(context.db, field, gaps)
  return gaps
}

function remember(db: Db, field: GapField, gaps: Gaps): void {
  const fields = remembered.get(db) ?? new Map<GapField, Gaps>()
  remembered.set(db, fields.set(field, gaps))
}

type GapsIn = (target: Gap['target']) => readonly Gap[]

async function suggesting(
  db: Db | Tx,
  field: GapField,
): Promise<{ readonly means: unknown; readonly gapsIn: GapsIn }> {
  if (field === 'region') {
    const means = { regions: await knownRegions(db), county: await ownCounty(db) }
    const finder = regionFinder(means.regions, means.county)
    return { means, gapsIn: (target) => [regionGap(target, finder)] }
  }
  const { rules } = await rulesInForce(db)
  const words = await readVocabulary(db, field === 'industry' ? 'industries' : 'tags')
  const aliases = aliasesOf(words)
  const named = (word: string) => aliases.get(word) ?? word
  const gapsIn: GapsIn = (target) =>
    field === 'industry' ? [industryGap(target, rules, named)] : tagGaps(target, rules, named)
  return { means: { rules, words }, gapsIn }
}
