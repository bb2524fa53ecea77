import { z } from 'zod'
import { rosterNameSchema } from './schemas.ts'

/** Which records of a roster: the one question behind a list, an export and an act on many. */
export const rosterQuestionSchema = z.object({
  roster: rosterNameSchema,
  /** name, code, 拼音首字母 or full pinyin; all words must be found */
  search: z.string().max(100).default(''),
  /** field → accepted values, as shared/domain/rosters/filters.ts reads them */
  filters: z.record(z.string().max(60), z.array(z.string().max(400)).max(500)).default({}),
  retired: z.boolean().default(false),
})

export type RosterQuestion = z.output<typeof rosterQuestionSchema>

/** `by`: name, id or a field that a list can be narrowed by */
export const sortSchema = z.object({ by: z.string().max(60), down: z.boolean() })

/** Records picked one by one, or all that a question finds. */
export const chosenSchema = z.union([
  z.object({
    roster: rosterNameSchema,
    ids: z.array(z.string().min(1).max(64)).min(1).max(200_000),
  }),
  z.object({ question: rosterQuestionSchema }),
])

export type Chosen = z.output<typeof chosenSchema>

const words = z.array(z.string().trim().min(1).max(200)).min(1).max(50)

/** What is done to many records at once. `set` takes a text as a cell of an import has it. */
export const bulkActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('add-words'), field: z.string().max(60), words }),
  z.object({ act: z.literal('remove-words'), field: z.string().max(60), words }),
  z.object({ act: z.literal('set'), field: z.string().max(60), text: z.string().max(4000) }),
  z.object({ act: z.literal('retire'), reason: z.string().trim().min(1).max(400) }),
  z.object({ act: z.literal('restore') }),
])

export type BulkAct = z.output<typeof bulkActSchema>

/** How a list is looked at; kept for the office, not for the window. */
export const layoutSchema = z.object({
  /** Columns in their order, and pixels; a column that is not named is hidden */
  columns: z
    .array(z.object({ key: z.string().max(60), width: z.int().min(40).max(1200) }))
    .min(1)
    .max(60),
  sort: sortSchema,
})

export type RosterLayout = z.output<typeof layoutSchema>
