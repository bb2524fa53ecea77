import { sha256 } from '../sha256.ts'
import type { Db, DrawDispatchEventRow, DrawDispatchRow, DrawRow, Tx } from './database.ts'
import { isOfGroup } from './ledger-kinds.ts'

/** What the ledger tells of one edition; `acts`: of its events, as text */
interface Told {
  digest: string
  readonly acts: string[]
}

interface Entry {
  readonly number: string
  readonly department?: string
  readonly edition?: number
  readonly day?: string
  readonly who?: string
  readonly told?: string
  readonly objections?: readonly unknown[]
  readonly absent?: readonly unknown[]
  readonly documents?: readonly { readonly name: string; readonly sha256: string }[]
  readonly dispatches?: readonly {
    readonly department: string
    readonly edition: number
    readonly sha256: string
  }[]
}

/** Draw's number → department and edition → what the ledger tells of it. */
export type DispatchesTold = ReadonlyMap<string, ReadonlyMap<string, Told>>

/** The first dispatch of a draw that is not as its entries tell, is gone, or that no act made, by department and edition; null: none. */
export async function changedDispatch(
  db: Db | Tx,
  draw: Pick<DrawRow, 'id' | 'number'>,
  told: DispatchesTold,
): Promise<string | null> {
  const own: ReadonlyMap<string, Told> = told.get(draw.number) ?? new Map<string, Told>()
  const kept = await keptDispatches(db, draw.id)
  const names = new Set([...own.keys(), ...kept.keys()])
  return [...names].find((name) => JSON.stringify(own.get(name)) !== JSON.stringify(kept.get(name))) ?? null
}

const nameOf = (department: string, edition: number) => `${department}第${edition}版`

/** As text, in one order whoever wrote it. */
function actText(kind: string, told: Omit<Entry, 'number' | 'dispatches'>): string {
  const { day, who, told: words, objections = [], absent = [], documents = [] } = told
  return JSON.stringify([kind, day, who, words, objections, absent, documents])
}

/** Read once for all draws. */
export async function toldOfDispatches(db: Db | Tx): Promise<DispatchesTold> {
  const rows = await db
    .selectFrom('ledger')
    .select(['kind', 'body'])
    .where((where) => where.or([where('kind', '=', 'documents.issued'), isOfGroup('dispatch')]))
    .orderBy('seq')
    .execute()
  const told = new Map<string, Map<string, Told>>()
  const at = (draw: string, name: string): Told => {
    const own = told.get(draw) ?? new Map<string, Told>()
    const one = own.get(name) ?? { digest: '', acts: [] }
    told.set(draw, own.set(name, one))
    return one
  }
  for (const { kind, body } of rows) {
    const entry = JSON.parse(body) as Entry
    for (const { department, edition, sha256: digest } of entry.dispatches ?? [])
      at(entry.number, nameOf(department, edition)).digest = digest
    if (kind === 'documents.issued') continue
    const { number, department = '', edition = 0 } = entry
    at(number, nameOf(department, edition)).acts.push(actText(kind.slice('dispatch.'.length), entry))
  }
  return told
}

async function keptDispatches(db: Db | Tx, drawId: string): Promise<ReadonlyMap<string, Told>> {
  const dispatches = await db
    .selectFrom('draw_dispatch')
    .select(['id', 'department', 'edition', 'body'])
    .where('draw_id', '=', drawId)
    .execute()
  const ids = dispatches.map(({ id }) => id)
  const events = await db
    .selectFrom('draw_dispatch_event')
    .selectAll()
    .where('dispatch_id', 'in', ids)
    .orderBy('dispatch_id')
    .orderBy('position')
    .execute()
  const papers = await papersOfDispatches(db, ids)
  const acts = Map.groupBy(events, ({ dispatch_id: id }) => id)
  return new Map(
    dispatches.map(({ id, department, edition, body }) => [
      nameOf(department, edition),
      { digest: sha256(body), acts: (acts.get(id) ?? []).map((event) => keptText(event, papers)) },
    ]),
  )
}

type Papers = ReadonlyMap<string, Entry['documents']>

const paperKey = (id: DrawDispatchRow['id'], position: number) => `${id} ${position}`

function keptText(
  { dispatch_id: id, position, kind, day, who, told, answer }: DrawDispatchEventRow,
  papers: Papers,
) {
  const said = answer === null ? {} : (JSON.parse(answer) as Pick<Entry, 'objections' | 'absent'>)
  const documents = papers.get(paperKey(id, position)) ?? []
  return actText(kind, { day, who, told, ...said, documents })
}

async function papersOfDispatches(db: Db | Tx, ids: readonly string[]): Promise<Papers> {
  const rows = await db
    .selectFrom('attachment')
    .select(['owner_id', 'owner_part', 'name', 'sha256'])
    .where('owner_kind', '=', 'draw-dispatch')
    .where('owner_id', 'in', ids)
    .orderBy('position')
    .execute()
  const papers = Map.groupBy(rows, (row) => paperKey(row.owner_id, row.owner_part))
  return new Map(
    [...papers].map(([key, own]) => [key, own.map(({ name, sha256: digest }) => ({ name, sha256: digest }))]),
  )
}
