import * as fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { readColumns, readPoolTargets } from '#shared/core/store/pool-targets.ts'
import { putRecords, retireRecords } from '#shared/core/store/rosters.ts'
import type { FrameTarget } from '#shared/domain/plan/pool.ts'
import type { Target } from '#shared/domain/rosters/types.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'
import { anOfficeOf, openedAt } from './old-office.ts'
import { temporaryFolder } from './temporary-folder.ts'

// The pool's way of reading a roster, held against the plain one: field by field.

const at = '2024-05-27T01:00:00.000Z'

/** As anybody would see it: a row's fields may be shared with others. */
const seen = (targets: readonly FrameTarget[]) =>
  targets.map(({ id, name, status, type, industry, region, tags, creditRisk, licence, licenceExpires }) => ({
    id,
    name,
    status,
    type,
    industry,
    region,
    tags,
    creditRisk,
    licence,
    licenceExpires,
  }))

const sign = fc.constantFrom(...'企业AZ09"[],\\\'\t\n', '\u{20000}', '')
const wordOf = (separators: string) =>
  fc.string({
    unit: fc.oneof({ weight: 30, arbitrary: sign }, fc.constantFrom('甲', ...separators)),
    maxLength: 4,
  })

function targetOf(word: fc.Arbitrary<string>): fc.Arbitrary<Target> {
  return fc
    .record({
      id: fc.stringMatching(/^[0-9A-Z][0-9A-Z._-]{0,3}$/),
      name: word.map((text) => `企${text}`),
      status: word,
      type: word,
      industry: word,
      region: word,
      tags: fc.array(word, { maxLength: 2 }),
      licence: word,
      licenceExpires: word,
      grade: word,
      scale: word,
    })
    .map(({ grade, scale, ...fields }) =>
      aTarget({ ...fields, creditRisk: { scale, grade, asOf: '', source: '' } }),
    )
}

test.each([
  ['of usual signs', ''],
  ['that hold the separators themselves', '\u001E\u001F'],
])(
  'a pool sees targets %s as they are, in the order of their ids, and none that is retired',
  async (_, odd) => {
    const db = await openedAt(temporaryFolder())
    const rosters = fc.uniqueArray(targetOf(wordOf(odd)), { selector: ({ id }) => id, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(rosters, async (targets) => {
        await db.transaction().execute(async (tx) => {
          await sql`delete from target`.execute(tx)
          await putRecords(tx, 'targets', targets, at)
          const retired = targets.filter((_target, index) => index % 4 === 3).map(({ id }) => id)
          await retireRecords(tx, 'targets', retired, '样例原因', at)
          const read = seen(await readPoolTargets(tx))
          expect(read).toEqual(seen(await readColumns(tx)))
          const expected = targets
            .filter(({ id }) => !retired.includes(id))
            .map(({ id, name }) => `${id} ${name}`)
          expect(read.map(({ id, name }) => `${id} ${name}`)).toEqual(expected.toSorted())
        })
      }),
      { numRuns: 60 },
    )
  },
)

test('a roster longer than one reading is whole, and comes out of the index alone', async () => {
  const db = await openedAt(temporaryFolder())
  const targets = Array.from({ length: 10_001 }, (_, index) =>
    aTarget({ id: `A${(index * 7919) % 100_003}`, name: `企业${index}` }),
  )
  await db.transaction().execute((tx) => putRecords(tx, 'targets', targets, at))
  const read = await readPoolTargets(db)
  expect(read.map(({ id }) => id)).toEqual(targets.map(({ id }) => id).toSorted())
  expect(seen(read)).toEqual(seen(await readColumns(db)))
})

test('an office of before pools had an index gets it, and digests of files are found without their texts', async () => {
  const db = await openedAt(await anOfficeOf(14))
  const planOf = async (query: string) =>
    (await sql<{ detail: string }>`${sql.raw(`explain query plan ${query}`)}`.execute(db)).rows.map(
      (row) => row.detail,
    )
  const columns = `id, name, status, type, industry, region, tags, credit_scale, credit_grade, licence, licence_expires`
  expect(
    await planOf(`select ${columns} from target where retired_reason = '' and id > 'A' order by id limit 10`),
  ).toEqual(['SEARCH target USING COVERING INDEX target_pool (id>?)'])
  expect(await planOf(`select path, sha256 from draw_file where draw_id = 'A' order by path`)).toEqual([
    'SEARCH draw_file USING COVERING INDEX draw_file_digest (draw_id=?)',
  ])
})
