import { z } from 'zod'
import { fileFailures } from '../failures.ts'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { outcomes, token } from './common.ts'

const extent = z.enum(['file', 'all'])

/** A file into a roster: read, mended row by row, then all of it or nothing, and back again in one step. */
export const importsOperations = {
  'rosters.previewImport': operation<view.ImportPreview>()({
    input: z.object({
      roster: schema.rosterNameSchema,
      file: schema.fileSchema,
      sheet: z.string().max(200).optional(),
      /** row number of the header, where a clerk points at it; the columns may then be incomplete */
      headerRow: z.int().min(1).max(2_000_000).optional(),
      /** column index → field; overrides what was recognised and what is remembered */
      columns: z.record(z.string().regex(/^\d+$/), z.string().max(60).nullable()).optional(),
      /** field → what the clerk states for all rows of a file that has no such column, e.g. status → 存续 */
      defaults: z.record(z.string().max(60), z.string().max(200)).default({}),
    }),
    failures: fileFailures,
  }),
  /** The first rows of a sheet as they stand: what a clerk points at where no header was recognised. */
  'rosters.previewSheet': operation<view.SheetView>()({
    input: z.object({ file: schema.fileSchema, sheet: z.string().max(200).optional() }),
    failures: fileFailures,
  }),
  'rosters.previewRows': operation<view.Listing<view.ImportRow>>()({
    input: token.extend({
      outcomes,
      /** only sound rows at which a clerk should look */
      warned: z.boolean().default(false),
      withProblems: z.boolean().default(false),
      ...schema.pageSchema,
    }),
    failures: ['preview-gone'],
  }),
  /** Records in use that the file does not hold; `file`: only those of the 乡镇 or 部门 of which it speaks. */
  'rosters.previewMissing': operation<view.Listing<view.MissingRow>>()({
    input: token.extend({ extent, ...schema.pageSchema }),
    failures: ['preview-gone'],
  }),
  /**
   * The rejected rows in the file's own columns, to be mended and imported; `reasons`: row → why, in words. Telephone and id
   * numbers go along only as `personal`.
   */
  'rosters.exportRejected': operation<{ readonly name: string; readonly bytes: Uint8Array }>()({
    input: token.extend({
      reasons: z.record(z.string().regex(/^\d+$/), z.string().max(20_000)),
      personal: z.boolean().default(false),
    }),
    failures: ['preview-gone', ...fileFailures],
  }),
  /** Mends one row of the preview: field → text, as if the file had said so. */
  'rosters.correctRow': operation<{ readonly row: view.ImportRow; readonly preview: view.ImportPreview }>()({
    input: token.extend({ row: z.int().min(1), values: z.record(z.string(), z.string().max(20_000)) }),
    failures: ['preview-gone', 'record-not-found'],
  }),
  /** Forgets what was told of the columns of files with this header. */
  'rosters.forgetColumns': operation<null>()({ input: token, failures: ['preview-gone'] }),
  /** All sound rows or none. `retireMissing`: also takes the records out that the file does not hold. */
  'rosters.confirmImport': operation<view.ImportCounts>()({
    input: token.extend({
      retireMissing: z.object({ extent, reason: z.string().trim().min(1).max(400) }).optional(),
    }),
    failures: ['preview-gone', 'rosters-changed-meanwhile', 'nothing-to-import'],
  }),
  'rosters.discardImport': operation<null>()({ input: token }),
  /** The import that can be undone; null where there is none. */
  'rosters.lastImport': operation<view.ImportView | null>()({
    input: z.object({ roster: schema.rosterNameSchema }),
  }),
  /** Puts every record back as it was before the roster's last import: all of it or nothing. */
  'rosters.undoImport': operation<view.UndoneImport>()({
    input: z.object({ roster: schema.rosterNameSchema, importId: z.string().min(1).max(64) }),
    failures: ['import-not-last', 'import-built-upon'],
  }),
  /** Who changed what of a record, newest first. */
  'rosters.history': operation<readonly view.HistoryEntry[]>()({
    input: z.object({ roster: schema.rosterNameSchema, id: z.string().max(64) }),
    failures: ['record-not-found'],
  }),
} as const
