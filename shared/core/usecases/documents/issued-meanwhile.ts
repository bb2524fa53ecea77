import type { FailureOf } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail } from '#shared/domain/kernel/result.ts'

type Refusal = FailureOf<'issued-meanwhile'>

/** Another window issued the same version while the files were written: nothing of this one stays. */
class IssuedMeanwhile extends Error {
  readonly failure: Refusal
  constructor(name: string) {
    super('issued meanwhile')
    this.failure = { code: 'issued-meanwhile', name }
  }
}

/** Within the act: what is kept as `version` is the next one still. `name`: of what, as it stands on the screen. */
export function stillNext(last: number | undefined, version: number, name: string): void {
  if ((last ?? 0) + 1 !== version) throw new IssuedMeanwhile(name)
}

/** What `issue` brings, or that another was first. */
export async function unlessIssuedMeanwhile<Value>(
  issue: () => Promise<Value>,
): Promise<Value | Result<never, Refusal>> {
  try {
    return await issue()
  } catch (error) {
    if (error instanceof IssuedMeanwhile) return fail(error.failure)
    throw error
  }
}
