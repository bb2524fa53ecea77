import type { AccountView } from '#shared/contract/index.ts'
import type { Role } from '#shared/domain/kernel/accounts.ts'
import type { Credential } from '../passwords.ts'
import { sha256 } from '../sha256.ts'
import type { AccountRow, Db, Tx } from './database.ts'

export interface Account {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly disabled: boolean
  readonly credential: Credential
  /** Tells whether a password is still the same, and no more */
  readonly credentialDigest: string
  readonly passwordGiven: boolean
  readonly addedAt: string
  readonly lastLoginAt: string
  readonly wrongTries: number
  readonly waitUntil: string
}

function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    disabled: row.disabled === 1,
    credential: JSON.parse(row.credential) as Credential,
    credentialDigest: sha256(row.credential),
    passwordGiven: row.password_given === 1,
    addedAt: row.added_at,
    lastLoginAt: row.last_login_at,
    wrongTries: row.wrong_tries,
    waitUntil: row.wait_until,
  }
}

export function toAccountView(account: Account): AccountView {
  const { credential: _credential, credentialDigest: _digest, ...view } = account
  return view
}

/** In the order in which they were added. */
export async function listAccounts(db: Db | Tx): Promise<readonly Account[]> {
  return (await db.selectFrom('account').selectAll().orderBy('id').execute()).map(toAccount)
}

export async function hasAccounts(db: Db | Tx): Promise<boolean> {
  return (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function findAccount(db: Db | Tx, id: string): Promise<Account | null> {
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toAccount(row)
}

/** By id, or by the name as a person types it. */
export async function findAccountNamed(db: Db | Tx, idOrName: string): Promise<Account | null> {
  const byId = await findAccount(db, idOrName)
  if (byId !== null) return byId
  const name = idOrName.trim()
  const row = await db.selectFrom('account').selectAll().where('name', '=', name).executeTakeFirst()
  return row === undefined ? null : toAccount(row)
}

export interface NewAccount {
  readonly name: string
  readonly role: Role
  readonly credential: Credential
  readonly passwordGiven: boolean
}

/** Numbered in their order: accounts are never deleted, so a number is never given twice. */
export async function insertAccount(tx: Tx, account: NewAccount, at: string): Promise<Account> {
  const known = await listAccounts(tx)
  const id = String(known.length + 1).padStart(4, '0')
  await tx
    .insertInto('account')
    .values({
      id,
      name: account.name,
      role: account.role,
      disabled: 0,
      credential: JSON.stringify(account.credential),
      password_given: account.passwordGiven ? 1 : 0,
      added_at: at,
      last_login_at: '',
      wrong_tries: 0,
      wait_until: '',
    })
    .execute()
  const added = await findAccount(tx, id)
  if (added === null) throw new Error(`account ${id} was not added`)
  return added
}

export async function setRole(tx: Tx, id: string, role: Role): Promise<void> {
  await tx.updateTable('account').set({ role }).where('id', '=', id).execute()
}

export async function setDisabled(tx: Tx, id: string, disabled: boolean): Promise<void> {
  await tx
    .updateTable('account')
    .set({ disabled: disabled ? 1 : 0 })
    .where('id', '=', id)
    .execute()
}

/** A new password ends the waiting for the one that was forgotten. */
export async function setCredential(
  tx: Tx,
  id: string,
  { credential, given }: { readonly credential: Credential; readonly given: boolean },
): Promise<void> {
  await tx
    .updateTable('account')
    .set({
      credential: JSON.stringify(credential),
      password_given: given ? 1 : 0,
      wrong_tries: 0,
      wait_until: '',
    })
    .where('id', '=', id)
    .execute()
}

export async function setTries(
  db: Db | Tx,
  id: string,
  { wrongTries, waitUntil }: Pick<Account, 'wrongTries' | 'waitUntil'>,
): Promise<void> {
  await db
    .updateTable('account')
    .set({ wrong_tries: wrongTries, wait_until: waitUntil })
    .where('id', '=', id)
    .execute()
}

export async function setLastLogin(db: Db | Tx, id: string, at: string): Promise<void> {
  await db.updateTable('account').set({ last_login_at: at }).where('id', '=', id).execute()
}

const idleName = 'accounts.idle-minutes'
export const usualIdleMinutes = 15

export async function idleMinutes(db: Db | Tx): Promise<number> {
  const row = await db.selectFrom('preference').select('body').where('name', '=', idleName).executeTakeFirst()
  return row === undefined ? usualIdleMinutes : Number(row.body)
}

export async function setIdleMinutes(tx: Tx, minutes: number): Promise<void> {
  const body = String(minutes)
  await tx
    .insertInto('preference')
    .values({ name: idleName, body })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ body }))
    .execute()
}
