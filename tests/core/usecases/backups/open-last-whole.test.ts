import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newKeyRing } from '#shared/core/encryption/key-ring.ts'
import { openCore } from '#shared/core/open-core.ts'
import { rescueOf } from '#shared/core/usecases/backups/rescue.ts'
import { failureSentence } from '#shared/text/failures.ts'
import { anOffice } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { damageCommit, journalOf, killedAfter } from './damaged-journal.ts'

const clock = () => new Date('2023-05-08T05:00:00Z')
const answering = { reason: '停电后打不开', people: ['样例经办人', '样例负责人'] }

function shellOn(folder: string, keys = newKeyRing()) {
  const rescue = rescueOf({ folder, clock, keys, passwordCost: { N: 16, r: 1, p: 1 } })
  return {
    rescue: async (name: string, input: unknown) => await rescue(name, input),
    opening: async () => {
      const opened = await openCore({
        folder,
        clock,
        keys,
        randomness: { kind: 'system' },
        program: '测试',
        automaticBackups: false,
      })
      if (opened.ok) await opened.value.close()
      return opened.ok ? null : opened.failure
    },
  }
}

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
  const shell = shellOn(folder)
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
  const shell = shellOn(folder)
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
  const shell = shellOn(folder, keys)
  expect(await shell.opening()).toMatchObject({ code: 'locked-database' })
  await shell.rescue('encryption.unlock', { passphrase })
  expect(await shell.opening()).toMatchObject({ code: 'journal-damaged', lost: 3 })
  expect(await shell.rescue('backups.openLastWhole', answering)).toMatchObject({ ok: true })
  expect((await kindsIn(folder, keys)).slice(-2)).toEqual(['encryption.turned-on', 'backup.journal-cut'])
})

test('what a kill leaves of the last commit is passed over in silence, and the journal begins anew with the next start', async () => {
  const office = await anOffice()
  const folder = await killedAfter(office, ['甲', '乙'])
  damageCommit(folder, 0)
  const again = await openOffice({ folder })
  expect(readFileSync(journalOf(folder)).length).toBe(0)
  expect((await again.ledger()).filter(({ kind }) => kind === 'pack.copied')).toHaveLength(1)
})
