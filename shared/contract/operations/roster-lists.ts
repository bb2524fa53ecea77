import type { Expert, Inspector, Item, Target } from '#shared/domain/rosters/types.ts'
import { z } from 'zod'
import { operation } from '../operation.ts'
import type { RosterLayout } from '../roster-question.ts'
import { bulkActSchema, chosenSchema, layoutSchema, rosterQuestionSchema } from '../roster-question.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'

type AnyRecord = Target | Inspector | Expert | Item

const oneRecord = { roster: schema.rosterNameSchema, id: z.string().min(1).max(64) }
const filterName = z.string().trim().min(1).max(40)
const roster = z.object({ roster: schema.rosterNameSchema })

/** What is done in a roster's list: one cell, many records, and how the list is looked at. */
export const rosterListsOperations = {
  'rosters.find': operation<view.Kept<AnyRecord>>()({
    input: z.object(oneRecord),
    failures: ['record-not-found'],
  }),
  /** One cell, with the checks of an import. */
  'rosters.setField': operation<view.EditedField<AnyRecord>>()({
    input: z.object({
      ...oneRecord,
      revision: z.int().min(1),
      field: z.string().max(60),
      text: z.string().max(40_000),
    }),
    failures: ['record-not-found', 'record-changed-meanwhile', 'field-not-accepted'],
  }),
  /** Before an act on many: how many it would meet. */
  'rosters.choose': operation<view.ChosenCount>()({ input: chosenSchema }),
  /** All of the records that were counted, or none; refused when the roster changed since. */
  'rosters.bulk': operation<view.BulkDone>()({
    input: z.object({
      chosen: chosenSchema,
      counted: z.object({ count: z.int(), stamp: z.string() }),
      act: bulkActSchema,
    }),
    failures: ['chosen-changed-meanwhile', 'record-not-found', 'field-not-accepted'],
  }),
  /** Takes an act on many back, unless a record of it was changed since. */
  'rosters.undoBulk': operation<{ readonly restored: number }>()({
    input: z.object({ roster: schema.rosterNameSchema, first: z.int().min(0), last: z.int().min(1) }),
    failures: ['chosen-changed-meanwhile', 'record-not-found'],
  }),
  'rosters.savedFilters': operation<readonly view.SavedFilter[]>()({ input: roster }),
  /** `before`: the name it had, to rename it or to save over it; empty for a new one */
  'rosters.saveFilter': operation<readonly view.SavedFilter[]>()({
    input: z.object({
      name: filterName,
      before: z.string().max(40).default(''),
      question: rosterQuestionSchema,
    }),
    failures: ['record-exists', 'record-not-found'],
  }),
  'rosters.removeFilter': operation<readonly view.SavedFilter[]>()({
    input: z.object({ roster: schema.rosterNameSchema, name: filterName }),
    failures: ['record-not-found'],
  }),
  /** null: nobody has arranged it yet */
  'rosters.layout': operation<RosterLayout | null>()({ input: roster }),
  'rosters.saveLayout': operation<null>()({
    input: z.object({ roster: schema.rosterNameSchema, layout: layoutSchema }),
  }),
} as const
