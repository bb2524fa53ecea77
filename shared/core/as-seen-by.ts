import type { Failure, OperationName } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import { maskedAnswer } from '#shared/domain/rosters/mask-answer.ts'
import { maskedPaperText } from '#shared/domain/rosters/personal-data.ts'
import type { Person } from './session.ts'

/** What such a person searches in is masked too: else a search for a number would tell that it is there. */
export const isShownMasked = (by: Person | null): boolean => by?.role === 'auditor'

/**
 * The answer as that person may see it: for an auditor without anybody's telephone or id number, whatever was asked. Documents
 * that were issued are the official record and stay as they are, as bytes and on screen.
 */
export function asSeenBy(
  by: Person | null,
  name: OperationName,
  input: unknown,
  answer: Result<unknown, Failure>,
): Result<unknown, Failure> {
  if (!isShownMasked(by) || !answer.ok) return answer
  if (name !== 'documents.preview') return ok(maskedAnswer(answer.value))
  const { paper } = input as { readonly paper: { readonly of: string } }
  return paper.of === 'document' ? answer : ok(maskedAnswer(answer.value, maskedPaperText))
}
