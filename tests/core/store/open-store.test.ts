import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import type { Db } from '#shared/core/store/database.ts'
import { appendLedger, ledgerHead, anchorLedger } from '#shared/core/store/ledger.ts'
import { verifyLedger } from '#shared/core/store/ledger-walk.ts'
import { migrations } from '#shared/core/store/migrations/index.ts'
import { copyStore, databaseFile, openStore } from '#shared/core/store/open-store.ts'
import { temporaryFolder } from './temporary-folder.ts'

const clock = () => new Date('2024-05-27T01:00:00Z')

async function opened(folder: string): Promise<Db> {
  const store = await openStore({ folder, clock })
  if (!store.ok) throw new Error(store.failure.code)
  onTestFinished(() => store.value.destroy())
  return store.value
}

async function failureOf(folder: string) {
  const store = await openStore({ folder, clock })
  if (store.ok) await store.value.destroy()
  return store.ok ? null : store.failure
}

const write = (db: Db, kind: string) =>
  db.transaction().execute((tx) => appendLedger(tx, { at: '2024-05-27', actor: '经办人', kind, body: {} }))

/** Works on the file behind the program's back, as an attacker with the disk could. */
function tamper(folder: string, ...statements: string[]): void {
  const raw = new Sqlite(databaseFile(folder))
  for (const statement of statements) raw.exec(statement)
  raw.close()
}

test('a new office is made in an empty folder and opens again', async () => {
  const folder = temporaryFolder()
  const db = await opened(folder)
  await write(db, 'first')
  await db.destroy()
  expect((await ledgerHead(await opened(folder))).sequence).toBe(1)
})

test('a second program does not open the same office', async () => {
  const folder = temporaryFolder()
  await opened(folder)
  expect(await failureOf(folder)).toEqual({ code: 'office-in-use', folder })
})

test('a database from the future is refused and left as it was', async () => {
  const folder = temporaryFolder()
  await (await opened(folder)).destroy()
  tamper(folder, 'pragma user_version = 99')
  const before = readFileSync(databaseFile(folder))
  expect(await failureOf(folder)).toMatchObject({ code: 'database-from-the-future', found: 99 })
  expect(readFileSync(databaseFile(folder)).equals(before)).toBe(true)
})

test('a file that is no office is named as foreign', async () => {
  const text = temporaryFolder()
  writeFileSync(databaseFile(text), '这不是数据库，只是一段文字。'.repeat(100))
  expect(await failureOf(text)).toMatchObject({ code: 'database-foreign' })
  const other = temporaryFolder()
  tamper(other, 'create table note (text)')
  const before = readFileSync(databaseFile(other))
  expect(await failureOf(other)).toMatchObject({ code: 'database-foreign' })
  expect(readFileSync(databaseFile(other)).equals(before)).toBe(true)
})

test('a folder that is a file cannot be written', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'taken'), '')
  expect(await failureOf(join(folder, 'taken'))).toMatchObject({ code: 'folder-not-writable' })
})

test('damage is noticed at the start and the backups are named', async () => {
  const folder = temporaryFolder()
  const db = await opened(folder)
  await write(db, 'kept')
  await copyStore(db, { folder, clock })
  await db.destroy()
  const bytes = readFileSync(databaseFile(folder))
  bytes.fill(0x5a, 4096)
  writeFileSync(databaseFile(folder), bytes)
  const failure = await failureOf(folder)
  expect(failure).toMatchObject({ code: 'database-damaged' })
  expect(failure?.code === 'database-damaged' && failure.backups.length).toBe(1)
})

test('a file that was refused for its damage is left free for whoever puts a backup in its place', async () => {
  const folder = temporaryFolder()
  await (await opened(folder)).destroy()
  const bytes = readFileSync(databaseFile(folder))
  // The head of one table's page: nothing reads it before the whole is checked.
  bytes.fill(0x5a, 16_384, 16_444)
  writeFileSync(databaseFile(folder), bytes)
  expect(await failureOf(folder)).toMatchObject({ code: 'database-damaged' })
  expect(await failureOf(folder)).toMatchObject({ code: 'database-damaged' })
})

test('a dropped trigger is found before anything could put it back', async () => {
  const folder = temporaryFolder()
  await (await opened(folder)).destroy()
  tamper(folder, 'drop trigger ledger_no_update')
  expect(await failureOf(folder)).toMatchObject({ code: 'ledger-broken', problem: 'trigger-missing' })
})

test('a trigger of the same name that lets everything through is found', async () => {
  const folder = temporaryFolder()
  await (await opened(folder)).destroy()
  tamper(
    folder,
    'drop trigger ledger_no_update',
    'create trigger ledger_no_update before update on ledger begin select 1; end',
  )
  expect(await failureOf(folder)).toMatchObject({ code: 'ledger-broken', problem: 'trigger-missing' })
})

test.each([
  `update ledger set body = '{"x":1}' where seq = 1`,
  'delete from ledger where seq = 1',
  `insert or replace into ledger select seq, prev, at, actor, kind, '{"x":1}', hash from ledger where seq = 1`,
  `insert into ledger select 9, hash, at, actor, kind, body, hash from ledger where seq = 2`,
  `insert into ledger select 3, prev, at, actor, kind, body, hash from ledger where seq = 2`,
])('the ledger refuses: %s', async (statement) => {
  const db = await opened(temporaryFolder())
  await write(db, 'one')
  await write(db, 'two')
  await expect(sql.raw(statement).execute(db)).rejects.toThrow(/ledger/)
  expect((await verifyLedger(db)).ok).toBe(true)
})

test('an entry changed behind the program is found, with its number', async () => {
  const folder = temporaryFolder()
  const db = await opened(folder)
  for (const kind of ['one', 'two', 'three']) await write(db, kind)
  await db.destroy()
  const trigger = migrations[0]?.triggers.find((text) => text.includes('ledger_no_update')) ?? ''
  tamper(folder, 'drop trigger ledger_no_update', `update ledger set kind = 'other' where seq = 2`, trigger)
  expect(await failureOf(folder)).toEqual({ code: 'ledger-broken', sequence: 2, problem: 'hash-wrong' })
})

test('a tail cut behind the last signed sheet is found', async () => {
  const folder = temporaryFolder()
  const db = await opened(folder)
  await write(db, 'one')
  await write(db, 'signed')
  const head = await ledgerHead(db)
  await db.transaction().execute((tx) => anchorLedger(tx, head))
  await db.destroy()
  const trigger = migrations[0]?.triggers.find((text) => text.includes('ledger_no_delete')) ?? ''
  tamper(folder, 'drop trigger ledger_no_delete', 'delete from ledger where seq = 2', trigger)
  expect(await failureOf(folder)).toEqual({ code: 'ledger-broken', sequence: 1, problem: 'tail-cut' })
})

test('a migration that fails stops the start, leaves the file and keeps a backup', async () => {
  const folder = temporaryFolder()
  await (await opened(folder)).destroy()
  const next = Math.max(...migrations.map(({ number }) => number)) + 1
  const broken = {
    number: next,
    triggers: [],
    up: async (tx: Parameters<(typeof migrations)[number]['up']>[0]) => {
      await sql`create table half (x)`.execute(tx)
      await sql`insert into nowhere values (1)`.execute(tx)
    },
  }
  const store = await openStore({ folder, clock, migrations: [...migrations, broken] })
  expect(store).toMatchObject({ ok: false, failure: { code: 'migration-failed', step: next } })
  expect(!store.ok && store.failure.code === 'migration-failed' && existsSync(store.failure.backup)).toBe(
    true,
  )
  const db = await opened(folder)
  const tables = await sql<{ name: string }>`select name from sqlite_schema where name = 'half'`.execute(db)
  expect(tables.rows).toEqual([])
})

test('a backup is a whole office of its own', async () => {
  const folder = temporaryFolder()
  const db = await opened(folder)
  await write(db, 'kept')
  const backup = await copyStore(db, { folder, clock })
  expect(readdirSync(join(folder, '备份'))).toHaveLength(1)
  const restored = temporaryFolder()
  mkdirSync(restored, { recursive: true })
  writeFileSync(databaseFile(restored), readFileSync(backup))
  expect((await ledgerHead(await opened(restored))).sequence).toBe(1)
})
