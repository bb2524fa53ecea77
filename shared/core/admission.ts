import type { FailureOf, OperationName } from '#shared/contract/index.ts'
import { permissions } from '#shared/contract/index.ts'
import { isAtLeast, rolesFrom } from '#shared/domain/kernel/accounts.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context } from './context.ts'
import type { Person } from './session.ts'
import type { Account } from './store/accounts.ts'
import { findAccount, hasAccounts, idleMinutes } from './store/accounts.ts'

export type Refusal = FailureOf<'not-logged-in' | 'not-permitted'>

/** What a page asks again and again by itself (`useLedgerState`): no sign that anybody sits there. */
const askedByNobody: ReadonlySet<OperationName> = new Set(['records.ledgerState'])

/**
 * Whether the one at this window may ask for it, and who that is: asked before an input is even looked at. Null: nobody by
 * name, because the office has no accounts or the caller holds the folder itself.
 */
export async function admit(context: Context, name: OperationName): Promise<Result<Person | null, Refusal>> {
  const { session, db } = context
  if (session === null || !(await hasAccounts(db))) return ok(null)
  const least = permissions[name]
  if (least === 'anyone') return ok(null)
  const account = await whoIsIn(context)
  if (account === null) {
    return fail({ code: 'not-logged-in', why: session.state.kind === 'locked' ? 'locked' : 'out' })
  }
  if (account.passwordGiven && least !== 'own') return fail({ code: 'not-logged-in', why: 'password' })
  if (least !== 'own' && !isAtLeast(account.role, least)) {
    return fail({ code: 'not-permitted', roles: rolesFrom(least) })
  }
  if (session.state.kind === 'in' && !askedByNobody.has(name)) {
    session.state = { ...session.state, seenAt: context.options.clock().getTime() }
  }
  const { id, role } = account
  return ok({ id, name: account.name, role })
}

/** The account at this window as it is now; locks the window after the idle time, logs out who was disabled or has another password. */
export async function whoIsIn(context: Context): Promise<Account | null> {
  const { session } = context
  if (session === null || session.state.kind === 'out') return null
  const account = await known(context)
  if (account === null) {
    session.state = { kind: 'out' }
    return null
  }
  if (session.state.kind === 'locked') return null
  const idle = context.options.clock().getTime() - session.state.seenAt
  if (idle < (await idleMinutes(context.db)) * 60_000) return account
  session.state = { kind: 'locked', accountId: account.id, credential: account.credentialDigest }
  return null
}

async function known({ db, session }: Context): Promise<Account | null> {
  if (session === null || session.state.kind === 'out') return null
  const { accountId, credential } = session.state
  const account = await findAccount(db, accountId)
  return account === null || account.disabled || account.credentialDigest !== credential ? null : account
}

/** Who locked this window. */
export async function whoLocked(context: Context): Promise<Account | null> {
  return context.session?.state.kind === 'locked' ? known(context) : null
}

/** From now on this is who sits at the window. */
export function letIn({ session, options }: Context, account: Account): void {
  if (session === null) return
  session.state = {
    kind: 'in',
    accountId: account.id,
    credential: account.credentialDigest,
    seenAt: options.clock().getTime(),
  }
}
