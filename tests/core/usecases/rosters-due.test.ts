import { expect, test } from 'vitest'
import type { DueItem } from '#shared/contract/index.ts'
import { addRecord, anInspector, anOffice } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

const dueOf = async (office: OfficeUnderTest, code: DueItem['code']) =>
  (await office.must('office.status', {})).due.filter((due) => due.code === code)

const inspector = (office: OfficeUnderTest, number: number, certificateExpires: string, inPost = true) =>
  addRecord(office, { roster: 'inspectors', record: anInspector(number, { certificateExpires, inPost }) })

test('certificates that run out are one line with a count, and the list behind it holds as many', async () => {
  const office = await anOffice({ at: '2023-05-08T04:00:00Z' })
  await inspector(office, 1, '2023-05-07')
  await inspector(office, 2, '2023-05-08')
  await inspector(office, 3, '2023-07-08')
  await inspector(office, 4, '2023-07-09')
  await inspector(office, 5, '9999-09-09')
  await inspector(office, 6, '2023-05-01', false)
  expect(await dueOf(office, 'papers-expiring')).toEqual([
    {
      code: 'papers-expiring',
      roster: 'inspectors',
      months: 2,
      count: 3,
      expired: 1,
      id: 'ZF0001',
      name: '样例执法员1',
      expires: '2023-05-07',
    },
  ])
  const filters = { certificateExpires: ['expired', 'within-2'], inPost: ['yes'] }
  expect((await office.must('rosters.list', { roster: 'inspectors', filters })).total).toBe(3)
})

test('licences that run out within three months are counted, long-term and unknown ones are not', async () => {
  const office = await anOffice({ at: '2023-05-08T04:00:00Z' })
  for (const [id, licenceExpires] of [
    ['A1', '2023-08-08'],
    ['A2', '2023-08-09'],
    ['A3', '9999-09-09'],
    ['A4', ''],
    ['A5', '2020-01-01'],
  ] as const) {
    await addRecord(office, { roster: 'targets', record: aTarget({ id, licenceExpires }) })
  }
  expect(await dueOf(office, 'papers-expiring')).toMatchObject([
    { roster: 'targets', count: 2, expired: 1, id: 'A5' },
  ])
  const filters = { licenceExpires: ['expired', 'within-3'] }
  expect((await office.must('rosters.list', { roster: 'targets', filters })).total).toBe(2)
})

test('inspectors in post without a date on their certificate are asked for, by number', async () => {
  const office = await anOffice()
  await inspector(office, 1, '')
  await inspector(office, 2, '')
  await inspector(office, 3, '', false)
  expect(await dueOf(office, 'certificates-undated')).toEqual([{ code: 'certificates-undated', count: 2 }])
})

test('a roster that nobody has touched for a year is named; one change by hand is an update', async () => {
  const office = await anOffice({ at: '2023-05-08T04:00:00Z' })
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'A1' }) })
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'A2' }) })
  office.setTime('2024-05-08T04:00:00Z')
  expect(await dueOf(office, 'roster-stale')).toEqual([])
  office.setTime('2024-05-09T04:00:00Z')
  expect(await dueOf(office, 'roster-stale')).toEqual([
    { code: 'roster-stale', roster: 'targets', since: '2023-05-08' },
  ])
  const record = aTarget({ id: 'A1', phone: '0310-1234567' })
  await office.must('rosters.save', { entry: { roster: 'targets', record }, revision: 1 })
  expect(await dueOf(office, 'roster-stale')).toEqual([])
})
