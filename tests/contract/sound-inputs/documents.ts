import { profile } from '#tests/core/makers.ts'
import type { Held, Inputs } from './inputs.ts'
import { file } from './inputs.ts'

export const documentsInputs = ({ taskId, drawId }: Held): Inputs => ({
  'documents.makePlan': { year: 2024, scope: 'internal' },
  'documents.makeWorkPlan': { year: 2024 },
  'documents.makeScheme': { taskId: 'x' },
  'documents.makeApproval': { taskId: 'x' },
  'documents.noticeState': { taskId },
  'documents.makeNotice': { taskId, number: 1 },
  'numbers.list': { year: 2023 },
  'numbers.setByHand': { letterCode: '虚双随机办', year: 2023, upTo: 20, reason: '手工登记' },
  'numbers.withdraw': { letterCode: '虚双随机办', year: 2023, number: 1, reason: '有误' },
  'templates.values': { templateId: 'scheme', year: 2023, taskId },
  'templates.save': {
    templateId: 'scheme',
    revision: 0,
    paragraphs: [{ kind: 'title', text: '〔单位〕' }],
  },
  'templates.reset': { templateId: 'scheme', revision: 9 },
  'documents.makeDraw': { drawId, kinds: ['T6'] },
  'documents.check': { file },
  'documents.makeAll': { drawId },
  'documents.package': { drawId },
  'dispatch.list': { drawId },
  'dispatch.make': { drawId, departments: [profile.bureau] },
  'dispatch.package': { dispatchId: 'x' },
  'dispatch.recordSent': { dispatchId: 'x', day: '2023-05-08', who: '甲', told: '内网' },
  'dispatch.previewAnswer': { dispatchId: 'x', file },
  'dispatch.recordAnswer': { dispatchId: 'x', file, day: '2023-05-08', who: '乙' },
  'dispatch.recordConfirmed': { dispatchId: 'x', day: '2023-05-08', who: '乙', told: '电话' },
  'dispatch.settle': { dispatchId: 'x', day: '2023-05-08', who: '甲', told: '维持' },
  'dispatch.export': { drawId },
  'documents.read': { documentId: 'x' },
  'documents.preview': { paper: { of: 'work-plan', year: 2023 } },
  'documents.checkPaper': { paper: { of: 'draw', drawId, kind: 'T6', round: null } },
})
