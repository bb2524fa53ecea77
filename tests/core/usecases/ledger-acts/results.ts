import { seen } from '../results/an-entry.ts'
import { aPhoto } from '../results/evidence-files.ts'
import type { Watch } from './watch.ts'

/** A record is entered, returned, handed in again, proved, approved and corrected. */
export async function resultActs({ acts, office }: Watch, drawId: string): Promise<void> {
  const lines = await office.must('results.list', { drawId })
  const line = lines.findLast(({ recordId, replaced }) => recordId === '' && !replaced)
  const at = { drawId, targetId: line?.targetId ?? '', department: line?.department ?? '' }
  const blank = await office.must('results.get', at)
  const content = {
    ...blank.content,
    begunAt: blank.concludedAt,
    endedAt: blank.concludedAt,
    methods: blank.words.methods.slice(0, 1),
    inspectorIds: blank.inspectors.slice(0, blank.words.inspectorsNeeded).map(({ id }) => id),
    items: blank.content.items.map((item) => ({ ...item, codes: [blank.words.nothingFound] })),
    signature: { kind: 'absent' as const, who: '', reason: '样例' },
    remark: '样例',
  }
  const entry = { ...at, content, complete: true }
  await acts('results.save', 'result.drafted', { ...entry, version: 0, complete: false })
  const entered = await acts('results.save', 'result.completed', { ...entry, version: 1 })
  const { recordId } = entered
  await acts('results.return', 'result.returned', { drawId, records: [seen(entered)], reason: '样例' })
  const again = await acts('results.save', 'result.completed', { ...entry, version: 3 })
  const [photo] = await acts('results.addEvidence', 'result.evidence-added', { recordId, files: [aPhoto()] })
  const attachmentId = photo?.id ?? ''
  await acts('results.withdrawEvidence', 'result.evidence-withdrawn', { attachmentId, reason: '样例' })
  await acts('results.approve', 'result.approved', { drawId, records: [seen(again)] })
  const corrected = { ...content, remark: '样例，补记' }
  const correction = { ...entry, content: corrected, version: 5, reason: '样例' }
  await acts('results.save', 'result.corrected', correction)
}
