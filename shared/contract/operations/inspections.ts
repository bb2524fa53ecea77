import { z } from 'zod'
import { fileFailures } from '../failures.ts'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { office, outcomes, token } from './common.ts'

const line = z.string().trim().max(200)
const text = z.string().trim().max(4000)
const targetId = z.string().min(1).max(64)

/** As a clerk enters it. `id` empty and `revision` 0: a new one. */
const inspection = z
  .object({
    id: z.string().max(64),
    targetId,
    date: schema.daySchema,
    kind: line.min(1),
    department: line.min(1),
    basis: text,
    exemption: line,
    result: text,
    remark: text,
    registerNumber: line,
    drawId: z.string().max(64),
  })
  .refine(({ drawId, exemption }) => drawId === '' || exemption === '', {
    error: 'the inspection of a draw is not exempt',
    path: ['exemption'],
  })

/** 检查历史 (A13): every inspection of every target, whoever held it. */
export const inspectionsOperations = {
  'inspections.list': operation<view.Listing<view.InspectionView>>()({
    input: z.object({
      /** Of the target: name, code, 拼音首字母 or full pinyin */
      search: z.string().max(100).default(''),
      /** `2024`; empty: every year */
      year: z
        .string()
        .regex(/^(\d{4})?$/)
        .default(''),
      kinds: z.array(line).max(100).default([]),
      ...schema.pageSchema,
    }),
  }),
  /** Of one target, with this year's count against the cap. */
  'inspections.ofTarget': operation<view.TargetHistory>()({
    input: z.object({ targetId }),
    failures: [...office, 'record-not-found'],
  }),
  'inspections.save': operation<view.InspectionView>()({
    input: z.object({ inspection, revision: z.int().min(0) }),
    failures: [
      ...office,
      'record-not-found',
      'record-changed-meanwhile',
      'inspection-exists',
      'inspection-in-future',
      'inspection-of-record',
    ],
  }),
  'inspections.remove': operation<null>()({
    input: z.object({ id: z.string().min(1).max(64), reason: z.string().trim().min(1).max(400) }),
    failures: [...office, 'record-not-found', 'inspection-of-record'],
  }),
  'inspections.previewImport': operation<view.ListImportPreview>()({
    input: z.object({
      file: schema.fileSchema,
      sheet: z.string().max(200).optional(),
      /** column index → field; overrides what was recognised */
      columns: z.record(z.string().regex(/^\d+$/), z.string().max(60).nullable()).optional(),
      /** field → what holds for all rows of a file that has no such column, e.g. kind → 日常检查 */
      defaults: z.record(z.string().max(60), line).default({}),
    }),
    failures: [...office, ...fileFailures],
  }),
  'inspections.previewRows': operation<view.Listing<view.ImportRow>>()({
    input: token.extend({
      outcomes,
      ...schema.pageSchema,
    }),
    failures: ['preview-gone'],
  }),
  /** All sound rows or none. */
  'inspections.confirmImport': operation<view.ListImportPreview['counts']>()({
    input: token,
    failures: [...office, 'preview-gone', 'rosters-changed-meanwhile', 'nothing-to-import'],
  }),
  'inspections.discardImport': operation<null>()({ input: token }),
  /** The history as .xlsx in the columns it can be imported from. */
  'inspections.export': operation<{ readonly name: string; readonly bytes: Uint8Array }>()({
    input: z.object({ personal: z.boolean().default(false) }),
  }),
} as const
