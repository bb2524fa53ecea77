import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findJournalDamage } from '#shared/core/store/journal-damage.ts'
import { readJournal } from '#shared/core/store/journal.ts'
import type { DatabaseKey } from '#shared/core/store/sqlite.ts'
import { openSqlite } from '#shared/core/store/sqlite.ts'
import { Chance } from '#tests/core/fuzz/chance.ts'
import { temporaryFolder } from './temporary-folder.ts'

const key = new Uint8Array(32).fill(0x11)
const commits = 12

/** A database that is open with so many commits in its journal, as an office has it. */
async function aDatabase(own: DatabaseKey, checkpointed = false) {
  const file = join(temporaryFolder(), 'office.db')
  const raw = await openSqlite(file, { timeout: 0 }, own)
  onTestFinished(() => void raw.close())
  raw.pragma('locking_mode = EXCLUSIVE')
  raw.pragma('synchronous = FULL')
  raw.exec('create table entry (text text)')
  raw.pragma('journal_mode = WAL')
  const write = (length = 3000) =>
    raw.exec(`insert into entry values (hex(zeroblob(${Math.floor(length / 2)})))`)
  for (let commit = 0; commit < commits; commit += 1) write(3000 + commit)
  if (checkpointed) raw.pragma('wal_checkpoint(passive)')
  return { raw, write, ...imageOf(file) }
}

function imageOf(file: string) {
  const journal = existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0)
  return { file, database: readFileSync(file), journal }
}

/** What is said of a database and a journal that lie beside it. */
function examined(database: Buffer, own: DatabaseKey) {
  const file = join(temporaryFolder(), 'office.db')
  writeFileSync(file, database)
  return (journal: Buffer) => {
    writeFileSync(`${file}-wal`, journal)
    return findJournalDamage(file, own)
  }
}

const flipped = (bytes: Buffer, at: number) => {
  const made = Buffer.from(bytes)
  made.writeUInt8(made.readUInt8(at) ^ 0x40, at)
  return made
}

/** Where the last commit's frames begin. */
function lastCommitAt(file: string): number {
  const frames = readJournal(`${file}-wal`)?.frames ?? []
  const before = frames.slice(0, -1).findLastIndex(({ isCommit }) => isCommit)
  return (frames[before + 1]?.at ?? 0) - 24
}

test.each([
  ['plain', null],
  ['encrypted', key],
] as const)(
  'of a %s database every changed byte of a journal is named, up to the last commit, which a power cut can leave like that',
  async (_kind, own) => {
    const { file, database, journal } = await aDatabase(own)
    const say = examined(database, own)
    expect(say(journal)).toBe(null)
    const last = lastCommitAt(file)
    for (let at = 0; at < journal.length; at += 1009) {
      expect([at, say(flipped(journal, at)) === null]).toEqual([at, at >= last])
    }
    // Bytes more or less move every frame behind them.
    for (let at = 4000; at < last - 9000; at += 9973) {
      const [head, tail] = [journal.subarray(0, at), journal.subarray(at)]
      expect(say(Buffer.concat([head, Buffer.from('多'), tail]))).not.toBe(null)
      expect(say(Buffer.concat([head, tail.subarray(300)]))).not.toBe(null)
    }
    const first = say(flipped(journal, 100))
    expect(first).toMatchObject({ frame: 1, lost: commits })
    expect(say(flipped(journal, 20))).toMatchObject({ frame: 0 })
  },
)

test.each([
  ['plain', null],
  ['encrypted', key],
] as const)(
  'where a %s database has everything, a damaged journal loses nothing, and a new one half begun is no damage',
  async (_kind, own) => {
    const { raw, write, file, database, journal } = await aDatabase(own, true)
    const say = examined(database, own)
    for (let at = 0; at < lastCommitAt(file); at += 4999) {
      expect(say(flipped(journal, at))?.lost ?? 0).toBe(0)
    }
    write()
    const next = imageOf(file).journal
    expect(next.length).toBe(journal.length)
    expect(raw.open).toBe(true)
    const chance = new Chance(20_230_508)
    // The journal begins anew: of what was written of it so far each sector is there or not, and any byte of the head.
    for (let cut = 0; cut < 30; cut += 1) {
      const torn = Buffer.from(journal)
      for (let at = 0; at < torn.length; at += 512) {
        if (chance.below(2) === 0) next.copy(torn, at, at, at + 512)
      }
      next.copy(torn, 0, 0, chance.below(33))
      expect(say(torn)).toBe(null)
    }
  },
)

test('whatever sectors of the last commit a power cut left out, and whatever an earlier one left behind it, nothing is alarmed', async () => {
  const { raw, write, file, database, journal: before } = await aDatabase(null)
  write(90_000)
  const after = imageOf(file).journal
  const say = examined(database, null)
  const chance = new Chance(20_230_508)
  for (let cut = 0; cut < 30; cut += 1) {
    const torn = Buffer.alloc(after.length)
    before.copy(torn)
    for (let at = Math.floor(before.length / 512) * 512; at < after.length; at += 512) {
      if (chance.below(8) > 0) after.copy(torn, at, at, at + 512)
    }
    expect(say(torn)).toBe(null)
  }
  expect(raw.open).toBe(true)
  // A program that did not begin its journal anew after such a cut wrote a short commit over the first frames of the long one.
  const torn = flipped(after, before.length + 100)
  const again = join(temporaryFolder(), 'office.db')
  writeFileSync(again, database)
  writeFileSync(`${again}-wal`, torn)
  const later = await openSqlite(again, { timeout: 0 }, null)
  onTestFinished(() => void later.close())
  later.pragma('locking_mode = EXCLUSIVE')
  later.exec('insert into entry values (1)')
  later.exec('insert into entry values (2)')
  const copy = join(temporaryFolder(), 'office.db')
  for (const ending of ['', '-wal']) copyFileSync(`${again}${ending}`, `${copy}${ending}`)
  expect(findJournalDamage(copy, null)).toBe(null)
})

test('a journal that is not there, or no more than a piece of a head, is none', async () => {
  const { file, journal, database } = await aDatabase(null)
  expect(readJournal(join(temporaryFolder(), 'none-wal'))).toBe(null)
  expect(readJournal(`${file}-wal`)?.frames.length).toBe((journal.length - 32) / (4096 + 24))
  expect(examined(database, null)(journal.subarray(0, 20))).toBe(null)
  expect(examined(database, null)(Buffer.alloc(0))).toBe(null)
})
