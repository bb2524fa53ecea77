import { expect, test } from 'vitest'
import { readOwnRules, readVocabulary } from '#shared/core/store/vocabularies.ts'
import { openOffice } from '../../office-under-test.ts'
import { anOfficeOf, openedAt, openedRaw } from '../old-office.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** A folder as the first release left it: an office with one target. */
const aFolderOfTheFirstRelease = () =>
  anOfficeOf(
    1,
    [
      'office',
      {
        id: 1,
        bureau: '虚构县应急管理局',
        region: '虚构县',
        clerk: '样例经办人',
        pack_id: 'ningjin',
        created_at: '2024-05-27',
      },
    ],
    [
      'target',
      {
        id: 'A1',
        name: '虚构一厂',
        address: '虚构县候口乡一村',
        status: '存续',
        tags: '["黑名单"]',
        business_scope: '面粉加工',
        revision: 3,
        changed_at: '2024-05-27',
      },
    ],
  )

test('an office of the first release opens with its data, and with the words that every office begins with', async () => {
  const db = await openedAt(await aFolderOfTheFirstRelease())
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
  await (await openedAt(folder)).destroy()
  const raw = openedRaw(folder)
  expect(() => raw.exec(statement)).toThrow(reason)
})
