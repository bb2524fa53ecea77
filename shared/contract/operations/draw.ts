import { z } from 'zod'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { nothing, office, atDraw, drawId } from './common.ts'

const round = z.union([z.literal(1), z.literal(2)])

/** The draw before witnesses, from commitment to verification. */
export const drawOperations = {
  'draw.list': operation<readonly view.DrawSummary[]>()({ input: nothing, failures: office }),
  'draw.get': operation<view.DrawView>()({ input: drawId, failures: [...office, 'record-not-found'] }),
  /** Freezes rosters and scheme, makes the machine's share and commits plan 1. */
  'draw.commitFirst': operation<view.DrawView>()({
    input: z.object({
      taskId: z.string().max(64),
      contributors: z.array(schema.contributorSchema).max(20),
    }),
    failures: [
      ...office,
      'randomness-fixed',
      'record-not-found',
      'scheme-missing',
      'scheme-not-ready',
      'draw-already-open',
      'draw-already-held',
      'draw-refused',
      'too-few-contributors',
      'contributor-twice',
    ],
  }),
  /** Entered by one … */
  'draw.enterSlip': operation<view.DrawView>()({
    input: drawId.extend({ round, position: z.int().min(1), digits: z.string().max(64) }),
    failures: [...atDraw, 'digits-not-accepted', 'slip-already-fixed', 'slips-differ'],
  }),
  /** … and confirmed by its contributor, who types it again: from then on it is fixed. */
  'draw.fixSlip': operation<view.DrawView>()({
    input: drawId.extend({ round, position: z.int().min(1), digits: z.string().max(64) }),
    failures: [...atDraw, 'digits-not-accepted', 'slip-already-fixed', 'slips-differ'],
  }),
  /** All slips are fixed: forms the seed and computes the round. */
  'draw.conclude': operation<view.DrawView>()({
    input: drawId.extend({ round }),
    failures: [...atDraw, 'slips-missing', 'draw-refused'],
  }),
  /** 「为什么是它？」 and why not: the first of the frame whose name or code holds the words. */
  'draw.why': operation<readonly view.WhyView[]>()({
    input: drawId.extend({ search: z.string().max(100), limit: z.int().min(1).max(50).default(20) }),
    failures: atDraw,
  }),
  'draw.commitSecond': operation<view.DrawView>()({
    input: drawId.extend({
      contributors: z.array(schema.contributorSchema).max(20),
      /** present departments; the others hold their round later */
      departments: z.array(z.string().max(200)).min(1).max(100),
      extras: z
        .array(
          z.object({
            targetId: z.string().max(64),
            department: z.string().max(200),
            place: z.int().min(1).max(99),
            specialty: z.string().max(200),
            reason: z.string().trim().min(1).max(400),
          }),
        )
        .max(1000)
        .default([]),
      /** 请假 and the like since plan 1: inspector → reason */
      absent: z.record(z.string().max(64), z.string().trim().min(1).max(100)).default({}),
    }),
    failures: [
      ...atDraw,
      'randomness-fixed',
      'scheme-not-ready',
      'departments-absent',
      'draw-refused',
      'too-few-contributors',
      'contributor-twice',
    ],
  }),
  'draw.void': operation<view.DrawView>()({
    input: drawId.extend({
      reason: z.string().trim().min(1).max(400),
      people: z.array(z.string().trim().min(1).max(100)).max(5),
    }),
    failures: [...atDraw, 'two-people-needed'],
  }),
  'draw.package': operation<{ readonly name: string; readonly bytes: Uint8Array }>()({
    input: drawId,
    failures: [...atDraw, 'secret-until-released'],
  }),
  /** Any package, this office's or a stranger's, as a zip. */
  'draw.verify': operation<view.VerificationView>()({
    input: z.object({ file: schema.fileSchema }),
    failures: ['not-a-package'],
  }),
} as const
