import type { SessionView } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { letIn, whoIsIn, whoLocked } from '../../admission.ts'
import type { Context, Usecase } from '../../context.ts'
import { timeOf } from '../../context.ts'
import type { Account } from '../../store/accounts.ts'
import { idleMinutes, listAccounts, setLastLogin } from '../../store/accounts.ts'
import { findOffice } from '../../store/offices.ts'
import { checkPassword } from './check-password.ts'

// Logging in and out leaves no entry in the ledger: it changes nothing, and a clock that is wrong must not keep people out.

export const session: Usecase<'accounts.session'> = async (context) => ok(await sessionOf(context))

export async function sessionOf(context: Context): Promise<SessionView> {
  const office = await findOffice(context.db)
  const accounts = await listAccounts(context.db)
  const account = await whoIsIn(context)
  const who = account ?? (await whoLocked(context))
  return {
    state: accounts.length === 0 || context.session === null ? 'open' : stateOf(context, account),
    me: who === null ? null : { id: who.id, name: who.name, role: who.role },
    bureau: office?.profile.bureau ?? '',
    rehearsal: office?.rehearsal ?? false,
    people: accounts.filter(({ disabled }) => !disabled).map(({ id, name }) => ({ id, name })),
    idleMinutes: await idleMinutes(context.db),
  }
}

function stateOf({ session: own }: Context, account: Account | null): SessionView['state'] {
  if (account !== null) return account.passwordGiven ? 'password' : 'in'
  return own?.state.kind === 'locked' ? 'locked' : 'out'
}

/** Logs in, also in the place of somebody else, and unlocks. */
export const login: Usecase<'accounts.login'> = async (context, input) => {
  if (context.session === null) return fail({ code: 'no-account-here' })
  const account = await checkPassword(context, input)
  if (!account.ok) return account
  await welcome(context, account.value)
  return ok(await sessionOf(context))
}

/** Logs in at this window whoever has shown the password, or has just made it. */
export async function welcome(context: Context, account: Account): Promise<void> {
  await setLastLogin(context.db, account.id, timeOf(context))
  letIn(context, account)
}

export const logout: Usecase<'accounts.logout'> = async (context) => {
  if (context.session !== null) context.session.state = { kind: 'out' }
  return ok(await sessionOf(context))
}

export const lock: Usecase<'accounts.lock'> = async (context) => {
  const account = await whoIsIn(context)
  if (context.session !== null && account !== null) {
    context.session.state = { kind: 'locked', accountId: account.id, credential: account.credentialDigest }
  }
  return ok(await sessionOf(context))
}

/** Being admitted has said it already. */
export const stay: Usecase<'accounts.stay'> = async (context) => ok(await sessionOf(context))
