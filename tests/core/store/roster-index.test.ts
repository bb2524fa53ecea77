import * as fc from 'fast-check'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import type { Db } from '#shared/core/store/database.ts'
import { openStore } from '#shared/core/store/open-store.ts'
import type { RosterQuery } from '#shared/core/store/roster-lists.ts'
import { countRosters, filterValues, idsFound, listRoster } from '#shared/core/store/roster-lists.ts'
import { putRecords, retireRecords } from '#shared/core/store/rosters.ts'
import { searchText, searchTexts, searchWords } from '#shared/core/store/search-text.ts'
import type { Filters } from '#shared/domain/rosters/filters.ts'
import type { Target } from '#shared/domain/rosters/types.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'
import { temporaryFolder } from './temporary-folder.ts'

const today = '2024-05-27'
const at = '2024-05-27T01:00:00Z'

async function aStore(): Promise<Db> {
  const store = await openStore({ folder: temporaryFolder(), clock: () => new Date(at) })
  if (!store.ok) throw new Error(store.failure.code)
  onTestFinished(() => store.value.destroy())
  return store.value
}

const put = (db: Db, targets: readonly Target[]) =>
  db.transaction().execute((tx) => putRecords(tx, 'targets', targets, at))

const retire = (db: Db, ids: readonly string[], reason: string) =>
  db.transaction().execute((tx) => retireRecords(tx, 'targets', ids, reason, at))

async function idsOf(db: Db, asked: Partial<RosterQuery> = {}): Promise<readonly string[]> {
  const query: RosterQuery = {
    roster: 'targets',
    search: '',
    filters: {},
    retired: false,
    sort: { by: 'name', down: false },
    offset: 0,
    limit: 1000,
    ...asked,
  }
  const { total, rows } = await listRoster(db, query, today)
  expect(rows.length).toBe(Math.max(0, Math.min(total - query.offset, query.limit)))
  return rows.map(({ record }) => record.id)
}

/** What the list must say, worked out from nothing but the rule. */
function naively(
  targets: ReadonlyMap<string, { readonly target: Target; readonly reason: string }>,
  asked: { readonly search: string; readonly filters: Filters; readonly retired: boolean },
): readonly string[] {
  const fits = ({ target, reason }: { readonly target: Target; readonly reason: string }) => {
    const { name, latin } = searchTexts(searchText(target.id, target.name))
    return (
      (reason !== '') === asked.retired &&
      searchWords(asked.search).every((word) => name.includes(word) || latin.includes(word)) &&
      (asked.filters['region'] ?? [target.region]).includes(target.region) &&
      (asked.filters['tags'] === undefined ||
        (target.tags.length === 0
          ? asked.filters['tags'].includes('')
          : target.tags.some((tag) => asked.filters['tags']?.includes(tag)))) &&
      (asked.filters['licenceExpires'] === undefined ||
        (target.licenceExpires !== '' && target.licenceExpires < today))
    )
  }
  return [...targets.values()].filter(fits).map(({ target }) => target.id)
}

const names = fc.array(
  fc.constantFrom(...'虚构县东北方化工有限公司女装厂', '（甲）', 'ABC', 'ｂ', '号', '7', '𠮷', '銀'),
  { minLength: 1, maxLength: 8 },
)
const aRandomTarget = fc
  .record({
    id: fc.constantFrom(...Array.from({ length: 12 }, (_, index) => `91-${index}A`)),
    name: names.map((parts) => parts.join('')),
    region: fc.constantFrom('', '凤凰镇', '河渠镇'),
    tags: fc.uniqueArray(fc.constantFrom('黑名单', '粉尘涉爆')),
    licenceExpires: fc.constantFrom('', '2024-05-26', '2024-05-27', '9999-09-09'),
  })
  .map((fields) => aTarget(fields))

const aStep = fc.oneof(
  { arbitrary: fc.record({ put: fc.array(aRandomTarget, { maxLength: 6 }) }), weight: 4 },
  fc.record({ retire: aRandomTarget, reason: fc.constantFrom('注销', '') }),
  fc.record({ remove: aRandomTarget }),
  fc.record({ undone: aRandomTarget }),
)
const aQuestion = fc.record({
  search: fc.oneof(
    fc.constantFrom('', 'xg', '县', '有限公司', '(甲)', 'ａｂｃ', 'nv', '91-', '虚构 厂', 'zzz', '𠮷', 'jia'),
    names.map((parts) => parts.slice(0, 2).join('')),
  ),
  filters: fc.record(
    {
      region: fc.subarray(['', '凤凰镇', '河渠镇'], { minLength: 1 }),
      tags: fc.subarray(['', '黑名单'], { minLength: 1 }),
      licenceExpires: fc.constant(['expired']),
    },
    { requiredKeys: [] },
  ),
  retired: fc.boolean(),
})

class Undone extends Error {}

test('whatever is written between two questions, the list answers as a scan of every record would', async () => {
  const history = fc.array(fc.tuple(aStep, aQuestion), { minLength: 1, maxLength: 12 })
  const db = await aStore()
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      await db.deleteFrom('target').execute()
      const known = new Map<string, { readonly target: Target; readonly reason: string }>()
      for (const [step, question] of steps) {
        await write(db, known, step)
        const found = await idsOf(db, question)
        expect(found.toSorted()).toEqual(naively(known, question).toSorted())
        expect(await idsFound(db, 'targets', question, today)).toEqual(found)
        const used = [...known.values()].filter(({ reason }) => reason === '')
        expect((await countRosters(db)).targets).toBe(used.length)
        const counts = await filterValues(db, 'targets', 'region')
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(used.length)
      }
    }),
    { numRuns: 60 },
  )
})

type Step = typeof aStep extends fc.Arbitrary<infer Made> ? Made : never

async function write(
  db: Db,
  known: Map<string, { readonly target: Target; readonly reason: string }>,
  step: Step,
): Promise<void> {
  if ('put' in step) {
    // Of two with one code the later one stands.
    for (const target of step.put) known.set(target.id, { target, reason: '' })
    await put(db, step.put)
  } else if ('retire' in step) {
    const one = known.get(step.retire.id)
    if (one !== undefined) known.set(step.retire.id, { ...one, reason: step.reason })
    await retire(db, [step.retire.id], step.reason)
  } else if ('remove' in step) {
    known.delete(step.remove.id)
    await db.deleteFrom('target').where('id', '=', step.remove.id).execute()
  } else {
    await db
      .transaction()
      .execute(async (tx) => {
        await putRecords(tx, 'targets', [step.undone], at)
        throw new Undone()
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error
      })
  }
}

test('more rows than an edit writes are read anew, and found', async () => {
  const db = await aStore()
  expect(await idsOf(db)).toEqual([])
  const many = Array.from({ length: 2500 }, (_, index) =>
    aTarget({ id: `A${index}`, name: index % 2 === 0 ? `虚构北${index}厂` : `虚构南${index}厂` }),
  )
  await put(db, many)
  expect((await listRoster(db, { ...everything, search: '南' }, today)).total).toBe(1250)
  await retire(
    db,
    many.slice(0, 2200).map(({ id }) => id),
    '注销',
  )
  expect((await listRoster(db, { ...everything, search: '南' }, today)).total).toBe(150)
})

const everything: RosterQuery = {
  roster: 'targets',
  search: '',
  filters: {},
  retired: false,
  sort: { by: 'name', down: false },
  offset: 0,
  limit: 10,
}

test('rows written outside the store are noticed too', async () => {
  const db = await aStore()
  await put(db, [aTarget({ id: 'A1', region: '凤凰镇' })])
  expect(await idsOf(db, { filters: { region: ['河渠镇'] } })).toEqual([])
  await sql`update target set region = '河渠镇' where id = 'A1'`.execute(db)
  expect(await idsOf(db, { filters: { region: ['河渠镇'] } })).toEqual(['A1'])
})

test('names stand in the order of their 拼音; a record that is renamed moves', async () => {
  const db = await aStore()
  const named = (id: string, name: string) => aTarget({ id, name })
  await put(db, [named('A1', '中兴厂'), named('A2', '安康厂'), named('A3', '北方厂')])
  expect(await idsOf(db)).toEqual(['A2', 'A3', 'A1'])
  await put(db, [named('A2', '卓越厂')])
  expect(await idsOf(db)).toEqual(['A3', 'A1', 'A2'])
  expect(await idsOf(db, { sort: { by: 'name', down: true } })).toEqual(['A2', 'A1', 'A3'])
  expect(await idsOf(db, { sort: { by: 'id', down: false } })).toEqual(['A1', 'A2', 'A3'])
})

test('a column sorts either way with what is not filled in last, and by name within one value', async () => {
  const db = await aStore()
  await put(db, [
    aTarget({ id: 'A1', name: '甲厂', licenceExpires: '' }),
    aTarget({ id: 'A2', name: '乙厂', licenceExpires: '2024-06-01' }),
    aTarget({ id: 'A3', name: '丙厂', licenceExpires: '2025-01-01' }),
    aTarget({ id: 'A4', name: '丁厂', licenceExpires: '2024-06-01' }),
  ])
  const sorted = (down: boolean) => idsOf(db, { sort: { by: 'licenceExpires', down } })
  expect(await sorted(false)).toEqual(['A4', 'A2', 'A3', 'A1'])
  expect(await sorted(true)).toEqual(['A3', 'A4', 'A2', 'A1'])
  expect(await idsOf(db, { sort: { by: 'constructor', down: false } })).toHaveLength(4)
})

test('a grade is filtered and counted with its scale', async () => {
  const db = await aStore()
  const graded = (id: string, scale: string, grade: string) =>
    aTarget({ id, creditRisk: { scale, grade, asOf: '', source: '' } })
  await put(db, [graded('A1', '企业信用风险', 'C'), graded('A2', '安全生产', 'C'), graded('A3', '', '')])
  expect(await idsOf(db, { filters: { creditRisk: ['C\n安全生产'] } })).toEqual(['A2'])
  expect(await idsOf(db, { filters: { creditRisk: [''] } })).toEqual(['A3'])
  expect((await filterValues(db, 'targets', 'creditRisk')).map(({ value }) => value).toSorted()).toEqual(
    ['', 'C\n企业信用风险', 'C\n安全生产'].toSorted(),
  )
})

test('two lists that ask at the same time while rows are written both answer in full', async () => {
  const db = await aStore()
  await put(db, [aTarget({ id: 'A1', name: '甲厂' })])
  const [first, second] = await Promise.all([
    idsOf(db),
    idsOf(db, { search: '甲' }),
    put(db, [aTarget({ id: 'A2', name: '甲乙厂' })]),
  ])
  expect([...first, ...second]).toContain('A1')
  expect(await idsOf(db)).toEqual(await idsOf(db, { search: '甲' }))
})
