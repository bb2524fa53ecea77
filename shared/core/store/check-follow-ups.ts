import type { FollowUpEvent } from '#shared/domain/results/follow-up-events.ts'
import { sha256 } from '../sha256.ts'
import type { Db, Tx } from './database.ts'
import type { FollowUpCase } from './follow-ups.ts'
import { listCaseEvents, listCases } from './follow-ups.ts'
import { isOfGroup } from './ledger-kinds.ts'

interface Paper {
  readonly name: string
  readonly sha256: string
}

/** Of a case as opened: what its entry in the ledger is held against. */
export const caseDigest = ({ id, recordId, problem, day, who, told }: FollowUpCase): string =>
  sha256(JSON.stringify([id, recordId, problem, day, who, told]))

/** Of one event with the documents that came with it. */
export const eventDigest = (event: FollowUpEvent, documents: readonly Paper[]): string => {
  const { position, day, who, told, facts } = event
  return sha256(JSON.stringify([position, day, who, told, facts, documents]))
}

/** The first case that is not as its entries tell, is gone, or that no act opened; null: none. */
export async function changedFollowUp(db: Db | Tx): Promise<string | null> {
  const told = await toldOfCases(db)
  const kept = await keptCases(db)
  const ids = new Set([...told.keys(), ...kept.keys()])
  return [...ids].find((id) => told.get(id)?.join() !== kept.get(id)?.join()) ?? null
}

interface Opened {
  readonly case: string
  readonly sha256: string
}

interface Entry extends Partial<Opened> {
  readonly cases?: readonly Opened[]
  readonly followUp?: Opened
}

/** Case → the digest of its opening, then those of its events. */
async function toldOfCases(db: Db | Tx): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('ledger')
    .select(['kind', 'body'])
    .where((where) => where.or([where('kind', '=', 'documents.issued'), isOfGroup('follow-up')]))
    .orderBy('seq')
    .execute()
  const told = new Map<string, string[]>()
  for (const { kind, body } of rows) {
    const entry = JSON.parse(body) as Entry
    for (const { case: id, sha256: digest } of actsIn(kind, entry))
      told.set(id, [...(told.get(id) ?? []), digest])
  }
  return told
}

function actsIn(kind: string, { case: id, sha256: digest, cases, followUp }: Entry): readonly Opened[] {
  if (kind === 'documents.issued') return followUp === undefined ? [] : [followUp]
  if (cases !== undefined) return cases
  return id === undefined || digest === undefined ? [] : [{ case: id, sha256: digest }]
}

async function keptCases(db: Db | Tx): Promise<ReadonlyMap<string, readonly string[]>> {
  const events = await listCaseEvents(db)
  const papers = await papersOfCases(db)
  const kept = new Map((await listCases(db)).map((one) => [one.id, [caseDigest(one)]]))
  for (const [id, own] of events) {
    const digests = own.map((event) => eventDigest(event, papers.get(`${id} ${event.position}`) ?? []))
    kept.set(id, [...(kept.get(id) ?? []), ...digests])
  }
  return kept
}

async function papersOfCases(db: Db | Tx): Promise<ReadonlyMap<string, readonly Paper[]>> {
  const rows = await db
    .selectFrom('attachment')
    .select(['owner_id', 'owner_part', 'name', 'sha256'])
    .where('owner_kind', '=', 'follow-up')
    .orderBy('position')
    .execute()
  const papers = Map.groupBy(rows, (row) => `${row.owner_id} ${row.owner_part}`)
  return new Map(
    [...papers].map(([key, own]) => [key, own.map(({ name, sha256: digest }) => ({ name, sha256: digest }))]),
  )
}
