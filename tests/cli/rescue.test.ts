import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Options } from '#shared/cli/command.ts'
import { backupCommand } from '#shared/cli/commands/backup.ts'
import { restoreCommand } from '#shared/cli/commands/restore.ts'
import { passphraseFrom } from '#shared/cli/passphrase.ts'
import { databaseFile } from '#shared/core/store/open-store.ts'
import { anOffice } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { chief, withAccounts } from '#tests/core/usecases/accounts/windows.ts'
import { damageCommit, killedAfter } from '#tests/core/usecases/backups/damaged-journal.ts'
import { hearing, noOptions } from './at-hand.ts'
import { descriptorOf } from './descriptor.ts'

const passphrase = '虚构的口令共十个字以上'
const people = ['样例经办人', '样例负责人']
const confirmed = { confirm: true, reason: '停电后打不开', person: people }

async function told(command: typeof backupCommand, words: readonly string[], options: Options) {
  const { terminal, ...heard } = hearing()
  return { code: await command(words, options, terminal), ...heard }
}

const restore = (folder: string, name: string, given: Partial<Options> = {}) =>
  told(restoreCommand, [name], { ...noOptions, ...given, folder })

/** Closes an office, takes away what makes its database one, and answers the name of the backup it had. */
async function spoilt(office: OfficeUnderTest): Promise<string> {
  const { backups } = await office.must('backups.take', {})
  await office.close()
  const bytes = readFileSync(databaseFile(office.folder))
  writeFileSync(databaseFile(office.folder), bytes.fill(0x5a, 4096))
  return backups[0]?.name ?? ''
}

/** As the command line's clock has it: the ledger goes on from now. */
async function lastKind(folder: string): Promise<string> {
  const office = await openOffice({ folder, at: new Date().toISOString() })
  const kind = (await office.ledger()).at(-1)?.kind ?? ''
  await office.close()
  return kind
}

test('the backups of an office that does not open are listed, looked into and put back', async () => {
  const office = await anOffice()
  const name = await spoilt(office)
  const { folder } = office
  const list = await told(backupCommand, ['list'], { ...noOptions, folder })
  expect(list).toMatchObject({ code: 0, failures: [], data: [{ backups: [{ name }] }] })
  expect(list.complaints.join()).toContain('已损坏')
  expect(await told(backupCommand, [], { ...noOptions, folder })).toMatchObject({
    code: 1,
    failures: [{ code: 'database-damaged' }],
  })
  expect(await restore(folder, name)).toMatchObject({ code: 0, data: [{ relation: 'unknown' }] })
  const alone = { ...confirmed, person: ['样例经办人'] }
  expect(await restore(folder, name, alone)).toMatchObject({ failures: [{ code: 'two-people-needed' }] })
  expect(await restore(folder, name, confirmed)).toMatchObject({ code: 0, failures: [] })
  expect(await lastKind(folder)).toBe('backup.restored')
})

test('an office with accounts is put back where one of the two proves to review for it', async () => {
  const office = await withAccounts(await anOffice())
  const name = await spoilt(office)
  const by = (password: string) => ({
    account: chief.name,
    passphrase: passphraseFrom(descriptorOf([password])),
  })
  const nobody = await restore(office.folder, name, confirmed)
  expect(nobody.failures).toMatchObject([{ code: 'two-people-needed' }])
  expect(nobody.complaints.join()).toContain('--account')
  expect(await restore(office.folder, name, { ...confirmed, ...by('guessed') })).toMatchObject({
    failures: [{ code: 'wrong-password' }],
  })
  expect(await restore(office.folder, name, { ...confirmed, ...by(chief.password) })).toMatchObject({
    code: 0,
  })
})

test('a backup with another key than the office’s is unlocked by the passphrase of its time', async () => {
  const office = await anOffice()
  await office.must('encryption.turnOn', { passphrase, people })
  const [backup] = (await office.must('backups.take', {})).backups
  await office.must('encryption.turnOff', { passphrase, people })
  await office.close()
  const name = backup?.name ?? ''
  const by = (secret: string) => ({ passphrase: passphraseFrom(descriptorOf([secret])) })
  expect(await restore(office.folder, name, by(`${passphrase}。`))).toMatchObject({
    failures: [{ code: 'wrong-passphrase' }],
  })
  expect(await restore(office.folder, name, by(passphrase))).toMatchObject({
    data: [{ relation: 'earlier' }],
  })
  expect(await restore(office.folder, name, { ...confirmed, ...by(passphrase) })).toMatchObject({ code: 0 })
})

test('the backups of a locked office are listed without its passphrase; with a wrong one nothing goes on', async () => {
  const office = await anOffice()
  await office.must('encryption.turnOn', { passphrase, people })
  await office.must('backups.take', {})
  await office.close()
  const { folder } = office
  const list = (...lines: readonly string[]) =>
    told(backupCommand, ['list'], { ...noOptions, folder, passphrase: passphraseFrom(descriptorOf(lines)) })
  expect(await list()).toMatchObject({ code: 0, complaints: ['数据库是加密的，输入口令后才能打开。'] })
  expect(await list(`${passphrase}。`)).toMatchObject({ code: 1, failures: [{ code: 'wrong-passphrase' }] })
  expect(await list(passphrase)).toMatchObject({ code: 0, complaints: [] })
})

test('an office with a damaged journal tells what would be lost, and is opened at its last whole state by two people', async () => {
  const office = await anOffice()
  const folder = await killedAfter(office, ['甲', '乙', '丙'])
  await office.close()
  damageCommit(folder, 1)
  const looked = await restore(folder, 'last-whole')
  expect(looked).toMatchObject({ code: 1, failures: [{ code: 'journal-damaged', lost: 2 }] })
  expect(looked.complaints.join()).toContain('--confirm')
  expect(await restore(folder, 'last-whole', confirmed)).toMatchObject({ code: 0, failures: [] })
  expect(await lastKind(folder)).toBe('backup.journal-cut')
  expect(await restore(folder, 'last-whole')).toMatchObject({ failures: [{ code: 'journal-not-damaged' }] })
})
