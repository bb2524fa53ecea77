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
      /** Made with the office, and logged in at once; null: an office without accounts */
      administrator: schema.newAccountSchema.nullable().default(null),
    }),
    failures: ['office-exists', 'randomness-fixed', 'record-not-found', 'password-not-accepted'],
  }),
  'office.update': operation<view.OfficeStatus>()({
    input: z.object({ profile: schema.officeProfileSchema }),
    failures: [...office, 'record-not-found', 'draw-already-open'],
  }),
  /** The next start opens the office that lies there; answers also where this one cannot be opened. */
  'office.useFolder': operation<{ readonly folder: string }>()({
    input: z.object({ folder: z.string().trim().min(1).max(400) }),
    failures: ['no-office-there'],
  }),
  /** The invented rosters and plan; only into a rehearsal office. */
  'office.loadSample': operation<view.OfficeStatus>()({
    input: nothing,
    failures: [...office, 'not-a-rehearsal-office', 'rosters-changed-meanwhile'],
  }),
} as const
