import { useEffect, useState } from 'react'

/** The SHA-256 of a text, computed here and now by the browser itself; null: not yet, or it has no means to. */
export function useSha256(text: string | null): string | null {
  const [computed, setComputed] = useState<{ readonly text: string; readonly hash: string } | null>(null)
  useEffect(() => {
    if (text === null || !globalThis.isSecureContext) return undefined
    let isWanted = true
    const compute = async () => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
      const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      if (isWanted) setComputed({ text, hash })
    }
    void compute()
    return () => {
      isWanted = false
    }
  }, [text])
  return computed?.text === text ? computed.hash : null
}
