import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newKeyRing } from '#shared/core/encryption/key-ring.ts'
import { sha256OfBytes } from '#shared/core/sha256.ts'
import { headFileIn } from '#shared/core/store/head-memory.ts'
import { failureSentence } from '#shared/text/failures.ts'
import { closedOffice } from '#tests/core/closed-office.ts'
import { anOffice } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { damageCommit, journalOf, killedAfter } from './damaged-journal.ts'

const answering = { reason: '停电后打不开', people: ['样例经办人', '样例负责人'] }

/** The database and its journal, by their bytes */
const filesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith('office.db'))
    .map((name) => [name, sha256OfBytes(readFileSync(join(folder, name)))])

async function kindsIn(folder: string, keys = newKeyRing()): Promise<readonly string[]> {
  const office = await openOffice({ folder, keys, at: '2023-05-08T06:00:00Z' })
  const kinds = (await office.ledger()).map(({ kind }) => kind)
  await office.close()
  return kinds
}

test('a damaged journal is named at the start and nothing is touched; two people open the office at its last whole state', async () => {
  const office = await anOffice()
  const before = (await office.ledger()).map(({ kind }) => kind)
  const folder = await killedAfter(office, ['甲', '乙', '丙'])
  const bytes = damageCommit(folder, 1)
  const shell = closedOffice(folder)
  const named = { code: 'journal-damaged', file: journalOf(folder), lost: 2 }
  expect(await shell.opening()).toMatchObject(named)
  expect(await shell.opening()).toMatchObject(named)
  expect(readFileSync(journalOf(folder)).equals(bytes)).toBe(true)

  const alone = { ...answering, people: ['样例经办人'] }
  expect(await shell.rescue('backups.openLastWhole', alone)).toMatchObject({
    failure: { code: 'two-people-needed' },
  })
  const done = await shell.rescue('backups.openLastWhole', answering)
  if (done?.ok !== true) throw new Error(JSON.stringify(done))
  const { aside } = done.value as { readonly aside: string }
  expect(readFileSync(join(aside, 'office.db-wal')).equals(bytes)).toBe(true)
  expect(existsSync(join(folder, '备份', 'restoring'))).toBe(false)
  expect(await kindsIn(folder)).toEqual([...before, 'pack.copied', 'backup.journal-cut'])
  expect(await shell.rescue('backups.openLastWhole', answering)).toMatchObject({
    failure: { code: 'journal-not-damaged' },
  })
})

test('where the database has everything that the damaged journal held, it opens with every act', async () => {
  const office = await anOffice()
  const folder = await killedAfter(office, ['甲', '乙', '丙'])
  const before = (await office.ledger()).map(({ kind }) => kind)
  // As after a checkpoint: the pages were copied, and the journal lies there until the next commit.
  await office.close()
  writeFileSync(join(folder, 'office.db'), readFileSync(join(office.folder, 'office.db')))
  damageCommit(folder, 1)
  const shell = closedOffice(folder)
  const failure = await shell.opening()
  expect(failure).toMatchObject({ code: 'journal-damaged', lost: 0 })
  expect(failure === null ? '' : failureSentence(failure)).toContain('不会丢失')
  expect(await shell.rescue('backups.openLastWhole', answering)).toMatchObject({ ok: true })
  expect(await kindsIn(folder)).toEqual([...before, 'backup.journal-cut'])
})

test('the journal of an encrypted office is examined too, once it is unlocked', async () => {
  const office = await anOffice()
  const passphrase = '虚构的口令共十个字以上'
  await office.must('encryption.turnOn', { passphrase, people: ['甲', '乙'] })
  const folder = await killedAfter(office, ['甲', '乙', '丙'])
  damageCommit(folder, 2)
  const keys = newKeyRing()
  const shell = closedOffice(folder, keys)
  expect(await shell.opening()).toMatchObject({ code: 'locked-database' })
  await shell.rescue('encryption.unlock', { passphrase })
  expect(await shell.opening()).toMatchObject({ code: 'journal-damaged', lost: 3 })
  expect(await shell.rescue('backups.openLastWhole', answering)).toMatchObject({ ok: true })
  expect((await kindsIn(folder, keys)).slice(-2)).toEqual(['encryption.turned-on', 'backup.journal-cut'])
})

test('what a kill leaves of a commit that nobody was told of is passed over in silence, and the journal begins anew with the next start', async () => {
  const office = await anOffice()
  const told = await killedAfter(office, ['甲'])
  const folder = await killedAfter(office, ['乙'])
  damageCommit(folder, 0)
  copyFileSync(headFileIn(told), headFileIn(folder))
  const again = await openOffice({ folder })
  expect(readFileSync(journalOf(folder)).length).toBe(0)
  expect((await again.ledger()).filter(({ kind }) => kind === 'pack.copied')).toHaveLength(1)
})

test.each([
  ['is damaged in its last commit', (folder: string) => damageCommit(folder, 0), 1],
  [
    'was cut short',
    (folder: string) => truncateSync(journalOf(folder), statSync(journalOf(folder)).size / 2),
    1,
  ],
  ['was emptied', (folder: string) => truncateSync(journalOf(folder), 0), 3],
  ['was deleted', (folder: string) => rmSync(journalOf(folder)), 3],
] as const)(
  'a journal that %s, though its acts were answered, is named and stays as it is; two people open what there is',
  async (_what, damage, atLeast) => {
    const office = await anOffice()
    const folder = await killedAfter(office, ['甲', '乙', '丙'])
    const before = (await office.ledger()).map(({ kind }) => kind)
    damage(folder)
    const left = filesIn(folder)
    const shell = closedOffice(folder)
    const named = await shell.opening()
    if (named?.code !== 'ledger-behind') throw new Error(JSON.stringify(named))
    expect(named.remembered).toBe(before.length)
    expect(named.remembered - named.found).toBeGreaterThanOrEqual(atLeast)
    expect(filesIn(folder)).toEqual(left)
    expect(await shell.rescue('backups.openLastWhole', answering)).toMatchObject({ ok: true })
    expect(await kindsIn(folder)).toEqual([...before.slice(0, named.found), 'backup.opened-behind'])
    // It is told now, once and for all.
    expect(await shell.opening()).toBeNull()
  },
)
