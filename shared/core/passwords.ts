import { scrypt, timingSafeEqual } from 'node:crypto'
import { passwordText } from '#shared/domain/kernel/accounts.ts'

/** scrypt's parameters (RFC 7914): memory is 128·N·r bytes */
export interface PasswordCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** 128 MiB and some tenths of a second on an office computer for every guess. */
export const productCost: PasswordCost = { N: 2 ** 17, r: 8, p: 1 }

/** What is kept of a password: by its own parameters, so that a later version can ask for more. */
export interface Credential {
  readonly kdf: 'scrypt'
  readonly cost: PasswordCost
  /** base64 */
  readonly salt: string
  readonly key: string
}

const keyBytes = 32
export const saltBytes = 16

export async function credentialOf(
  password: string,
  salt: Uint8Array,
  cost: PasswordCost,
): Promise<Credential> {
  const key = await derive(password, salt, cost)
  return { kdf: 'scrypt', cost, salt: Buffer.from(salt).toString('base64'), key: key.toString('base64') }
}

export async function isPasswordOf(password: string, { cost, salt, key }: Credential): Promise<boolean> {
  const kept = Buffer.from(key, 'base64')
  const given = await derive(password, Buffer.from(salt, 'base64'), cost)
  return given.length === kept.length && timingSafeEqual(given, kept)
}

let before: Promise<unknown> = Promise.resolve()

/** In Node's own threads, so that the core goes on meanwhile; one after the other, so that many guesses do not fill the memory. */
export function derive(password: string, salt: Uint8Array, cost: PasswordCost): Promise<Buffer> {
  const options = { ...cost, maxmem: 256 * cost.N * cost.r }
  const derived = before.then(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        scrypt(passwordText(password), salt, keyBytes, options, (error, key) => {
          if (error === null) resolve(key)
          else reject(error)
        })
      }),
  )
  before = derived.catch(() => null)
  return derived
}
