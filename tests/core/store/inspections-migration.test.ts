import { expect, test } from 'vitest'
import { listRecusals } from '#shared/core/store/recusals.ts'
import { anOfficeOf, insertRow, openedAt, openedRaw } from './old-office.ts'

/** An office as the first version left it, with an inspector, a target and a recusal between them. */
const anOldOffice = () =>
  anOfficeOf(
    1,
    ['target', { id: 'A1', name: '虚构企业一' }],
    ['inspector', { id: 'ZF1', name: '样例执法员一', department: '虚构县应急管理局' }],
    ['recusal', { inspector_id: 'ZF1', target_id: 'A1', reason: '亲属', source: 'statement' }],
  )

test('an office of the first version keeps its recusals, undated, and has room for histories', async () => {
  const db = await openedAt(await anOldOffice())
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

const inspection = {
  id: 'i1',
  target_id: 'A1',
  date: '2024-05-01',
  kind: '日常检查',
  department: '甲局',
  source: 'hand',
}

test('the file itself refuses a visit twice, a day that is none, a stranger, an unknown source', async () => {
  const folder = await anOldOffice()
  await (await openedAt(folder)).destroy()
  const raw = openedRaw(folder)
  const put = (fields?: Readonly<Record<string, string>>) => () =>
    insertRow(raw, 'inspection', { ...inspection, ...fields })
  put()()
  expect(put({ id: 'i2' })).toThrow('UNIQUE')
  expect(put({ id: 'i2', department: '乙局' })).not.toThrow()
  expect(put({ id: 'i3', date: '2024年5月' })).toThrow('CHECK')
  expect(put({ id: 'i3', target_id: 'A9' })).toThrow('FOREIGN KEY')
  expect(put({ id: 'i3', date: '2024-05-02', source: 'rumour' })).toThrow('CHECK')
  expect(put({ id: 'i3', date: '2024-05-02', draw_id: 'd', exemption: '投诉举报' })).toThrow('CHECK')
})
