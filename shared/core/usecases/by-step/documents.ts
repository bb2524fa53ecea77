import {
  previewAnswer,
  recordAnswer,
  recordConfirmed,
  recordSent,
  settleDispatch,
} from '../dispatch/answers.ts'
import { exportForPlatform } from '../dispatch/export.ts'
import { makeDispatches } from '../dispatch/make.ts'
import { packDispatch } from '../dispatch/package.ts'
import { listDispatchesOf } from '../dispatch/view.ts'
import { checkDocumentFile } from '../documents/check.ts'
import { documentStates, listDocuments, readDocument } from '../documents/kept.ts'
import { makeAllOfDraw, packDocuments } from '../documents/make-all.ts'
import { makeApproval } from '../documents/make-approval.ts'
import { makeDrawDocuments } from '../documents/make-draw.ts'
import { makeNotice, noticeState } from '../documents/make-notice.ts'
import { makePlanDocuments } from '../documents/make-plan.ts'
import { makeScheme } from '../documents/make-scheme.ts'
import { makeWorkPlan } from '../documents/make-work-plan.ts'
import { listRegisters, setByHand, withdraw } from '../documents/numbers.ts'
import { checkPaper, previewPaper } from '../documents/preview.ts'
import { templateValues } from '../documents/template-values.ts'
import { listTemplates, resetTemplate, saveTemplate } from '../documents/templates.ts'
import type { UsecasesOf } from './usecases-of.ts'

/** 文书, 派发, templates and 文号. */
export const documentsUsecases: UsecasesOf<'documents' | 'dispatch' | 'templates' | 'numbers'> = {
  'documents.list': listDocuments,
  'documents.makePlan': makePlanDocuments,
  'documents.makeDraw': makeDrawDocuments,
  'documents.check': checkDocumentFile,
  'documents.makeAll': makeAllOfDraw,
  'documents.package': packDocuments,
  'documents.preview': previewPaper,
  'documents.checkPaper': checkPaper,
  'documents.states': documentStates,
  'documents.read': readDocument,
  'documents.makeWorkPlan': makeWorkPlan,
  'documents.makeScheme': makeScheme,
  'documents.makeApproval': makeApproval,
  'documents.noticeState': noticeState,
  'documents.makeNotice': makeNotice,
  'dispatch.list': listDispatchesOf,
  'dispatch.make': makeDispatches,
  'dispatch.package': packDispatch,
  'dispatch.recordSent': recordSent,
  'dispatch.previewAnswer': previewAnswer,
  'dispatch.recordAnswer': recordAnswer,
  'dispatch.recordConfirmed': recordConfirmed,
  'dispatch.settle': settleDispatch,
  'dispatch.export': exportForPlatform,
  'templates.list': listTemplates,
  'templates.values': templateValues,
  'templates.save': saveTemplate,
  'templates.reset': resetTemplate,
  'numbers.list': listRegisters,
  'numbers.setByHand': setByHand,
  'numbers.withdraw': withdraw,
}
