import type { SuggestionRulesView } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { refusedSigns } from '#shared/domain/rosters/vocabulary.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import { shippedRules } from '../../resources/suggestion-rules.ts'
import type { Db, Tx } from '../../store/database.ts'
import { readOwnRules, writeOwnRules } from '../../store/vocabularies.ts'

/** The office's own rules, or those that ship where it has none. */
export async function rulesInForce(db: Db | Tx): Promise<SuggestionRulesView> {
  const own = await readOwnRules(db)
  return own.length === 0 ? { rules: shippedRules, own: false } : { rules: own, own: true }
}

export const suggestionRules: Usecase<'vocabularies.rules'> = async ({ db }) => ok(await rulesInForce(db))

export const saveSuggestionRules: Usecase<'vocabularies.saveRules'> = (context, { rules }) =>
  act(context, async (tx) => {
    for (const { gives, word } of rules) {
      const signs = refusedSigns(gives === 'industry' ? 'industries' : 'tags', word)
      if (signs !== '') return fail({ code: 'word-not-allowed', word, signs })
    }
    const before = await readOwnRules(tx)
    await writeOwnRules(tx, rules)
    return ok({
      value: await rulesInForce(tx),
      kind: 'vocabulary.rules-saved',
      body: { before, after: rules },
    })
  })
