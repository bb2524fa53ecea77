import { z } from 'zod'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { nothing, office } from './common.ts'

/** The office and its profile (requirements A1). */
export const officeOperations = {
  'office.status': operation<view.OfficeStatus>()({ input: nothing }),
  'office.create': operation<view.OfficeStatus>()({
    input: z.object({
      profile: schema.officeProfileSchema,
      rehearsal: z.boolean(),
      /** The rule pack's departments, units and initiations come into the list */
      withDepartments: z.boolean().default(false),
    }),
    failures: ['office-exists', 'randomness-fixed', 'record-not-found'],
  }),
  'office.update': operation<view.OfficeStatus>()({
    input: z.object({ profile: schema.officeProfileSchema }),
    failures: [...office, 'record-not-found', 'draw-already-open'],
  }),
  /** The invented rosters and plan; only into a rehearsal office. */
  'office.loadSample': operation<view.OfficeStatus>()({
    input: nothing,
    failures: [...office, 'not-a-rehearsal-office', 'rosters-changed-meanwhile'],
  }),
} as const
