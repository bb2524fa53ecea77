import { z } from 'zod'
import { secondPersonSchema } from '../schemas.ts'

export const nothing = z.object({})
export const drawId = z.object({ drawId: z.string().min(1).max(64) })
/** An operation that lists it is refused before it runs where no office has been set up. */
export const office = ['office-not-created'] as const
export const atDraw = [...office, 'record-not-found', 'draw-in-another-state'] as const

/** A preview that waits to be confirmed */
export const token = z.object({ token: z.string().min(1).max(64) })
/** Which rows of a preview are asked for; none named: all */
export const outcomes = z
  .array(z.enum(['new', 'changed', 'unchanged', 'rejected']))
  .max(4)
  .default([])

/** Where the office has accounts, the second of two people proves to be there by the password. */
export const secondPersonFailures = [
  'two-people-needed',
  'wrong-password',
  'password-wait',
  'password-given',
  'account-disabled',
] as const

/** Why a passphrase or a recovery key opens nothing */
export const secretFailures = [
  'wrong-passphrase',
  'wrong-recovery-key',
  'recovery-key-mistyped',
  'key-file-not-whole',
] as const

/** Why a database cannot be opened, and so cannot take the place of the office's */
export const unopenedFailures = [
  'locked-database',
  'database-damaged',
  'journal-damaged',
  'ledger-behind',
  'database-foreign',
  'database-from-the-future',
  'migration-failed',
  'ledger-broken',
  'changed-outside',
  'folder-not-writable',
  'office-in-use',
] as const

/** The two who answer for an act: by name, or where there are accounts the second one by password */
export const twoPeople = {
  people: z.array(z.string().trim().min(1).max(100)).max(5),
  secondPerson: secondPersonSchema,
}
