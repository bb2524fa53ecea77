import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { listAccounts } from './accounts.ts'
import type { ChangedOutside } from './check-draws.ts'
import type { Db, Tx } from './database.ts'

/** An account as its last entry left it. */
interface AccountTold {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly disabled: boolean
  readonly credentialDigest: string
  readonly passwordGiven: boolean
}

const accountKinds = [
  'account.added',
  'account.role-set',
  'account.disabled',
  'account.enabled',
  'account.password-reset',
  'account.password-changed',
  'office.created',
] as const

/**
 * Holds the accounts against the ledger: whoever can write the file could put a password of his own in the place of somebody's
 * and act under that name.
 */
export async function checkAccounts(db: Db | Tx): Promise<Result<null, ChangedOutside>> {
  const told = await toldOfAccounts(db)
  const kept = await listAccounts(db)
  const removed = [...told.values()].find(({ id }) => !kept.some((account) => account.id === id))
  if (removed !== undefined) return changed(removed.name)
  const other = kept.find((account) => {
    const last = told.get(account.id)
    return (
      last === undefined ||
      last.name !== account.name ||
      last.role !== account.role ||
      last.disabled !== account.disabled ||
      last.credentialDigest !== account.credentialDigest ||
      last.passwordGiven !== account.passwordGiven
    )
  })
  return other === undefined ? ok(null) : changed(other.name)
}

const changed = (name: string) =>
  fail({ code: 'changed-outside' as const, part: 'account' as const, draw: '', name })

async function toldOfAccounts(db: Db | Tx): Promise<ReadonlyMap<string, AccountTold>> {
  const rows = await db
    .selectFrom('ledger')
    .select('body')
    .where('kind', 'in', accountKinds)
    .orderBy('seq')
    .execute()
  const told = new Map<string, AccountTold>()
  for (const { body } of rows) {
    const { after, administrator } = JSON.parse(body) as { after?: AccountTold; administrator?: AccountTold }
    const account = after ?? administrator
    if (account !== undefined) told.set(account.id, account)
  }
  return told
}
