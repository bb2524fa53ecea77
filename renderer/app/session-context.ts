import { createContext, use } from 'react'
import type { SessionView } from '#shared/contract/index.ts'

export interface SessionContextValue {
  /** null until the core has told */
  readonly session: SessionView | null
  /** Asks who is logged in, after an act that may have changed it */
  readonly look: () => void
  readonly lock: () => void
  readonly logOut: () => void
}

export const SessionContext = createContext<SessionContextValue | null>(null)

export function useSession(): SessionContextValue {
  const value = use(SessionContext)
  if (value === null) throw new Error('SessionContext is missing')
  return value
}
