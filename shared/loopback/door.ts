import { createHash, timingSafeEqual } from 'node:crypto'
import type { Connection } from '#shared/core/serve.ts'

/** Minutes in which an address that was given out must be opened. */
export const tokenMinutes = 10

export interface DoorOptions {
  readonly clock: () => Date
  readonly randomBytes: (size: number) => Uint8Array
  readonly connect: () => Connection
  /** Browsers keep one jar for all ports of 127.0.0.1: the name tells two offices apart. */
  readonly cookieName: string
}

/** Lets the browser in that was given the token, once, and knows it afterwards by its cookie. */
export interface Door {
  /** A new one-time token; the one before, if unused, is void. */
  issue(): string
  /** The `Set-Cookie` of a new session, or null for a token that is wrong, used or too old. */
  admit(token: string): string | null
  sessionOf(cookieHeader: string | undefined): Connection | null
  disconnectAll(): void
}

export function newDoor(options: DoorOptions): Door {
  let pending: { readonly hash: Buffer; readonly until: number } | null = null
  const sessions = new Map<string, Connection>()
  const secret = () => Buffer.from(options.randomBytes(32)).toString('base64url')

  return {
    issue: () => {
      const token = secret()
      pending = { hash: hashOf(token), until: options.clock().getTime() + tokenMinutes * 60_000 }
      return token
    },
    admit: (token) => {
      if (pending === null || !timingSafeEqual(hashOf(token), pending.hash)) return null
      const isInTime = options.clock().getTime() <= pending.until
      pending = null
      if (!isInTime) return null
      const session = secret()
      sessions.set(hashOf(session).toString('hex'), options.connect())
      return `${options.cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`
    },
    sessionOf: (cookieHeader) => {
      const session = cookieOf(cookieHeader, options.cookieName)
      return session === null ? null : (sessions.get(hashOf(session).toString('hex')) ?? null)
    },
    disconnectAll: () => {
      for (const connection of sessions.values()) connection.disconnect()
      sessions.clear()
    },
  }
}

// 256 random bits cannot be guessed, so wrong ones are not counted: a limit would let any program of this machine shut the door.
// Hashes are of one length and say nothing of how near a guess was, however they are compared or looked up.
function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

function cookieOf(header: string | undefined, name: string): string | null {
  const pair = header?.split('; ').find((part) => part.startsWith(`${name}=`))
  return pair?.slice(name.length + 1) ?? null
}
