import { z } from 'zod'
import type { DispatchAnswer } from '#shared/domain/documents/dispatch/state.ts'
import { fileFailures } from '../failures.ts'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { atDraw, drawId, office } from './common.ts'

const dispatchId = z.object({ dispatchId: z.string().min(1).max(64) })
const who = z.string().trim().min(1).max(100)
const told = z.string().trim().min(1).max(400)
const answer = dispatchId.extend({ file: schema.fileSchema })
const atDispatch = [...office, 'record-not-found', 'dispatch-superseded'] as const
const dated = [...atDispatch, 'dispatch-date-not-accepted'] as const

type Views = readonly view.DispatchView[]

/** 派发: what goes to each department of a draw, and its answer (D5); the export for the platform (D8). */
export const dispatchOperations = {
  /** Every department of the draw, in the scheme's order */
  'dispatch.list': operation<Views>()({ input: drawId, failures: [...office, 'record-not-found'] }),
  /** Workbook and joint records for each department, all in one act. `departments`: empty means all. */
  'dispatch.make': operation<Views>()({
    input: drawId.extend({ departments: z.array(z.string().max(200)).max(100).default([]) }),
    failures: [...atDraw, 'department-not-of-draw', 'issued-meanwhile', 'file-not-written'],
  }),
  /** The files of one dispatch, as issued, in one zip. */
  'dispatch.package': operation<{ readonly name: string; readonly bytes: Uint8Array }>()({
    input: dispatchId,
    failures: [...office, 'record-not-found', 'document-missing', 'document-changed-outside'],
  }),
  'dispatch.recordSent': operation<Views>()({
    input: dispatchId.extend({ day: schema.daySchema, who, told }),
    failures: dated,
  }),
  /** Their workbook, held row by row against what was sent; nothing is written. */
  'dispatch.previewAnswer': operation<DispatchAnswer>()({
    input: answer,
    failures: [...atDispatch, ...fileFailures, 'dispatch-answer-not-accepted'],
  }),
  /** All of the workbook or nothing. */
  'dispatch.recordAnswer': operation<Views>()({
    input: answer.extend({ day: schema.daySchema, who }),
    failures: [
      ...dated,
      ...fileFailures,
      'dispatch-not-sent',
      'dispatch-answer-not-accepted',
      'attachment-not-accepted',
      'file-not-written',
    ],
  }),
  /** 全部确认 by telephone or by letter: no workbook came back. */
  'dispatch.recordConfirmed': operation<Views>()({
    input: dispatchId.extend({ day: schema.daySchema, who, told }),
    failures: [...dated, 'dispatch-not-sent'],
  }),
  /** Objections that were dealt with otherwise than by 递补 or 补位, e.g. not upheld. */
  'dispatch.settle': operation<Views>()({
    input: dispatchId.extend({ day: schema.daySchema, who, told }),
    failures: [...dated, 'dispatch-without-objection'],
  }),
  /** D8: plan, targets, inspectors and rows for the results as .xlsx, every cell text. `personal`: with telephone numbers, and the ledger tells who took them. */
  'dispatch.export': operation<{ readonly name: string; readonly bytes: Uint8Array }>()({
    input: drawId.extend({ personal: z.boolean().default(false) }),
    failures: [...atDraw, 'secret-until-released'],
  }),
} as const
