import { z } from 'zod'
import { allOverviewParts, overviewCharts } from '#shared/domain/report/overview.ts'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { office } from './common.ts'

const year = z.int().min(2000).max(2199)

/** The year as pictures (F4). Every number opens the list that it counts. */
export const overviewOperations = {
  'overview.get': operation<view.OverviewView>()({ input: z.object({ year }), failures: office }),
  'overview.list': operation<view.Listing<view.OverviewRow>>()({
    input: z.object({
      ...schema.pageSchema,
      year,
      chart: z.enum(overviewCharts),
      bar: z.string().max(400),
      part: z.enum(allOverviewParts),
    }),
    failures: [...office, 'record-not-found'],
  }),
} as const
