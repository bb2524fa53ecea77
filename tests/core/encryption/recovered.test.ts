import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rescueOf } from '#shared/core/usecases/backups/rescue.ts'
import { ledgerBodyText, ledgerKindWord } from '#shared/text/ledger-words.ts'
import { closedOffice } from '#tests/core/closed-office.ts'
import { anOffice } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'

const passphrase = '虚构的口令共十个字以上'
const later = '后来另设的口令共十字以上'
const keyFileOf = (folder: string) => join(folder, 'office.key')

/** The folder of a closed office that was encrypted and never backed up, and its recovery key. */
async function aLockedOffice() {
  const office = await anOffice()
  const { recoveryKey } = await office.must('encryption.turnOn', { passphrase, people: ['甲', '乙'] })
  await office.close()
  return { folder: office.folder, recoveryKey: recoveryKey?.groups.join(' ') ?? '' }
}

test('an encrypted office whose key file is gone is told as that, and its recovery key opens it', async () => {
  const { folder, recoveryKey } = await aLockedOffice()
  rmSync(keyFileOf(folder))
  const { opening, rescue } = closedOffice(folder)
  expect(await opening()).toMatchObject({ code: 'locked-database', state: 'absent' })
  expect(await rescue('encryption.recover', { recoveryKey, passphrase: later })).toMatchObject({ ok: true })
  expect(await opening()).toBe(null)
})

test('a file that is no database of ours is still told as foreign', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'office.db'), new Uint8Array(8192).fill(0x50))
  expect(await closedOffice(folder).opening()).toMatchObject({ code: 'database-foreign' })
})

test('the ledger tells once that the recovery key set a new passphrase, also after a kill in between', async () => {
  const { folder, recoveryKey } = await aLockedOffice()
  const { keys, rescue } = closedOffice(folder)
  await rescue('encryption.recover', { recoveryKey, passphrase: later })
  const marked = readFileSync(keyFileOf(folder))
  const told = async () => {
    const office = await openOffice({ folder, keys, at: '2023-05-08T06:00:00Z' })
    const entries = (await office.ledger()).filter(({ kind }) => kind === 'encryption.recovered')
    await office.close()
    return entries
  }
  const [entry] = await told()
  expect(entry).toMatchObject({ actor: '恢复密钥持有人', body: '{"at":"2023-05-08T05:00:00.000Z"}' })
  expect(ledgerKindWord('encryption.recovered')).toBe('用恢复密钥打开并另设口令')
  expect(ledgerBodyText('encryption.recovered', entry?.body ?? '')).toContain('2023年5月8日')
  expect(readFileSync(keyFileOf(folder), 'utf8')).toContain('"recovered": ""')
  expect(await told()).toHaveLength(1)
  // The entry was written, and the process killed before the mark was gone.
  writeFileSync(keyFileOf(folder), marked)
  expect(await told()).toHaveLength(1)
  // Another recovery is another entry.
  const again = rescueOf({ folder, clock: () => new Date('2023-05-08T07:00:00Z'), keys })
  await again('encryption.recover', { recoveryKey, passphrase: later })
  expect(await told()).toHaveLength(2)
})
