import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { SuggestionRule } from '#shared/domain/rosters/suggest-industry.ts'
import { resourcesFolder } from './folder.ts'

const rules: z.ZodType<readonly SuggestionRule[]> = z.array(
  z.strictObject({
    gives: z.enum(['industry', 'tag']),
    word: z.string().min(1),
    any: z.array(z.string().min(1)).min(1),
    along: z.array(z.string().min(1)),
    none: z.array(z.string().min(1)),
    inName: z.boolean(),
  }),
)

const file = join(resourcesFolder, 'vocabularies', 'suggestion-rules.json')

/** What ships for an emergency-management office, until it has rules of its own. */
export const shippedRules: readonly SuggestionRule[] = rules.parse(JSON.parse(readFileSync(file, 'utf8')))
