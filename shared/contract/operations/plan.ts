import type { Plan } from '#shared/domain/plan/types.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import { z } from 'zod'
import { fileFailures } from '../failures.ts'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { office } from './common.ts'

const year = z.int().min(2000).max(2199)
const table = z.object({ year, scope: schema.planScopeSchema })
/** Why a published table is changed; before its publication nobody asks */
const reason = z.string().trim().max(400).default('')
const saving = [
  ...office,
  'record-not-found',
  'plan-not-accepted',
  'plan-number-taken',
  'plan-already-drawn',
  'plan-published',
] as const

/** Plans, tasks and their schemes. */
export const planOperations = {
  'plan.list': operation<readonly view.PlanView[]>()({
    input: z.object({ year: z.int().min(2000).max(2199) }),
    failures: office,
  }),
  /** The next plan of a scope with its number and names by the pack's rule. */
  'plan.propose': operation<Plan>()({
    input: z.object({ year: z.int().min(2000).max(2199), scope: schema.planScopeSchema }),
    failures: [...office, 'record-not-found'],
  }),
  'plan.save': operation<view.PlanView>()({
    input: z.object({ plan: schema.planSchema, reason }),
    failures: saving,
  }),
  /**
   * Changed plans of a year's two tables in one act, and those that leave them. `order`: the ids of a table's plans that
   * are saved already, and '' for every new one, from top to bottom; a table that is not named keeps its order.
   */
  'plan.saveYear': operation<readonly view.PlanView[]>()({
    input: z.object({
      year,
      plans: z.array(schema.planSchema).max(500),
      removed: z.array(z.string().max(64)).max(500),
      /** plan id → version before the clerk's eyes */
      known: z.record(z.string().max(64), z.int().min(0)),
      order: z.partialRecord(schema.planScopeSchema, z.array(z.string().max(64)).max(500)).default({}),
      reason,
    }),
    failures: [...saving, 'plans-changed-meanwhile'],
  }),
  'plan.remove': operation<null>()({
    input: z.object({ planId: z.string().max(64), reason }),
    failures: [...office, 'record-not-found', 'plan-already-drawn', 'plan-published'],
  }),
  /** Every state a plan was saved in, newest first. */
  'plan.versions': operation<readonly view.PlanVersionView[]>()({
    input: z.object({ planId: z.string().max(64) }),
    failures: [...office, 'record-not-found'],
  }),
  /** A year's table at its publication and after every change since, newest first; none: never published. */
  'plan.editions': operation<readonly view.PlanEditionView[]>()({ input: table, failures: office }),
  /** Tells where and when the table as it stands was made public; from then on a change needs a reason. */
  'plan.publish': operation<readonly view.PlanEditionView[]>()({
    input: table.extend({ publishedOn: schema.daySchema, place: z.string().trim().min(1).max(200) }),
    failures: [
      ...office,
      'record-not-found',
      'plan-not-accepted',
      'publication-exists',
      'publication-in-future',
    ],
  }),
  /** Reads T1/T2 tables out of a file. `year`: for tables that name none; `moveTo`: the year whose start they shall be. */
  'plan.previewImport': operation<view.PlanImportPreview>()({
    input: z.object({ file: schema.fileSchema, year: year.optional(), moveTo: year.optional() }),
    failures: [...office, ...fileFailures, 'no-plan-table'],
  }),
  /** The sound plans of the chosen tables (their places in the preview) in one act. */
  'plan.confirmImport': operation<view.PlanImportCounts>()({
    input: z.object({
      token: z.string().min(1).max(64),
      tables: z.array(z.int().min(0).max(1000)).min(1).max(100),
      existing: z.enum(['skip', 'replace']),
      reason,
    }),
    failures: [...saving, 'preview-gone', 'plans-changed-meanwhile', 'nothing-to-import'],
  }),
  'plan.discardImport': operation<null>()({ input: z.object({ token: z.string().min(1).max(64) }) }),
  /** The task's scheme, or a proposal made from task, pack and rosters. */
  'scheme.get': operation<{ readonly scheme: Scheme; readonly saved: boolean }>()({
    input: z.object({ taskId: z.string().max(64) }),
    failures: [...office, 'record-not-found'],
  }),
  'scheme.save': operation<view.PoolView>()({
    input: z.object({ scheme: schema.schemeSchema }),
    failures: [...office, 'record-not-found', 'draw-already-open', 'scheme-not-accepted'],
  }),
  /**
   * Takes part in another department's draw: the list that was read (`rosters.previewImport`) becomes the scheme's targets, and
   * whoever of it our roster does not know comes into it. Both or nothing; a row that cannot be read stops all of it.
   */
  'scheme.takeList': operation<{ readonly scheme: Scheme; readonly added: number }>()({
    input: z.object({
      scheme: schema.schemeSchema,
      token: z.string().min(1).max(64),
      initiator: z.string().trim().min(1).max(200),
      number: z.string().trim().max(200),
      document: z.string().trim().max(200),
    }),
    failures: [
      ...office,
      'record-not-found',
      'preview-gone',
      'rosters-changed-meanwhile',
      'list-not-readable',
      'plan-not-joint',
      'draw-already-open',
      'scheme-not-accepted',
    ],
  }),
  /** Who of the scope is not drawn, one by one with the reason. */
  'scheme.excluded': operation<view.Listing<view.ExcludedView>>()({
    input: z.object({
      scheme: schema.schemeSchema,
      /** Of the pool's own words; empty: all */
      reason: z.string().max(400).default(''),
      /** Of name or code */
      search: z.string().max(100).default(''),
      ...schema.pageSchema,
    }),
    failures: office,
  }),
  /** Counts and readiness of a scheme that may not be saved yet. */
  'scheme.pool': operation<view.PoolView>()({
    input: z.object({ scheme: schema.schemeSchema }),
    failures: [...office, 'record-not-found'],
  }),
} as const
