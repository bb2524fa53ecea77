import type { AttachmentView, PublicationBatchView, PublicationLine } from '#shared/contract/index.ts'
import type { PublicationBatch } from '../../store/publications.ts'
import type { PublicationSources } from './sources.ts'

type Papers = ReadonlyMap<string, readonly AttachmentView[]>

/** Last first. */
export function batchViews(
  { batches }: PublicationSources,
  lines: readonly PublicationLine[],
  papers: Papers,
): readonly PublicationBatchView[] {
  const byRecord = new Map(lines.flatMap((line) => (line.recordId === null ? [] : [[line.recordId, line]])))
  return batches.flatMap((batch) => viewOf(batch, byRecord, papers) ?? []).toReversed()
}

function viewOf(
  { id, serial, kind, records, events }: PublicationBatch,
  byRecord: ReadonlyMap<string, PublicationLine>,
  papers: Papers,
): PublicationBatchView | null {
  const [first] = events
  const told = events.findLast((event) => event.kind === 'told')
  if (first === undefined || told === undefined) return null
  const withdrawn = events.find((event) => event.kind === 'withdrawn') ?? null
  const lines = records.flatMap(({ recordId }) => byRecord.get(recordId) ?? [])
  const { day, place, who, reason } = told
  const isFirst = ({ publications }: PublicationLine) => publications[0]?.batchId === id
  return {
    id,
    serial,
    kind,
    day,
    place,
    who,
    reason,
    at: first.at,
    targets: new Set(lines.map(({ targetId }) => targetId)).size,
    records: records.length,
    corrections: kind === 'published' && withdrawn === null ? lines.filter((one) => !isFirst(one)).length : 0,
    late: lines.filter((line) => isFirst(line) && line.standing === 'late').length,
    withdrawn:
      withdrawn === null ? null : { day: withdrawn.day, who: withdrawn.who, reason: withdrawn.reason },
    amended: events.filter((event) => event.kind === 'told').length - 1,
    screenshots: papers.get(id) ?? [],
    recordIds: records.map(({ recordId }) => recordId),
  }
}
