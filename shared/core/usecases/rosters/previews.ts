/** Imports between reading and confirming, by token. The oldest goes first when there are many. */
export interface Previews<Session> {
  get(token: string): Session | undefined
  put(token: string, session: Session): void
  drop(token: string): void
}

const most = 4

export function newPreviews<Session>(): Previews<Session> {
  const sessions = new Map<string, Session>()
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
