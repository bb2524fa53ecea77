import type { z } from 'zod'
import type { FailureOf, OperationName, ParsedInputOf, Operations, Result } from '#shared/contract/index.ts'
import { operations } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'

/** What came from outside, as an operation's schema has it; fails with the first place that is not. */
export function readInput<Name extends OperationName>(
  name: Name,
  input: unknown,
): Result<ParsedInputOf<Operations[Name]>, FailureOf<'wrong-input'>> {
  try {
    const parsed = operations[name].input.safeParse(input)
    // The name chose the schema, so what it gives is this operation's.
    if (parsed.success) return ok(parsed.data as ParsedInputOf<Operations[Name]>)
    return fail(wrongInput(parsed.error))
  } catch (error) {
    // Zod measures whatever has a length before it knows that it is no text: one that is no number either throws there.
    if (error instanceof TypeError) return fail({ code: 'wrong-input', path: '', detail: error.message })
    throw error
  }
}

function wrongInput(error: z.ZodError): FailureOf<'wrong-input'> {
  const [first] = error.issues
  return { code: 'wrong-input', path: first?.path.join('.') ?? '', detail: first?.message ?? '' }
}
