import type { FailureOf } from '#shared/contract/index.ts'
import { passwordProblem } from '#shared/domain/kernel/accounts.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context } from '../../context.ts'
import { freshBytes } from '../../context.ts'
import type { Credential } from '../../passwords.ts'
import { credentialOf, productCost, saltBytes } from '../../passwords.ts'
import { findOffice } from '../../store/offices.ts'

/** What is kept of a new password, or why it is not taken. Slow: never inside a transaction. */
export async function newCredential(
  context: Context,
  name: string,
  password: string,
  /** of an office that is only being made */
  bureau = '',
): Promise<Result<Credential, FailureOf<'password-not-accepted'>>> {
  const profile = (await findOffice(context.db))?.profile
  const names = [name, bureau, profile?.bureau ?? '', profile?.region ?? '', profile?.phone ?? '']
  const problem = passwordProblem(password, names)
  if (problem !== null) return fail({ code: 'password-not-accepted', reason: problem })
  const cost = context.options.passwordCost ?? productCost
  return ok(await credentialOf(password, freshBytes(context, saltBytes), cost))
}
