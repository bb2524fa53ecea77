import { z } from 'zod'
import { fileFailures } from '../failures.ts'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'

const token = z.object({ token: z.string().min(1).max(64) })

/** A file into a roster: read, mended row by row, then all of it or nothing. */
export const importsOperations = {
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
} as const
