import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { Failure } from '#shared/contract/index.ts'
import type { Advance } from '#shared/core/core.ts'
import { takeBackup } from '#shared/core/backups/take.ts'
import { newKeyRing } from '#shared/core/encryption/key-ring.ts'
import { openCore } from '#shared/core/open-core.ts'
import { entryHash } from '#shared/core/store/ledger.ts'
import { databaseFile, openStore } from '#shared/core/store/open-store.ts'
import { lengthenLedger } from '#tests/core/lengthened.ts'
import { anOffice } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import { bytesOf, worked, workedWithoutTriggers } from './office-file.ts'

// Of a long ledger the opening verifies the latest entries only; the rest is walked while the office is open. Nobody may gain by that.

/** Three pieces of the walk */
const entries = 5000
const ledgerAtOpening = 100
/** Before, and among, those that the opening verifies */
const [early, late] = [2500, 4950]

let made: Promise<Buffer> | null = null

/** The file of an office with a long ledger, made once. */
function aLongLedger(): Promise<Buffer> {
  made ??= (async () => {
    const office = await anOffice()
    await office.close()
    lengthenLedger(office.folder, entries)
    return readFileSync(databaseFile(office.folder))
  })()
  return made
}

function folderWith(bytes: Buffer): string {
  const folder = temporaryFolder()
  writeFileSync(databaseFile(folder), bytes)
  return folder
}

const openLong = (folder: string) => openOffice({ folder, ledgerAtOpening })

async function failureOf(folder: string): Promise<Failure | null> {
  const opened = await openCore({
    folder,
    clock: () => new Date('2023-05-08T04:00:00Z'),
    randomness: { kind: 'system' },
    program: '双随机工作台 测试',
    automaticBackups: false,
    ledgerAtOpening,
  })
  if (opened.ok) await opened.value.close()
  return opened.ok ? null : opened.failure
}

/** An act that waits for the whole ledger: of a draw that is not there, so that it does nothing else. */
const afterTheWalk = (office: OfficeUnderTest) => office.refusal('draw.package', { drawId: 'none' })

const stateOf = (office: OfficeUnderTest) => office.must('records.ledgerState', {})

test('it opens before all of it is verified, says so, works, and verifies the rest', async () => {
  const office = await openLong(folderWith(await aLongLedger()))
  expect(await stateOf(office)).toMatchObject({ entries, checked: null, walking: { done: 0 } })
  const told: string[] = []
  const run = { signal: new AbortController().signal, onProgress: ({ doing }: Advance) => told.push(doing) }
  await office.core.call('packs.copy', { packId: 'ningjin', name: '样例规则' }, run)
  expect(told).not.toContain('verifying-ledger')
  expect(await afterTheWalk(office)).toMatchObject({ code: 'record-not-found' })
  expect(await stateOf(office)).toMatchObject({ checked: { entries: entries + 1 }, walking: null })
})

test('what vouches for all that went before waits for the walk and says how far it is', async () => {
  const office = await openLong(folderWith(await aLongLedger()))
  const told: string[] = []
  const { signal } = new AbortController()
  await office.core.call(
    'draw.void',
    { drawId: 'none', reason: '样例', people: ['样例经办人', '样例负责人'] },
    { signal, onProgress: ({ doing, total }) => told.push(`${doing} ${total > 0}`) },
  )
  expect(told).toContain('verifying-ledger true')
  expect((await stateOf(office)).walking).toBeNull()
})

test('who waits for it can give up waiting, and the walk goes on', async () => {
  const office = await openLong(folderWith(await aLongLedger()))
  const controller = new AbortController()
  const run = { signal: controller.signal, onProgress: () => controller.abort() }
  const answer = await office.core.call('draw.package', { drawId: 'none' }, run)
  expect(answer).toEqual({ ok: false, failure: { code: 'cancelled' } })
  expect(await afterTheWalk(office)).toMatchObject({ code: 'record-not-found' })
})

const body = (sequence: number) =>
  `update ledger set body = replace(body, 'revision', 'revised') where seq = ${sequence}`

/** The entry made anew with its own hash: whoever goes on from there finds that it does not continue. */
function reforge(sequence: number): (raw: Sqlite.Database) => void {
  return (raw) => {
    const row = raw.prepare('select * from ledger where seq = ?').get(sequence) as Parameters<
      typeof entryHash
    >[0]
    const forged = { ...row, body: '{"forged":1}' }
    raw
      .prepare('update ledger set body = ?, hash = ? where seq = ?')
      .run(forged.body, entryHash(forged), sequence)
  }
}

const run = (statements: string) => (raw: Sqlite.Database) => raw.exec(statements)

const pageOfLedger = `select pageno from dbstat where name = 'ledger' and pagetype = 'leaf' order by pageno limit 1 offset 20`

/** A page of the ledger that a fault of the disk has made unreadable. */
function spoilt(bytes: Buffer): Buffer {
  let page = 0
  const whole = workedWithoutTriggers(bytes, (raw) => {
    page = raw.prepare(pageOfLedger).pluck().get() as number
  })
  const copy = Buffer.from(whole)
  copy.fill(0xff, (page - 1) * 4096, (page - 1) * 4096 + 64)
  return copy
}

/** Has the index by which acts are found tell otherwise of an entry; the text of the schema is as it was, and so is the number of rows. */
const hideFromIndex = (sequence: number) => (raw: Sqlite.Database) => {
  const text = raw.prepare(`select sql from sqlite_schema where name = 'ledger_kind'`).pluck().get() as string
  const other = `case seq when ${sequence} then 'another' else kind end`
  raw.exec(`drop index ledger_kind; create index ledger_kind on ledger (${other}, actor)`)
  raw.unsafeMode(true)
  raw.pragma('writable_schema = on')
  raw.prepare(`update sqlite_schema set sql = ? where name = 'ledger_kind'`).run(text)
  raw.pragma('writable_schema = off')
}

const foundByTheWalk = [
  [
    'the body of an entry',
    run(body(early)),
    { code: 'ledger-broken', sequence: early, problem: 'hash-wrong' },
  ],
  [
    'an entry and its own hash',
    reforge(early),
    { code: 'ledger-broken', sequence: early + 1, problem: 'chain-broken' },
  ],
  [
    'an entry taken out',
    run(`delete from ledger where seq = ${early}`),
    { code: 'ledger-broken', sequence: early + 1, problem: 'gap' },
  ],
  [
    'the very first entry',
    run(`update ledger set actor = '某甲' where seq = 1`),
    { code: 'ledger-broken', sequence: 1 },
  ],
  ['an entry hidden from the index', hideFromIndex(early), { code: 'changed-outside', part: 'structure' }],
  ['a late entry hidden from the index', hideFromIndex(late), { code: 'changed-outside', part: 'structure' }],
] as const

describe('changed before the entries that the opening verifies, the walk finds it:', () => {
  test.each(foundByTheWalk)('%s', async (_what, work, failure) => {
    const folder = folderWith(workedWithoutTriggers(await aLongLedger(), work))
    const office = await openLong(folder)
    expect(await afterTheWalk(office)).toMatchObject(failure)
    // From here on nothing is answered, whatever it is.
    expect(await office.call('office.status', {})).toMatchObject({ failure })
    expect(office.core.lost()).toMatchObject(failure)
    await office.close()
    // What was found once is found by the next opening itself.
    expect(await failureOf(folder)).toMatchObject(failure)
  })

  test('a page of the ledger that cannot be read', async () => {
    const folder = folderWith(spoilt(await aLongLedger()))
    const office = await openLong(folder)
    expect(await afterTheWalk(office)).toMatchObject({ code: 'database-damaged' })
    await office.close()
    expect(await failureOf(folder)).toMatchObject({ code: 'database-damaged' })
  })
})

const foundByTheOpening = [
  [
    'the body of a late entry',
    run(body(late)),
    { code: 'ledger-broken', sequence: late, problem: 'hash-wrong' },
  ],
  [
    'a late entry taken out',
    run(`delete from ledger where seq = ${late}`),
    { code: 'ledger-broken', sequence: late + 1, problem: 'gap' },
  ],
  [
    'a tail cut behind the last signed sheet',
    run(
      `insert into ledger_anchor select 1, seq, hash from ledger where seq = ${entries}; delete from ledger where seq = ${entries}`,
    ),
    { code: 'ledger-broken', problem: 'tail-cut' },
  ],
  [
    'a head of a signed sheet that stands nowhere',
    run(`insert into ledger_anchor select 1, ${early}, hash from ledger where seq = ${early} + 1`),
    { code: 'ledger-broken', problem: 'tail-cut' },
  ],
] as const

test.each(foundByTheOpening)('%s is found by the opening itself', async (_what, work, failure) => {
  const changed = workedWithoutTriggers(await aLongLedger(), work)
  expect(await failureOf(folderWith(changed))).toMatchObject(failure)
})

test('a trigger less is found by the opening itself', async () => {
  const changed = worked(await aLongLedger(), run(`drop trigger ledger_no_update`))
  expect(await failureOf(folderWith(changed))).toMatchObject({ problem: 'trigger-missing' })
})

test('a mark of what was found, forged or left over, only makes the next opening look at everything', async () => {
  const bytes = await aLongLedger()
  for (const mark of ['{"sequence":2500}', '{"sequence":0}', 'nonsense']) {
    const folder = folderWith(bytes)
    writeFileSync(join(folder, 'ledger-fault.json'), mark)
    const office = await openLong(folder)
    expect(await stateOf(office)).toMatchObject({ checked: { entries }, walking: null })
    expect(existsSync(join(folder, 'ledger-fault.json'))).toBe(false)
    await office.close()
  }
  const changed = folderWith(workedWithoutTriggers(bytes, run(body(early))))
  writeFileSync(join(changed, 'ledger-fault.json'), '{"sequence":10}')
  expect(await failureOf(changed)).toMatchObject({ code: 'ledger-broken', sequence: early })
})

test('closed in the middle of the walk nothing of it is kept: the next opening begins anew and finds the same', async () => {
  const folder = folderWith(workedWithoutTriggers(await aLongLedger(), run(body(early))))
  for (const _time of [1, 2]) {
    const office = await openLong(folder)
    expect((await stateOf(office)).walking).toMatchObject({ done: 0 })
    await office.close()
    expect(existsSync(join(folder, 'ledger-fault.json'))).toBe(false)
  }
  expect(await afterTheWalk(await openLong(folder))).toMatchObject({ sequence: early })
})

test('a backup with such a ledger is verified whole before it takes the office’s place', async () => {
  const bytes = await aLongLedger()
  const folder = folderWith(workedWithoutTriggers(bytes, run(body(early))))
  const clock = () => new Date('2023-05-08T04:00:00Z')
  const store = await openStore({ folder, clock, ledgerAtOpening })
  if (!store.ok) throw new Error(store.failure.code)
  const { name } = await takeBackup({ db: store.value, folder, clock, cause: 'by-hand', program: '测试' })
  await store.value.destroy()
  writeFileSync(databaseFile(folder), bytes)
  const office = await openLong(folder)
  const people = ['样例经办人', '样例负责人']
  const asked = { backup: { name }, reason: '样例', people }
  expect(await office.refusal('backups.restore', asked)).toMatchObject({
    code: 'ledger-broken',
    sequence: early,
  })
  expect((await stateOf(office)).checked).toMatchObject({ entries })
})

test('none is made by itself before the walk is over, and of a broken ledger none at all', async () => {
  const backupsIn = (folder: string) =>
    existsSync(join(folder, '备份'))
      ? readdirSync(join(folder, '备份')).filter((name) => name.endsWith('.db'))
      : []
  const whole = folderWith(await aLongLedger())
  const office = await openOffice({ folder: whole, ledgerAtOpening, automaticBackups: true })
  expect((await stateOf(office)).walking).not.toBeNull()
  expect(backupsIn(whole)).toEqual([])
  await office.close()
  expect(backupsIn(whole)).toHaveLength(1)
  const changed = folderWith(workedWithoutTriggers(await aLongLedger(), run(body(early))))
  const broken = await openOffice({ folder: changed, ledgerAtOpening, automaticBackups: true })
  expect(await afterTheWalk(broken)).toMatchObject({ code: 'ledger-broken' })
  expect(await broken.refusal('backups.take', {})).toMatchObject({ code: 'ledger-broken' })
  await broken.close()
  expect(backupsIn(changed)).toEqual([])
})

test('an encrypted one is walked as well, by the connection that has the key', async () => {
  const folder = folderWith(await aLongLedger())
  const keys = newKeyRing()
  const office = await openOffice({ folder, keys, ledgerAtOpening })
  const people = ['样例经办人', '样例负责人']
  await office.must('encryption.turnOn', { passphrase: '虚构的口令共十个字以上', people })
  expect((await stateOf(office)).walking).not.toBeNull()
  expect(await afterTheWalk(office)).toMatchObject({ code: 'record-not-found' })
  expect((await stateOf(office)).checked).toMatchObject({ entries: entries + 1 })
  await office.close()
  const copy = temporaryFolder()
  for (const name of ['office.db', 'office.key']) copyFileSync(join(folder, name), join(copy, name))
  const again = await openOffice({ folder: copy, keys, ledgerAtOpening })
  expect(await afterTheWalk(again)).toMatchObject({ code: 'record-not-found' })
})

test('a short ledger with an entry hidden from the index does not open', async () => {
  const office = await anOffice()
  await office.must('packs.copy', { packId: 'ningjin', name: '样例规则' })
  const hidden = workedWithoutTriggers(await bytesOf(office), hideFromIndex(2))
  expect(await failureOf(folderWith(hidden))).toMatchObject({ code: 'changed-outside', part: 'structure' })
})
