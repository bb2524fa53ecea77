import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { KeyRing } from '#shared/core/encryption/key-ring.ts'
import { closedOffice } from '#tests/core/closed-office.ts'
import { anOffice } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

const passphrase = '虚构的口令共十个字以上'
const people = ['样例经办人', '样例负责人']
const target = aTarget({ id: 'A1', name: '虚构县第一纸箱厂' })

const fileOf = (folder: string) => join(folder, 'office.db')

async function withRoster(): Promise<OfficeUnderTest> {
  const office = await anOffice()
  await office.must('rosters.save', { entry: { roster: 'targets', record: target }, revision: 0 })
  return office
}

async function encrypted() {
  const office = await withRoster()
  const turned = await office.must('encryption.turnOn', { passphrase, people })
  return { office, turned, groups: turned.recoveryKey?.groups ?? [] }
}

/** What the folder answers, in words. */
function shellOn(folder: string, keys?: KeyRing) {
  const closed = closedOffice(folder, keys)
  return {
    keys: closed.keys,
    ask: async (name: string, input: unknown) => {
      const answer = await closed.rescue(name, input)
      return answer === null ? null : answer.ok ? 'done' : answer.failure
    },
    opening: async () => (await closed.opening()) ?? 'open',
  }
}

const holds = (file: string, words: string) => readFileSync(file).includes(words)

/** Whether the words lie readable in any file of the folder, journals and left copies too. */
function readableIn(folder: string, words: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => holds(file, words))
}

test('an encrypted office shows no name and no SQLite head in any file; who has the passphrase finds everything', async () => {
  const { office, turned } = await encrypted()
  expect(turned).toMatchObject({ encrypted: true, overwritten: true, plainBackups: 0 })
  await office.must('rosters.save', {
    entry: { roster: 'targets', record: aTarget({ id: 'A2', name: '虚构县第二纸箱厂' }) },
    revision: 0,
  })
  expect(readableIn(office.folder, '纸箱厂')).toEqual([])
  await office.must('backups.take', {})
  await office.close()
  expect(readableIn(office.folder, '纸箱厂')).toEqual([])
  expect(readableIn(office.folder, 'SQLite format 3')).toEqual([])

  const shell = shellOn(office.folder)
  expect(await shell.opening()).toMatchObject({ code: 'locked-database', state: 'whole' })
  expect(await shell.ask('encryption.unlock', { passphrase: `${passphrase}。` })).toEqual({
    code: 'wrong-passphrase',
  })
  expect(await shell.opening()).toMatchObject({ code: 'locked-database' })
  expect(await shell.ask('encryption.unlock', { passphrase })).toBe('done')
  const again = await openOffice({ folder: office.folder, keys: shell.keys, at: '2023-05-08T06:00:00Z' })
  expect((await again.must('rosters.list', { roster: 'targets' })).total).toBe(2)
  expect((await again.ledger()).map(({ kind }) => kind)).toContain('encryption.turned-on')
  expect(await again.must('records.verifyLedger', {})).toMatchObject({
    entries: (await again.ledger()).length,
  })
  // Two programs on one file: the lock is the same.
  expect(await shellOn(office.folder, shell.keys).opening()).toMatchObject({ code: 'office-in-use' })
})

test('one changed byte of the key file is named as that; the recovery key opens without it and sets a new passphrase', async () => {
  const { office, groups } = await encrypted()
  await office.close()
  const path = join(office.folder, 'office.key')
  const bytes = readFileSync(path)
  const states: unknown[] = []
  for (let at = 0; at < bytes.length; at += 37) {
    writeFileSync(
      path,
      bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)),
    )
    const shell = shellOn(office.folder)
    states.push(((await shell.opening()) as { state?: string }).state)
    expect(await shell.ask('encryption.unlock', { passphrase })).toMatchObject({ code: 'key-file-not-whole' })
  }
  expect(new Set(states)).toEqual(new Set(['damaged']))

  const shell = shellOn(office.folder)
  const recover = (recoveryKey: string) =>
    shell.ask('encryption.recover', { recoveryKey, passphrase: '后来另设的口令共十字以上' })
  const [first = '', ...others] = groups
  expect(await recover([`${first.slice(0, 4)}*`, ...others].join('-'))).toEqual({
    code: 'recovery-key-mistyped',
    group: 1,
  })
  const { recoveryKey: another } = await (
    await withRoster()
  ).must('encryption.turnOn', { passphrase, people })
  expect(await recover((another?.groups ?? []).join('-'))).toEqual({ code: 'wrong-recovery-key' })
  expect(await recover(groups.join(' '))).toBe('done')
  expect(await shell.opening()).toBe('open')
  const later = shellOn(office.folder)
  expect(await later.ask('encryption.unlock', { passphrase })).toEqual({ code: 'wrong-passphrase' })
  expect(await later.ask('encryption.unlock', { passphrase: '后来另设的口令共十字以上' })).toBe('done')
})

test('a changed page of an encrypted database is named as damage, not as another program’s file', async () => {
  const { office } = await encrypted()
  await office.close()
  const bytes = readFileSync(fileOf(office.folder))
  for (const at of [100, bytes.length - 3000]) {
    writeFileSync(
      fileOf(office.folder),
      bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)),
    )
    const shell = shellOn(office.folder)
    await shell.ask('encryption.unlock', { passphrase })
    expect(await shell.opening()).toMatchObject({ code: 'database-damaged' })
  }
})

test('turned off by the passphrase and two people, it lies as before; a passphrase is changed without touching the key', async () => {
  const { office, groups } = await encrypted()
  expect(await office.refusal('encryption.turnOn', { passphrase, people })).toMatchObject({
    code: 'encryption-unchanged',
  })
  const next = '另外一个虚构的口令'.padEnd(12, '字')
  expect(await office.refusal('encryption.changePassphrase', { passphrase: 'x', next })).toEqual({
    code: 'wrong-passphrase',
  })
  await office.must('encryption.changePassphrase', { passphrase, next })
  expect((await office.must('encryption.recoveryKey', { passphrase: next })).groups).toEqual(groups)
  expect(await office.refusal('encryption.turnOff', { passphrase, people })).toEqual({
    code: 'wrong-passphrase',
  })
  expect(await office.refusal('encryption.turnOff', { passphrase: next, people: ['一人'] })).toEqual({
    code: 'two-people-needed',
  })
  expect(await office.must('encryption.turnOff', { passphrase: next, people })).toMatchObject({
    encrypted: false,
    recoveryKey: null,
  })
  expect(existsSync(join(office.folder, 'office.key'))).toBe(false)
  expect((await office.ledger()).slice(-4).map(({ kind }) => kind)).toEqual([
    'encryption.turned-on',
    'encryption.passphrase-changed',
    'encryption.recovery-key-shown',
    'encryption.turned-off',
  ])
  await office.close()
  expect(holds(fileOf(office.folder), '纸箱厂')).toBe(true)
  expect(await shellOn(office.folder).opening()).toBe('open')
})

test('a restored backup takes the office’s encryption, not its own: a plain one is encrypted, one of an older key re-keyed', async () => {
  const office = await withRoster()
  await office.must('backups.take', {})
  const nameOfLast = async () => (await office.must('backups.list', {})).backups[0]?.name ?? ''
  const plain = await nameOfLast()
  expect((await office.must('encryption.turnOn', { passphrase, people })).plainBackups).toBe(1)
  const backup = { name: plain, place: 'first' as const }
  await office.must('backups.restore', { backup, reason: '试一试', people })
  expect((await office.must('encryption.state', {})).encrypted).toBe(true)
  expect(holds(fileOf(office.folder), '纸箱厂')).toBe(false)

  office.setTime('2023-05-08T07:00:00Z')
  await office.must('backups.take', {})
  const ofKey = { name: await nameOfLast(), place: 'first' as const }
  await office.must('encryption.turnOff', { passphrase, people })
  await office.close()
  const later = await openOffice({ folder: office.folder, at: '2023-05-08T08:00:00Z' })
  expect(await later.refusal('backups.preview', { backup: ofKey })).toMatchObject({ code: 'backup-locked' })
  expect(await later.refusal('backups.unlock', { backup: ofKey, secret: '不是它' })).toEqual({
    code: 'wrong-passphrase',
  })
  await later.must('backups.unlock', { backup: ofKey, secret: passphrase })
  await later.must('backups.restore', { backup: ofKey, reason: '试一试', people })
  expect((await later.must('encryption.state', {})).encrypted).toBe(false)
  expect((await later.must('rosters.list', { roster: 'targets' })).total).toBe(1)
})

test('where nothing but an encrypted backup is left, it is put back with its key', async () => {
  const { office } = await encrypted()
  await office.must('backups.take', {})
  const [{ name } = { name: '' }] = (await office.must('backups.list', {})).backups
  await office.close()
  for (const file of ['office.db', 'office.key']) rmSync(join(office.folder, file))
  const shell = shellOn(office.folder)
  const backup = { name, place: 'first' }
  const restoring = { backup, reason: '硬盘坏了', people, secondPerson: null }
  expect(await shell.ask('backups.restore', restoring)).toMatchObject({ code: 'backup-locked' })
  expect(await shell.ask('backups.unlock', { backup, secret: passphrase })).toBe('done')
  expect(await shell.ask('backups.restore', restoring)).toBe('done')
  const later = shellOn(office.folder)
  expect(await later.opening()).toMatchObject({ code: 'locked-database', state: 'whole' })
  expect(await later.ask('encryption.unlock', { passphrase })).toBe('done')
  expect(await later.opening()).toBe('open')
})

test('what a power cut leaves of turning it on or off is the state before or the state after, and no plain copy', async () => {
  const office = await withRoster()
  await office.close()
  const before = readFileSync(fileOf(office.folder))
  const staging = join(office.folder, '备份', 'restoring')
  const shell = shellOn(office.folder)

  // The key file was written and the new database not yet put there.
  writeFileSync(join(office.folder, 'office.key'), '{}')
  // The old one has its second name already, and still is the office.
  linkSync(fileOf(office.folder), join(office.folder, 'office.db.former'))
  mkdirSync(staging, { recursive: true })
  copyFileSync(fileOf(office.folder), join(staging, 'office.db'))
  expect(await shell.opening()).toBe('open')
  expect(readFileSync(fileOf(office.folder)).equals(before)).toBe(true)
  expect([existsSync(staging), existsSync(join(office.folder, 'office.key'))]).toEqual([false, false])

  const again = await openOffice({ folder: office.folder })
  await again.must('encryption.turnOn', { passphrase, people })
  await again.close()
  // The new one is there and the old one not yet overwritten; or it was being decrypted and the copy was not yet put there.
  writeFileSync(join(office.folder, 'office.db.former'), before)
  mkdirSync(staging, { recursive: true })
  writeFileSync(join(staging, 'office.db'), before)
  const later = shellOn(office.folder)
  await later.ask('encryption.unlock', { passphrase })
  expect(await later.opening()).toBe('open')
  expect(readableIn(office.folder, '纸箱厂')).toEqual([])
})
