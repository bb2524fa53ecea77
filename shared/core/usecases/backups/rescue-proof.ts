import type { FailureOfOperation, Operations, Result } from '#shared/contract/index.ts'
import { isAtLeast } from '#shared/domain/kernel/accounts.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { isClockBehind } from '../../context.ts'
import { isPasswordOf } from '../../passwords.ts'
import { findAccountNamed, hasAccounts } from '../../store/accounts.ts'
import type { Db } from '../../store/database.ts'
import { appendLedger, lastEntryTime, ledgerHead } from '../../store/ledger.ts'

export type Refused = FailureOfOperation<Operations['backups.restore']>

export interface Answering {
  readonly people: readonly string[]
  readonly secondPerson: { readonly account: string; readonly password: string } | null
  readonly reason: string
}

/** What an office that nobody can log in to is told of how it came to be: two people, the latest head, and why. */
export async function tellOfRescue(
  db: Db,
  now: string,
  answering: Answering,
  entry: { readonly kind: string; readonly body: Readonly<Record<string, unknown>> },
): Promise<Result<null, Refused>> {
  const proved = await proveSecond(db, answering)
  if (!proved.ok) return proved
  const { people, reason } = answering
  return db.transaction().execute(async (tx) => {
    const last = (await lastEntryTime(tx)) ?? now
    if (isClockBehind(now, last)) return fail({ code: 'clock-set-back', now, last })
    const at = Date.parse(last) > Date.parse(now) ? last : now
    const body = { ...entry.body, reason, people, after: await ledgerHead(tx) }
    await appendLedger(tx, { at, actor: people.join('、'), kind: entry.kind, body })
    return ok(null)
  })
}

/** Where the office had accounts by then, one of the two proves by password to be a reviewer of it. */
async function proveSecond(db: Db, { secondPerson }: Answering): Promise<Result<null, Refused>> {
  if (!(await hasAccounts(db))) return ok(null)
  if (secondPerson === null) return fail({ code: 'two-people-needed' })
  const account = await findAccountNamed(db, secondPerson.account)
  if (account === null || !(await isPasswordOf(secondPerson.password, account.credential))) {
    return fail({ code: 'wrong-password', tries: 1, until: '' })
  }
  if (account.disabled) return fail({ code: 'account-disabled', name: account.name })
  if (account.passwordGiven) return fail({ code: 'password-given', name: account.name })
  return isAtLeast(account.role, 'reviewer')
    ? ok(null)
    : fail({ code: 'not-permitted', roles: ['reviewer', 'administrator'] })
}
