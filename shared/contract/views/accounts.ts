import type { Role } from '#shared/domain/kernel/accounts.ts'

export interface AccountName {
  readonly id: string
  readonly name: string
}

export interface SignedIn extends AccountName {
  readonly role: Role
}

/** Who sits at this window. */
export interface SessionView {
  /**
   * `open`: the office has no accounts, everybody may do everything. `password`: logged in with a password that somebody else
   * knows and that is changed before anything else.
   */
  readonly state: 'open' | 'out' | 'locked' | 'password' | 'in'
  /** Who is logged in, or locked the window */
  readonly me: SignedIn | null
  /** Empty until an office has been set up */
  readonly bureau: string
  readonly rehearsal: boolean
  /** Accounts that can log in, by name */
  readonly people: readonly AccountName[]
  readonly idleMinutes: number
}

export interface AccountView extends SignedIn {
  readonly disabled: boolean
  /** The password was given by the administrator and not changed since */
  readonly passwordGiven: boolean
  /** Instants; empty: never, or no wait */
  readonly addedAt: string
  readonly lastLoginAt: string
  readonly waitUntil: string
  /** In a row, since the last login */
  readonly wrongTries: number
}
