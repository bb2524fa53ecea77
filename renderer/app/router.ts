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

/** What would be gone with the page: what was typed, or a 恢复密钥 that is shown this once */
export type Loss = 'edits' | 'recovery-key'

const listeners = new Set<Listener>()
let unsaved: readonly Loss[] = []
let current = typeof location === 'undefined' ? '' : location.hash
let held: string | null = null

const tell = () => {
  for (const listener of listeners) listener()
}

function onHashChange(): void {
  if (location.hash === current) return
  if (hasUnsaved()) {
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

/** While true, leaving the page is asked about first: nothing is lost silently. */
export function useUnsaved(dirty: boolean, loss: Loss = 'edits'): void {
  useEffect(() => {
    if (!dirty) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    unsaved = [...unsaved, loss]
    window.addEventListener('beforeunload', warn)
    return () => {
      unsaved = unsaved.toSpliced(unsaved.lastIndexOf(loss), 1)
      window.removeEventListener('beforeunload', warn)
    }
  }, [dirty, loss])
}

/** Whether something is written that is not saved: asked before it is replaced by something else than another page. */
export const hasUnsaved = (): boolean => unsaved.length > 0

/** A change of place that waits for the user's word, or null. */
export function useHeldPlace(): {
  readonly held: string | null
  readonly loss: Loss
  readonly stay: () => void
  readonly leave: () => void
} {
  const waiting = useSyncExternalStore(subscribe, () => held)
  return {
    held: waiting,
    loss: unsaved.at(-1) ?? 'edits',
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
