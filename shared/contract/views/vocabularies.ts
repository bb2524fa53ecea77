import type { Span } from '#shared/domain/rosters/business-scope.ts'
import type { SuggestionRule } from '#shared/domain/rosters/suggest-industry.ts'
import type { VocabularyName, VocabularyWord } from '#shared/domain/rosters/vocabulary.ts'

export interface CountedWord extends VocabularyWord {
  /** Records in use that hold it */
  readonly count: number
}

/** A word that rosters hold, or that rules would suggest, and the vocabulary has not */
export interface UnlistedWord {
  readonly word: string
  readonly count: number
  /** Words of the vocabulary that it may be meant for; a clerk judges */
  readonly near: readonly string[]
}

export interface VocabularyView {
  readonly name: VocabularyName
  readonly words: readonly CountedWord[]
  readonly unlisted: readonly UnlistedWord[]
}

export interface SuggestionRulesView {
  readonly rules: readonly SuggestionRule[]
  /** The office has changed what ships */
  readonly own: boolean
}

/**
 * What a group of records without a value has in common. `one`: all suggest `word`. `near`: an address says `said`, one sign off `word`.
 * `unlisted`: it says `said`, which no region is like. `several`: it names several regions. `none`: nothing is suggested.
 */
export type GapKind = 'one' | 'near' | 'unlisted' | 'several' | 'none'

export interface GapGroup {
  readonly key: string
  readonly kind: GapKind
  readonly word: string
  readonly said: string
  readonly count: number
}

export interface GapsView {
  /** Of the roster that was looked at; a confirmation holds for this state of it only */
  readonly stamp: string
  /** Records looked at: those without a value; for tags all */
  readonly total: number
  readonly groups: readonly GapGroup[]
}

export interface GapRow {
  readonly id: string
  readonly name: string
  /** 住所, or 经营范围 */
  readonly text: string
  /** What speaks for the suggestion, in the text */
  readonly marks: readonly Span[]
  /** The same in the name */
  readonly nameMarks: readonly Span[]
  /** Everything that is suggested, the first first */
  readonly words: readonly string[]
}
