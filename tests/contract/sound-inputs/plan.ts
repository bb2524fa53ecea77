import { aNewPlan, aScheme } from '#tests/core/makers.ts'
import { aCode } from '#tests/domain/documents/makers.ts'
import type { Held, Inputs } from './inputs.ts'
import { file } from './inputs.ts'

export const planInputs = ({ taskId }: Held): Inputs => ({
  'leads.list': { search: '动火', year: '2023', handlings: ['open'], offset: 0, limit: 10 },
  'leads.propose': { year: 2023 },
  'leads.save': {
    lead: {
      id: '',
      number: '线2023001',
      receivedOn: '2023-05-04',
      source: '投诉举报',
      content: '夜间动火',
      targetIds: [aCode(0)],
    },
    revision: 0,
  },
  'leads.inspect': {
    id: 'x',
    revision: 1,
    date: '2023-05-06',
    kind: '个案检查',
    department: '甲局',
    exemption: '',
    result: '',
  },
  'leads.toTask': { id: 'x', revision: 1, scope: 'internal', initiator: '甲股', periodText: '5月' },
  'leads.decline': { id: 'x', revision: 1, reason: '不属职责' },
  'leads.reopen': { id: 'x', revision: 1, reason: '属职责' },
  'leads.remove': { id: 'x', revision: 1, reason: '误登' },
  'scheme.excluded': { scheme: aScheme(taskId), reason: '', search: '', offset: 0, limit: 10 },
  'plan.list': { year: 2023 },
  'plan.propose': { year: 2023, scope: 'joint' },
  'plan.save': { plan: aNewPlan({ number: '2023009' }) },
  'plan.remove': { planId: 'x' },
  'plan.saveYear': {
    year: 2023,
    plans: [aNewPlan({ number: '2023008' })],
    removed: [],
    known: {},
    order: { joint: [] },
    reason: '调整',
  },
  'plan.versions': { planId: 'x' },
  'plan.editions': { year: 2023, scope: 'internal' },
  'plan.publish': { year: 2023, scope: 'internal', publishedOn: '2023-05-08', place: '门户网站' },
  'plan.previewImport': { file, year: 2023, moveTo: 2024 },
  'plan.confirmImport': { token: 'x', tables: [0], existing: 'skip' },
  'plan.discardImport': { token: 'x' },
  'plan.compliance': { year: 2023 },
  'plan.timeline': { year: 2023 },
  'scheme.get': { taskId },
  'scheme.save': { scheme: aScheme(taskId) },
  'scheme.pool': { scheme: aScheme(taskId) },
  'scheme.takeList': {
    scheme: aScheme(taskId),
    token: 'x',
    initiator: '甲局',
    number: '联2023009',
    document: '',
  },
})
