import { sha256 } from '../sha256.ts'
import type { Db, DrawRow, Tx } from './database.ts'
import { listBatches, listFeedback, listReleases } from './publications.ts'
import type { PublicationBatch, PublicationEvent } from './publications.ts'
import type { PartsTold } from './told-parts.ts'
import { toldParts } from './told-parts.ts'

interface Entry {
  readonly number: string
  readonly batch?: number
  readonly day?: string
  readonly site?: string
  readonly by?: string
  readonly reason?: string
  readonly how?: string
  readonly targets?: readonly string[]
  readonly results?: readonly RecordOf[]
  readonly documents?: readonly { readonly name: string; readonly sha256: string }[]
}

interface RecordOf {
  readonly targetId: string
  readonly department: string
  readonly version: number
}

const batchName = (serial: number) => `第${serial}批公示`
const releaseName = '暗查解密'
const feedbackName = (targetId: string) => `${targetId}反馈`

/**
 * The first publication, release or feedback of a draw that is not as its entries tell, is gone, or that no act made; null: none.
 */
export async function changedPublication(
  db: Db | Tx,
  draw: Pick<DrawRow, 'id' | 'number'>,
  told: PartsTold,
): Promise<string | null> {
  const own = told.get(draw.number) ?? new Map<string, readonly string[]>()
  const kept = await keptParts(db, draw.id)
  const names = new Set([...own.keys(), ...kept.keys()])
  return [...names].find((name) => JSON.stringify(own.get(name)) !== JSON.stringify(kept.get(name))) ?? null
}

/** Of parts such as 第1批公示, 解密 */
export const toldOfPublications = (db: Db | Tx): Promise<PartsTold> => toldParts(db, 'publication', partsOf)

function partsOf(act: string, entry: Entry): readonly (readonly [string, string])[] {
  const kind = act.slice('publication.'.length)
  const { day = '', by = '', reason = '', how = '', batch = 0, targets = [] } = entry
  if (kind === 'released') return [[releaseName, JSON.stringify([day, by, reason])]]
  if (kind === 'fed-back')
    return targets.map((id) => [feedbackName(id), JSON.stringify([day, how, by])] as const)
  const { site = '', results = [], documents = [] } = entry
  return [[batchName(batch), eventText({ kind, day, site, by, reason, documents, results })]]
}

type EventTold = Required<Pick<Entry, 'day' | 'site' | 'by' | 'reason' | 'documents' | 'results'>>

/** In one order whoever wrote it. */
function eventText({
  kind,
  day,
  site,
  by,
  reason,
  documents,
  results,
}: EventTold & { kind: string }): string {
  const records = results.map(({ targetId, department, version }) => `${targetId} ${department} ${version}`)
  const papers = documents.map((paper) => [paper.name, paper.sha256])
  return JSON.stringify([kind, day, site, by, reason, papers, sha256(records.toSorted().join('\n'))])
}

async function keptParts(db: Db | Tx, drawId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const batches = await listBatches(db, drawId)
  const release = (await listReleases(db, drawId)).get(drawId)
  const feedback = (await listFeedback(db, drawId)).get(drawId) ?? []
  const records = batches.length === 0 ? new Map<string, RecordOf>() : await recordNames(db, drawId)
  const parts = new Map<string, string[]>()
  const add = (name: string, text: string) => parts.set(name, [...(parts.get(name) ?? []), text])
  if (release !== undefined) add(releaseName, JSON.stringify([release.day, release.who, release.reason]))
  for (const { targetId, day, how, who } of feedback)
    add(feedbackName(targetId), JSON.stringify([day, how, who]))
  for (const batch of batches) {
    const papers = await papersOf(db, batch.id)
    for (const event of batch.events)
      add(batchName(batch.serial), keptText(batch, event, { records, papers }))
  }
  return parts
}

interface Kept {
  readonly records: ReadonlyMap<string, Omit<RecordOf, 'version'>>
  readonly papers: ReadonlyMap<number, Required<Entry>['documents']>
}

/** A batch's first event is the act that made it: it names the records. */
function keptText(batch: PublicationBatch, event: PublicationEvent, { records, papers }: Kept): string {
  const isFirst = event.position === 1
  const first = batch.kind === 'published' ? 'marked' : 'withheld'
  const kind = event.kind === 'withdrawn' ? 'withdrawn' : isFirst ? first : 'amended'
  const { day, place: site, who: by, reason, position } = event
  const named = batch.records.map(({ recordId, version }) => {
    const { targetId = '', department = '' } = records.get(recordId) ?? {}
    return { targetId, department, version }
  })
  const documents = papers.get(position) ?? []
  return eventText({ kind, day, site, by, reason, documents, results: isFirst ? named : [] })
}

async function recordNames(db: Db | Tx, drawId: string): Promise<Kept['records']> {
  const rows = await db.selectFrom('inspection_record').selectAll().where('draw_id', '=', drawId).execute()
  return new Map(rows.map(({ id, target_id: targetId, department }) => [id, { targetId, department }]))
}

/** By position of the event they came with. */
async function papersOf(db: Db | Tx, batchId: string): Promise<Kept['papers']> {
  const rows = await db
    .selectFrom('attachment')
    .select(['owner_part', 'name', 'sha256'])
    .where('owner_kind', '=', 'publication')
    .where('owner_id', '=', batchId)
    .orderBy('position')
    .execute()
  const parts = Map.groupBy(rows, (row) => row.owner_part)
  return new Map(
    [...parts].map(([part, own]) => [
      part,
      own.map(({ name, sha256: digest }) => ({ name, sha256: digest })),
    ]),
  )
}
