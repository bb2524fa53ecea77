import type { VocabularyName } from '#shared/domain/rosters/vocabulary.ts'
import { vocabularyNames } from '#shared/domain/rosters/vocabulary.ts'

export const gapFields = ['region', 'industry', 'tags'] as const
export type GapField = (typeof gapFields)[number]

/** What stands at the right of the tab: a vocabulary, records that wait for a word, or the rules that suggest one. */
export type View =
  | { readonly kind: 'words'; readonly name: VocabularyName }
  | { readonly kind: 'gaps'; readonly field: GapField }
  | { readonly kind: 'rules' }

export const gapViewKeys: Readonly<Record<GapField, string>> = {
  region: 'region-gaps',
  industry: 'industry-gaps',
  tags: 'tag-gaps',
}

export const gapTitles: Readonly<Record<GapField, string>> = {
  region: '乡镇待确认',
  industry: '行业待确认',
  tags: '标签建议',
}

/** The view that an address asks for; the regions where it asks for none. */
export function viewOf(key: string | null): View {
  if (key === 'rules') return { kind: 'rules' }
  const field = gapFields.find((one) => gapViewKeys[one] === key)
  if (field !== undefined) return { kind: 'gaps', field }
  const name = vocabularyNames.find((one) => one === key)
  return { kind: 'words', name: name ?? 'regions' }
}

/** The order with one word a place up (-1) or down (+1); null where there is no such place. */
export function moved(words: readonly string[], word: string, by: -1 | 1): readonly string[] | null {
  const at = words.indexOf(word)
  const to = at + by
  if (at < 0 || to < 0 || to >= words.length) return null
  const rest = words.toSpliced(at, 1)
  return rest.toSpliced(to, 0, word)
}
