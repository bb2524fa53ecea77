import { expect, test } from 'vitest'
import { listLeads } from '#shared/core/store/leads.ts'
import { findScheme, findTask } from '#shared/core/store/plans.ts'
import { aScheme } from '#tests/core/makers.ts'
import { anOfficeOf, insertRow, openedAt, openedRaw } from './old-office.ts'

const every = { search: '', year: '', handlings: [], taskId: '', masked: false, offset: 0, limit: 10 }

/** An office as the first version left it: a target, and a plan whose task has a scheme as it was written then. */
function anOldOffice(): Promise<string> {
  const {
    conditions,
    approvedOn: _on,
    floor: _floor,
    ...scheme
  } = aScheme('T1', { conditions: { ids: ['A1'] } })
  const { scale: _scale, licence: _licence, licenceExpiresBy: _by, ...listed } = conditions
  return anOfficeOf(
    1,
    ['target', { id: 'A1', name: '虚构企业一' }],
    ['plan', { id: 'P1', year: 2024, scope: 'internal', number: '2024001', name: '样例计划' }],
    [
      'task',
      { id: 'T1', plan_id: 'P1', position: 1, number: '001号', name: '样例任务', selection: 'targeted' },
    ],
    ['scheme', { task_id: 'T1', body: JSON.stringify({ ...scheme, conditions: listed }) }],
  )
}

test('an office of the first version keeps its task and scheme, and has an empty register of leads', async () => {
  const db = await openedAt(await anOldOffice())
  expect(await listLeads(db, every)).toEqual({ total: 0, rows: [] })
  expect((await findTask(db, 'T1'))?.task).toMatchObject({ number: '001号', name: '样例任务' })
  expect(await findScheme(db, 'T1')).toEqual({
    ...aScheme('T1', { conditions: { ids: ['A1'] } }),
    approvedOn: '',
  })
})

test('the file itself refuses a number twice, a lead that is open and handled, a refusal without a reason', async () => {
  const folder = await anOldOffice()
  await (await openedAt(folder)).destroy()
  const raw = openedRaw(folder)
  const lead = {
    id: 'L1',
    number: '线2024001',
    received_on: '2024-05-01',
    source: '投诉举报',
    content: '样例内容',
    handling: 'open',
  }
  const put = (fields: Readonly<Record<string, string>>) => () =>
    insertRow(raw, 'lead', { ...lead, ...fields })
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
