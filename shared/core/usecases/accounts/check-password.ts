import type { FailureOf } from '#shared/contract/index.ts'
import { waitSeconds, waitingUntil } from '#shared/domain/kernel/accounts.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context } from '../../context.ts'
import { act, ClockSetBack } from '../../context.ts'
import { isPasswordOf } from '../../passwords.ts'
import type { Account } from '../../store/accounts.ts'
import { findAccountNamed, setTries } from '../../store/accounts.ts'

type WrongPassword = FailureOf<'wrong-password' | 'password-wait' | 'account-disabled'>

/**
 * The account whose password this is. A try is counted before it is looked at: many at once, or a program that is ended in
 * between, get no more tries than one after the other.
 */
export async function checkPassword(
  context: Context,
  { account: idOrName, password }: { readonly account: string; readonly password: string },
): Promise<Result<Account, WrongPassword>> {
  const counted = await countTry(context, idOrName)
  if (!counted.ok) return counted
  const { account, tries, until } = counted.value
  if (account === null || !(await isPasswordOf(password, account.credential))) {
    if (account !== null && until !== '') await tellOfWait(context, account, tries)
    return fail({ code: 'wrong-password', tries, until })
  }
  await setTries(context.db, account.id, { wrongTries: 0, waitUntil: '' })
  // Only to whoever knows the password: nobody else learns which accounts are closed.
  return account.disabled ? fail({ code: 'account-disabled', name: account.name }) : ok(account)
}

interface Counted {
  readonly account: Account | null
  readonly tries: number
  readonly until: string
}

function countTry(context: Context, idOrName: string): Promise<Result<Counted, WrongPassword>> {
  const now = context.options.clock()
  return context.db.transaction().execute(async (tx) => {
    const account = await findAccountNamed(tx, idOrName)
    if (account === null) return ok({ account, tries: 1, until: '' })
    const waiting = waitingUntil(account.waitUntil, now)
    if (waiting !== null) return fail({ code: 'password-wait', until: waiting })
    const tries = account.wrongTries + 1
    const seconds = waitSeconds(tries)
    const until = seconds === 0 ? '' : new Date(now.getTime() + seconds * 1000).toISOString()
    await setTries(tx, account.id, { wrongTries: tries, waitUntil: until })
    return ok({ account, tries, until })
  })
}

/** Somebody tries passwords: the ledger says so each time that a wait begins. */
async function tellOfWait(context: Context, { id, name }: Account, tries: number): Promise<void> {
  try {
    await act(
      context,
      async () => ok({ value: null, kind: 'account.throttled', body: { id, name, tries } }),
      {
        actor: '未登录',
      },
    )
  } catch (error) {
    // With a clock that was set back nothing can be written: it must still be possible to log in and correct it.
    if (!(error instanceof ClockSetBack)) throw error
  }
}
