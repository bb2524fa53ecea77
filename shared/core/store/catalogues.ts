import type { CatalogueIssue } from '#shared/contract/index.ts'
import type { RecordChanges } from '#shared/domain/rosters/record-changes.ts'
import type { Item } from '#shared/domain/rosters/types.ts'
import type { Db, Tx } from './database.ts'
import { rowCodecs } from './roster-rows.ts'

export interface KeptIssue extends CatalogueIssue {
  readonly items: readonly Item[]
}

/** What was published, newest first. */
export async function listIssues(db: Db | Tx): Promise<readonly KeptIssue[]> {
  const rows = await db
    .selectFrom('catalogue_issue')
    .selectAll()
    .orderBy('issued_at', 'desc')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ number, department, published_on: publishedOn, items: text }) => {
    const items = JSON.parse(text) as Item[]
    return { number, department, publishedOn, count: items.length, items }
  })
}

export async function insertIssue(tx: Tx, issue: KeptIssue, at: string): Promise<void> {
  const { number, department, publishedOn, items } = issue
  await tx
    .insertInto('catalogue_issue')
    .values({
      number,
      department,
      published_on: publishedOn,
      items: JSON.stringify(items),
      issued_at: at,
    })
    .execute()
}

/** An item, in use or not, with what is known of its past. */
export interface ItemWithPast {
  readonly item: Item
  readonly retiredReason: string
  /** When an import brought it; empty for one that was there before, or was added by hand */
  readonly importedAt: string
  /** Oldest first */
  readonly changes: readonly {
    readonly at: string
    readonly isAddition: boolean
    readonly changes: RecordChanges
  }[]
}

export async function itemsWithPast(db: Db | Tx): Promise<readonly ItemWithPast[]> {
  const rows = await db
    .selectFrom('item')
    .leftJoin('roster_import', 'roster_import.id', 'item.added_by_import')
    .selectAll('item')
    .select('roster_import.at as imported_at')
    .orderBy('item.id')
    .execute()
  const changes = await db
    .selectFrom('roster_change')
    .selectAll()
    .where('roster', '=', 'items')
    .orderBy('seq')
    .execute()
  const byItem = Map.groupBy(changes, (change) => change.record_id)
  return rows.map(({ imported_at: importedAt, ...row }) => ({
    item: rowCodecs.items.toRecord(row as never),
    retiredReason: row.retired_reason,
    importedAt: importedAt ?? '',
    changes: (byItem.get(row.id) ?? []).map(({ at, cause, changes: told }) => ({
      at,
      isAddition: cause === 'added',
      changes: JSON.parse(told) as RecordChanges,
    })),
  }))
}
