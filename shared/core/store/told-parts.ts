import type { Db, Tx } from './database.ts'
import { isOfGroup } from './ledger-kinds.ts'

/** Draw's number → part of it → what was told of that part, as texts in their order */
export type PartsTold = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

interface Entry {
  /** Of the draw */
  readonly number: string
}

/** What the entries of a group tell of the parts of each draw; read once for all draws. */
export async function toldParts(
  db: Db | Tx,
  group: string,
  partsOf: (kind: string, entry: Entry) => readonly (readonly [string, string])[],
): Promise<PartsTold> {
  const rows = await db
    .selectFrom('ledger')
    .select(['kind', 'body'])
    .where(isOfGroup(group))
    .orderBy('seq')
    .execute()
  const told = new Map<string, Map<string, string[]>>()
  for (const { kind, body } of rows) {
    const entry = JSON.parse(body) as Entry
    const own = told.get(entry.number) ?? new Map<string, string[]>()
    told.set(entry.number, own)
    for (const [name, text] of partsOf(kind, entry)) own.set(name, [...(own.get(name) ?? []), text])
  }
  return told
}
