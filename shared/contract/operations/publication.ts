import { z } from 'zod'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { drawId, office } from './common.ts'

const id = z.string().min(1).max(64)
const who = z.string().trim().min(1).max(100)
const reason = z.string().trim().min(1).max(400)
const day = schema.daySchema
const place = z.string().trim().min(1).max(200)
const year = z.int().min(2000).max(2199)
const screenshots = z.array(schema.fileSchema).max(20).default([])

/** With the version before the clerk's eyes: what was changed meanwhile is looked at again. */
const records = z
  .array(z.object({ id, version: z.int().min(1) }))
  .min(1)
  .max(20_000)
const chosen = drawId.extend({ records })

/** What T8 is made of */
export const tableInput = chosen.extend({ publishedOn: z.union([z.literal(''), day]).default('') })

const atDraw = [...office, 'record-not-found'] as const
const dated = [...atDraw, 'publication-day-not-accepted'] as const
export const publishing = [
  ...atDraw,
  'record-changed-meanwhile',
  'publication-not-possible',
  'secret-until-released',
] as const
const withScreenshots = [
  'attachment-not-accepted',
  'evidence-not-accepted',
  'not-a-screenshot',
  'file-not-written',
] as const

/** 审核公示: what is due, published, kept back and fed back (requirements E4, E5, D8). */
export const publicationOperations = {
  /** Of the plans of one year, of one draw, or all. */
  'publication.list': operation<view.PublicationOverview>()({
    input: z.object({ year: year.nullable().default(null), drawId: id.nullable().default(null) }),
    failures: atDraw,
  }),
  /** 暗查: its results may leave from now on. */
  'publication.release': operation<view.PublicationDraw>()({
    input: drawId.extend({ day, who, reason }),
    failures: [...dated, 'draw-not-secret', 'already-released'],
  }),
  /** Published on a day at a place; what was published before is published anew as a correction. */
  'publication.mark': operation<view.PublicationDraw>()({
    input: chosen.extend({ day, place, who, remark: z.string().trim().max(400).default(''), screenshots }),
    failures: [...publishing, 'publication-day-not-accepted', ...withScreenshots],
  }),
  /** 不予公示, with the reason; counted apart. */
  'publication.withhold': operation<view.PublicationDraw>()({
    input: chosen.extend({ day, who, reason }),
    failures: [...publishing, 'publication-day-not-accepted'],
  }),
  /** Puts a registration right: the last counts, and the first stays in the history. */
  'publication.amend': operation<view.PublicationDraw>()({
    input: z.object({
      batchId: id,
      day,
      place: z.string().trim().max(200),
      who,
      reason,
      screenshots,
    }),
    failures: [...dated, 'publication-withdrawn', ...withScreenshots],
  }),
  /** It was registered and never happened. */
  'publication.withdraw': operation<view.PublicationDraw>()({
    input: z.object({ batchId: id, who, reason }),
    failures: [...atDraw, 'publication-withdrawn'],
  }),
  /** T8 of the chosen records, as Word and Excel. */
  'publication.makeTable': operation<readonly view.DocumentView[]>()({
    input: tableInput,
    failures: [...publishing, 'file-not-written'],
  }),
  /** The fields of the public disclosure for the chosen records as .xlsx; no inspector is named. */
  'publication.disclosure': operation<{ readonly name: string; readonly bytes: Uint8Array }>()({
    input: chosen,
    failures: publishing,
  }),
  /** 逐户反馈: told to these targets on a day, and how; told again it is a correction. */
  'publication.feedBack': operation<view.PublicationDraw>()({
    input: drawId.extend({
      targetIds: z.array(id).min(1).max(20_000),
      day,
      how: z.string().trim().min(1).max(100),
      who,
    }),
    failures: [...dated, 'secret-until-released', 'feedback-not-possible'],
  }),
  /** Deadlines kept and missed, per department and unit. */
  'publication.punctuality': operation<view.PunctualityView>()({
    input: z.object({ year }),
    failures: office,
  }),
} as const
