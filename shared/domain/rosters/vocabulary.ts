import { cleanWord } from './clean-text.ts'
import type { RosterName } from './types.ts'

/** The office's own words (requirements A11). `statuses`: words of 登记状态 that mean 存续. */
export const vocabularyNames = [
  'regions',
  'industries',
  'tags',
  'types',
  'statuses',
  'scales',
  'specialties',
] as const
export type VocabularyName = (typeof vocabularyNames)[number]

export interface VocabularyWord {
  readonly word: string
  /** Old names, short names and misspellings that mean the same; an import writes the word instead */
  readonly aliases: readonly string[]
  /** GB/T 2260 of a region, GB/T 4754 of an industry; may be empty */
  readonly code: string
  /** Of a scale of credit risk, from the lowest risk to the highest */
  readonly grades: readonly string[]
}

/** Where records hold a vocabulary's words: the field as a table has it. */
export interface WordPlace {
  readonly roster: RosterName
  readonly field: string
}

export const wordPlaces: Readonly<Record<VocabularyName, readonly WordPlace[]>> = {
  regions: [{ roster: 'targets', field: 'region' }],
  industries: [
    { roster: 'targets', field: 'industry' },
    { roster: 'items', field: 'industries' },
  ],
  tags: [{ roster: 'targets', field: 'tags' }],
  types: [{ roster: 'targets', field: 'type' }],
  statuses: [{ roster: 'targets', field: 'status' }],
  scales: [{ roster: 'targets', field: 'creditScale' }],
  specialties: [
    { roster: 'inspectors', field: 'specialties' },
    { roster: 'items', field: 'specialties' },
  ],
}

/** The vocabulary of a field, or null: its words are free. */
export function vocabularyOf(roster: RosterName, field: string): VocabularyName | null {
  const holds = (name: VocabularyName) =>
    wordPlaces[name].some((place) => place.roster === roster && place.field === field)
  return vocabularyNames.find(holds) ?? null
}

/** Words of these stand in the draw's files as classes (draw-protocol.md §1). */
const classes: ReadonlySet<VocabularyName> = new Set(['regions', 'industries', 'specialties'])
/** Words of these stand in one cell with others, and would come back from it in pieces. */
const listed: ReadonlySet<VocabularyName> = new Set(['industries', 'tags', 'specialties'])

/** Signs that a word of this vocabulary must not have; empty where it is sound. */
export function refusedSigns(name: VocabularyName, word: string): string {
  const kept = classes.has(name) ? (word.match(/[/=|,]/g) ?? []) : []
  const lists = listed.has(name) ? (word.match(/[，、,;；\n]/g) ?? []) : []
  return [...new Set([...kept, ...lists])].join(' ')
}

/** As a cell of a roster would be read: one line, nothing invisible, brackets of one width. */
export function cleanedWord(entry: VocabularyWord): VocabularyWord {
  const clean = (text: string) => cleanWord(text).text
  const cleanAll = (texts: readonly string[]) => [...new Set(texts.map(clean))].filter(Boolean)
  const word = clean(entry.word)
  const aliases = cleanAll(entry.aliases).filter((alias) => alias !== word)
  return { word, aliases, code: clean(entry.code), grades: cleanAll(entry.grades) }
}

/** A word or alias of `entry` that another entry has already, and that entry; null where all are free. */
export function clashOf(
  entry: VocabularyWord,
  others: readonly VocabularyWord[],
): { readonly word: string; readonly holder: string } | null {
  for (const text of [entry.word, ...entry.aliases]) {
    const holder = others.find(({ word, aliases }) => word === text || aliases.includes(text))
    if (holder !== undefined) return { word: text, holder: holder.word }
  }
  return null
}

/** Alias → word, of every entry. */
export function aliasesOf(words: readonly VocabularyWord[]): ReadonlyMap<string, string> {
  return new Map(words.flatMap(({ word, aliases }) => aliases.map((alias) => [alias, word] as const)))
}

/** The office's word for what a field says otherwise: an alias, a status that means 存续. Undefined: it stands as it is. */
export type WordFinder = (field: string, word: string) => string | undefined

/** By field: a field of one name holds words of one vocabulary in every roster. Regions are read by `regionFinder`. */
export function wordFinder(vocabularies: ReadonlyMap<VocabularyName, readonly VocabularyWord[]>): WordFinder {
  const fields = new Map<string, ReadonlyMap<string, string>>()
  for (const [name, words] of vocabularies) {
    const meanings = name === 'statuses' ? standingOf(words) : aliasesOf(words)
    for (const { field } of wordPlaces[name]) if (name !== 'regions') fields.set(field, meanings)
  }
  return (field, word) => fields.get(field)?.get(word)
}

/** Every word that means 存续 is written as the first of them. */
function standingOf(words: readonly VocabularyWord[]): ReadonlyMap<string, string> {
  const [first] = words
  const all = words.flatMap(({ word, aliases }) => [word, ...aliases])
  return new Map(first === undefined ? [] : all.map((word) => [word, first.word]))
}

/** `into` with everything that `from` was called: what an import still writes the old way is then understood. */
export function mergedInto(into: VocabularyWord, from: VocabularyWord): VocabularyWord {
  const aliases = [...into.aliases, from.word, ...from.aliases].filter((alias) => alias !== into.word)
  return { ...into, aliases: [...new Set(aliases)], code: into.code || from.code }
}

export interface CountedValue {
  readonly value: string
  readonly count: number
}

/** Values in the vocabulary's order, words that nobody holds yet among them with 0; then all others as they came. */
export function inVocabularyOrder(
  order: readonly string[],
  values: readonly CountedValue[],
): readonly CountedValue[] {
  const counts = new Map(values.map(({ value, count }) => [value, count]))
  const known = order.map((value) => ({ value, count: counts.get(value) ?? 0 }))
  const listed = new Set(order)
  return [...known, ...values.filter(({ value }) => !listed.has(value))]
}

/** All grades of all scales from low risk to high, each where its first scale has it. */
export function gradesOf(scales: readonly VocabularyWord[]): readonly string[] {
  return [...new Set(scales.flatMap(({ grades }) => grades))]
}
