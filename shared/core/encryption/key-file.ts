import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { writeAtomic } from '../files/write-atomic.ts'
import type { PasswordCost } from '../passwords.ts'
import { derive, saltBytes } from '../passwords.ts'
import { sha256 } from '../sha256.ts'

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

const sealedSchema = z.object({
  format: z.literal(1),
  /** Which key it is, without telling it */
  id: hex(16),
  kdf: z.literal('scrypt'),
  // Bounded: a file from elsewhere must not fill the memory.
  cost: z.object({
    N: z
      .int()
      .min(2)
      .max(2 ** 20),
    r: z.int().min(1).max(16),
    p: z.int().min(1).max(4),
  }),
  salt: hex(saltBytes),
  nonce: hex(12),
  sealed: hex(32),
  tag: hex(16),
})

const fileSchema = sealedSchema.extend({
  sha256: hex(32),
  /** ISO time at which the recovery key set a new passphrase, until the ledger tells of it; empty: it does */
  recovered: z.string().max(40).default(''),
})

/** A database's key, sealed with a passphrase: AES-256-GCM under what scrypt derives from it. */
export type KeyFile = z.output<typeof fileSchema>

export const keyFileOf = (folder: string): string => join(folder, 'office.key')

/** Random keys cannot be guessed from it. */
export const keyId = (key: Uint8Array): string =>
  createHmac('sha256', key).update('SJDS database key').digest('hex').slice(0, 32)

/** 256 bits. Never from a rehearsal's repeatable chance: what is encrypted with them anybody could read. */
export const newDatabaseKey = (): Uint8Array => randomBytes(32)

export async function sealKey(key: Uint8Array, passphrase: string, cost: PasswordCost): Promise<KeyFile> {
  const salt = randomBytes(saltBytes)
  const nonce = randomBytes(12)
  const { N, r, p } = cost
  const head = {
    format: 1,
    id: keyId(key),
    kdf: 'scrypt',
    cost: { N, r, p },
    salt: salt.toString('hex'),
  } as const
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt, cost), nonce)
  cipher.setAAD(headBytes(head))
  const sealed = Buffer.concat([cipher.update(key), cipher.final()]).toString('hex')
  const whole = { ...head, nonce: nonce.toString('hex'), sealed, tag: cipher.getAuthTag().toString('hex') }
  return { ...whole, sha256: digestOf(whole), recovered: '' }
}

/** Slow: as long as every guess. */
export async function unsealKey(
  file: KeyFile,
  passphrase: string,
): Promise<Result<Uint8Array, { readonly code: 'wrong-passphrase' }>> {
  const derived = await derive(passphrase, Buffer.from(file.salt, 'hex'), file.cost)
  const cipher = createDecipheriv('aes-256-gcm', derived, Buffer.from(file.nonce, 'hex'))
  cipher.setAAD(headBytes(file))
  cipher.setAuthTag(Buffer.from(file.tag, 'hex'))
  try {
    return ok(Buffer.concat([cipher.update(Buffer.from(file.sealed, 'hex')), cipher.final()]))
  } catch {
    return fail({ code: 'wrong-passphrase' })
  }
}

/** A changed byte is told apart from a wrong passphrase: by its sum, which anybody could make anew, not by its seal. */
export function readKeyFile(path: string): Result<KeyFile, { readonly code: 'absent' | 'damaged' }> {
  if (!existsSync(path)) return fail({ code: 'absent' })
  try {
    const parsed = fileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    const isWhole = parsed.success && parsed.data.sha256 === digestOf(parsed.data)
    return isWhole ? ok(parsed.data) : fail({ code: 'damaged' })
  } catch {
    return fail({ code: 'damaged' })
  }
}

export function writeKeyFile(path: string, file: KeyFile): void {
  writeAtomic(path, new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`))
}

export const removeKeyFile = (path: string): void => rmSync(path, { force: true })

type Head = Pick<KeyFile, 'format' | 'id' | 'kdf' | 'cost' | 'salt'>

const headBytes = ({ format, id, kdf, cost: { N, r, p }, salt }: Head) =>
  Buffer.from(JSON.stringify([format, id, kdf, N, r, p, salt]))

const digestOf = (file: Omit<KeyFile, 'sha256' | 'recovered'>) =>
  sha256(JSON.stringify([headBytes(file).toString(), file.nonce, file.sealed, file.tag]))
