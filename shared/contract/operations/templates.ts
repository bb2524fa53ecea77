import { paragraphKinds } from '#shared/domain/documents/templates/index.ts'
import { z } from 'zod'
import { operation } from '../operation.ts'
import type * as view from '../views.ts'
import { nothing, office } from './common.ts'

const year = z.int().min(2000).max(2199)
const taskId = z.string().min(1).max(64)
const paragraph = z.object({ kind: z.enum(paragraphKinds), text: z.string().trim().max(4000) })
const changing = z.object({ templateId: z.string().min(1).max(64), revision: z.int().min(0) })
const changed = [...office, 'record-not-found', 'record-changed-meanwhile', 'template-unchanged'] as const
const making = [...office, 'record-not-found', 'file-not-written'] as const
/** What was before the clerk's eyes when the document was signed, under the office's head; null: plain, without a number. */
const number = z.int().min(1).max(99_999).nullable().default(null)
const numbering = ['letter-code-missing', 'number-not-next', 'notice-in-force'] as const

/** Standing texts, and the papers that are made of them: W2, the scheme document, 行政检查审批表. */
export const templatesOperations = {
  'templates.list': operation<readonly view.TemplateView[]>()({ input: nothing, failures: office }),
  /** What its placeholders stand for. `taskId`: whose scheme; empty: the year's first task. */
  'templates.values': operation<view.TemplateValuesView>()({
    input: z.object({ templateId: z.string().min(1).max(64), year, taskId: z.string().max(64).default('') }),
    failures: [...office, 'record-not-found'],
  }),
  /** `revision`: what was before the clerk's eyes. */
  'templates.save': operation<view.TemplateView>()({
    input: changing.extend({ paragraphs: z.array(paragraph).max(300) }),
    failures: [...changed, 'template-not-accepted'],
  }),
  /** Back to the shipped text. */
  'templates.reset': operation<view.TemplateView>()({ input: changing, failures: changed }),
  /** W2 with T1 and T2 of the year in one file. */
  'documents.makeWorkPlan': operation<readonly view.DocumentView[]>()({
    input: z.object({ year, number }),
    failures: [...making, ...numbering],
  }),
  /** 抽查实施方案 of a task as it is saved. */
  'documents.makeScheme': operation<readonly view.DocumentView[]>()({
    input: z.object({ taskId, number }),
    failures: [...making, ...numbering, 'scheme-missing'],
  }),
  /** 行政检查审批表: of the task's last draw that is not void, as far as it has come; before any, of the scheme alone. */
  'documents.makeApproval': operation<readonly view.DocumentView[]>()({
    input: z.object({ taskId }),
    failures: [...making, 'scheme-missing'],
  }),
} as const
