import type { ReactNode } from 'react'
import { Fragment, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { newDoor } from '#renderer/api/door.ts'
import type { OfficeApi } from '#renderer/api/office-api.ts'
import { OfficeApiContext } from '#renderer/api/office-api.ts'
import { SessionContext } from '#renderer/app/session-context.ts'
import type { SessionView } from '#shared/contract/index.ts'
import { LoginScreen } from './login-screen.tsx'
import { useIdle } from './use-idle.ts'
import { useLockKey } from './use-lock-key.ts'

interface LoginGateProps {
  readonly api: OfficeApi
  readonly children: ReactNode
}

/**
 * Shows the office to who is logged in, and to everybody where there are no accounts. A lock covers it and keeps what was
 * being typed for the same person; for another one it is opened anew.
 */
export function LoginGate({ api, children }: LoginGateProps) {
  const { call } = api
  const door = useMemo(() => newDoor(call), [call])
  const shut = useSyncExternalStore(door.subscribe, door.shut)
  const [session, setSession] = useState<SessionView | null>(null)
  const [turn, setTurn] = useState(0)
  const last = useRef<string | null>(null)

  /** What the core says of this window, wherever it was asked. */
  const take = useCallback(
    (view: SessionView) => {
      setSession(view)
      if (view.state === 'out' || view.state === 'locked' || view.state === 'password')
        return door.shutAs(view.state)
      const isSame = last.current === null || view.me === null || last.current === view.me.id
      last.current = view.me?.id ?? null
      if (!isSame) {
        location.hash = ''
        setTurn((before) => before + 1)
      }
      door.open(isSame)
    },
    [door],
  )
  const ask = useCallback(
    async (name: 'accounts.session' | 'accounts.stay' | 'accounts.lock' | 'accounts.logout') => {
      const answer = await call(name, {})
      if (answer.ok) take(answer.value)
      else if (answer.failure.code === 'not-logged-in') door.shutAs(answer.failure.why)
    },
    [call, door, take],
  )
  const tellOthers = useOtherWindows(() => void ask('accounts.session'))
  const acts = useMemo(
    () => ({
      look: () => void ask('accounts.session'),
      lock: () => void ask('accounts.lock').then(tellOthers),
      logOut: () => {
        void ask('accounts.logout').then(tellOthers)
        location.hash = ''
        setTurn((before) => before + 1)
      },
    }),
    [ask, tellOthers],
  )
  const value = useMemo(() => ({ session, ...acts }), [session, acts])
  useEffect(() => acts.look(), [acts])
  useIdle(session, ask)
  useLockKey(session?.state === 'in', acts.lock)
  const asked = useMemo(() => ({ ...api, call: door.call }), [api, door])
  return (
    <SessionContext value={value}>
      <OfficeApiContext value={asked}>
        <Fragment key={turn}>{children}</Fragment>
      </OfficeApiContext>
      {shut !== null && (
        <OfficeApiContext value={api}>
          <LoginScreen
            why={shut}
            session={session}
            onSession={(view) => {
              take(view)
              tellOthers()
            }}
          />
        </OfficeApiContext>
      )}
    </SessionContext>
  )
}

/** All windows of one browser are one login: what is locked here is hidden there too. */
function useOtherWindows(onChange: () => void): () => void {
  const channel = useRef<BroadcastChannel | null>(null)
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })
  useEffect(() => {
    const own = new BroadcastChannel('login')
    own.addEventListener('message', () => latest.current())
    channel.current = own
    return () => own.close()
  }, [])
  return useCallback(() => channel.current?.postMessage('changed'), [])
}
