import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { anOffice } from '#tests/core/makers.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'

const backupFolder = (office: OfficeUnderTest) => join(office.folder, '备份')
const namesOf = async (office: OfficeUnderTest) =>
  (await office.must('backups.list', {})).backups.map(({ cause }) => cause)

const targetsFile = (rows: number) => ({
  name: '样例.csv',
  bytes: new TextEncoder().encode(
    `统一社会信用代码,企业名称,所属乡镇\n${Array.from({ length: rows }, (_, at) => `13012319910000${at},样例${at}号厂,甲镇`).join('\n')}\n`,
  ),
})

async function importTargets(office: OfficeUnderTest): Promise<void> {
  const { token } = await office.must('rosters.previewImport', { roster: 'targets', file: targetsFile(3) })
  await office.must('rosters.confirmImport', { token })
}

test('a confirmed import is backed up by itself; the copy holds its rows and the head of the ledger', async () => {
  const office = await anOffice({ automaticBackups: true })
  await importTargets(office)
  const { backups, failure } = await office.must('backups.list', {})
  expect(failure).toBeNull()
  expect(backups.map(({ cause }) => cause)).toContain('import')
  const [{ name, entries } = { name: '', entries: 0 }] = backups
  const copy = new Sqlite(join(backupFolder(office), `${name}.db`), { readonly: true })
  const count = (table: string) => copy.prepare(`select count(*) from ${table}`).pluck().get()
  expect([count('target'), count('ledger')]).toEqual([3, entries])
  copy.close()
  const manifest = JSON.parse(readFileSync(join(backupFolder(office), `${name}.json`), 'utf8')) as {
    rows: Record<string, number>
    ledger: { hash: string }
  }
  expect(manifest.rows['target']).toBe(3)
  expect(manifest.ledger.hash).toBe((await office.ledger()).at(-1)?.hash)
})

test('the first call of another day makes a daily one, if anything was done since the last', async () => {
  const office = await anOffice({ automaticBackups: true, at: '2023-05-08T04:00:00Z' })
  await office.must('office.status', {})
  expect(await namesOf(office)).toEqual(['daily'])
  office.setTime('2023-05-09T04:00:00Z')
  await office.must('packs.copy', { packId: 'ningjin', name: '样例规则' })
  expect(await namesOf(office)).toEqual(['daily', 'daily'])
  office.setTime('2023-05-10T04:00:00Z')
  await office.must('office.status', {})
  expect(await namesOf(office)).toEqual(['daily', 'daily'])
})

test('a file of papers is copied once, however many backups have it', async () => {
  const office = await anOffice()
  for (const folder of ['附件', '文书/2023']) mkdirSync(join(office.folder, folder), { recursive: true })
  writeFileSync(join(office.folder, '附件', 'a.pdf'), '证明')
  writeFileSync(join(office.folder, '文书/2023', 'b.docx'), '文书')
  const [first] = (await office.must('backups.take', {})).backups
  const blobs = () =>
    readdirSync(join(backupFolder(office), 'files'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
  const before = blobs()
  expect(first?.files).toEqual({ count: 2, bytes: 12 })
  expect(before).toHaveLength(3)
  const [second] = (await office.must('backups.take', {})).backups
  expect(second?.files.count).toBe(2)
  expect(blobs()).toEqual(before)
})

test('a backup that cannot be made fails no act; 今天 and the list tell of it until one is made', async () => {
  const office = await anOffice({ automaticBackups: true })
  await office.must('backups.list', {})
  const place = backupFolder(office)
  rmSync(place, { recursive: true, force: true })
  writeFileSync(place, 'a file where the folder should be')
  await importTargets(office)
  const { failure } = await office.must('backups.list', {})
  expect(failure).toMatchObject({ reason: 'other' })
  expect((await office.must('office.status', {})).due).toContainEqual(
    expect.objectContaining({ code: 'backup-failed' }),
  )
  expect(await office.refusal('backups.take', {})).toMatchObject({ code: 'backup-not-made' })
  rmSync(place)
  expect((await office.must('backups.take', {})).failure).toBeNull()
  expect((await office.must('office.status', {})).due.map(({ code }) => code)).not.toContain('backup-failed')
})

test('each backup is copied to the second place, and its absence is told after a week', async () => {
  const office = await anOffice({ at: '2023-05-08T04:00:00Z' })
  const stick = temporaryFolder()
  const set = await office.must('backups.setSecondPlace', { secondPlace: stick })
  expect(set.second).toMatchObject({ folder: stick, reachable: true, failure: null })
  const [own = ''] = readdirSync(stick)
  expect(own).toMatch(/^双随机备份-[0-9a-f]{12}$/)
  expect(readdirSync(join(stick, own)).filter((name) => name.endsWith('.db'))).toHaveLength(1)
  rmSync(stick, { recursive: true })
  office.setTime('2023-05-14T03:00:00Z')
  await office.must('backups.take', {})
  const codes = async () => (await office.must('office.status', {})).due.map(({ code }) => code)
  expect(await codes()).not.toContain('second-place-unseen')
  office.setTime('2023-05-15T04:00:01Z')
  await office.must('backups.take', {})
  expect(await codes()).toContain('second-place-unseen')
  // Nothing is made where a stick would be.
  expect(() => readdirSync(stick)).toThrow('ENOENT')
})

test('the second place must be there, writable and not in the office folder', async () => {
  const office = await anOffice()
  const why = async (secondPlace: string) => office.refusal('backups.setSecondPlace', { secondPlace })
  expect(await why('/nowhere/样例')).toMatchObject({ code: 'second-place-not-usable', why: 'absent' })
  expect(await why('样例')).toMatchObject({ why: 'absent' })
  const inside = join(office.folder, '第二处')
  mkdirSync(inside)
  expect(await why(inside)).toMatchObject({ why: 'within' })
})
