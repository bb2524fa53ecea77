import type { PasswordProblem, Role } from '#shared/domain/kernel/accounts.ts'

/** What can go wrong with whoever asks: what was typed, accounts, clock, rehearsal. */
export type OfficeFailure =
  | { readonly code: 'wrong-input'; readonly path: string; readonly detail: string }
  /** Half of a sign that is two units of a string stands in some text. `before`: what stands before it there */
  | { readonly code: 'text-cut-in-sign'; readonly before: string }
  | { readonly code: 'cancelled' }
  | { readonly code: 'unexpected'; readonly detail: string }
  | { readonly code: 'office-not-created' }
  /** The office has accounts and nobody is logged in here; `password`: the given one is to be changed first */
  | { readonly code: 'not-logged-in'; readonly why: 'out' | 'locked' | 'password' }
  | { readonly code: 'not-permitted'; readonly roles: readonly Role[] }
  /** `tries` in a row; `until`: when the next is heard, or empty */
  | { readonly code: 'wrong-password'; readonly tries: number; readonly until: string }
  | { readonly code: 'password-wait'; readonly until: string }
  | { readonly code: 'password-not-accepted'; readonly reason: PasswordProblem | 'same' }
  /** Known to the administrator too: it proves nobody */
  | { readonly code: 'password-given'; readonly name: string }
  | { readonly code: 'account-disabled'; readonly name: string }
  | { readonly code: 'account-name-taken'; readonly name: string }
  /** The first account must be one that can add others */
  | { readonly code: 'administrator-first' }
  | { readonly code: 'last-administrator' }
  /** At the command line nobody is logged in */
  | { readonly code: 'no-account-here' }
  /** The computer's time is before that of the last entry by more than a correction of a clock could be */
  | { readonly code: 'clock-set-back'; readonly now: string; readonly last: string }
  | { readonly code: 'clock-not-behind'; readonly last: string }
  | { readonly code: 'office-exists' }
  | { readonly code: 'not-a-rehearsal-office' }
  | { readonly code: 'randomness-fixed' }
  | { readonly code: 'two-people-needed' }
  /** The folder has no office's file in it */
  | { readonly code: 'no-office-there'; readonly folder: string }
