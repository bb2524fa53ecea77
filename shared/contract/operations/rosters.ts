import type { Expert, Inspector, Item, Target } from '#shared/domain/rosters/types.ts'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { chosenSchema, rosterQuestionSchema, sortSchema } from '../roster-question.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'

const rosterRecord = z.discriminatedUnion('roster', [
  z.object({ roster: z.literal('targets'), record: schema.targetSchema }),
  z.object({ roster: z.literal('inspectors'), record: schema.inspectorSchema }),
  z.object({ roster: z.literal('experts'), record: schema.expertSchema }),
  z.object({ roster: z.literal('items'), record: schema.itemSchema }),
])

/** 一单两库: lists, edits and exports. */
export const rostersOperations = {
  'rosters.list': operation<view.Listing<view.Kept<Target | Inspector | Expert | Item>>>()({
    input: rosterQuestionSchema.extend({
      sort: sortSchema.default({ by: 'name', down: false }),
      ...schema.pageSchema,
    }),
  }),
  /** Distinct values of a field with counts, for filters and for a scheme's conditions. */
  'rosters.values': operation<readonly { readonly value: string; readonly count: number }[]>()({
    input: z.object({ roster: schema.rosterNameSchema, field: z.string().max(60) }),
  }),
  'rosters.save': operation<view.Kept<Target | Inspector | Expert | Item>>()({
    /** revision 0: a new record */
    input: z.object({ entry: rosterRecord, revision: z.int().min(0) }),
    failures: ['record-exists', 'record-not-found', 'record-changed-meanwhile'],
  }),
  'rosters.retire': operation<null>()({
    input: z.object({
      roster: schema.rosterNameSchema,
      id: z.string().max(64),
      reason: z.string().trim().min(1).max(400),
    }),
    failures: ['record-not-found'],
  }),
  /**
   * The roster as .xlsx in the columns it can be imported from. Without `personal` columns of telephone and id numbers are left
   * out, so that importing it again leaves those as they are; with it the ledger tells who took them.
   */
  'rosters.export': operation<{ readonly name: string; readonly bytes: Uint8Array }>()({
    input: z.object({
      roster: schema.rosterNameSchema,
      /** Not the whole, but these of it */
      chosen: chosenSchema.optional(),
      personal: z.boolean().default(false),
    }),
  }),
} as const
