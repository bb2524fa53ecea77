import type { FailureOf } from '#shared/contract/index.ts'
import { canAnswerTogether, isAtLeast, rolesFrom } from '#shared/domain/kernel/accounts.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context } from '../../context.ts'
import { findAccountNamed } from '../../store/accounts.ts'
import { checkPassword } from './check-password.ts'

export interface TwoPeople {
  readonly people: readonly string[]
  /** Their accounts in the same order; none where the office has none */
  readonly accounts?: readonly string[]
}

interface Asked {
  /** Names, for an office without accounts */
  readonly people: readonly string[]
  readonly secondPerson: { readonly account: string; readonly password: string } | null
}

type Missing = FailureOf<
  | 'two-people-needed'
  | 'wrong-password'
  | 'password-wait'
  | 'password-given'
  | 'account-disabled'
  | 'not-permitted'
>

/**
 * The two who answer for an act that one alone must not do. With accounts the one at the window and another one, by password;
 * one of the two reviews at least. Slow for its password: call it before the transaction, and spread the value into the entry.
 */
export async function twoPeople(
  context: Context,
  { people, secondPerson }: Asked,
): Promise<Result<TwoPeople, Missing>> {
  const { by } = context
  if (by === null) {
    return new Set(people).size < 2 ? fail({ code: 'two-people-needed' }) : ok({ people })
  }
  if (secondPerson === null) return fail({ code: 'two-people-needed' })
  const named = await findAccountNamed(context.db, secondPerson.account)
  if (named !== null && named.id === by.id) return fail({ code: 'two-people-needed' })
  const checked = await checkPassword(context, secondPerson)
  if (!checked.ok) return checked
  const second = checked.value
  if (second.passwordGiven) return fail({ code: 'password-given', name: second.name })
  if (!isAtLeast(second.role, 'clerk')) return fail({ code: 'not-permitted', roles: rolesFrom('clerk') })
  if (!canAnswerTogether(by.role, second.role)) {
    return fail({ code: 'not-permitted', roles: rolesFrom('reviewer') })
  }
  return ok({ people: [by.name, second.name], accounts: [by.id, second.id] })
}
