import { useEffect, useSyncExternalStore } from 'react'

/** Where the window is: `#/rosters/targets?search=…`. */
export interface Place {
  readonly parts: readonly string[]
  readonly query: URLSearchParams
}

export function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  return {
    parts: path.split('/').filter(Boolean).map(decodeURIComponent),
    query: new URLSearchParams(query),
  }
}

export function hrefOf(parts: readonly string[], query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams(query).toString()
  return `#/${parts.map(encodeURIComponent).join('/')}${asked === '' ? '' : `?${asked}`}`
}

type Listener = () => void

const listeners = new Set<Listener>()
let unsaved = 0
let current = typeof location === 'undefined' ? '' : location.hash
let held: string | null = null

const tell = () => {
  for (const listener of listeners) listener()
}

function onHashChange(): void {
  if (location.hash === current) return
  if (unsaved > 0) {
    held = location.hash
    history.replaceState(null, '', current === '' ? '#/' : current)
  } else {
    current = location.hash
  }
  tell()
}

function subscribe(listener: Listener): () => void {
  if (listeners.size === 0) window.addEventListener('hashchange', onHashChange)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('hashchange', onHashChange)
  }
}

export function usePlace(): Place {
  return placeOf(useSyncExternalStore(subscribe, () => current))
}

export function go(href: string): void {
  location.hash = href
}

/** While true, leaving the page is asked about first: unsaved edits are not lost silently. */
export function useUnsaved(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    unsaved += 1
    window.addEventListener('beforeunload', warn)
    return () => {
      unsaved -= 1
      window.removeEventListener('beforeunload', warn)
    }
  }, [dirty])
}

/** Whether something is written that is not saved: asked before it is replaced by something else than another page. */
export const hasUnsaved = (): boolean => unsaved > 0

/** A change of place that waits for the user's word, or null. */
export function useHeldPlace(): {
  readonly held: string | null
  readonly stay: () => void
  readonly leave: () => void
} {
  const waiting = useSyncExternalStore(subscribe, () => held)
  return {
    held: waiting,
    stay: () => {
      held = null
      tell()
    },
    leave: () => {
      current = held ?? current
      held = null
      history.replaceState(null, '', current)
      tell()
    },
  }
}
