import { z } from 'zod'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { office } from './common.ts'

const line = z.string().trim().max(200)
const id = z.string().min(1).max(64)
/** As the clerk saw it */
const seen = z.object({ id, revision: z.int().min(1) })
const change = [...office, 'record-not-found', 'record-changed-meanwhile'] as const

/** 线索与专项 (C10): inspections outside the draw. They feed the yearly cap and are never mixed with draws. */
export const leadsOperations = {
  'leads.list': operation<view.Listing<view.LeadView>>()({
    input: z.object({
      /** Of number, content, source, or a target's name, code or pinyin */
      search: z.string().max(100).default(''),
      /** `2024`; empty: every year */
      year: z
        .string()
        .regex(/^(\d{4})?$/)
        .default(''),
      handlings: z.array(schema.leadHandlingSchema).max(4).default([]),
      /** Those that became this task; empty: all */
      taskId: z.string().max(64).default(''),
      ...schema.pageSchema,
    }),
  }),
  /** The number that the next lead of the year gets. */
  'leads.propose': operation<{ readonly number: string }>()({
    input: z.object({ year: z.int().min(2000).max(2199) }),
  }),
  /** A new one (`revision` 0, `id` empty), or one that is still open. */
  'leads.save': operation<view.LeadView>()({
    input: z.object({
      lead: z.object({
        id: z.string().max(64),
        number: line.min(1),
        receivedOn: schema.daySchema,
        source: line.min(1),
        content: z.string().trim().min(1).max(4000),
        targetIds: z.array(id).max(1000),
      }),
      revision: z.int().min(0),
    }),
    failures: [...change, 'lead-number-taken', 'lead-in-future', 'lead-handled'],
  }),
  /** Its targets were inspected: one entry each in the history, counted by the cap unless exempt. */
  'leads.inspect': operation<view.LeadView>()({
    input: seen.extend({
      date: schema.daySchema,
      kind: line.min(1),
      department: line.min(1),
      /** A 不计入原因; empty: the cap counts it */
      exemption: line,
      result: z.string().trim().max(4000),
    }),
    failures: [
      ...change,
      'lead-handled',
      'lead-without-targets',
      'inspection-in-future',
      'inspection-exists',
    ],
  }),
  /** It becomes a 定向 task of the year's plan, with a scheme for its targets. */
  'leads.toTask': operation<view.LeadView>()({
    input: seen.extend({
      scope: schema.planScopeSchema,
      initiator: line.min(1),
      /** To the month at least, as the plan prints it */
      periodText: line.min(1),
      /** Why a published table is changed */
      reason: z.string().trim().max(400).default(''),
    }),
    failures: [
      ...change,
      'lead-handled',
      'plan-not-accepted',
      'plan-number-taken',
      'plan-already-drawn',
      'plan-published',
    ],
  }),
  'leads.decline': operation<view.LeadView>()({
    input: seen.extend({ reason: z.string().trim().min(1).max(400) }),
    failures: [...change, 'lead-handled'],
  }),
  /** Not accepted by mistake, or its task left the plan: open again. */
  'leads.reopen': operation<view.LeadView>()({
    input: seen.extend({ reason: z.string().trim().min(1).max(400) }),
    failures: [...change, 'lead-handled'],
  }),
  'leads.remove': operation<null>()({
    input: seen.extend({ reason: z.string().trim().min(1).max(400) }),
    failures: [...change, 'lead-handled'],
  }),
} as const
