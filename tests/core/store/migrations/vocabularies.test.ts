import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import type { Db } from '#shared/core/store/database.ts'
import { migrations } from '#shared/core/store/migrations/index.ts'
import { databaseFile, openStore } from '#shared/core/store/open-store.ts'
import { readOwnRules, readVocabulary } from '#shared/core/store/vocabularies.ts'
import { openOffice } from '../../office-under-test.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const clock = () => new Date('2024-05-27T01:00:00Z')

async function opened(folder: string, upTo = Infinity): Promise<Db> {
  const known = migrations.filter(({ number }) => number <= upTo)
  const store = await openStore({ folder, clock, migrations: known })
  if (!store.ok) throw new Error(store.failure.code)
  onTestFinished(() => store.value.destroy())
  return store.value
}

const targetColumns = `id, name, type, industry, region, address, legal_representative, contact, phone, status, credit_scale,
  credit_grade, credit_as_of, credit_source, licence, licence_expires, last_inspected, tags, established_on, business_scope, registrar,
  jurisdiction, extra, search, revision, retired_reason, changed_at`

/** A folder as the first release left it: an office with one target. */
async function aFolderOfTheFirstRelease(): Promise<string> {
  const folder = temporaryFolder()
  const db = await opened(folder, 1)
  await sql`insert into office values (1, '虚构县应急管理局', '虚构县', '样例经办人', '', '', 'ningjin', 0, '2024-05-27')`.execute(
    db,
  )
  await sql`insert into target (${sql.raw(targetColumns)}) values ('A1', '虚构一厂', '', '', '', '虚构县候口乡一村', '', '', '',
    '存续', '', '', '', '', '', '', '', '["黑名单"]', '', '面粉加工', '', '', '{}', '', 3, '', '2024-05-27')`.execute(
    db,
  )
  await db.destroy()
  return folder
}

test('an office of the first release opens with its data, and with the words that every office begins with', async () => {
  const folder = await aFolderOfTheFirstRelease()
  const db = await opened(folder)
  expect((await readVocabulary(db, 'statuses')).map(({ word }) => word)).toEqual([
    '存续',
    '在营',
    '开业',
    '在业',
    '在册',
  ])
  expect((await readVocabulary(db, 'scales')).map(({ grades }) => grades.at(-1))).toEqual(['D', 'D', 'E'])
  for (const name of ['regions', 'industries', 'tags', 'types', 'specialties'] as const) {
    expect(await readVocabulary(db, name)).toEqual([])
  }
  expect(await readOwnRules(db)).toEqual([])
  const kept = await db.selectFrom('target').select(['id', 'tags', 'revision']).execute()
  expect(kept).toEqual([{ id: 'A1', tags: '["黑名单"]', revision: 3 }])
})

test('what it holds is then recognised and confirmed', async () => {
  const folder = await aFolderOfTheFirstRelease()
  const office = await openOffice({ folder })
  const entry = { word: '侯口乡', aliases: ['候口乡'], code: '', grades: [] }
  await office.must('vocabularies.save', { name: 'regions', was: '', entry })
  const { stamp, groups } = await office.must('suggestions.groups', { field: 'region' })
  expect(groups).toMatchObject([{ kind: 'one', word: '侯口乡', count: 1 }])
  const confirm = { field: 'region' as const, stamp, group: groups[0]?.key ?? '', ids: null, word: '侯口乡' }
  await office.must('suggestions.confirm', confirm)
  const { rows } = await office.must('rosters.list', { roster: 'targets' })
  expect(rows).toMatchObject([{ record: { region: '侯口乡' }, revision: 4 }])
})

test.each([
  [`insert into vocabulary_word values ('colours', '红', 1, '[]', '', '[]')`, /CHECK/],
  [`insert into vocabulary_word values ('regions', '', 1, '[]', '', '[]')`, /CHECK/],
  [`insert into vocabulary_word values ('statuses', '存续', 9, '[]', '', '[]')`, /UNIQUE/],
  [`insert into suggestion_rule values (1, 'colour', '红', '[]', '[]', '[]', 0)`, /CHECK/],
])('the file itself refuses: %s', async (statement, reason) => {
  const folder = temporaryFolder()
  await (await opened(folder)).destroy()
  const raw = new Sqlite(databaseFile(folder))
  onTestFinished(() => {
    raw.close()
  })
  expect(() => raw.exec(statement)).toThrow(reason)
})
