import { expect, test } from 'vitest'
import { encryptionCommand } from '#shared/cli/commands/encryption.ts'
import { passphraseFrom } from '#shared/cli/passphrase.ts'
import { UsageError } from '#shared/cli/terminal.ts'
import type { RecoveryKeyView } from '#shared/contract/index.ts'
import { keyFileOf, readKeyFile } from '#shared/core/encryption/key-file.ts'
import { anOffice } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { hearing, noOptions } from './at-hand.ts'
import { descriptorOf } from './descriptor.ts'
import { runCliTyping } from './run-cli.ts'

const passphrase = '虚构的口令共十个字以上'
const later = '后来另设的口令共十字以上'
const people = ['样例经办人', '样例负责人']

async function aPlainFolder(): Promise<string> {
  const office = await anOffice()
  await office.close()
  return office.folder
}

/** The folder of a closed office that is encrypted, and its recovery key. */
async function aLockedFolder() {
  const office = await anOffice()
  const { recoveryKey } = await office.must('encryption.turnOn', { passphrase, people })
  await office.close()
  return { folder: office.folder, recoveryKey: recoveryKey?.groups.join(' ') ?? '' }
}

/** `encryption …` in this process, with the lines that are read from its descriptor. */
async function encryption(folder: string, word: string, ...lines: readonly string[]) {
  const { terminal, ...heard } = hearing()
  const options = { ...noOptions, folder, person: people, passphrase: passphraseFrom(descriptorOf(lines)) }
  const code = await encryptionCommand(word === '' ? [] : [word], options, terminal)
  return { code, ...heard }
}

/** What the ledger of an office tells that is plain again. */
async function kindsIn(folder: string): Promise<readonly string[]> {
  const office = await openOffice({ folder, at: new Date().toISOString() })
  const kinds = (await office.ledger()).map(({ kind }) => kind)
  await office.close()
  return kinds
}

test('encryption is turned on by two people with a passphrase from a descriptor, and tells the recovery key once', async () => {
  const folder = await aPlainFolder()
  expect(await encryption(folder, '')).toMatchObject({ code: 0, said: ['数据库没有加密。'] })
  const turned = await encryption(folder, 'on', passphrase)
  expect(turned).toMatchObject({ code: 0, failures: [], data: [{ encrypted: true }] })
  const [{ recoveryKey }] = turned.data as [{ readonly recoveryKey: RecoveryKeyView }]
  expect(recoveryKey.groups).toHaveLength(13)
  expect(turned.said).toContain(recoveryKey.groups.join(' '))
  expect(turned.said.join('')).not.toContain(passphrase)
  // Whoever asks only for the state is asked for no passphrase.
  expect(await encryption(folder, '', 'whatever is typed')).toMatchObject({
    code: 0,
    data: [{ encrypted: true, keyFile: 'whole' }],
  })
  expect(await encryption(folder, 'on', passphrase, later)).toMatchObject({
    failures: [{ code: 'encryption-unchanged', encrypted: true }],
  })
})

test('encryption is turned off, and its passphrase changed, by whoever knows the present one', async () => {
  const { folder } = await aLockedFolder()
  for (const word of ['unlock', 'off', 'passphrase', 'recovery-key']) {
    expect(await encryption(folder, word, `${passphrase}。`, later)).toMatchObject({
      code: 1,
      failures: [{ code: 'wrong-passphrase' }],
    })
  }
  expect(await encryption(folder, 'unlock', passphrase)).toMatchObject({ code: 0 })
  expect(await encryption(folder, 'recovery-key', passphrase)).toMatchObject({ code: 0 })
  expect(await encryption(folder, 'passphrase', passphrase, later)).toMatchObject({ code: 0 })
  expect(await encryption(folder, 'off', later)).toMatchObject({ code: 0, data: [{ encrypted: false }] })
  expect((await kindsIn(folder)).slice(-4)).toEqual([
    'encryption.turned-on',
    'encryption.recovery-key-shown',
    'encryption.passphrase-changed',
    'encryption.turned-off',
  ])
})

test('the recovery key sets a new passphrase, by which the office is opened at once and told of it', async () => {
  const { folder, recoveryKey } = await aLockedFolder()
  expect(await encryption(folder, 'recover', recoveryKey.slice(1), later)).toMatchObject({
    code: 1,
    failures: [{ code: 'recovery-key-mistyped' }],
  })
  expect(await encryption(folder, 'recover', recoveryKey, later)).toMatchObject({ code: 0, failures: [] })
  // The mark goes once the ledger is told.
  expect(readKeyFile(keyFileOf(folder))).toMatchObject({ value: { recovered: '' } })
  expect(await encryption(folder, 'off', later)).toMatchObject({ code: 0 })
  expect(await kindsIn(folder)).toContain('encryption.recovered')
})

test('a secret that nobody gives, or one that is too short, is wrong usage and changes nothing', async () => {
  const folder = await aPlainFolder()
  await expect(encryption(folder, 'on')).rejects.toThrow('没有给出新口令')
  await expect(encryption(folder, 'on', '短口令')).rejects.toBeInstanceOf(UsageError)
  expect(await encryption(folder, 'off', passphrase)).toMatchObject({
    failures: [{ code: 'encryption-unchanged', encrypted: false }],
  })
  const { folder: locked, recoveryKey } = await aLockedFolder()
  await expect(encryption(locked, 'recover', recoveryKey)).rejects.toThrow('没有给出新口令')
  expect(await encryption(locked, 'unlock', passphrase)).toMatchObject({ code: 0 })
  expect(await encryption(locked, 'unlock')).toMatchObject({ failures: [{ code: 'locked-database' }] })
})

test('the passphrase comes over the input of a real command line', async () => {
  const { folder } = await aLockedFolder()
  const words = ['encryption', 'unlock', '--passphrase-fd', '0', '--data', folder]
  const run = await runCliTyping(`${passphrase}\n`, ...words)
  expect(run).toMatchObject({ code: 0, stderr: '', stdout: '数据库已加密。\n' })
})
