import { z } from 'zod'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { atDraw, drawId, office } from './common.ts'

const word = z.string().trim().min(1).max(200)
const words = z.array(word).max(100)
const line = z.string().trim().max(400)
const text = z.string().trim().max(4000)
/** A draft may know the day alone */
const minute = z.union([z.literal(''), schema.daySchema, schema.minuteSchema])
const reason = z.string().trim().min(1).max(400)
const recordId = z.object({ recordId: z.string().min(1).max(64) })

/** One department at one target of a draw */
const sheet = drawId.extend({ targetId: z.string().min(1).max(64), department: word })

export const recordContent = z.object({
  begunAt: minute,
  endedAt: minute,
  methods: words,
  inspectorIds: z.array(z.string().min(1).max(64)).max(100),
  helpers: line,
  scanNumber: line,
  items: z
    .array(
      z.object({
        itemId: z.string().min(1).max(64),
        itemName: z.string().max(400),
        codes: words,
        finding: text,
        handling: words,
      }),
    )
    .max(1000),
  signature: z.object({ kind: z.enum(['', 'signed', 'refused', 'absent']), who: line, reason: line }),
  refusalGrounds: words,
  answeredQuestions: z.boolean(),
  remark: text,
})

/** Each with the version that the reviewer saw */
const seen = z
  .array(z.object({ id: z.string().min(1).max(64), version: z.int().min(1) }))
  .min(1)
  .max(5000)

const atSheet = [...atDraw, 'sheet-not-of-draw'] as const
const reviewed = [...atSheet, 'record-changed-meanwhile', 'record-in-another-state'] as const

/** 检查结果 (E1, E3, E7) and the reviewer's step (E4). */
export const resultsOperations = {
  /** Finished draws of a year, the newest first. */
  'results.draws': operation<readonly view.ResultDraw[]>()({
    input: z.object({ year: z.int().min(2000).max(2100) }),
  }),
  /** Every sheet of a draw, in the order of its list and the scheme's departments. */
  'results.list': operation<readonly view.ResultLine[]>()({ input: drawId, failures: atDraw }),
  'results.get': operation<view.ResultSheetView>()({ input: sheet, failures: atSheet }),
  /** A draft may hold anything; a complete one is checked by the rules. */
  'results.save': operation<view.ResultSheetView>()({
    input: sheet.extend({
      /** The version that was read; 0: there was none */
      version: z.int().min(0),
      content: recordContent,
      complete: z.boolean(),
      /** Needed once the record had been approved */
      reason: z.string().trim().max(400).default(''),
    }),
    failures: [
      ...atSheet,
      'record-changed-meanwhile',
      'items-not-of-record',
      'correction-without-reason',
      'record-not-accepted',
      'record-unchanged',
    ],
  }),
  /** All of them or none. */
  'results.approve': operation<null>()({
    input: drawId.extend({ records: seen }),
    failures: [...reviewed, 'own-record', 'record-not-accepted'],
  }),
  /** All of them or none. */
  'results.return': operation<null>()({
    input: drawId.extend({ records: seen, reason }),
    failures: reviewed,
  }),
  /** First to last. */
  'results.history': operation<readonly view.ResultVersion[]>()({
    input: recordId,
    failures: [...office, 'record-not-found'],
  }),
  /** All that the record holds now, field by field, for whoever reviews it. */
  'results.content': operation<view.ResultVersion['changes']>()({
    input: recordId,
    failures: [...office, 'record-not-found'],
  }),
  /** All of the files or none. */
  'results.addEvidence': operation<readonly view.EvidenceView[]>()({
    input: recordId.extend({ files: z.array(schema.fileSchema).min(1).max(50) }),
    failures: [...atDraw, 'evidence-not-accepted', 'attachment-not-accepted', 'file-not-written'],
  }),
  'results.withdrawEvidence': operation<readonly view.EvidenceView[]>()({
    input: z.object({ attachmentId: z.string().min(1).max(64), reason }),
    failures: [...atDraw, 'evidence-withdrawn-already'],
  }),
} as const
