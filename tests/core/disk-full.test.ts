import fs from 'node:fs'
import { readdirSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { isDiskFull } from '#shared/core/disk-full.ts'
import { openStore } from '#shared/core/store/open-store.ts'
import { commitFirst } from './ceremony.ts'
import { anOfficeReadyToDraw } from './makers.ts'
import { temporaryFolder } from './store/temporary-folder.ts'

/** The office's own connection, of which a core shows nothing. */
async function connectionOf<Value>(work: () => Promise<Value>) {
  const { value: pragma } = Object.getOwnPropertyDescriptor(Sqlite.prototype, 'pragma') as {
    value: (this: Sqlite.Database, ...words: Parameters<Sqlite.Database['pragma']>) => unknown
  }
  const opened: Sqlite.Database[] = []
  Sqlite.prototype.pragma = function spied(
    this: Sqlite.Database,
    ...words: Parameters<Sqlite.Database['pragma']>
  ) {
    if (!this.memory) opened.push(this)
    return pragma.apply(this, words)
  }
  try {
    const value = await work()
    return { value, raw: opened.at(-1) }
  } finally {
    Sqlite.prototype.pragma = pragma
  }
}

/** SQLite finds no page more: what it says then is what it says on a full disk. */
const fillUp = (raw: Sqlite.Database | undefined) =>
  raw?.pragma(`max_page_count = ${Number(raw.pragma('page_count', { simple: true }))}`)
const makeRoom = (raw: Sqlite.Database | undefined) => raw?.pragma('max_page_count = 4294967294')

/** The file system takes no byte more, for as long as `work` takes. */
async function onFullDisk<Value>(work: () => Promise<Value>): Promise<Value> {
  const { writeSync } = fs
  fs.writeSync = () => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  }
  syncBuiltinESMExports()
  onTestFinished(restore)
  function restore() {
    fs.writeSync = writeSync
    syncBuiltinESMExports()
  }
  return work().finally(restore)
}

const manyRows = Array.from(
  { length: 3000 },
  (_, at) => `91130000MA0${String(at).padStart(7, '0')},样例${at}号厂`,
)
const file = {
  name: '样例.csv',
  bytes: new TextEncoder().encode(`统一社会信用代码,企业名称\n${manyRows.join('\n')}\n`),
}

test('a database that can grow no more refuses each act in words, keeps what was, and goes on once there is room', async () => {
  const { value: office, raw } = await connectionOf(() => anOfficeReadyToDraw())
  const { token } = await office.must('rosters.previewImport', { roster: 'targets', file })
  const before = await office.ledger()
  fillUp(raw)
  expect(await office.refusal('rosters.confirmImport', { token })).toEqual({
    code: 'disk-full',
    folder: office.folder,
  })
  expect(await office.refusal('draw.commitFirst', await firstOf(office))).toMatchObject({ code: 'disk-full' })
  expect((await office.must('office.status', {})).counts.targets).toBe(10)
  expect(await office.must('draw.list', {})).toEqual([])
  expect(await office.ledger()).toEqual(before)
  makeRoom(raw)
  await commitFirst(office)
  await office.must('rosters.confirmImport', { token })
  expect((await office.ledger()).length).toBe(before.length + 2)
  await office.must('records.verifyLedger', {})
})

const firstOf = async ({ taskId }: { readonly taskId: string }) =>
  Promise.resolve({
    taskId,
    contributors: ['甲', '乙', '丙'].map((name) => ({ organisation: `${name}单位`, name })),
  })

test('a full disk leaves no paper half written and none on record', async () => {
  const office = await anOfficeReadyToDraw()
  const make = { year: 2023, scope: 'internal' } as const
  const refusal = await onFullDisk(() => office.refusal('documents.makePlan', make))
  expect(refusal).toEqual({ code: 'disk-full', folder: office.folder })
  expect(await office.must('documents.list', {})).toEqual([])
  const files = readdirSync(join(office.folder, '文书'), { recursive: true, withFileTypes: true })
  expect(files.filter((entry) => entry.isFile())).toEqual([])
  expect((await office.must('documents.makePlan', make)).length).toBeGreaterThan(0)
})

test('a backup on a full disk is told as such and leaves nothing of it', async () => {
  const office = await anOfficeReadyToDraw()
  const refusal = await onFullDisk(() => office.refusal('backups.take', {}))
  expect(refusal).toMatchObject({ code: 'backup-not-made', reason: 'disk-full' })
  const { backups, failure } = await office.must('backups.list', {})
  expect(failure).toMatchObject({ reason: 'disk-full' })
  expect(backups).toEqual([])
})

test('an office that cannot be opened for want of space says so', async () => {
  const opening = onFullDisk(async () => {
    const { mkdirSync } = fs
    fs.mkdirSync = () => {
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
    }
    syncBuiltinESMExports()
    try {
      const folder = temporaryFolder()
      return { folder, store: await openStore({ folder, clock: () => new Date('2024-05-27T01:00:00Z') }) }
    } finally {
      fs.mkdirSync = mkdirSync
      syncBuiltinESMExports()
    }
  })
  const { folder, store } = await opening
  expect(store).toEqual({ ok: false, failure: { code: 'disk-full', folder } })
})

test('what was caused by a full disk is one', () => {
  const cause = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  expect([isDiskFull(new Error('not written', { cause })), isDiskFull(new Error('other'))]).toEqual([
    true,
    false,
  ])
})
