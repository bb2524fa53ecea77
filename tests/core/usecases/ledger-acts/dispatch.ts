import { answered } from '../dispatch/answer-file.ts'
import type { Watch } from './watch.ts'

/** A department confirms by telephone, corrects itself by an objection, and that is settled. */
export async function dispatchActs({ acts, office }: Watch, drawId: string): Promise<void> {
  const [view] = await acts('dispatch.make', 'documents.issued', { drawId })
  const dispatchId = view?.latest?.id ?? ''
  const { seats } = await office.must('draw.get', { drawId })
  const { today: day } = await office.must('office.status', {})
  const told = { dispatchId, day, who: '样例经办人', told: '政务内网' }
  await acts('dispatch.recordSent', 'dispatch.sent', told)
  await acts('dispatch.recordConfirmed', 'dispatch.answered', { ...told, told: '电话' })
  const file = await answered(office, view, { [seats[0]?.inspectedName ?? '']: ['异议', '已经停产'] })
  await acts('dispatch.recordAnswer', 'dispatch.answered', { dispatchId, file, day, who: '样例联络员' })
  await acts('dispatch.settle', 'dispatch.settled', { ...told, told: '核实后维持' })
  await acts('dispatch.export', 'platform.exported', { drawId, personal: true })
}
