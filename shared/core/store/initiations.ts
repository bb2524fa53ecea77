import type { Initiation } from '#shared/contract/index.ts'
import type { Db, Tx } from './database.ts'

/** 发起 → 联合, one entry per initiator and scope. Whoever is not among the initiators is not restricted. */
export async function listInitiations(db: Db | Tx): Promise<readonly Initiation[]> {
  const rows = await db
    .selectFrom('initiation')
    .selectAll()
    .orderBy('scope')
    .orderBy('initiator')
    .orderBy('partner')
    .execute()
  const groups = Map.groupBy(rows, ({ scope, initiator }) => `${scope} ${initiator}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { scope, initiator } = first
    return [{ scope, initiator, partners: group.map(({ partner }) => partner) }]
  })
}

/** Replaces the partners of one initiator. */
export async function putInitiation(tx: Tx, { scope, initiator, partners }: Initiation): Promise<void> {
  await tx.deleteFrom('initiation').where('scope', '=', scope).where('initiator', '=', initiator).execute()
  await addInitiation(tx, { scope, initiator, partners })
}

/** Adds partners to those that an initiator has. */
export async function addInitiation(tx: Tx, { scope, initiator, partners }: Initiation): Promise<void> {
  for (const partner of new Set(partners)) {
    if (partner === initiator) continue
    await tx
      .insertInto('initiation')
      .values({ scope, initiator, partner })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Takes a party out of every pair. */
export async function dropParty(tx: Tx, scope: Initiation['scope'], name: string): Promise<void> {
  await tx
    .deleteFrom('initiation')
    .where('scope', '=', scope)
    .where((where) => where.or([where('initiator', '=', name), where('partner', '=', name)]))
    .execute()
}

/** Names a party anew in every pair. */
export async function renameParty(
  tx: Tx,
  scope: Initiation['scope'],
  name: string,
  newName: string,
): Promise<void> {
  for (const column of ['initiator', 'partner'] as const) {
    await tx
      .updateTable('initiation')
      .set({ [column]: newName })
      .where('scope', '=', scope)
      .where(column, '=', name)
      .execute()
  }
}
