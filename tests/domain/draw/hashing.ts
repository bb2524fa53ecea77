import { hash } from 'node:crypto'
import type { VerifyTools } from '#shared/domain/draw/index.ts'

export const sha256 = (text: string) => hash('sha256', text)

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Real hashing and decoding, as the core hands them to the domain. */
export const tools: VerifyTools = {
  sha256,
  sha256OfBytes: (bytes) => hash('sha256', bytes),
  decode: (bytes) => {
    try {
      return utf8.decode(bytes)
    } catch {
      return null
    }
  },
}
