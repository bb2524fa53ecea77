import { hash } from 'node:crypto'

/** The domain's `Sha256` on this machine. */
export const sha256 = (text: string) => hash('sha256', text)

export const sha256OfBytes = (bytes: Uint8Array) => hash('sha256', bytes)
