import { z } from 'zod'
import * as schema from '../schemas.ts'
import { catalogueInput, destructionInput } from './archive.ts'
import { atDraw, drawId } from './common.ts'
import { gates, ledgerInput, orderInput, referralInput, reviewInput } from './follow-ups.ts'
import { publishInput } from './items.ts'
import { publishing, tableInput } from './publication.ts'
import { annualInput, monthlyInput, statisticsInput } from './report.ts'

export const year = z.int().min(2000).max(2199)
const taskId = z.string().min(1).max(64)
export const drawKinds = z.enum(['T6', 'T7', 'W3', 'W4', 'W5', 'W9', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6'])
export const round = z.int().min(1).max(999).nullable().default(null)

const of = <Word extends string>(word: Word) => ({ of: z.literal(word) })

/** Which paper: one that could be made now, of what its own act would be given, or one that was issued. */
export const paperSchema = z.discriminatedUnion('of', [
  z.object({ ...of('plan'), year, scope: schema.planScopeSchema }),
  z.object({ ...of('work-plan'), year }),
  z.object({ ...of('scheme'), taskId }),
  z.object({ ...of('approval'), taskId }),
  z.object({ ...of('notice'), taskId }),
  drawId.extend({ ...of('draw'), kind: drawKinds, round }),
  publishInput.extend(of('items')),
  tableInput.extend(of('publication')),
  ledgerInput.extend(of('follow-ups')),
  orderInput.extend(of('order')),
  reviewInput.extend(of('review')),
  referralInput.extend(of('referral')),
  monthlyInput.extend(of('monthly')),
  statisticsInput.extend(of('statistics')),
  drawId.extend(of('carried-out')),
  annualInput.extend(of('annual')),
  catalogueInput.extend(of('catalogue')),
  destructionInput.extend(of('destruction')),
  z.object({ ...of('document'), documentId: z.string().min(1).max(64) }),
])

export const toPreview = [
  ...atDraw,
  'scheme-missing',
  'secret-not-announced',
  'document-missing',
  'document-changed-outside',
  'preview-not-kept',
  'catalogue-empty',
  ...publishing,
  ...gates,
  'period-reversed',
  'report-nothing-to-merge',
  'draw-not-carried-out',
  'picture-not-accepted',
  'volume-not-over',
] as const
