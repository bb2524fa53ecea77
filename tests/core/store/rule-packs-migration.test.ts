import { officialPapersSchema } from '#shared/contract/schemas.ts'
import { expect, test } from 'vitest'
import { findOffice } from '#shared/core/store/offices.ts'
import { anOfficeOf, openedAt } from './old-office.ts'

/** A database of the first version with an office in it. */
const anOldOffice = (region: string) =>
  anOfficeOf(
    1,
    [
      'office',
      {
        id: 1,
        bureau: '样例局',
        region,
        clerk: '样例经办人',
        contact: '样例联系人',
        phone: '0319',
        pack_id: 'ningjin',
      },
    ],
    ['department', { name: '样例局', own: 1, units: '["监督股"]' }],
  )

test.each([
  ['虚构县', 'county'],
  ['虚构区', 'district'],
  ['虚构市', 'city'],
])(
  'an office of %s that was set up before keeps all it had and begins with the level %s',
  async (region, level) => {
    expect(await findOffice(await openedAt(await anOldOffice(region)))).toEqual({
      profile: {
        bureau: '样例局',
        region,
        clerk: '样例经办人',
        contact: '样例联系人',
        phone: '0319',
        packId: 'ningjin',
        level,
        papers: officialPapersSchema.parse({}),
        numberPrefix: '',
        mobile: '',
        address: '',
        postcode: '',
        sealLine: '样例局',
      },
      rehearsal: false,
    })
  },
)

test('departments of before have no initiations, and a copy of a pack needs a name of its own', async () => {
  const db = await openedAt(await anOldOffice('虚构县'))
  expect(await db.selectFrom('department').selectAll().execute()).toEqual([
    { name: '样例局', own: 1, units: '["监督股"]' },
  ])
  expect(await db.selectFrom('initiation').selectAll().execute()).toEqual([])
  const copy = { preset: 'ningjin', name: '规则', body: '{}', revision: 1, changed_at: '' }
  await db
    .insertInto('rule_pack')
    .values({ id: 'own-1', ...copy })
    .execute()
  await expect(
    db
      .insertInto('rule_pack')
      .values({ id: 'own-2', ...copy })
      .execute(),
  ).rejects.toThrow(/UNIQUE/)
  await expect(
    db
      .insertInto('rule_pack')
      .values({ id: 'ningjin', ...copy, name: '另一份' })
      .execute(),
  ).rejects.toThrow(/CHECK/)
})
