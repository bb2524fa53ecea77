import { z } from 'zod'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { nothing, office, atDraw, drawId, secondPersonFailures } from './common.ts'

/** 1, 2, and from 3 on the further second rounds `more/1`, `more/2` … */
const round = z.int().min(1).max(999)
const contributors = z.array(schema.contributorSchema).max(20)
/** 请假 and the like since plan 1: inspector → reason */
const absent = z.record(z.string().max(64), z.string().trim().min(1).max(100)).default({})
const extras = z
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
  .default([])
/** present departments; the others hold their round later */
const departments = z.array(z.string().max(200)).min(1).max(100)
const atCommitment = [
  ...atDraw,
  'randomness-fixed',
  'roster-not-invented',
  'draw-refused',
  'too-few-contributors',
  'contributor-twice',
] as const

/** The draw before witnesses, from commitment to verification. */
export const drawOperations = {
  'draw.list': operation<readonly view.DrawSummary[]>()({ input: nothing, failures: office }),
  'draw.get': operation<view.DrawView>()({ input: drawId, failures: [...office, 'record-not-found'] }),
  /** Freezes rosters and scheme, makes the machine's share and commits plan 1. */
  'draw.commitFirst': operation<view.DrawView>()({
    input: z.object({
      taskId: z.string().max(64),
      contributors,
    }),
    failures: [
      ...office,
      'randomness-fixed',
      'roster-not-invented',
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
  /** The tickets of one stratum (or group of items, or field of experts), drawn or not, in the roster's order or sorted: what the room watches. */
  'draw.stratumTickets': operation<view.Listing<view.LotView>>()({
    input: drawId.extend({
      of: z.enum(['target', 'item', 'expert']),
      stratum: z.string().max(420),
      order: z.enum(['place', 'rank']),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1000).default(200),
    }),
    failures: atDraw,
  }),
  /** What the next second commitment would freeze of people: differences, places with hardly a choice, places nobody can fill. */
  'draw.previewSecond': operation<view.SecondPreview>()({
    input: drawId.extend({ departments, extras, absent }),
    failures: [...atDraw, 'round-still-open', 'department-not-of-draw', 'department-served'],
  }),
  'draw.commitSecond': operation<view.DrawView>()({
    input: drawId.extend({
      contributors,
      departments,
      extras,
      absent,
    }),
    failures: [...atCommitment, 'department-not-of-draw'],
  }),
  /** A department that was absent holds its round 2 later, in `more/n` (draw-protocol.md §3). */
  'draw.commitLate': operation<view.DrawView>()({
    input: drawId.extend({
      contributors,
      departments,
      extras,
      absent,
    }),
    failures: [
      ...atCommitment,
      'round-still-open',
      'reason-not-accepted',
      'department-not-of-draw',
      'department-served',
    ],
  }),
  /** 补位: places of the table in force are given anew (late recusal, illness); nobody else is moved (§3). */
  'draw.commitRefill': operation<view.DrawView>()({
    input: drawId.extend({
      contributors,
      places: z
        .array(
          z.object({
            /** a drawn target, or a team */
            unit: z.string().max(64),
            department: z.string().max(200),
            place: z.int().min(1).max(99),
            reason: z.string().trim().min(1).max(400),
          }),
        )
        .min(1)
        .max(1000),
      absent,
      /** 证明材料: the leave slip, the late recusal as signed */
      documents: z.array(schema.fileSchema).min(1).max(10),
    }),
    failures: [
      ...atCommitment,
      'round-still-open',
      'reason-not-accepted',
      'place-not-in-force',
      'places-of-several-tables',
      'inspector-still-available',
      'attachment-not-accepted',
      'file-not-written',
    ],
  }),
  /** 递补: the next of the stratum's reserve takes the place of a target that is closed or not found (§5). */
  'draw.replace': operation<view.DrawView>()({
    input: drawId.extend({
      /** who is inspected now: as drawn, or a replacement that drops out too */
      targetId: z.string().max(64),
      reason: z.string().trim().min(1).max(400),
      documents: z.array(schema.fileSchema).min(1).max(10),
    }),
    failures: [
      ...atDraw,
      'round-still-open',
      'reason-not-accepted',
      'target-not-in-force',
      'reserve-exhausted',
      'attachment-not-accepted',
      'file-not-written',
    ],
  }),
  /** A document handed in with a refill or a replacement, as it was handed in. */
  'draw.attachment': operation<{ readonly name: string; readonly bytes: Uint8Array }>()({
    input: z.object({ attachmentId: z.string().max(64) }),
    failures: [
      ...office,
      'record-not-found',
      'document-missing',
      'document-changed-outside',
      'attachment-destroyed',
    ],
  }),
  'draw.void': operation<view.DrawView>()({
    input: drawId.extend({
      reason: z.string().trim().min(1).max(400),
      people: z.array(z.string().trim().min(1).max(100)).max(5),
      secondPerson: schema.secondPersonSchema,
    }),
    failures: [...atDraw, ...secondPersonFailures],
  }),
  'draw.package': operation<{ readonly name: string; readonly bytes: Uint8Array }>()({
    input: drawId,
    failures: [...atDraw, 'secret-until-released'],
  }),
  /** Any package, this office's or a stranger's, as a zip or as the files of a folder, their paths as names. `own`: null for a stranger's. */
  'draw.verify': operation<view.VerificationView & { readonly own: view.OwnDraw | null }>()({
    input: z.union([
      z.object({ file: schema.fileSchema }),
      z.object({ files: z.array(schema.fileSchema).min(1).max(2000) }),
    ]),
    failures: ['not-a-package'],
  }),
} as const
