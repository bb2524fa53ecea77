import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Failure } from '#shared/contract/index.ts'
import type { CoreOptions } from '#shared/core/core.ts'
import { openCore } from '#shared/core/open-core.ts'
import { databaseFile } from '#shared/core/store/database-file.ts'
import { headFileIn } from '#shared/core/store/head-memory.ts'
import { rescueOf } from '#shared/core/usecases/backups/rescue.ts'
import { anOffice } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from './temporary-folder.ts'

const at = '2023-05-08T05:00:00Z'
const clock = () => new Date(at)
const answering = { reason: '样例', people: ['甲', '乙'] }

/** Why an office does not open; null: it does, and is closed again. */
async function openingOf(options: Pick<CoreOptions, 'folder' | 'memoryFile'>): Promise<Failure | null> {
  const randomness = { kind: 'system' } as const
  const opened = await openCore({ ...options, clock, randomness, program: '测试', automaticBackups: false })
  if (opened.ok) await opened.value.close()
  return opened.ok ? null : opened.failure
}

const copied = (from: string): string => {
  const folder = temporaryFolder()
  cpSync(from, folder, { recursive: true })
  return folder
}

/** An office with three acts, closed, and its folder as it was before the last two of them. */
async function anOfficeWithPast(): Promise<{ readonly folder: string; readonly past: string }> {
  const office = await anOffice()
  await office.must('packs.copy', { packId: 'ningjin', name: '甲' })
  await office.close()
  const past = copied(office.folder)
  const again = await openOffice({ folder: office.folder })
  for (const name of ['乙', '丙']) await again.must('packs.copy', { packId: 'ningjin', name })
  await again.close()
  return { folder: office.folder, past }
}

function putBack(folder: string, past: string): void {
  rmSync(folder, { recursive: true })
  cpSync(past, folder, { recursive: true })
}

test('a folder that is put back whole is known to the machine; elsewhere on it, and on another one, it opens', async () => {
  const { folder, past } = await anOfficeWithPast()
  const memoryFile = join(temporaryFolder(), '本机', 'folder.json')
  expect(await openingOf({ folder, memoryFile })).toBeNull()
  putBack(folder, past)
  expect(await openingOf({ folder })).toBeNull()
  expect(await openingOf({ folder, memoryFile })).toMatchObject({
    code: 'ledger-behind',
    remembered: 4,
    found: 2,
  })
  expect(await openingOf({ folder: past, memoryFile })).toBeNull()

  const done = await rescueOf({ folder, clock, memoryFile })('backups.openLastWhole', answering)
  expect(done).toMatchObject({ ok: true })
  expect(await openingOf({ folder, memoryFile })).toBeNull()
})

test('a database that was emptied is named, and the journal beside it stays; a backup can be put in its place', async () => {
  const office = await anOffice()
  const { backups } = await office.must('backups.take', {})
  await office.must('packs.copy', { packId: 'ningjin', name: '甲' })
  const folder = copied(office.folder)
  const journal = readFileSync(`${databaseFile(folder)}-wal`)
  truncateSync(databaseFile(folder), 0)
  expect(await openingOf({ folder })).toMatchObject({ code: 'ledger-behind', found: 0 })
  const rescue = rescueOf({ folder, clock })
  const backup = { name: backups[0]?.name ?? '' }
  expect(await rescue('backups.preview', { backup })).toMatchObject({ ok: true })
  expect(readFileSync(`${databaseFile(folder)}-wal`).equals(journal)).toBe(true)
  const restored = await rescue('backups.restore', { ...answering, backup, secondPerson: null })
  if (restored?.ok !== true) throw new Error(JSON.stringify(restored))
  const { aside } = restored.value as { readonly aside: string }
  expect(readFileSync(join(aside, 'office.db-wal')).equals(journal)).toBe(true)
  expect(await openingOf({ folder })).toBeNull()
})

test('a database that is gone is not made anew in silence; a backup put back in its place is told and opens', async () => {
  const office = await anOffice()
  await office.must('backups.take', {})
  await office.must('packs.copy', { packId: 'ningjin', name: '甲' })
  await office.close()
  const { folder } = office
  rmSync(databaseFile(folder))
  expect(await openingOf({ folder })).toMatchObject({ code: 'ledger-behind', found: 0, at: '' })
  expect(readdirSync(folder).filter((name) => name.startsWith('office.db'))).toEqual([])
  const rescue = rescueOf({ folder, clock })
  expect(await rescue('backups.openLastWhole', answering)).toMatchObject({
    failure: { code: 'ledger-behind' },
  })
  const listed = await rescue('backups.list', {})
  const [backup] = listed?.ok === true ? (listed.value as { backups: { name: string }[] }).backups : []
  const restoring = { ...answering, backup: { name: backup?.name ?? '' }, secondPerson: null }
  expect(await rescue('backups.restore', restoring)).toMatchObject({ ok: true })
  expect(await openingOf({ folder })).toBeNull()
})

test('what a restoring leaves behind is told by its entry: the office opens, also the one that was restored twice', async () => {
  const office = await anOffice({ at })
  await office.must('backups.take', {})
  await office.must('packs.copy', { packId: 'ningjin', name: '甲' })
  const restored = async (own: OfficeUnderTest) => {
    const { backups } = await own.must('backups.list', {})
    const oldest = backups.at(-1)?.name ?? ''
    await own.must('backups.restore', { ...answering, backup: { name: oldest }, secondPerson: null })
  }
  await restored(office)
  await office.must('packs.copy', { packId: 'ningjin', name: '乙' })
  await restored(office)
  await office.close()
  expect(await openingOf({ folder: office.folder })).toBeNull()
})

test('a restoring finds its folder’s memory at the head that it leaves, also where the last act could not be remembered', async () => {
  const office = await anOffice({ at })
  const { backups } = await office.must('backups.take', {})
  await office.must('packs.copy', { packId: 'ningjin', name: '甲' })
  const memory = headFileIn(office.folder)
  const earlier = readFileSync(memory)
  rmSync(memory)
  mkdirSync(join(memory, '占着'), { recursive: true })
  await office.must('packs.copy', { packId: 'ningjin', name: '乙' })
  rmSync(memory, { recursive: true })
  writeFileSync(memory, earlier)
  const backup = { name: backups[0]?.name ?? '' }
  await office.must('backups.restore', { ...answering, backup, secondPerson: null })
  await office.close()
  expect(await openingOf({ folder: office.folder })).toBeNull()
})

test.each([
  ['empty', ''],
  ['cut off', '{"office":"'],
  ['another thing', '[1,2,3]'],
  ['without its hash', JSON.stringify({ office: 'a'.repeat(32), sequence: 9 })],
  [
    'of another digit',
    JSON.stringify({ office: 'a'.repeat(32), sequence: 9, hash: 'b'.repeat(64), digest: 'c'.repeat(64) }),
  ],
])('a memory that is %s remembers nothing, and is written again with the next act', async (_what, text) => {
  const office = await anOffice()
  await office.close()
  writeFileSync(headFileIn(office.folder), text)
  const again = await openOffice({ folder: office.folder })
  await again.must('packs.copy', { packId: 'ningjin', name: '甲' })
  const [last] = (await again.ledger()).slice(-1)
  expect(JSON.parse(readFileSync(headFileIn(office.folder), 'utf8'))).toMatchObject({
    sequence: last?.sequence,
    hash: last?.hash,
  })
})

test('where nothing can be remembered the work goes on', async () => {
  const office = await anOffice()
  rmSync(headFileIn(office.folder))
  mkdirSync(join(headFileIn(office.folder), '占着'), { recursive: true })
  await office.must('packs.copy', { packId: 'ningjin', name: '甲' })
  await office.close()
  expect(await openingOf({ folder: office.folder })).toBeNull()
  expect(readdirSync(office.folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('another office made in an emptied folder is not taken for the one before', async () => {
  const { folder } = await anOfficeWithPast()
  const memoryFile = join(temporaryFolder(), 'folder.json')
  expect(await openingOf({ folder, memoryFile })).toBeNull()
  const other = await anOffice()
  // Tests begin with a copy of one office: here with one that was made by itself.
  rmSync(headFileIn(other.folder))
  await other.must('packs.copy', { packId: 'ningjin', name: '甲' })
  await other.close()
  putBack(folder, other.folder)
  expect(await openingOf({ folder, memoryFile })).toBeNull()
})
