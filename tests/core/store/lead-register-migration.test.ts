import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { migrations } from '#shared/core/store/migrations/index.ts'
import { listLeads } from '#shared/core/store/leads.ts'
import { databaseFile, openStore } from '#shared/core/store/open-store.ts'
import { findScheme, findTask } from '#shared/core/store/plans.ts'
import { aScheme } from '#tests/core/makers.ts'
import { temporaryFolder } from './temporary-folder.ts'

const clock = () => new Date('2024-05-27T01:00:00Z')
const every = { search: '', year: '', handlings: [], taskId: '', offset: 0, limit: 10 }

/** An office as the first version left it: a target, and a plan whose task has a scheme as it was written then. */
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
  fill('target', { id: 'A1', name: '虚构企业一', tags: '[]', extra: '{}', revision: 1 })
  fill('plan', { id: 'P1', year: 2024, scope: 'internal', number: '2024001', name: '样例计划' })
  fill('task', {
    id: 'T1',
    plan_id: 'P1',
    position: 1,
    number: '001号',
    name: '样例任务',
    selection: 'targeted',
  })
  const {
    conditions,
    approvedOn: _on,
    floor: _floor,
    ...scheme
  } = aScheme('T1', { conditions: { ids: ['A1'] } })
  const { scale: _scale, licence: _licence, licenceExpiresBy: _by, ...lists } = conditions
  fill('scheme', { task_id: 'T1', body: JSON.stringify({ ...scheme, conditions: lists }) })
  raw.close()
  return folder
}

test('an office of the first version keeps its task and scheme, and has an empty register of leads', async () => {
  const store = await openStore({ folder: await anOldOffice(), clock })
  if (!store.ok) throw new Error(JSON.stringify(store.failure))
  onTestFinished(() => store.value.destroy())
  const db = store.value
  expect(await listLeads(db, every)).toEqual({ total: 0, rows: [] })
  expect((await findTask(db, 'T1'))?.task).toMatchObject({ number: '001号', name: '样例任务' })
  expect(await findScheme(db, 'T1')).toEqual({
    ...aScheme('T1', { conditions: { ids: ['A1'] } }),
    approvedOn: '',
  })
})

test('the file itself refuses a number twice, a lead that is open and handled, a refusal without a reason', async () => {
  const folder = await anOldOffice()
  const store = await openStore({ folder, clock })
  if (!store.ok) throw new Error(JSON.stringify(store.failure))
  await store.value.destroy()
  const raw = new Sqlite(databaseFile(folder))
  onTestFinished(() => {
    raw.close()
  })
  raw.pragma('foreign_keys = ON')
  const put = (fields: Readonly<Record<string, string | null>>) => () => {
    const row = {
      id: 'L1',
      number: '线2024001',
      received_on: '2024-05-01',
      source: '投诉举报',
      content: '样例内容',
      handling: 'open',
      handled_on: '',
      outcome: '',
      task_id: null,
      ...fields,
    }
    const names = Object.keys(row)
    raw
      .prepare(
        `insert into lead (${names.join(', ')}, revision, changed_at) values (${names.map(() => '?').join(', ')}, 1, '')`,
      )
      .run(...Object.values(row))
  }
  put({})()
  const other = { id: 'L2', number: '线2024002' }
  expect(put({ id: 'L2' })).toThrow('UNIQUE')
  expect(put({ ...other, handled_on: '2024-05-02' })).toThrow('CHECK')
  expect(put({ ...other, handling: 'inspected' })).toThrow('CHECK')
  expect(put({ ...other, handling: 'declined', handled_on: '2024-05-02' })).toThrow('CHECK')
  expect(put({ ...other, task_id: 'T1' })).toThrow('CHECK')
  expect(put({ ...other, received_on: '5月' })).toThrow('CHECK')
  expect(put({ ...other, handling: 'task', handled_on: '2024-05-02', task_id: 'T9' })).toThrow('FOREIGN KEY')
  put({ ...other, handling: 'task', handled_on: '2024-05-02', task_id: 'T1' })()
  raw.prepare(`delete from task where id = 'T1'`).run()
  expect(raw.prepare(`select handling, task_id from lead where id = 'L2'`).get()).toEqual({
    handling: 'task',
    task_id: null,
  })
})
