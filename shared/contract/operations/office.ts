import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import type { Department } from '#shared/domain/rosters/types.ts'
import { z } from 'zod'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { nothing, office } from './common.ts'

/** The office, its rule packs and its departments. */
export const officeOperations = {
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
  'departments.list': operation<readonly Department[]>()({ input: nothing }),
  'departments.save': operation<readonly Department[]>()({
    input: z.object({ department: schema.departmentSchema }),
  }),
  'departments.remove': operation<readonly Department[]>()({
    input: z.object({ name: z.string().max(200) }),
    failures: ['record-not-found', 'record-in-use'],
  }),
} as const
