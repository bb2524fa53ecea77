import type { ImportSession } from './import-session.ts'

/** Imports between reading and confirming, by token. The oldest goes first when there are many. */
export interface Previews {
  get(token: string): ImportSession | undefined
  put(token: string, session: ImportSession): void
  drop(token: string): void
}

const most = 4

export function newPreviews(): Previews {
  const sessions = new Map<string, ImportSession>()
  return {
    get: (token) => sessions.get(token),
    put: (token, session) => {
      sessions.set(token, session)
      const [oldest] = sessions.keys()
      if (sessions.size > most && oldest !== undefined) sessions.delete(oldest)
    },
    drop: (token) => {
      sessions.delete(token)
    },
  }
}
