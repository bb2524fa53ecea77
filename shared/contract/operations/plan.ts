import type { Plan } from '#shared/domain/plan/types.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import { z } from 'zod'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { office } from './common.ts'

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
} as const
