import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { importFile, recordsOf, targetsCsv, undoLast } from '#tests/core/imports.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { anOfficeOf, openedAt } from '../old-office.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const officeRow = {
  id: 1,
  bureau: '虚构局',
  region: '虚构县',
  clerk: '经办人',
  pack_id: 'ningjin',
  created_at: '2023-01-01',
}

const targetRow = {
  region: '凤凰镇',
  address: '旧址',
  status: '存续',
  tags: '["黑名单"]',
  extra: '{"备注":"留"}',
  search: 'x',
  revision: 3,
  changed_at: '2023-01-01',
}

/** An office's file as version 1 wrote it: two targets, one of them retired. */
const anOfficeOf001 = () =>
  anOfficeOf(
    1,
    ['office', officeRow],
    [
      'target',
      { ...targetRow, id: 'A1', name: '虚构A1厂' },
      { ...targetRow, id: 'A2', name: '虚构A2厂', retired_reason: '注销' },
    ],
  )

test('a database of 001 keeps its records when it becomes one of 002, and a copy from before is kept', async () => {
  const folder = await anOfficeOf001()
  const db = await openedAt(folder, 2)
  const rows = await sql<{ id: string; revision: number; retired_reason: string; added_by_import: string }>`
    select id, revision, retired_reason, added_by_import from target order by id`.execute(db)
  expect(rows.rows).toEqual([
    { id: 'A1', revision: 3, retired_reason: '', added_by_import: '' },
    { id: 'A2', revision: 3, retired_reason: '注销', added_by_import: '' },
  ])
  expect(readdirSync(join(folder, '备份'))).toHaveLength(1)
  expect(existsSync(join(folder, 'office.db'))).toBe(true)
})

test('records from before have a history from now on, and no import of theirs can be undone', async () => {
  const office = await openOffice({ folder: await anOfficeOf001() })
  expect(await office.must('rosters.lastImport', { roster: 'targets' })).toBeNull()
  expect(await office.must('rosters.history', { roster: 'targets', id: 'A1' })).toEqual([])
  const before = await recordsOf(office, 'targets')
  await importFile(office, targetsCsv(['A1,虚构A1厂,凤凰镇,存续,新址', 'A3,虚构丙厂,凤凰镇,存续,']))
  expect(await office.must('rosters.history', { roster: 'targets', id: 'A1' })).toMatchObject([
    { cause: 'imported', changes: { address: { before: '旧址', after: '新址' } } },
  ])
  await undoLast(office)
  expect(await recordsOf(office, 'targets')).toEqual(before)
})

const change = `insert into roster_change values (null, 'targets', 'A1', '2023', '甲', 'edited', '', '{}')`
const imported = `insert into roster_import values (null, 'i1', 'targets', 'x.csv', '${'a'.repeat(64)}', '', '{}', '2023', '甲',
  'in-force', 0, 0, 0)`

test.each([
  `update roster_change set actor = '乙'`,
  'delete from roster_change',
  `insert or replace into roster_change values (1, 'targets', 'A1', '2023', '乙', 'edited', '', '{}')`,
  'delete from roster_import',
  `update roster_import set file_name = 'y.csv'`,
  `update roster_import set state = 'undone', counts = '{"new":1}'`,
  `insert or replace into roster_import select serial, id, roster, 'y.csv', sha256, sheet, counts, at, actor, state, 0, 0, 0 from roster_import`,
  `insert into roster_change values (null, 'targets', 'A1', '2023', '甲', 'edited', '', '[]')`,
])('what was kept of changes and imports refuses: %s', async (statement) => {
  const db = await openedAt(temporaryFolder(), 2)
  for (const sound of [change, imported]) await sql.raw(sound).execute(db)
  await expect(sql.raw(statement).execute(db)).rejects.toThrow(/append-only|never|only be undone|CHECK/)
})

test('an import can be undone once, and not come back', async () => {
  const db = await openedAt(temporaryFolder(), 2)
  await sql.raw(imported).execute(db)
  await sql.raw(`update roster_import set state = 'undone'`).execute(db)
  await expect(sql.raw(`update roster_import set state = 'in-force'`).execute(db)).rejects.toThrow(/once/)
})
