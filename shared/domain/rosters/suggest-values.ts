import type { Span } from './business-scope.ts'
import { literal } from './region-forms.ts'
import type { RegionFinder } from './regions.ts'
import { suggestionsFor, type SuggestionRule } from './suggest-industry.ts'
import type { Target } from './types.ts'

/** What is suggested for a record's empty field, and what speaks for it. Nothing of it is written unasked. */
export interface Gap {
  readonly target: Target
  /** As in the contract: one · near · unlisted · several · none */
  readonly kind: 'one' | 'near' | 'unlisted' | 'several' | 'none'
  /** The word of the group; empty where a clerk must find it */
  readonly word: string
  /** What the record says instead */
  readonly said: string
  /** Everything that is suggested, the first first */
  readonly words: readonly string[]
  readonly marks: readonly Span[]
  readonly nameMarks: readonly Span[]
}

export function gapKey({ kind, word, said }: Pick<Gap, 'kind' | 'word' | 'said'>): string {
  return [kind, word, said].join('|')
}

const bare = { said: '', marks: [], nameMarks: [] }

/** From the address; `finder` knows the office's regions and aliases. */
export function regionGap(target: Target, finder: RegionFinder): Gap {
  const { address } = target
  const words = finder.within(address)
  const [word = ''] = words
  const marked = (said: string) => ({ ...bare, target, said, marks: placesOf(address, said) })
  if (words.length === 1) return { ...marked(''), kind: 'one', word, words, marks: placesOf(address, word) }
  if (words.length > 1) return { ...marked(words.join('、')), kind: 'several', word: '', words }
  const near = finder.near(address)
  if (near === undefined) return { ...marked(''), kind: 'none', word: '', words: [] }
  const { word: said, regions } = near
  const [only = ''] = regions
  if (regions.length === 0) return { ...marked(said), kind: 'unlisted', word: '', words: [said] }
  return { ...marked(said), kind: 'near', word: regions.length === 1 ? only : '', words: regions }
}

/** From the 经营范围, by the office's rules; `named` writes an alias as the office's word. */
export function industryGap(
  target: Target,
  rules: readonly SuggestionRule[],
  named: (word: string) => string,
): Gap {
  const found = suggestionsFor(target, rules, 'industry')
  const words = [...new Set(found.map(({ word }) => named(word)))]
  const [first] = found
  if (first === undefined) return { ...bare, target, kind: 'none', word: '', words }
  const marks = { marks: first.scope, nameMarks: first.name }
  return { ...bare, ...marks, target, kind: 'one', word: named(first.word), words }
}

/** Every tag that is suggested and that the target has not. */
export function tagGaps(
  target: Target,
  rules: readonly SuggestionRule[],
  named: (word: string) => string,
): readonly Gap[] {
  return suggestionsFor(target, rules, 'tag').flatMap(({ word: said, scope, name }) => {
    const word = named(said)
    if (target.tags.includes(word)) return []
    return [{ ...bare, target, kind: 'one', word, words: [word], marks: scope, nameMarks: name } as const]
  })
}

function placesOf(text: string, word: string): readonly Span[] {
  if (word === '') return []
  return Array.from(text.matchAll(new RegExp(literal(word), 'g')), ({ index }) => ({
    from: index,
    to: index + word.length,
  }))
}
