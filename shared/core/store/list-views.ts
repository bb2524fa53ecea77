import type { RosterLayout, SavedFilter } from '#shared/contract/index.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import type { Db, Tx } from './database.ts'

export async function savedFilters(db: Db | Tx, roster: RosterName): Promise<readonly SavedFilter[]> {
  const rows = await db
    .selectFrom('saved_filter')
    .select(['name', 'question'])
    .where('roster', '=', roster)
    .orderBy('name')
    .execute()
  return rows.map(({ name, question }) => ({
    name,
    question: JSON.parse(question) as SavedFilter['question'],
  }))
}

/** Puts a filter in the place of the one named `before`, which may have its own name. */
export async function putFilter(tx: Tx, before: string, { name, question }: SavedFilter): Promise<void> {
  await dropFilter(tx, question.roster, before)
  await tx
    .insertInto('saved_filter')
    .values({ roster: question.roster, name, question: JSON.stringify(question) })
    .execute()
}

export async function dropFilter(tx: Tx, roster: RosterName, name: string): Promise<void> {
  await tx.deleteFrom('saved_filter').where('roster', '=', roster).where('name', '=', name).execute()
}

const layoutName = (roster: RosterName) => `layout.${roster}`

export async function rosterLayout(db: Db, roster: RosterName): Promise<RosterLayout | null> {
  const row = await db
    .selectFrom('preference')
    .select('body')
    .where('name', '=', layoutName(roster))
    .executeTakeFirst()
  return row === undefined ? null : (JSON.parse(row.body) as RosterLayout)
}

export async function putRosterLayout(db: Db, roster: RosterName, layout: RosterLayout): Promise<void> {
  const body = JSON.stringify(layout)
  await db
    .insertInto('preference')
    .values({ name: layoutName(roster), body })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ body }))
    .execute()
}
