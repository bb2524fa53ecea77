import { z } from 'zod'
import { fileFailures } from '../failures.ts'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { nothing, office } from './common.ts'

const year = z.int().min(2001).max(2199)
const day = schema.daySchema

/** A year's arrangement as the office has it: the notice's text, or a table of 日期, 类型, 名称. */
const source = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('notice'),
    text: z.string().max(20_000),
    reference: z.string().trim().max(200),
  }),
  z.object({ kind: z.literal('table'), file: schema.fileSchema }),
])

const arrangement = z.object({ year, source })
const unread = [...office, ...fileFailures, 'arrangement-not-understood'] as const

/** 节假日: what working days are counted by. */
export const calendarOperations = {
  /** Every year that has days, and always last, this and next year */
  'calendar.years': operation<readonly view.YearCoverage[]>()({ input: nothing }),
  'calendar.year': operation<view.CalendarYear>()({ input: z.object({ year }) }),
  'calendar.setDay': operation<view.CalendarYear>()({
    input: z
      .object({
        date: day,
        mark: z.enum(['off', 'work', 'ordinary']),
        name: z.string().trim().max(60),
      })
      .refine(({ mark, name }) => mark === 'ordinary' || name !== '', { path: ['name'], error: 'no name' }),
    failures: office,
  }),
  'calendar.declareYear': operation<view.CalendarYear>()({
    input: z.object({ year, complete: z.boolean() }),
    failures: [...office, 'year-without-arrangement'],
  }),
  /** Adds the years this program brings along; `replace` names those whose own days shall give way. */
  'calendar.addShipped': operation<view.ShippedYears>()({
    input: z.object({ replace: z.array(year).max(100).default([]) }),
    failures: [...office, 'arrangement-unchanged'],
  }),
  'calendar.previewArrangement': operation<view.ArrangementPreview>()({
    input: arrangement,
    failures: unread,
  }),
  /** The whole arrangement takes the place of what the year had, or nothing does. */
  'calendar.importArrangement': operation<view.CalendarYear>()({
    input: arrangement,
    failures: [...unread, 'arrangement-unchanged'],
  }),
  'calendar.deadline': operation<view.DeadlineView>()({
    input: z.object({
      from: day,
      days: z.int().min(1).max(1000),
      /** null: as the office's rules have it */
      startsNextDay: z.boolean().nullable().default(null),
    }),
  }),
} as const
