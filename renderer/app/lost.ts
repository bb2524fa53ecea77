import type { Failure } from '#shared/contract/index.ts'

const lostCodes: ReadonlySet<Failure['code']> = new Set([
  'ledger-broken',
  'changed-outside',
  'database-damaged',
] satisfies readonly Failure['code'][])

/** What is found of the office's file after it was opened: nothing in this window may be worked on any more. */
export const isLost = (failure: Failure): boolean => lostCodes.has(failure.code)
