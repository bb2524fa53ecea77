import { z } from 'zod'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { nothing, office } from './common.ts'

const department = z.string().trim().max(200).default('')

/** What T5 is made of */
export const publishInput = z.object({ department, publishedOn: schema.daySchema })

/** 随机抽查事项清单: begun, published, and as it was on a day. */
export const itemsOperations = {
  'items.starters': operation<readonly view.StarterCatalogue[]>()({ input: nothing, failures: office }),
  /** Imports a starter as a clerk would import a file; `departments`: its name → this office's name for it. */
  'items.addStarter': operation<view.ImportCounts>()({
    input: z.object({
      id: z.string().max(40),
      departments: z.record(z.string(), schema.departmentSchema.shape.name),
    }),
    failures: [...office, 'record-not-found', 'rosters-changed-meanwhile', 'nothing-to-import'],
  }),
  /** T5 as .docx and .xlsx. What is the same as the last issue keeps its number and day. */
  'items.publish': operation<view.PublishedCatalogue>()({
    input: publishInput,
    failures: [...office, 'catalogue-empty', 'file-not-written'],
  }),
  /** Newest first */
  'items.issues': operation<readonly view.CatalogueIssue[]>()({ input: nothing, failures: office }),
  'items.ofDay': operation<view.CatalogueOfDay>()({
    input: z.object({ on: schema.daySchema, department }),
    failures: office,
  }),
} as const
