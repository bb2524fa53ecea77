import type { UnlistedWord, VocabularyView } from '#shared/contract/index.ts'
import { isNear } from '#shared/domain/rosters/region-words.ts'
import { aliasesOf, wordPlaces } from '#shared/domain/rosters/vocabulary.ts'
import type { CountedValue, VocabularyName, VocabularyWord } from '#shared/domain/rosters/vocabulary.ts'
import type { Db, Tx } from '../../store/database.ts'
import { rosterValues } from '../../store/roster-lists.ts'
import { readVocabulary } from '../../store/vocabularies.ts'
import { rulesInForce } from './vocabulary-rules.ts'

/** The vocabulary's words with how often records in use hold them, and the words they hold besides. */
export async function vocabularyView(db: Db | Tx, name: VocabularyName): Promise<VocabularyView> {
  const words = await readVocabulary(db, name)
  const counts = await countsOf(db, name)
  const counted = words.map((entry) => ({ ...entry, count: counts.get(entry.word) ?? 0 }))
  return { name, words: counted, unlisted: await unlistedWords(db, name, words, counts) }
}

/** Word → records in use that hold it, over all fields of the vocabulary. */
export async function countsOf(db: Db | Tx, name: VocabularyName): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const { roster, field } of wordPlaces[name]) {
    const values: readonly CountedValue[] = await rosterValues(db, roster, field)
    for (const { value, count } of values)
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + count)
  }
  return counts
}

async function unlistedWords(
  db: Db | Tx,
  name: VocabularyName,
  words: readonly VocabularyWord[],
  counts: ReadonlyMap<string, number>,
): Promise<readonly UnlistedWord[]> {
  const listed = new Set(words.map(({ word }) => word))
  const aliases = aliasesOf(words)
  const near = (word: string): readonly string[] => {
    const meant = aliases.get(word)
    return meant === undefined ? [...listed].filter((known) => isNear(known, word)) : [meant]
  }
  const held = [...counts].filter(([word]) => !listed.has(word))
  const offered = (await suggestedWords(db, name)).filter(
    (word) => !listed.has(word) && !aliases.has(word) && !counts.has(word),
  )
  return [
    ...held
      .toSorted(([, one], [, other]) => other - one)
      .map(([word, count]) => ({ word, count, near: near(word) })),
    ...offered.map((word) => ({ word, count: 0, near: [] })),
  ]
}

/** An office that has named no industry yet is offered those its rules would suggest. */
async function suggestedWords(db: Db | Tx, name: VocabularyName): Promise<readonly string[]> {
  if (name !== 'industries' && name !== 'tags') return []
  const { rules } = await rulesInForce(db)
  const gives = name === 'industries' ? 'industry' : 'tag'
  return [...new Set(rules.filter((rule) => rule.gives === gives).map(({ word }) => word))]
}
