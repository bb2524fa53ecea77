import { isAbsolute } from 'node:path'
import type { FailureOf, Result } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { holdsOffice, rememberFolder } from '../../start-folder.ts'

/**
 * The office was moved and found again: the next start opens it there. Asked also where the office cannot be opened. It is a
 * matter of this machine and changes nothing of any office: no ledger tells of it.
 */
export function useFolder(
  memoryFile: string | undefined,
  folder: string,
): Result<{ readonly folder: string }, FailureOf<'no-office-there'>> {
  if (memoryFile === undefined || !isAbsolute(folder) || !holdsOffice(folder)) {
    return fail({ code: 'no-office-there', folder })
  }
  rememberFolder(memoryFile, folder)
  return ok({ folder })
}

export const chooseFolder: Usecase<'office.useFolder'> = async ({ options }, { folder }) =>
  Promise.resolve(useFolder(options.memoryFile, folder))
