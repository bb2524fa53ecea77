import { z } from 'zod'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { atDraw, drawId, nothing, office } from './common.ts'
import { drawKinds, paperSchema, round, toPreview, year } from './paper-request.ts'

/** Paper: made, kept, read again. */
export const documentsOperations = {
  'documents.list': operation<readonly view.DocumentView[]>()({ input: nothing, failures: office }),
  'documents.makePlan': operation<readonly view.DocumentView[]>()({
    input: z.object({ year, scope: schema.planScopeSchema }),
    failures: [...office, 'record-not-found', 'file-not-written'],
  }),
  /**
   * T6, T7, W3 and W4 (all in one and one by one; no W4 of a 暗查), W5 and W9 of a draw; and single sheets: C1 承诺单 and C2 结果单 of `round`
   * (null: the last that has one), C3 递补名单, C4 名录变动表, C5 递补、补位记录, C6 作废单.
   */
  'documents.makeDraw': operation<readonly view.DocumentView[]>()({
    input: drawId.extend({
      kinds: z.array(drawKinds).min(1).max(12),
      round,
    }),
    failures: [...atDraw, 'file-not-written', 'secret-not-announced'],
  }),
  /** Any .docx or .xlsx, whoever typed it, judged by GB/T 9704-2012. Writes nothing. */
  'documents.check': operation<view.DocumentCheckView>()({
    input: z.object({ file: schema.fileSchema }),
    failures: ['document-not-checkable'],
  }),
  /** 全部文书: every paper that the draw's state allows, in one act. */
  'documents.makeAll': operation<readonly view.DocumentView[]>()({
    input: drawId,
    failures: [...atDraw, 'file-not-written', 'secret-not-announced'],
  }),
  /** The newest version of each paper of the draw, as issued, in one zip. */
  'documents.package': operation<{ readonly name: string; readonly bytes: Uint8Array }>()({
    input: drawId,
    failures: [...office, 'record-not-found', 'document-missing', 'document-changed-outside'],
  }),
  /** A paper as it would be issued now, or as it was issued. Writes nothing. */
  'documents.preview': operation<view.PaperPreview>()({
    input: z.object({ paper: paperSchema }),
    failures: toPreview,
  }),
  /** The .docx of such a paper, judged by GB/T 9704-2012. Writes nothing. */
  'documents.checkPaper': operation<view.DocumentCheckView>()({
    input: z.object({ paper: paperSchema }),
    failures: [...toPreview, 'document-not-checkable'],
  }),
  /** Whether every issued file still lies where it was put, unchanged. */
  'documents.states': operation<readonly view.DocumentState[]>()({ input: nothing, failures: office }),
  'documents.read': operation<{ readonly name: string; readonly bytes: Uint8Array }>()({
    input: z.object({ documentId: z.string().max(64) }),
    failures: [...office, 'record-not-found', 'document-missing', 'document-changed-outside'],
  }),
} as const
