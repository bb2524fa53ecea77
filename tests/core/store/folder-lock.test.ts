import fs, { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isSwapPending } from '#shared/core/backups/swap.ts'
import { databaseFile } from '#shared/core/store/database-file.ts'
import { lockFileOf, lockFolder } from '#shared/core/store/folder-lock.ts'
import { rescueOf } from '#shared/core/usecases/backups/rescue.ts'
import { anOffice } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from './temporary-folder.ts'

const people = ['样例经办人', '样例负责人']

/** Calls `before` whenever a file is renamed, until the test is over. */
function watchRenames(before: (to: string) => void): void {
  const { renameSync } = fs
  fs.renameSync = (from, to) => {
    before(String(to))
    renameSync(from, to)
  }
  syncBuiltinESMExports()
  onTestFinished(() => {
    fs.renameSync = renameSync
    syncBuiltinESMExports()
  })
}

test('a folder is held by one until it is released, whatever stands in the file of the lock', () => {
  const folder = temporaryFolder()
  for (const bytes of ['', '这不是数据库'.repeat(100)]) {
    writeFileSync(lockFileOf(folder), bytes)
    const held = lockFolder(folder)
    expect(held.ok).toBe(true)
    expect(lockFolder(folder)).toEqual({ ok: false, failure: { code: 'office-in-use', folder } })
    if (held.ok) held.value.release()
  }
  expect(lockFolder(join(folder, '不在'))).toMatchObject({ failure: { code: 'folder-not-writable' } })
})

test('nobody comes in while an open office’s database is replaced, though that is closed then', async () => {
  const office = await anOffice()
  const [backup] = (await office.must('backups.take', {})).backups
  const inBetween: boolean[] = []
  watchRenames((to) => {
    if (to === databaseFile(office.folder)) inBetween.push(lockFolder(office.folder).ok)
  })
  await office.must('backups.restore', { backup: { name: backup?.name ?? '' }, reason: '样例', people })
  expect(inBetween).toEqual([false])
})

test('a restoring of an office that does not open, killed in the middle, is done by the next start, and what was damaged is kept', async () => {
  const office = await anOffice()
  const [backup] = (await office.must('backups.take', {})).backups
  await office.close()
  const { folder } = office
  const bytes = readFileSync(databaseFile(folder)).fill(0x5a, 4096)
  writeFileSync(databaseFile(folder), bytes)
  let isKilled = false
  watchRenames((to) => {
    if (to !== databaseFile(folder) || isKilled) return
    isKilled = true
    throw new Error('killed')
  })
  const rescue = rescueOf({ folder, clock: () => new Date('2023-05-08T05:00:00Z') })
  const asked = { backup: { name: backup?.name }, reason: '样例', people }
  expect(await rescue('backups.restore', asked)).toMatchObject({ ok: false })
  expect([isSwapPending(folder), existsSync(databaseFile(folder))]).toEqual([true, false])
  const again = await openOffice({ folder, at: '2023-05-08T06:00:00Z' })
  expect((await again.ledger()).at(-1)).toMatchObject({ kind: 'backup.restored' })
  const kept = join(folder, '备份', 'damaged-2023-05-08T05-00-00-000Z', 'office.db')
  expect(readFileSync(kept).equals(bytes)).toBe(true)
})
