import { expect, test } from 'vitest'
import {
  addRecord,
  aNewPlan,
  anInspector,
  anOffice,
  anOfficeReadyToDraw,
  aScheme,
  profile,
} from '#tests/core/makers.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

test('asking leaves no entry', async () => {
  const office = await anOfficeReadyToDraw()
  const before = await office.ledger()
  await office.must('office.status', {})
  await office.must('rosters.list', { roster: 'targets' })
  await office.must('rosters.export', { roster: 'items' })
  await office.must('scheme.get', { taskId: office.taskId })
  await office.must('scheme.pool', { scheme: aScheme(office.taskId) })
  await office.must('draw.list', {})
  expect(await office.ledger()).toEqual(before)
})

test('a refused act leaves no entry', async () => {
  const office = await anOfficeReadyToDraw()
  const before = await office.ledger()
  await office.refusal('draw.commitFirst', { taskId: office.taskId, contributors: [] })
  await office.refusal('plan.save', { plan: aNewPlan() })
  await office.refusal('departments.remove', { name: '无此部门' })
  await office.refusal('rosters.save', {
    entry: { roster: 'inspectors', record: anInspector(1) },
    revision: 0,
  })
  expect(await office.ledger()).toEqual(before)
})

test('an entry names the clerk who was registered when the act was done', async () => {
  const office = await anOffice()
  await addRecord(office, { roster: 'targets', record: aTarget() })
  await office.must('office.update', { profile: { ...profile, clerk: '另一位经办人' } })
  await office.must('rosters.retire', { roster: 'targets', id: aTarget().id, reason: '注销' })
  const [created, added, , retired] = await office.ledger()
  expect([created, added, retired].map((entry) => entry?.actor)).toEqual([
    '样例经办人',
    '样例经办人',
    '另一位经办人',
  ])
})

test('the ledger is given out in pages, newest first', async () => {
  const office = await anOfficeReadyToDraw()
  const all = await office.must('records.ledger', { limit: 1000 })
  expect(all.rows.map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: all.total }, (_, index) => all.total - index),
  )
  const page = await office.must('records.ledger', { offset: 3, limit: 2 })
  expect(page).toEqual({ total: all.total, rows: all.rows.slice(3, 5) })
})
