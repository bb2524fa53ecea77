import type { Role } from '#shared/domain/kernel/accounts.ts'

/** The person whose act it is. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly role: Role
}

/** `credential`: digest of the password's record at the login; another one since ends the session */
interface Known {
  readonly accountId: string
  readonly credential: string
}

export type SessionState =
  | { readonly kind: 'out' }
  | ({ readonly kind: 'in'; readonly seenAt: number } & Known)
  | ({ readonly kind: 'locked' } & Known)

/** One window's line to the core and who sits there. In memory alone: after a restart nobody is logged in. */
export interface Session {
  state: SessionState
}

export const newSession = (): Session => ({ state: { kind: 'out' } })
