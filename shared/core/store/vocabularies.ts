import type { SuggestionRule } from '#shared/domain/rosters/suggest-industry.ts'
import type { VocabularyName, VocabularyWord } from '#shared/domain/rosters/vocabulary.ts'
import type { Db, SuggestionRuleRow, Tx, VocabularyWordRow } from './database.ts'

const list = (value: readonly string[]) => JSON.stringify(value)
const fromList = (text: string): readonly string[] => JSON.parse(text) as string[]

/** The office's words of one kind, in their order. */
export async function readVocabulary(db: Db | Tx, name: VocabularyName): Promise<readonly VocabularyWord[]> {
  const rows = await db
    .selectFrom('vocabulary_word')
    .selectAll()
    .where('vocabulary', '=', name)
    .orderBy('position')
    .orderBy('word')
    .execute()
  return rows.map(toWord)
}

function toWord(row: VocabularyWordRow): VocabularyWord {
  return { word: row.word, aliases: fromList(row.aliases), code: row.code, grades: fromList(row.grades) }
}

/** Puts these words, in this order, in the place of the vocabulary's words. */
export async function writeVocabulary(
  tx: Tx,
  name: VocabularyName,
  words: readonly VocabularyWord[],
): Promise<void> {
  await tx.deleteFrom('vocabulary_word').where('vocabulary', '=', name).execute()
  for (const [index, { word, aliases, code, grades }] of words.entries()) {
    const row = { vocabulary: name, word, position: index + 1, aliases: list(aliases), code }
    await tx
      .insertInto('vocabulary_word')
      .values({ ...row, grades: list(grades) })
      .execute()
  }
}

/** The office's own rules in their order; empty: it has none, those that ship count. */
export async function readOwnRules(db: Db | Tx): Promise<readonly SuggestionRule[]> {
  const rows = await db.selectFrom('suggestion_rule').selectAll().orderBy('position').execute()
  return rows.map(toRule)
}

function toRule(row: SuggestionRuleRow): SuggestionRule {
  return {
    gives: row.gives,
    word: row.word,
    any: fromList(row.any_of),
    along: fromList(row.along_with),
    none: fromList(row.none_of),
    inName: row.in_name === 1,
  }
}

export async function writeOwnRules(tx: Tx, rules: readonly SuggestionRule[]): Promise<void> {
  await tx.deleteFrom('suggestion_rule').execute()
  for (const [index, rule] of rules.entries()) {
    await tx
      .insertInto('suggestion_rule')
      .values({
        position: index + 1,
        gives: rule.gives,
        word: rule.word,
        any_of: list(rule.any),
        along_with: list(rule.along),
        none_of: list(rule.none),
        in_name: rule.inName ? 1 : 0,
      })
      .execute()
  }
}
