import { z } from 'zod'
import { operation } from '../operation.ts'
import type * as view from '../views.ts'
import { office } from './common.ts'

const year = z.object({ year: z.int().min(2000).max(2199) })

/** How far a year has come (requirements B3, B4). */
export const yearOperations = {
  'plan.compliance': operation<view.ComplianceView>()({
    input: year,
    failures: [...office, 'record-not-found'],
  }),
  'plan.timeline': operation<view.TimelineView>()({ input: year, failures: office }),
} as const
