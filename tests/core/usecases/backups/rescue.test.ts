import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { clientOf } from '#shared/contract/index.ts'
import { openCore } from '#shared/core/open-core.ts'
import { serveCore } from '#shared/core/serve.ts'
import { databaseFile } from '#shared/core/store/open-store.ts'
import { rescueOf } from '#shared/core/usecases/backups/rescue.ts'
import { anOffice } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'

const clock = () => new Date('2023-05-08T05:00:00Z')
const restoring = { reason: '数据文件损坏', people: ['样例经办人', '样例负责人'] }

/** The folder of a closed office with a backup, whose database is then spoilt. */
async function aDamagedOffice() {
  const office = await anOffice()
  const { backups } = await office.must('backups.take', {})
  await office.must('packs.copy', { packId: 'ningjin', name: '样例规则' })
  await office.close()
  const bytes = readFileSync(databaseFile(office.folder))
  bytes.fill(0x5a, 4096)
  writeFileSync(databaseFile(office.folder), bytes)
  return { folder: office.folder, name: backups[0]?.name ?? '', bytes }
}

function servedAt(folder: string) {
  const options = { folder, clock, randomness: { kind: 'system' }, program: '双随机工作台 测试' } as const
  const server = serveCore(
    () => openCore({ ...options, automaticBackups: false }),
    rescueOf({ folder, clock }),
  )
  onTestFinished(() => server.close())
  return clientOf(server.connect(), randomUUID)
}

test('an office that cannot be opened is put back from the page that says so', async () => {
  const { folder, name, bytes } = await aDamagedOffice()
  const call = servedAt(folder)
  expect(await call('office.status', {})).toMatchObject({ failure: { code: 'database-damaged' } })
  expect(await call('backups.list', {})).toMatchObject({ value: { backups: [{ name }] } })
  const preview = await call('backups.preview', { backup: { name } })
  expect(preview).toMatchObject({ value: { now: null, relation: 'unknown', held: { targets: 0 } } })
  const restored = await call('backups.restore', { backup: { name }, ...restoring })
  if (!restored.ok) throw new Error(restored.failure.code)
  // What was damaged is kept to the last byte.
  expect(readFileSync(databaseFile(restored.value.aside)).equals(bytes)).toBe(true)
  expect(await call('office.status', {})).toMatchObject({ ok: true })
  const ledger = await call('records.ledger', {})
  const [last] = ledger.ok ? ledger.value.rows : []
  expect(last).toMatchObject({ kind: 'backup.restored', actor: '样例经办人、样例负责人' })
  expect(JSON.parse(last?.body ?? '')).toMatchObject({ backup: name, before: null, lost: null })
})

test('nothing else is answered before the office can be opened', async () => {
  const { folder } = await aDamagedOffice()
  const call = servedAt(folder)
  for (const name of ['departments.list', 'backups.take', 'records.ledger'] as const) {
    expect(await call(name, {})).toMatchObject({ failure: { code: 'database-damaged' } })
  }
})

test('one alone puts nothing back, and a name leads out of no folder', async () => {
  const { folder, name, bytes } = await aDamagedOffice()
  const call = servedAt(folder)
  const alone = { backup: { name }, reason: '样例', people: ['甲'] }
  expect(await call('backups.restore', alone)).toMatchObject({ failure: { code: 'two-people-needed' } })
  const elsewhere = { ...restoring, backup: { name: '../../office-1' } }
  expect(await call('backups.restore', elsewhere)).toMatchObject({ failure: { code: 'wrong-input' } })
  expect(readFileSync(databaseFile(folder)).equals(bytes)).toBe(true)
})

test('nothing is put back under another program that has the office open', async () => {
  const office = await anOffice()
  const { backups } = await office.must('backups.take', {})
  const call = servedAt(office.folder)
  const input = { backup: { name: backups[0]?.name ?? '' }, ...restoring }
  expect(await call('backups.restore', input)).toMatchObject({ failure: { code: 'office-in-use' } })
  expect(await office.must('office.status', {})).toMatchObject({ folder: office.folder })
})

test('a copy that an older program left, a database alone, is put back too', async () => {
  const office = await anOffice()
  const { backups } = await office.must('backups.take', {})
  await office.close()
  const folder = temporaryFolder()
  const { name } = backups[0] ?? { name: '' }
  const place = join(folder, 'backups')
  await (await openOffice({ folder })).close()
  mkdirSync(place)
  copyFileSync(join(office.folder, '备份', `${name}.db`), join(place, `${name}.db`))
  const again = await openOffice({ folder })
  await again.must('backups.restore', { backup: { name, place: 'older' }, ...restoring })
  expect((await again.must('office.status', {})).office?.bureau).toBe('虚构县应急管理局')
  expect(existsSync(join(folder, '备份', 'restoring'))).toBe(false)
  expect(readdirSync(folder).filter((file) => file.endsWith('-wal'))).toEqual(['office.db-wal'])
})
