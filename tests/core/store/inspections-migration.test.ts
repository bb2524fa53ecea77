import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { migrations } from '#shared/core/store/migrations/index.ts'
import { databaseFile, openStore } from '#shared/core/store/open-store.ts'
import { listRecusals } from '#shared/core/store/recusals.ts'
import { temporaryFolder } from './temporary-folder.ts'

const clock = () => new Date('2024-05-27T01:00:00Z')

/** An office as the first version left it, with an inspector, a target and a recusal between them. */
async function anOldOffice(): Promise<string> {
  const folder = temporaryFolder()
  const old = await openStore({ folder, clock, migrations: migrations.filter(({ number }) => number === 1) })
  if (!old.ok) throw new Error(old.failure.code)
  await old.value.destroy()
  const raw = new Sqlite(databaseFile(folder))
  const fill = (table: string, values: Readonly<Record<string, string | number>>) => {
    const columns = raw.pragma(`table_info(${table})`) as { name: string; type: string }[]
    const row = columns.map(({ name, type }) => values[name] ?? (type === 'INTEGER' ? 0 : ''))
    raw.prepare(`insert into ${table} values (${row.map(() => '?').join(', ')})`).run(...row)
  }
  const kept = { extra: '{}', revision: 1, tags: '[]', specialties: '[]', item_scope: '[]' }
  fill('target', { ...kept, id: 'A1', name: '虚构企业一' })
  fill('inspector', { ...kept, id: 'ZF1', name: '样例执法员一', department: '虚构县应急管理局' })
  fill('recusal', { inspector_id: 'ZF1', target_id: 'A1', reason: '亲属', source: 'statement' })
  raw.close()
  return folder
}

async function opened(folder: string) {
  const store = await openStore({ folder, clock })
  if (!store.ok) throw new Error(JSON.stringify(store.failure))
  onTestFinished(() => store.value.destroy())
  return store.value
}

test('an office of the first version keeps its recusals, undated, and has room for histories', async () => {
  const folder = await anOldOffice()
  const db = await opened(folder)
  expect(await listRecusals(db)).toEqual([
    {
      inspectorId: 'ZF1',
      inspectorName: '样例执法员一',
      targetId: 'A1',
      targetName: '虚构企业一',
      reason: '亲属',
      source: 'statement',
      statedOn: '',
    },
  ])
  for (const table of ['inspection', 'recusal_rule', 'recusal_dismissal'] as const) {
    expect(await db.selectFrom(table).selectAll().execute()).toEqual([])
  }
})

const inspection = (fields: Readonly<Record<string, string | null>> = {}) => {
  const row = {
    id: 'i1',
    target_id: 'A1',
    date: '2024-05-01',
    kind: '日常检查',
    department: '甲局',
    basis: '',
    exemption: '',
    result: '',
    remark: '',
    register_number: '',
    draw_id: null,
    source: 'hand',
    extra: '{}',
    ...fields,
  }
  const names = Object.keys(row)
  const sql = `insert into inspection (${names.join(', ')}, revision, changed_at) values (${names.map(() => '?').join(', ')}, 1, '')`
  return [sql, Object.values(row)] as const
}

test('the file itself refuses a visit twice, a day that is none, a stranger, an unknown source', async () => {
  const folder = await anOldOffice()
  await (await opened(folder)).destroy()
  const raw = new Sqlite(databaseFile(folder))
  onTestFinished(() => {
    raw.close()
  })
  raw.pragma('foreign_keys = ON')
  const put = (fields?: Readonly<Record<string, string | null>>) => () => {
    const [sql, values] = inspection(fields)
    raw.prepare(sql).run(...values)
  }
  put()()
  expect(put({ id: 'i2' })).toThrow('UNIQUE')
  expect(put({ id: 'i2', department: '乙局' })).not.toThrow()
  expect(put({ id: 'i3', date: '2024年5月' })).toThrow('CHECK')
  expect(put({ id: 'i3', target_id: 'A9' })).toThrow('FOREIGN KEY')
  expect(put({ id: 'i3', date: '2024-05-02', source: 'rumour' })).toThrow('CHECK')
  expect(put({ id: 'i3', date: '2024-05-02', draw_id: 'd', exemption: '投诉举报' })).toThrow('CHECK')
})
