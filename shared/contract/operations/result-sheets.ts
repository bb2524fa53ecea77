import { z } from 'zod'
import { fileFailures } from '../failures.ts'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { atDraw, drawId } from './common.ts'

const returned = drawId.extend({ file: schema.fileSchema })
const reading = [...atDraw, ...fileFailures, 'result-sheet-not-accepted'] as const

/** 结果录入表: sent to the departments of a draw, brought back, and taken over (E1). */
export const resultSheetsOperations = {
  /** One .xlsx, or a zip of several. `departments`: empty means all. */
  'results.makeSheets': operation<{ readonly name: string; readonly bytes: Uint8Array }>()({
    input: drawId.extend({ departments: z.array(z.string().max(200)).max(100).default([]) }),
    failures: [...atDraw, 'department-not-of-draw', 'secret-until-released', 'issued-meanwhile'],
  }),
  /** Row by row against what was sent and what is entered; nothing is written. */
  'results.previewSheet': operation<view.ResultSheetPreview>()({ input: returned, failures: reading }),
  /** The targets that were looked at and chosen, with the versions that were shown: all of them or none. */
  'results.takeSheet': operation<{ readonly taken: number }>()({
    input: returned.extend({
      take: z
        .array(z.object({ targetId: z.string().min(1).max(64), version: z.int().min(0) }))
        .min(1)
        .max(20_000),
      /** Needed where a record had been approved */
      reason: z.string().trim().max(400).default(''),
    }),
    failures: [
      ...reading,
      'result-row-not-takeable',
      'nothing-to-import',
      'sheet-not-of-draw',
      'record-changed-meanwhile',
      'items-not-of-record',
      'correction-without-reason',
      'record-not-accepted',
      'record-unchanged',
    ],
  }),
  /** What was rejected, to be mended and brought back. `reasons`: row → sentence; `personal`: also cells with somebody's number */
  'results.exportRejected': operation<{ readonly name: string; readonly bytes: Uint8Array }>()({
    input: returned.extend({
      reasons: z.record(z.string().max(10), z.string().max(4000)),
      personal: z.boolean().default(false),
    }),
    failures: [...reading, 'nothing-to-import'],
  }),
} as const
