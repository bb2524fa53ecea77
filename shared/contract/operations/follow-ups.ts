import { z } from 'zod'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { nothing, office } from './common.ts'

const caseId = z.object({ caseId: z.string().min(1).max(64) })
const day = schema.daySchema
const who = z.string().trim().min(1).max(100)
const told = z.string().trim().max(2000)
const words = z.string().trim().min(1).max(2000)
const line = z.string().trim().max(200)
const files = z.array(schema.fileSchema).max(20).default([])
const itemIds = z.array(z.string().min(1).max(64)).max(500)
const position = z.int().min(1).max(100_000)

/** 发文字号: the letter code and the number that was shown as the next one */
const numbering = z.object({
  letterCode: z.string().trim().min(1).max(40),
  number: z.int().min(1).max(1_000_000),
})

const plainActs = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['guided', 'corrected', 'listed', 'fed-back', 'reopened']) }),
  z.object({ kind: z.literal('extended'), dueOn: day }),
  z.object({ kind: z.literal('filed'), caseNumber: z.string().trim().min(1).max(100) }),
  z.object({ kind: z.literal('filing-ended'), filing: position }),
  z.object({ kind: z.literal('replied'), referral: position }),
  z.object({ kind: z.literal('closed'), despite: told.default('') }),
])

/** What W7, W10, W6 and T9 are made of */
export const orderInput = caseId.extend({
  ...numbering.shape,
  days: z.int().min(1).max(730),
  measures: words,
  who,
  reviewBody: line.default(''),
  court: line.default(''),
  contact: line.default(''),
  phone: line.default(''),
})
export const reviewInput = caseId.extend({
  numbering: numbering.nullable(),
  day,
  undone: itemIds,
  who,
  told,
  contact: line.default(''),
  phone: line.default(''),
})
export const referralInput = caseId.extend({
  ...numbering.shape,
  to: z.string().trim().min(1).max(200),
  police: z.boolean(),
  reason: words,
  basis: line.default(''),
  materials: z.array(line.min(1)).max(50).default([]),
  replyBy: z.union([z.literal(''), day]).default(''),
  who,
  contact: line.default(''),
  phone: line.default(''),
})
export const ledgerInput = z.object({
  from: day,
  to: day,
  drawId: z.string().min(1).max(64).nullable(),
  department: line.default(''),
})

const atCase = [...office, 'record-not-found'] as const
/** What an act on a case can be refused for; which of them, its standing tells (domain/results/follow-up-gates.ts). */
export const gates = [
  ...atCase,
  'follow-up-closed',
  'follow-up-not-closed',
  'follow-up-without-order',
  'follow-up-order-in-force',
  'follow-up-term-not-longer',
  'follow-up-referral-not-open',
  'follow-up-filing-not-open',
  'follow-up-not-reviewed',
  'follow-up-review-not-passed',
  'follow-up-unanswered',
  'follow-up-nothing-done',
  'follow-up-record-not-complete',
  'follow-up-date-not-accepted',
  'file-not-written',
] as const

/** 后续处置: what becomes of each problem until it is closed (requirements E2, E6). */
export const followUpsOperations = {
  'followUps.list': operation<view.FollowUpList>()({ input: nothing, failures: office }),
  'followUps.get': operation<view.FollowUpCaseView>()({ input: caseId, failures: atCase }),
  /** By hand: any items of a complete record that no case has. */
  'followUps.open': operation<view.FollowUpCaseView>()({
    input: z.object({
      recordId: z.string().min(1).max(64),
      itemIds: itemIds.min(1),
      day,
      who,
      told,
    }),
    failures: [
      ...atCase,
      'follow-up-record-not-complete',
      'follow-up-items-not-open',
      'follow-up-date-not-accepted',
    ],
  }),
  /** Everything that is offered, of one draw or of all, in one act. */
  'followUps.openOffered': operation<view.FollowUpList>()({
    input: z.object({ drawId: z.string().min(1).max(64).nullable(), who }),
    failures: [...office, 'follow-up-nothing-offered'],
  }),
  /** What needs no paper of ours, with the documents that prove it. */
  'followUps.record': operation<view.FollowUpCaseView>()({
    input: caseId.extend({ act: plainActs, day, who, told, files }),
    failures: [...gates, 'follow-up-words-missing', 'follow-up-evidence-missing', 'attachment-not-accepted'],
  }),
  /** What a paper of the case would be numbered, by the letter code that is asked for or was used last. */
  'followUps.propose': operation<view.FollowUpPaperProposal>()({
    input: caseId.extend({ paper: z.enum(['W6', 'W7', 'W10']), letterCode: line.default('') }),
    failures: atCase,
  }),
  /** W7 责令限期整改指令书, made, numbered and entered in one act. `days`: calendar days from today */
  'followUps.order': operation<view.FollowUpCaseView>()({
    input: orderInput,
    failures: [...gates, 'number-not-next'],
  }),
  /** W10 整改复查意见书. `undone`: items that were not put right */
  'followUps.review': operation<view.FollowUpCaseView>()({
    input: reviewInput,
    failures: [...gates, 'number-not-next'],
  }),
  /** W6 问题线索移送函, made, numbered and entered in one act. */
  'followUps.refer': operation<view.FollowUpCaseView>()({
    input: referralInput,
    failures: [...gates, 'number-not-next'],
  }),
  /** T9 后续处置工作台账 as .docx and .xlsx: problems found from a day to a day; empty department: all. */
  'followUps.makeLedger': operation<readonly view.DocumentView[]>()({
    input: ledgerInput,
    failures: [...office, 'record-not-found', 'file-not-written'],
  }),
} as const
