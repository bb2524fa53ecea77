import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Entries whose kind begins with `group` and a dot. As a range, because LIKE makes no use of an index. */
export const isOfGroup = (group: string): RawBuilder<boolean> =>
  // `/` is the character after the dot.
  sql<boolean>`(kind >= ${`${group}.`} and kind < ${`${group}/`})`

interface KindOfActor {
  readonly kind: string
  readonly actor: string
}

/** Each kind with each who did it, read off the index alone: one step for each, however long the ledger. */
export async function kindsOfActors(db: Db): Promise<readonly KindOfActor[]> {
  const found: KindOfActor[] = []
  for (let next = await after(db, null); next !== undefined; next = await after(db, next)) found.push(next)
  return found
}

/** In two questions: asked for the next pair at once, SQLite reads through all of a kind. */
async function after(db: Db, before: KindOfActor | null): Promise<KindOfActor | undefined> {
  const pairs = db.selectFrom('ledger').select(['kind', 'actor']).orderBy('kind').orderBy('actor').limit(1)
  if (before === null) return pairs.executeTakeFirst()
  const { kind, actor } = before
  const another = await pairs.where('kind', '=', kind).where('actor', '>', actor).executeTakeFirst()
  return another ?? pairs.where('kind', '>', kind).executeTakeFirst()
}

/** Positions in the ledger after `last` of what one did of one kind, as the index tells. */
export async function sequencesOf(
  db: Db,
  { kind, actor }: KindOfActor,
  last: number,
  limit: number,
): Promise<readonly number[]> {
  const { rows } = await sql<{ seq: number }>`select seq from ledger indexed by ledger_kind
    where kind = ${kind} and actor = ${actor} and seq > ${last} order by seq limit ${limit}`.execute(db)
  return rows.map(({ seq }) => seq)
}
