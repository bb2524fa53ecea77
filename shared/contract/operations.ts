import type { Plan } from '#shared/domain/plan/types.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { Department, Expert, Inspector, Item, Target } from '#shared/domain/rosters/types.ts'
import { z } from 'zod'
import { fileFailures } from './failures.ts'
import { operation } from './operation.ts'
import * as schema from './schemas.ts'
import type * as view from './views.ts'

const nothing = z.object({})
const token = z.object({ token: z.string().min(1).max(64) })
const drawId = z.object({ drawId: z.string().min(1).max(64) })
const round = z.union([z.literal(1), z.literal(2)])
const office = ['office-not-created'] as const
const atDraw = ['office-not-created', 'record-not-found', 'draw-in-another-state'] as const

const rosterRecord = z.discriminatedUnion('roster', [
  z.object({ roster: z.literal('targets'), record: schema.targetSchema }),
  z.object({ roster: z.literal('inspectors'), record: schema.inspectorSchema }),
  z.object({ roster: z.literal('experts'), record: schema.expertSchema }),
  z.object({ roster: z.literal('items'), record: schema.itemSchema }),
])

/** Everything a page may ask. Names are `step.act`; preload, loopback, CLI and client derive from this object. */
export const operations = {
  'office.status': operation<view.OfficeStatus>()({ input: nothing }),
  'office.create': operation<view.OfficeStatus>()({
    input: z.object({ profile: schema.officeProfileSchema, rehearsal: z.boolean() }),
    failures: ['office-exists', 'randomness-fixed', 'record-not-found'],
  }),
  'office.update': operation<view.OfficeStatus>()({
    input: z.object({ profile: schema.officeProfileSchema }),
    failures: [...office, 'record-not-found'],
  }),
  'office.packs': operation<readonly RulePack[]>()({ input: nothing }),
  /** The invented rosters and plan; only into a rehearsal office. */
  'office.loadSample': operation<view.OfficeStatus>()({
    input: nothing,
    failures: [...office, 'not-a-rehearsal-office', 'rosters-changed-meanwhile'],
  }),

  'rosters.list': operation<view.Listing<view.Kept<Target | Inspector | Expert | Item>>>()({
    input: z.object({
      roster: schema.rosterNameSchema,
      /** name, code, 拼音首字母 or full pinyin */
      search: z.string().max(100).default(''),
      /** field → accepted values */
      filters: z.record(z.string(), z.array(z.string().max(200)).max(500)).default({}),
      retired: z.boolean().default(false),
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
  'rosters.previewImport': operation<view.ImportPreview>()({
    input: z.object({
      roster: schema.rosterNameSchema,
      file: schema.fileSchema,
      sheet: z.string().max(200).optional(),
      /** column index → field; overrides what was recognised */
      columns: z.record(z.string().regex(/^\d+$/), z.string().max(60).nullable()).optional(),
      /** field → what the clerk states for all rows of a file that has no such column, e.g. status → 存续 */
      defaults: z.record(z.string().max(60), z.string().max(200)).default({}),
    }),
    failures: fileFailures,
  }),
  'rosters.previewRows': operation<view.Listing<view.ImportRow>>()({
    input: token.extend({
      outcomes: z
        .array(z.enum(['new', 'changed', 'unchanged', 'rejected']))
        .max(4)
        .default([]),
      withProblems: z.boolean().default(false),
      ...schema.pageSchema,
    }),
    failures: ['preview-gone'],
  }),
  /** Mends one row of the preview: field → text, as if the file had said so. */
  'rosters.correctRow': operation<{ readonly row: view.ImportRow; readonly preview: view.ImportPreview }>()({
    input: token.extend({ row: z.int().min(1), values: z.record(z.string(), z.string().max(20_000)) }),
    failures: ['preview-gone', 'record-not-found'],
  }),
  /** All sound rows or none. */
  'rosters.confirmImport': operation<view.ImportPreview['counts']>()({
    input: token,
    failures: ['preview-gone', 'rosters-changed-meanwhile', 'nothing-to-import'],
  }),
  'rosters.discardImport': operation<null>()({ input: token }),
  /** The roster as .xlsx in the columns it can be imported from. */
  'rosters.export': operation<{ readonly name: string; readonly bytes: Uint8Array }>()({
    input: z.object({ roster: schema.rosterNameSchema }),
  }),

  'departments.list': operation<readonly Department[]>()({ input: nothing }),
  'departments.save': operation<readonly Department[]>()({
    input: z.object({ department: schema.departmentSchema }),
  }),
  'departments.remove': operation<readonly Department[]>()({
    input: z.object({ name: z.string().max(200) }),
    failures: ['record-not-found', 'record-in-use'],
  }),

  'recusals.list': operation<readonly view.RecusalView[]>()({ input: nothing }),
  'recusals.add': operation<readonly view.RecusalView[]>()({
    input: z.object({ recusal: schema.recusalSchema }),
    failures: ['record-not-found', 'record-exists'],
  }),
  'recusals.remove': operation<readonly view.RecusalView[]>()({
    input: z.object({ inspectorId: z.string().max(64), targetId: z.string().max(64) }),
    failures: ['record-not-found'],
  }),

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
    input: z.object({ plan: schema.planSchema }),
    failures: [...office, 'record-not-found', 'plan-number-taken', 'plan-already-drawn'],
  }),
  'plan.remove': operation<null>()({
    input: z.object({ planId: z.string().max(64) }),
    failures: [...office, 'record-not-found', 'plan-already-drawn'],
  }),

  /** The task's scheme, or a proposal made from task, pack and rosters. */
  'scheme.get': operation<{ readonly scheme: Scheme; readonly saved: boolean }>()({
    input: z.object({ taskId: z.string().max(64) }),
    failures: [...office, 'record-not-found'],
  }),
  'scheme.save': operation<view.PoolView>()({
    input: z.object({ scheme: schema.schemeSchema }),
    failures: [...office, 'record-not-found', 'draw-already-open'],
  }),
  /** Counts and readiness of a scheme that may not be saved yet. */
  'scheme.pool': operation<view.PoolView>()({
    input: z.object({ scheme: schema.schemeSchema }),
    failures: [...office, 'record-not-found'],
  }),

  'draw.list': operation<readonly view.DrawSummary[]>()({ input: nothing, failures: office }),
  'draw.get': operation<view.DrawView>()({ input: drawId, failures: [...office, 'record-not-found'] }),
  /** Freezes rosters and scheme, makes the machine's share and commits plan 1. */
  'draw.commitFirst': operation<view.DrawView>()({
    input: z.object({
      taskId: z.string().max(64),
      contributors: z.array(schema.contributorSchema).max(20),
    }),
    failures: [
      ...office,
      'randomness-fixed',
      'record-not-found',
      'scheme-missing',
      'scheme-not-ready',
      'draw-already-open',
      'draw-already-held',
      'draw-refused',
      'too-few-contributors',
      'contributor-twice',
    ],
  }),
  /** Entered by one … */
  'draw.enterSlip': operation<view.DrawView>()({
    input: drawId.extend({ round, position: z.int().min(1), digits: z.string().max(64) }),
    failures: [...atDraw, 'digits-not-accepted', 'slip-already-fixed', 'slips-differ'],
  }),
  /** … and confirmed by its contributor, who types it again: from then on it is fixed. */
  'draw.fixSlip': operation<view.DrawView>()({
    input: drawId.extend({ round, position: z.int().min(1), digits: z.string().max(64) }),
    failures: [...atDraw, 'digits-not-accepted', 'slip-already-fixed', 'slips-differ'],
  }),
  /** All slips are fixed: forms the seed and computes the round. */
  'draw.conclude': operation<view.DrawView>()({
    input: drawId.extend({ round }),
    failures: [...atDraw, 'slips-missing', 'draw-refused'],
  }),
  /** 「为什么是它？」 and why not: the first of the frame whose name or code holds the words. */
  'draw.why': operation<readonly view.WhyView[]>()({
    input: drawId.extend({ search: z.string().max(100), limit: z.int().min(1).max(50).default(20) }),
    failures: atDraw,
  }),
  'draw.commitSecond': operation<view.DrawView>()({
    input: drawId.extend({
      contributors: z.array(schema.contributorSchema).max(20),
      /** present departments; the others hold their round later */
      departments: z.array(z.string().max(200)).min(1).max(100),
      extras: z
        .array(
          z.object({
            targetId: z.string().max(64),
            department: z.string().max(200),
            place: z.int().min(1).max(99),
            specialty: z.string().max(200),
            reason: z.string().trim().min(1).max(400),
          }),
        )
        .max(1000)
        .default([]),
      /** 请假 and the like since plan 1: inspector → reason */
      absent: z.record(z.string().max(64), z.string().trim().min(1).max(100)).default({}),
    }),
    failures: [
      ...atDraw,
      'randomness-fixed',
      'scheme-not-ready',
      'departments-absent',
      'draw-refused',
      'too-few-contributors',
      'contributor-twice',
    ],
  }),
  'draw.void': operation<view.DrawView>()({
    input: drawId.extend({
      reason: z.string().trim().min(1).max(400),
      people: z.array(z.string().trim().min(1).max(100)).max(5),
    }),
    failures: [...atDraw, 'two-people-needed'],
  }),
  'draw.package': operation<{ readonly name: string; readonly bytes: Uint8Array }>()({
    input: drawId,
    failures: [...atDraw, 'secret-until-released'],
  }),
  /** Any package, this office's or a stranger's, as a zip. */
  'draw.verify': operation<view.VerificationView>()({
    input: z.object({ file: schema.fileSchema }),
    failures: ['not-a-package'],
  }),

  'documents.list': operation<readonly view.DocumentView[]>()({ input: nothing, failures: office }),
  'documents.makePlan': operation<readonly view.DocumentView[]>()({
    input: z.object({ year: z.int().min(2000).max(2199), scope: schema.planScopeSchema }),
    failures: [...office, 'record-not-found', 'file-not-written'],
  }),
  /** T6, T7, W3 (all in one and one by one) and W5 of a draw. */
  'documents.makeDraw': operation<readonly view.DocumentView[]>()({
    input: drawId.extend({
      kinds: z
        .array(z.enum(['T6', 'T7', 'W3', 'W5']))
        .min(1)
        .max(4),
    }),
    failures: [...atDraw, 'file-not-written'],
  }),
  'documents.read': operation<{ readonly name: string; readonly bytes: Uint8Array }>()({
    input: z.object({ documentId: z.string().max(64) }),
    failures: [...office, 'record-not-found', 'document-missing', 'document-changed-outside'],
  }),

  'records.ledger': operation<view.Listing<view.LedgerEntryView>>()({
    input: z.object(schema.pageSchema),
    failures: office,
  }),
  'records.verifyLedger': operation<{ readonly entries: number; readonly head: string }>()({
    input: nothing,
    failures: [...office, 'ledger-broken'],
  }),
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations
export const operationNames = Object.keys(operations) as readonly OperationName[]
