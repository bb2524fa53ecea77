import type { Plan, PlanScope } from '#shared/domain/plan/types.ts'
import type { Db, PlanEditionRow, PlanVersionRow, Tx } from './database.ts'

/** When, by whom and by which rules something was saved; all empty for what stood before versions were kept. */
interface Saved {
  readonly at: string
  readonly actor: string
  readonly reason: string
  readonly packId: string
  readonly packSha256: string
}

export interface PlanVersion extends Saved {
  readonly version: number
  readonly plan: Plan
}

/** A year's table at its publication, and after every change since. */
export interface PlanEdition extends Saved {
  readonly edition: number
  readonly madeOn: string
  readonly plans: readonly Plan[]
  readonly publications: readonly { readonly publishedOn: string; readonly place: string }[]
}

interface Table {
  readonly year: number
  readonly scope: PlanScope
}

/** Keeps the state in which a plan is being saved, numbered on from the last. */
export async function addVersion(tx: Tx, plan: Plan, saved: Saved): Promise<void> {
  const version = (await lastVersion(tx, plan.id)) + 1
  const row = { plan_id: plan.id, version, body: JSON.stringify(plan), ...columnsOf(saved) }
  await tx.insertInto('plan_version').values(row).execute()
}

/** 0: never saved */
export async function lastVersion(db: Db | Tx, planId: string): Promise<number> {
  const { last } = await db
    .selectFrom('plan_version')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  return last ?? 0
}

/** Plan id → number of its last version. */
export async function lastVersions(db: Db | Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('plan_version')
    .select(({ fn }) => ['plan_id', fn.max('version').as('last')])
    .groupBy('plan_id')
    .execute()
  return new Map(rows.map(({ plan_id: id, last }) => [id, last]))
}

/** Newest first. */
export async function listVersions(db: Db | Tx, planId: string): Promise<readonly PlanVersion[]> {
  const rows = await db
    .selectFrom('plan_version')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    plan: JSON.parse(row.body) as Plan,
    ...savedOf(row),
  }))
}

export async function addEdition(
  tx: Tx,
  table: Table,
  edition: Omit<PlanEdition, 'edition' | 'publications'>,
): Promise<number> {
  const [last] = await listEditions(tx, table)
  const number = (last?.edition ?? 0) + 1
  const { plans, madeOn, ...saved } = edition
  const { year, scope } = table
  const row = {
    year,
    scope,
    edition: number,
    made_on: madeOn,
    body: JSON.stringify(plans),
    ...columnsOf(saved),
  }
  await tx.insertInto('plan_edition').values(row).execute()
  return number
}

/** Newest first; none: the year's table was never published. */
export async function listEditions(db: Db | Tx, { year, scope }: Table): Promise<readonly PlanEdition[]> {
  const rows = await db
    .selectFrom('plan_edition')
    .selectAll()
    .where('year', '=', year)
    .where('scope', '=', scope)
    .orderBy('edition', 'desc')
    .execute()
  const places = await db
    .selectFrom('plan_publication')
    .selectAll()
    .where('year', '=', year)
    .where('scope', '=', scope)
    .orderBy('published_on')
    .orderBy('place')
    .execute()
  return rows.map((row) => ({
    edition: row.edition,
    madeOn: row.made_on,
    plans: JSON.parse(row.body) as readonly Plan[],
    publications: places
      .filter(({ edition }) => edition === row.edition)
      .map(({ published_on: publishedOn, place }) => ({ publishedOn, place })),
    ...savedOf(row),
  }))
}

export async function addPublication(
  tx: Tx,
  { year, scope }: Table,
  told: {
    readonly edition: number
    readonly publishedOn: string
    readonly place: string
    readonly at: string
    readonly actor: string
  },
): Promise<void> {
  const { publishedOn, ...rest } = told
  await tx
    .insertInto('plan_publication')
    .values({ year, scope, published_on: publishedOn, ...rest })
    .execute()
}

function columnsOf({ at, actor, reason, packId, packSha256 }: Saved) {
  return { at, actor, reason, pack_id: packId, pack_sha256: packSha256 }
}

function savedOf(row: PlanVersionRow | PlanEditionRow): Saved {
  const { at, actor, reason, pack_id: packId, pack_sha256: packSha256 } = row
  return { at, actor, reason, packId, packSha256 }
}
