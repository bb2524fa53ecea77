import { z } from 'zod'
import { countedThings } from '#shared/domain/report/count.ts'
import { diaryKinds } from '#shared/domain/report/diary.ts'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { drawId, office } from './common.ts'

const year = z.int().min(2000).max(2199)
const month = z.string().regex(/^2[01]\d{2}-(0[1-9]|1[0-2])$/)
const unit = z.string().max(200)
const id = z.string().min(1).max(64)
const reason = z.string().trim().max(400)
export const period = z.object({ from: schema.daySchema, to: schema.daySchema })

/** Which inspections are counted: those of one draw, or those that ended within some days */
export const extent = z.discriminatedUnion('of', [
  drawId.extend({ of: z.literal('draw') }),
  period.extend({ of: z.literal('period'), plans: z.enum(['internal', 'joint', 'all']).default('joint') }),
])
export type Extent = z.output<typeof extent>

/** Which number: a cell of T4, or of a task's row of a monthly report (`version` 0: as the data have it now) */
const number = z.discriminatedUnion('in', [
  z.object({ in: z.literal('statistics'), extent, department: unit.default('') }),
  period.extend({ in: z.literal('monthly'), month, unit, version: z.int().min(0), taskId: id }),
])
export type NumberAsked = z.output<typeof number>

/** Pictures of the overview, as the page drew them; `words` for who cannot see them */
export const pictures = z
  .array(
    z.object({
      title: z.string().trim().min(1).max(100),
      words: z.string().trim().max(4000),
      png: schema.fileSchema.shape.bytes,
    }),
  )
  .max(20)
  .default([])

/** What T3 and T4 are made of, issued or only looked at */
export const monthlyInput = period.extend({ month, unit })
export const statisticsInput = z.object({ extent, department: unit.default('') })
export const annualInput = z.object({ year, pictures })

const changed = [...office, 'record-not-found', 'record-changed-meanwhile'] as const

/** Reports (F1–F3) and what they rest upon. Every number opens the list that it counts. */
export const reportOperations = {
  /** 会议、文件、培训、宣传 of a year */
  'report.diary': operation<readonly view.DiaryView[]>()({ input: z.object({ year }), failures: office }),
  /** First to last */
  'report.diaryHistory': operation<readonly view.DiaryVersionView[]>()({
    input: z.object({ id }),
    failures: [...office, 'record-not-found'],
  }),
  /** A new entry (`id` empty, `version` 0), or the next version of one. */
  'report.saveDiary': operation<view.DiaryView>()({
    input: z.object({
      entry: z.object({
        id: z.string().max(64),
        kind: z.enum(diaryKinds),
        day: schema.daySchema,
        unit: unit.min(1),
        title: z.string().trim().min(1).max(200),
        content: z.string().trim().max(4000),
        people: z.int().min(0).max(1_000_000).nullable(),
      }),
      version: z.int().min(0),
      /** Of its attachments those that stay */
      keep: z.array(id).max(200).default([]),
      files: z.array(schema.fileSchema).max(20).default([]),
      reason: reason.default(''),
    }),
    failures: [...changed, 'diary-in-future', 'attachment-not-accepted', 'file-not-written'],
  }),
  'report.removeDiary': operation<null>()({
    input: z.object({ id, version: z.int().min(1), reason: reason.min(1) }),
    failures: changed,
  }),
  'report.months': operation<view.MonthsView>()({ input: z.object({ year }), failures: office }),
  /** `unit` empty: merged for the bureau. `period` null: as issued, or as the rules have it */
  'report.monthly': operation<view.MonthlyView>()({
    input: z.object({ month, unit, period: period.nullable().default(null) }),
    failures: [...office, 'record-not-found'],
  }),
  /** T3 as .docx and .xlsx, kept with its numbers; again it is a correction and needs a reason. */
  'report.issueMonthly': operation<view.MonthlyView>()({
    input: monthlyInput.extend({ reason: reason.default('') }),
    failures: [
      ...office,
      'record-not-found',
      'period-reversed',
      'report-unchanged',
      'report-needs-reason',
      'issued-meanwhile',
      'report-nothing-to-merge',
      'file-not-written',
    ],
  }),
  'report.statistics': operation<view.StatisticsView>()({
    input: z.object({ extent }),
    failures: [...office, 'record-not-found'],
  }),
  /** T4 as .docx and .xlsx. `department`: its own return as the source has it; empty: all with a total */
  'report.issueStatistics': operation<readonly view.DocumentView[]>()({
    input: statisticsInput,
    failures: [...office, 'record-not-found', 'file-not-written'],
  }),
  /** Draws that were held in a year or are still running, and their reports within the term (F2) */
  'report.carriedOut': operation<readonly view.CarriedOutView[]>()({
    input: z.object({ year }),
    failures: office,
  }),
  'report.issueCarriedOut': operation<readonly view.DocumentView[]>()({
    input: drawId,
    failures: [...office, 'record-not-found', 'draw-not-carried-out', 'file-not-written'],
  }),
  'report.annual': operation<view.AnnualView>()({
    input: z.object({ year }),
    failures: [...office, 'record-not-found'],
  }),
  'report.issueAnnual': operation<readonly view.DocumentView[]>()({
    input: annualInput,
    failures: [...office, 'record-not-found', 'picture-not-accepted', 'file-not-written'],
  }),
  /** The list that a number counts. */
  'report.counted': operation<view.CountedView>()({
    input: z.object({ what: z.enum(countedThings), number }),
    failures: [...office, 'record-not-found'],
  }),
} as const
