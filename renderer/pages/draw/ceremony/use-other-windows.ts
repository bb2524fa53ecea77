import { useCallback, useEffect, useRef } from 'react'

/**
 * The same draw in another window: what is fixed there shows here at once, and whenever this window is looked at again.
 * Returns what tells the others.
 */
export function useOtherWindows(drawId: string, reload: () => void): () => void {
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    const own = new BroadcastChannel(`draw-${drawId}`)
    own.addEventListener('message', reload)
    window.addEventListener('focus', reload)
    channel.current = own
    return () => {
      own.close()
      window.removeEventListener('focus', reload)
      channel.current = null
    }
  }, [drawId, reload])
  return useCallback(() => channel.current?.postMessage('changed'), [])
}
