import type { Publishing } from '../publication/results-entered.ts'
import { asChosen, onWebsite } from '../publication/results-entered.ts'
import type { Watch } from './watch.ts'

/** A 暗查 is released; one record is published, put right and withdrawn, another kept back, and both targets are told. */
export async function publicationActs({ acts, lookAgain }: Watch, office: Publishing): Promise<void> {
  const day = '2026-01-08'
  office.on(day)
  const { drawId } = office
  const [first, second] = [await office.approved(0, day), await office.approved(1, day)]
  await lookAgain()
  const by = { day, who: '样例分管领导', reason: '样例' }
  await acts('publication.release', 'publication.released', { drawId, ...by })
  const records = asChosen(first)
  await acts('publication.makeTable', 'documents.issued', { drawId, records })
  const { batches } = await acts('publication.mark', 'publication.marked', {
    drawId,
    records,
    day,
    ...onWebsite,
  })
  const batchId = batches[0]?.id ?? ''
  await acts('publication.amend', 'publication.amended', { batchId, place: '县政府网站', ...by })
  await acts('publication.withdraw', 'publication.withdrawn', { batchId, who: '样例', reason: '样例' })
  await acts('publication.withhold', 'publication.withheld', { drawId, records: asChosen(second), ...by })
  const targetIds = [first.targetId, second.targetId]
  const fed = { drawId, targetIds, day, how: '当面', who: '样例' }
  await acts('publication.feedBack', 'publication.fed-back', fed)
}
