import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseFile, openStore } from '#shared/core/store/open-store.ts'
import { migrations } from '#shared/core/store/migrations/index.ts'
import { addRecord, anOffice } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

const question = {
  roster: 'targets' as const,
  search: '化工',
  filters: { region: ['凤凰镇'] },
  retired: false,
}

test('a filter is kept under its name, renamed, replaced and removed', async () => {
  const office = await anOffice()
  await office.must('rosters.saveFilter', { name: ' 凤凰镇化工 ', question })
  expect(await office.must('rosters.savedFilters', { roster: 'targets' })).toEqual([
    { name: '凤凰镇化工', question },
  ])
  expect(await office.must('rosters.savedFilters', { roster: 'experts' })).toEqual([])
  expect(await office.refusal('rosters.saveFilter', { name: '凤凰镇化工', question })).toEqual({
    code: 'record-exists',
    id: '凤凰镇化工',
  })
  const narrower = { ...question, filters: { ...question.filters, tags: [''] } }
  const renamed = { name: '重点', before: '凤凰镇化工', question: narrower }
  expect(await office.must('rosters.saveFilter', renamed)).toEqual([{ name: '重点', question: narrower }])
  expect(await office.refusal('rosters.saveFilter', { ...renamed, before: '没有' })).toMatchObject({
    code: 'record-not-found',
  })
  expect(await office.must('rosters.removeFilter', { roster: 'targets', name: '重点' })).toEqual([])
  expect(await office.refusal('rosters.removeFilter', { roster: 'targets', name: '重点' })).toMatchObject({
    code: 'record-not-found',
  })
})

test('how a list is looked at is kept for the office, and leaves no entry in the ledger', async () => {
  const office = await anOffice()
  const before = await office.ledger()
  expect(await office.must('rosters.layout', { roster: 'targets' })).toBeNull()
  const layout = { columns: [{ key: 'name', width: 300 }], sort: { by: 'region', down: true } }
  await office.must('rosters.saveLayout', { roster: 'targets', layout })
  const wider = { ...layout, columns: [{ key: 'name', width: 320 }] }
  await office.must('rosters.saveLayout', { roster: 'targets', layout: wider })
  await office.must('rosters.saveFilter', { name: '重点', question })
  await office.close()
  const again = await openOffice({ folder: office.folder })
  expect(await again.must('rosters.layout', { roster: 'targets' })).toEqual(wider)
  expect(await again.must('rosters.layout', { roster: 'items' })).toBeNull()
  expect(await again.must('rosters.savedFilters', { roster: 'targets' })).toHaveLength(1)
  expect(await again.ledger()).toEqual(before)
})

test('an office whose file is of the version before lists opens with all its records, found as ever', async () => {
  const folder = temporaryFolder()
  const clock = () => new Date('2024-05-27T01:00:00Z')
  const old = await openStore({ folder, clock, migrations: migrations.slice(0, 1) })
  if (!old.ok) throw new Error(old.failure.code)
  await old.value.destroy()
  const raw = new Sqlite(databaseFile(folder))
  const columns = raw.prepare(`select name from pragma_table_info('target')`).pluck().all().map(String)
  const cells: Readonly<Record<string, string | number>> = {
    id: 'A1',
    name: '虚构县（甲）厂',
    tags: '["黑名单"]',
    extra: '{}',
    search: '虚构县（甲）厂\na1\nxgx（j）c\nxugouxian（jia）chang',
    revision: 3,
    changed_at: '2023-01-01T00:00:00Z',
  }
  const marks = columns.map(() => '?').join(', ')
  raw
    .prepare(`insert into target (${columns.join(', ')}) values (${marks})`)
    .run(...columns.map((column) => cells[column] ?? ''))
  raw.close()
  const office = await openOffice({ folder })
  for (const search of ['(甲)', 'xgxjc', 'xianjiachang', 'A1']) {
    const { rows } = await office.must('rosters.list', { roster: 'targets', search })
    expect(rows).toMatchObject([{ record: { id: 'A1', tags: ['黑名单'] }, revision: 3 }])
  }
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'A2' }) })
  expect(await office.must('rosters.savedFilters', { roster: 'targets' })).toEqual([])
})
