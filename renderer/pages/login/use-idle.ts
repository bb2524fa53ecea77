import { useEffect } from 'react'
import { staysAwake } from '#renderer/api/stay-awake.ts'
import type { SessionView } from '#shared/contract/index.ts'

const every = 20_000
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/**
 * Tells the core now and then that somebody is here, or asks whether the window has locked meanwhile: the time is the core's
 * matter, so that a page that was closed or stopped locks too.
 */
export function useIdle(
  session: SessionView | null,
  ask: (name: 'accounts.session' | 'accounts.stay') => Promise<void>,
): void {
  const watched = session !== null && session.state !== 'open'
  const isIn = session?.state === 'in'
  useEffect(() => {
    if (!watched) return undefined
    let touched = isIn
    const touch = () => {
      touched = true
    }
    const timer = setInterval(() => {
      void ask(isIn && (touched || staysAwake()) ? 'accounts.stay' : 'accounts.session')
      touched = false
    }, every)
    for (const sign of signs) window.addEventListener(sign, touch, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, touch, { capture: true })
    }
  }, [watched, isIn, ask])
}
