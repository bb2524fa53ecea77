import { regionFinder } from '#shared/domain/rosters/regions.ts'
import type { Region, RegionFinder } from '#shared/domain/rosters/regions.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import {
  gradesOf,
  inVocabularyOrder,
  vocabularyNames,
  vocabularyOf,
  wordFinder as finderOver,
} from '#shared/domain/rosters/vocabulary.ts'
import type {
  CountedValue,
  VocabularyName,
  VocabularyWord,
  WordFinder,
} from '#shared/domain/rosters/vocabulary.ts'
import type { Db, Tx } from '../../store/database.ts'
import { findOffice } from '../../store/offices.ts'
import { readVocabulary } from '../../store/vocabularies.ts'
import { countsOf } from './vocabulary-view.ts'

/** 乡镇/街道 of the vocabulary with their aliases, and those that only the roster names. */
export async function knownRegions(db: Db | Tx): Promise<readonly Region[]> {
  const words = await readVocabulary(db, 'regions')
  const called = new Set(words.flatMap(({ word, aliases }) => [word, ...aliases]))
  const held = [...(await countsOf(db, 'regions')).keys()].filter((name) => !called.has(name))
  return [
    ...words.map(({ word: name, aliases }) => ({ name, aliases })),
    ...held.map((name) => ({ name, aliases: [] })),
  ]
}

/** The office's own 行政区划, as its regions stand in it. */
export async function ownCounty(db: Db | Tx): Promise<string> {
  return (await findOffice(db))?.profile.region ?? ''
}

export async function finderOf(db: Db | Tx): Promise<RegionFinder> {
  return regionFinder(await knownRegions(db), await ownCounty(db))
}

/** What the office's vocabularies make of the words of a file. */
export async function wordFinder(db: Db | Tx): Promise<WordFinder> {
  const vocabularies = new Map<VocabularyName, readonly VocabularyWord[]>()
  for (const name of vocabularyNames) vocabularies.set(name, await readVocabulary(db, name))
  return finderOver(vocabularies)
}

/** The values of a field in the order of its vocabulary, words that nobody holds yet among them. */
export async function valuesInOrder(
  db: Db | Tx,
  roster: RosterName,
  field: string,
  values: readonly CountedValue[],
): Promise<readonly CountedValue[]> {
  if (roster === 'targets' && field === 'grade') {
    const scales = await readVocabulary(db, 'scales')
    return inVocabularyOrder(gradesOf(scales), values).filter(({ count }) => count > 0)
  }
  const name = vocabularyOf(roster, field)
  if (name === null) return values
  const words = (await readVocabulary(db, name)).map(({ word }) => word)
  const ordered = inVocabularyOrder(words, values)
  // Five words mean 存续; a list that offers all of them would ask which one is meant.
  return name === 'statuses' ? ordered.filter(({ count }) => count > 0) : ordered
}

/** 登记状态 that mean 存续, in all the ways the office writes them. */
export async function standingWords(db: Db | Tx): Promise<readonly string[]> {
  const words = await readVocabulary(db, 'statuses')
  return words.flatMap(({ word, aliases }) => [word, ...aliases])
}
