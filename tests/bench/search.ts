import { deepStrictEqual } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from '#shared/core/store/database.ts'
import { openStore } from '#shared/core/store/open-store.ts'
import { listRoster, type RosterQuery } from '#shared/core/store/roster-lists.ts'
import { putRecords } from '#shared/core/store/rosters.ts'
import { madeCode, townships } from './made-register.ts'
import { madeTarget } from './made-targets.ts'
import { timed, type Sample } from './measure.ts'
import type { Group, Line } from './report.ts'

const count = 100_000
const asked = 200
const batch = 5000
const today = '2024-05-27'

/** What people type: parts of names, syllables, codes and their tails, single signs, what everybody has and what nobody has. */
const words: readonly ((index: number) => string)[] = [
  () => '有限公司',
  (index) => madeTarget(index).name.slice(3, 9),
  (index) => madeCode(index),
  (index) => madeCode(index).slice(-4),
  () => '虚构县',
  (index) => ['电', '七', '厂', 'x', '7', '化'][index % 6] ?? '',
  (index) => ['化工', '贸易', '电线', '东西', '12', 'hg'][index % 6] ?? '',
  () => 'xgx',
  (index) => ['dianxian', 'huagong', 'nonfuchanpin', 'maoyiyouxiangongsi'][index % 4] ?? '',
  (index) => `化工 有限 ${index % 1000}`,
  () => 'zzqqxx',
  () => '没有这样的企业',
  (index) => `dxdl ${townships.length - (index % 3)}`,
  () => '',
]

const filters: readonly RosterQuery['filters'][] = [
  {},
  { region: [townships[0] ?? '', townships[3] ?? ''] },
  { creditRisk: ['C\n企业信用风险 A—D', 'D\n企业信用风险 A—D'], industry: ['危险化学品'] },
  { licenceExpires: ['expired', 'within-3'] },
  { tags: ['粉尘涉爆'], status: ['存续'] },
  { tags: [''], lastInspected: ['', 'over-12'] },
]

const byName = { by: 'name', down: false }
const sorts = ['name', 'id', 'region', 'creditRisk', 'lastInspected', 'licenceExpires'].flatMap((by) => [
  { by, down: false },
  { by, down: true },
])

const everything: RosterQuery = {
  roster: 'targets',
  search: '',
  filters: {},
  retired: false,
  sort: byName,
  offset: 0,
  limit: 100,
}

/** Total and first page of lists that differ from one another; leaps to a page near the end; filters alone; after an edit. */
export async function benchSearch(): Promise<Group> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'))
  const store = await openStore({ folder, clock: () => new Date() })
  if (!store.ok) throw new Error(store.failure.code)
  const db = store.value
  try {
    await fill(db)
    const first = await timed(() => list(db, {}))
    deepStrictEqual((await listRoster(db, everything, today)).total, count)
    return {
      title: `Lists of ${count.toLocaleString('en')} targets: total and first rows`,
      lines: [
        await lineOf({
          name: 'a word or more, half with filters',
          times: asked,
          ask: (index) =>
            list(db, { search: wordOf(index), filters: index % 2 === 0 ? {} : filterOf(index) }),
        }),
        await lineOf({
          name: 'filters alone, no two alike',
          times: asked,
          ask: (index) => list(db, { filters: { ...filterOf(index), changed: [`over-${index + 1}`, ''] } }),
        }),
        await lineOf({
          name: 'a page at offset 90,000, by different columns',
          times: asked,
          ask: (index) =>
            list(db, { offset: 90_000 + index * 10, sort: sorts[index % sorts.length] ?? byName }),
        }),
        await lineOf({
          name: 'a word, after a record was edited',
          times: asked / 4,
          before: (index) => edit(db, index),
          ask: (index) => list(db, { search: wordOf(index) }),
        }),
        { name: 'the first list of all, which reads the roster', samples: [first] },
      ],
    }
  } finally {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}

const wordOf = (index: number) => words[index % words.length]?.(index * 487) ?? ''
const filterOf = (index: number) => filters[index % filters.length] ?? {}

const list = (db: Db, query: Partial<RosterQuery>) => listRoster(db, { ...everything, ...query }, today)

async function fill(db: Db): Promise<void> {
  for (let from = 0; from < count; from += batch) {
    const targets = Array.from({ length: batch }, (_, index) => madeTarget(from + index))
    await db.transaction().execute((tx) => putRecords(tx, 'targets', targets, '2024-05-27T00:00:00Z'))
  }
}

const edit = (db: Db, index: number) =>
  db
    .transaction()
    .execute((tx) =>
      putRecords(tx, 'targets', [{ ...madeTarget(index), phone: String(index) }], '2024-05-28T00:00:00Z'),
    )

interface Asking {
  readonly name: string
  readonly times: number
  /** Done before each question and not timed */
  readonly before?: (index: number) => Promise<unknown>
  readonly ask: (index: number) => Promise<unknown>
}

/** One question after the other, each different. */
async function lineOf({ name, times, before, ask }: Asking): Promise<Line> {
  const samples: Sample[] = []
  for (let index = 0; index < times; index += 1) {
    await before?.(index)
    samples.push(await timed(() => ask(index)))
  }
  return { name, samples, aim: { ninetyFive: 0.05 } }
}
