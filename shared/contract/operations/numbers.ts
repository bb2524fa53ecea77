import { z } from 'zod'
import { operation } from '../operation.ts'
import type * as view from '../views.ts'
import { office } from './common.ts'

const year = z.int().min(2000).max(2199)
const letterCode = z.string().trim().min(1).max(40)
const reason = z.string().trim().min(1).max(400)

/** 发文字号, and W1 通知 which takes one. */
export const numbersOperations = {
  /** Every letter code of a year, the office's own first. */
  'numbers.list': operation<readonly view.NumberRegister[]>()({
    input: z.object({ year }),
    failures: office,
  }),
  /** Numbers up to `upTo` that the program did not give were given by hand, before it or beside it. 0: none were. */
  'numbers.setByHand': operation<view.NumberRegister>()({
    input: z.object({ letterCode, year, upTo: z.int().min(0).max(9999), reason }),
    failures: [...office, 'number-already-given', 'number-unchanged'],
  }),
  /** The document is withdrawn; its number stays its own and is never given again. */
  'numbers.withdraw': operation<view.NumberRegister>()({
    input: z.object({ letterCode, year, number: z.int().min(1).max(99_999), reason }),
    failures: [...office, 'record-not-found', 'number-already-withdrawn'],
  }),
  /** What a notice would look like to whoever signs it: the next number, what it lacks, whether one is in force. */
  'documents.noticeState': operation<view.NoticeState>()({
    input: z.object({ taskId: z.string().min(1).max(64) }),
    failures: [...office, 'record-not-found', 'scheme-missing'],
  }),
  /**
   * W1 of a task as its scheme is saved. `number`: what was before the clerk's eyes when the document was signed, refused if
   * another one took it; null: a draft without a number.
   */
  'documents.makeNotice': operation<readonly view.DocumentView[]>()({
    input: z.object({
      taskId: z.string().min(1).max(64),
      number: z.int().min(1).max(99_999).nullable().default(null),
    }),
    failures: [
      ...office,
      'record-not-found',
      'scheme-missing',
      'file-not-written',
      'secret-not-announced',
      'letter-code-missing',
      'number-not-next',
      'notice-in-force',
    ],
  }),
} as const
