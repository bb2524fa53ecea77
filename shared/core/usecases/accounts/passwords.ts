import { fail, ok } from '#shared/domain/kernel/result.ts'
import { letIn } from '../../admission.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import { isPasswordOf } from '../../passwords.ts'
import * as store from '../../store/accounts.ts'
import { told } from './accounts.ts'
import { checkPassword } from './check-password.ts'
import { newCredential } from './new-credential.ts'
import { sessionOf } from './sessions.ts'

/** By the administrator, for who forgot it: sessions of the account end, and it must be changed at the next login. */
export const resetPassword: Usecase<'accounts.resetPassword'> = async (context, { id, password }) => {
  const account = await store.findAccount(context.db, id)
  if (account === null) return fail({ code: 'record-not-found', what: 'account', id })
  const credential = await newCredential(context, account.name, password)
  if (!credential.ok) return credential
  return act(context, async (tx) => {
    await store.setCredential(tx, id, { credential: credential.value, given: true })
    const after = await store.findAccount(tx, id)
    if (after === null) return fail({ code: 'record-not-found', what: 'account', id })
    const accounts = (await store.listAccounts(tx)).map(store.toAccountView)
    return ok({ value: accounts, kind: 'account.password-reset', body: { after: told(after) } })
  })
}

/** By the person: the old one first, so that nobody does it at a window that was left open. */
export const changePassword: Usecase<'accounts.changePassword'> = async (context, { old, password }) => {
  const { by } = context
  if (by === null) return fail({ code: 'no-account-here' })
  const account = await checkPassword(context, { account: by.id, password: old })
  if (!account.ok) {
    return account.failure.code === 'account-disabled'
      ? fail({ code: 'no-account-here' })
      : fail(account.failure)
  }
  if (await isPasswordOf(password, account.value.credential)) {
    return fail({ code: 'password-not-accepted', reason: 'same' })
  }
  const credential = await newCredential(context, by.name, password)
  if (!credential.ok) return credential
  const changed = await act(context, async (tx) => {
    await store.setCredential(tx, by.id, { credential: credential.value, given: false })
    const after = await store.findAccount(tx, by.id)
    if (after === null) return fail({ code: 'no-account-here' })
    return ok({ value: after, kind: 'account.password-changed', body: { after: told(after) } })
  })
  if (!changed.ok) return changed
  letIn(context, changed.value)
  return ok(await sessionOf(context))
}
