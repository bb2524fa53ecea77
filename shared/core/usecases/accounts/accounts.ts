import type { AccountView } from '#shared/contract/index.ts'
import { isLastAdministrator } from '#shared/domain/kernel/accounts.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Account } from '../../store/accounts.ts'
import * as store from '../../store/accounts.ts'
import { newCredential } from './new-credential.ts'
import { sessionOf, welcome } from './sessions.ts'

export const listAccounts: Usecase<'accounts.list'> = async ({ db }) => ok(await views(db))

const views = async (db: Db | Tx): Promise<readonly AccountView[]> =>
  (await store.listAccounts(db)).map(store.toAccountView)

/** What the ledger keeps of an account: enough to find it changed outside, and nothing that helps to guess a password. */
export function told({ id, name, role, disabled, credentialDigest, passwordGiven }: Account) {
  return { id, name, role, disabled, credentialDigest, passwordGiven }
}

export const addAccount: Usecase<'accounts.add'> = async (context, { name, role, password }) => {
  const credential = await newCredential(context, name, password)
  if (!credential.ok) return credential
  const added = await act(context, async (tx) => {
    const known = await store.listAccounts(tx)
    if (known.length === 0 && role !== 'administrator') return fail({ code: 'administrator-first' })
    if (known.some((account) => account.name === name)) return fail({ code: 'account-name-taken', name })
    // The first one's password is the own one: nobody else could have given it.
    const passwordGiven = known.length > 0
    const account = await store.insertAccount(
      tx,
      { name, role, credential: credential.value, passwordGiven },
      context.options.clock().toISOString(),
    )
    return ok({ value: account, kind: 'account.added', body: { after: told(account) } })
  })
  if (!added.ok) return added
  if (!added.value.passwordGiven && context.session !== null) await welcome(context, added.value)
  return ok(await views(context.db))
}

export const setRole: Usecase<'accounts.setRole'> = (context, { id, role }) =>
  act(context, async (tx) => {
    const before = await store.findAccount(tx, id)
    if (before === null) return fail({ code: 'record-not-found', what: 'account', id })
    if (role !== 'administrator' && isLastAdministrator(await store.listAccounts(tx), before)) {
      return fail({ code: 'last-administrator' })
    }
    await store.setRole(tx, id, role)
    const body = { before: told(before), after: told({ ...before, role }) }
    return ok({ value: await views(tx), kind: 'account.role-set', body })
  })

export const setDisabled: Usecase<'accounts.setDisabled'> = (context, { id, disabled }) =>
  act(context, async (tx) => {
    const before = await store.findAccount(tx, id)
    if (before === null) return fail({ code: 'record-not-found', what: 'account', id })
    if (disabled && isLastAdministrator(await store.listAccounts(tx), before))
      return fail({ code: 'last-administrator' })
    await store.setDisabled(tx, id, disabled)
    const body = { before: told(before), after: told({ ...before, disabled }) }
    const value = await views(tx)
    return disabled
      ? ok({ value, kind: 'account.disabled', body })
      : ok({ value, kind: 'account.enabled', body })
  })

export const setIdle: Usecase<'accounts.setIdle'> = async (context, { minutes }) => {
  const done = await act(context, async (tx) => {
    const before = await store.idleMinutes(tx)
    await store.setIdleMinutes(tx, minutes)
    return ok({ value: null, kind: 'account.idle-set', body: { minutes, before: { minutes: before } } })
  })
  return done.ok ? ok(await sessionOf(context)) : done
}
