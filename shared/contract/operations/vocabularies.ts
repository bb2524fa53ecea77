import { z } from 'zod'
import { vocabularyNames } from '#shared/domain/rosters/vocabulary.ts'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { nothing } from './common.ts'

const word = z.string().trim().min(1).max(200)
const words = z.array(word).max(500)
const name = z.enum(vocabularyNames)
const entry = z.object({ word, aliases: words, code: z.string().max(60), grades: words })

const rule = z.object({
  gives: z.enum(['industry', 'tag']),
  word,
  any: words.min(1),
  along: words,
  none: words,
  inName: z.boolean(),
})

/** `region` from addresses, `industry` and `tags` from business scopes */
const gapField = z.enum(['region', 'industry', 'tags'])

/** The office's own words (A11), and what recognises them. */
export const vocabulariesOperations = {
  'vocabularies.list': operation<view.VocabularyView>()({ input: z.object({ name }) }),
  /** Adds a word (`was` empty), or changes one; another word is written in its place everywhere. */
  'vocabularies.save': operation<view.VocabularyView>()({
    input: z.object({ name, was: z.string().max(200), entry }),
    failures: ['record-not-found', 'word-taken', 'word-not-allowed', 'draw-already-open'],
  }),
  /** Takes words that rosters hold into the vocabulary, behind those it has. */
  'vocabularies.adopt': operation<view.VocabularyView>()({
    input: z.object({ name, words: words.min(1) }),
    failures: ['word-taken', 'word-not-allowed'],
  }),
  /** All words of the vocabulary in their new order. */
  'vocabularies.arrange': operation<view.VocabularyView>()({
    input: z.object({ name, words }),
    failures: ['vocabulary-changed-meanwhile'],
  }),
  /** Writes `into` wherever `from` stands; `from` becomes its alias. */
  'vocabularies.merge': operation<view.VocabularyView>()({
    input: z.object({ name, from: word, into: word }),
    failures: ['record-not-found', 'draw-already-open'],
  }),
  'vocabularies.remove': operation<view.VocabularyView>()({
    input: z.object({ name, word }),
    failures: ['record-not-found', 'word-in-use'],
  }),
  'vocabularies.rules': operation<view.SuggestionRulesView>()({ input: nothing }),
  /** Empty: those that ship. */
  'vocabularies.saveRules': operation<view.SuggestionRulesView>()({
    input: z.object({ rules: z.array(rule).max(500) }),
    failures: ['word-not-allowed'],
  }),
  /** Targets whose field is empty, grouped by what their address or business scope suggests. */
  'suggestions.groups': operation<view.GapsView>()({ input: z.object({ field: gapField }) }),
  'suggestions.rows': operation<view.Listing<view.GapRow>>()({
    input: z.object({ field: gapField, group: z.string().max(500), ...schema.pageSchema }),
  }),
  /** Writes the word into all records of a group, or into those named. */
  'suggestions.confirm': operation<view.GapsView>()({
    input: z.object({
      field: gapField,
      stamp: z.string().max(200),
      group: z.string().max(500),
      ids: z.array(z.string().max(64)).max(100_000).nullable(),
      word,
    }),
    failures: ['rosters-changed-meanwhile', 'word-not-allowed', 'nothing-to-confirm'],
  }),
} as const
