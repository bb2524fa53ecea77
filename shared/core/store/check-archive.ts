import { sha256 } from '../sha256.ts'
import type { Db, Tx } from './database.ts'
import { isOfGroup } from './ledger-kinds.ts'

interface Told {
  readonly volumes?: readonly {
    readonly key: string
    readonly position: number
    readonly sha256: string
  }[]
  readonly documents?: readonly { readonly name: string; readonly sha256: string }[]
  readonly destruction?: { readonly id: string; readonly sha256: string }
}

type Texts = ReadonlyMap<string, string>

/** The first act upon a volume, destruction or paper of it that is not as the ledger tells, is gone, or that no act made; null: none. */
export async function changedArchive(db: Db | Tx): Promise<string | null> {
  const told = await toldTexts(db)
  const kept = await keptTexts(db)
  const names = new Set([...told.keys(), ...kept.keys()])
  return [...names].find((name) => told.get(name) !== kept.get(name)) ?? null
}

const eventName = (key: string, position: number) => `案卷${key}第${position}项`
const destructionName = (id: string) => `销毁${id}`

const papersText = (papers: readonly { readonly name: string; readonly sha256: string }[]) =>
  papers.map((paper) => [paper.name, paper.sha256])

async function toldTexts(db: Db | Tx): Promise<Texts> {
  const rows = await db
    .selectFrom('ledger')
    .select(['body', 'actor'])
    .where(isOfGroup('archive'))
    .orderBy('seq')
    .execute()
  return new Map(
    rows.flatMap(({ body, actor }) => {
      const { volumes = [], documents = [], destruction } = JSON.parse(body) as Told
      const events = volumes.map(({ key, position, sha256: digest }) => {
        const text = JSON.stringify([actor, digest, papersText(documents)])
        return [eventName(key, position), text] as const
      })
      if (destruction === undefined) return events
      return [...events, [destructionName(destruction.id), destruction.sha256] as const]
    }),
  )
}

async function keptTexts(db: Db | Tx): Promise<Texts> {
  const events = await db.selectFrom('archive_event').selectAll().execute()
  const destructions = await db.selectFrom('archive_destruction').selectAll().execute()
  const papers = await db
    .selectFrom('attachment')
    .select(['owner_id', 'owner_part', 'name', 'sha256'])
    .where('owner_kind', '=', 'archive')
    .orderBy('position')
    .execute()
  const handedIn = Map.groupBy(papers, (paper) => eventName(paper.owner_id, paper.owner_part))
  const strays = [...handedIn.keys()].map((name) => [name, ''] as const)
  return new Map([
    ...strays,
    ...events.map(({ volume, position, actor, facts }) => {
      const name = eventName(volume, position)
      return [name, JSON.stringify([actor, sha256(facts), papersText(handedIn.get(name) ?? [])])] as const
    }),
    ...destructions.map(({ id, body }) => [destructionName(id), sha256(body)] as const),
  ])
}
