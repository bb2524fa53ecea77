import { z } from 'zod'
import { fileFailures } from '../failures.ts'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { nothing, office, outcomes, token } from './common.ts'

const id = z.string().min(1).max(64)
const line = z.string().trim().min(1).max(200)
const day = z.union([z.literal(''), schema.daySchema])
const source = z.enum(['office', 'statement', 'name-match'])
const likeness = z.enum(['legal-representative', 'contact', 'phone'])
const candidate = z.object({ inspectorId: id, targetId: id, likeness, value: line })

/** 回避 (A10): by the office, by an inspector's statement, against a person, and by likenesses that somebody confirmed. */
export const recusalsOperations = {
  /** The pairs as filed, without what rules cover. */
  'recusals.list': operation<readonly view.RecusalView[]>()({ input: nothing }),
  'recusals.add': operation<readonly view.RecusalView[]>()({
    input: z.object({ recusal: schema.recusalSchema }),
    failures: ['record-not-found', 'record-exists'],
  }),
  'recusals.remove': operation<readonly view.RecusalView[]>()({
    input: z.object({ inspectorId: id, targetId: id }),
    failures: ['record-not-found'],
  }),
  'recusals.rules': operation<readonly view.RecusalRuleView[]>()({ input: nothing }),
  /** Against all targets of a person, now and after later imports. */
  'recusals.addRule': operation<readonly view.RecusalRuleView[]>()({
    input: z.object({
      rule: z.object({ inspectorId: id, person: line, reason: line, source, statedOn: day.default('') }),
    }),
    failures: ['record-not-found', 'record-exists'],
  }),
  'recusals.removeRule': operation<readonly view.RecusalRuleView[]>()({
    input: z.object({ id }),
    failures: ['record-not-found'],
  }),
  /** An inspector's own statement: targets, and people all of whose targets are meant. What is filed already stays. */
  'recusals.state': operation<view.RecusalLists>()({
    input: z.object({
      inspectorId: id,
      statedOn: schema.daySchema,
      reason: line,
      targetIds: z.array(id).max(2000),
      people: z.array(line).max(200),
    }),
    failures: [...office, 'record-not-found', 'statement-empty'],
  }),
  /** What holds for these targets and inspectors, rules included; an empty list asks for all of them. */
  'recusals.effective': operation<readonly view.EffectiveRecusal[]>()({
    input: z.object({
      targetIds: z.array(id).max(100_000).default([]),
      inspectorIds: z.array(id).max(10_000).default([]),
    }),
  }),
  /** Inspectors and targets with a name or number in common, not yet filed: proposed, never set. */
  'recusals.candidates': operation<readonly view.CandidateView[]>()({
    input: z.object({ dismissed: z.boolean().default(false) }),
  }),
  'recusals.confirm': operation<readonly view.RecusalView[]>()({
    input: z.object({ candidates: z.array(candidate).min(1).max(2000), reason: line }),
    failures: ['record-not-found', 'record-exists'],
  }),
  /** Remembered with its reason: the same likeness is not proposed again. */
  'recusals.dismiss': operation<null>()({
    input: z.object({ candidates: z.array(candidate).min(1).max(2000), reason: line }),
    failures: ['record-not-found', 'record-exists'],
  }),
  'recusals.reconsider': operation<null>()({
    input: z.object({ candidate }),
    failures: ['record-not-found'],
  }),
  'recusals.previewImport': operation<view.ListImportPreview>()({
    input: z.object({ file: schema.fileSchema, defaults: z.record(z.string().max(60), line).default({}) }),
    failures: [...office, ...fileFailures],
  }),
  'recusals.previewRows': operation<view.Listing<view.ImportRow>>()({
    input: token.extend({
      outcomes,
      ...schema.pageSchema,
    }),
    failures: ['preview-gone'],
  }),
  'recusals.discardImport': operation<null>()({ input: token }),
  /** All sound rows or none. */
  'recusals.confirmImport': operation<view.ListImportPreview['counts']>()({
    input: token,
    failures: [...office, 'preview-gone', 'rosters-changed-meanwhile', 'nothing-to-import'],
  }),
} as const
