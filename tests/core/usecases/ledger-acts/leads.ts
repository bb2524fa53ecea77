import { bureau } from '#tests/core/makers.ts'
import type { Watch } from './watch.ts'

const lead = {
  id: '',
  number: '线2023001',
  receivedOn: '2023-05-04',
  source: '投诉举报',
  content: '群众反映夜间违规动火',
  targetIds: ['A6'],
}
const reason = '样例理由'

/** After the recusals: target A6 is theirs. */
export async function leadActs({ acts }: Watch): Promise<void> {
  const { id } = await acts('leads.save', 'lead.added', { lead, revision: 0 })
  const { revision } = await acts('leads.save', 'lead.edited', { lead: { ...lead, id }, revision: 1 })
  const declined = await acts('leads.decline', 'lead.declined', { id, revision, reason })
  const open = await acts('leads.reopen', 'lead.reopened', { id, revision: declined.revision, reason })
  const visit = { date: '2023-05-06', kind: '个案检查', department: bureau, exemption: '', result: '' }
  await acts('leads.inspect', 'lead.inspected', { id, revision: open.revision, ...visit })
  const next = await acts('leads.save', 'lead.added', {
    lead: { ...lead, number: '线2023002' },
    revision: 0,
  })
  await acts('leads.toTask', 'lead.planned', {
    id: next.id,
    revision: next.revision,
    scope: 'internal',
    initiator: '执法监督股',
    periodText: '5月-6月',
  })
  const third = { ...lead, number: '线2023003' }
  const wrong = await acts('leads.save', 'lead.added', { lead: third, revision: 0 })
  await acts('leads.remove', 'lead.removed', { id: wrong.id, revision: wrong.revision, reason })
}
