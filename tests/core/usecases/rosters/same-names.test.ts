import { expect, test } from 'vitest'
import { importFile, previewOf, recordsOf, targetsCsv } from '#tests/core/imports.ts'
import { anOffice } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'

const old = '130528000012345'
const code = '91350100M000100Y43'

async function problemsOf(office: OfficeUnderTest, rows: readonly string[]) {
  const { token, warned } = await previewOf(office, targetsCsv(rows))
  const { rows: found } = await office.must('rosters.previewRows', { token, warned: true })
  expect(found).toHaveLength(warned)
  return {
    token,
    problems: found.flatMap(({ row, problems }) => problems.map((problem) => ({ row, ...problem }))),
  }
}

test('a new code for a name that the roster has under its old number is a warning that names the number', async () => {
  const office = await anOffice()
  await importFile(office, targetsCsv([`${old},虚构甲厂,凤凰镇,存续,`]))
  const { problems } = await problemsOf(office, [`${code},虚构甲厂,凤凰镇,存续,`])
  expect(problems).toEqual([
    {
      row: 2,
      code: 'name-known-under-other-code',
      name: '虚构甲厂',
      other: old,
      column: '企业名称',
      field: 'name',
    },
  ])
})

test('the row can be treated as the record that is known: it then changes that one', async () => {
  const office = await anOffice()
  await importFile(office, targetsCsv([`${old},虚构甲厂,凤凰镇,存续,旧址`]))
  const { token } = await problemsOf(office, [`${code},虚构甲厂,凤凰镇,存续,新址`])
  const { row } = await office.must('rosters.correctRow', { token, row: 2, values: { id: old } })
  expect(row).toMatchObject({ outcome: 'changed', problems: [], changes: { address: { after: '新址' } } })
  await office.must('rosters.confirmImport', { token })
  expect([...(await recordsOf(office, 'targets')).keys()]).toEqual([old])
})

test('one code with two names is told against the roster and within the file', async () => {
  const office = await anOffice()
  await importFile(office, targetsCsv([`${old},虚构甲厂,凤凰镇,存续,`]))
  const { problems } = await problemsOf(office, [`${old},虚构乙厂,凤凰镇,存续,`])
  expect(problems).toMatchObject([{ code: 'name-differs', before: '虚构甲厂', after: '虚构乙厂' }])
  const within = targetsCsv([`${code},虚构甲甲厂,凤凰镇,存续,`, `${code},虚构乙乙厂,凤凰镇,存续,`])
  const { token } = await previewOf(office, within)
  const { rows } = await office.must('rosters.previewRows', { token, outcomes: ['rejected'] })
  expect(rows).toMatchObject([
    { row: 3, problems: [{ code: 'code-repeated', firstRow: 2, firstName: '虚构甲甲厂' }] },
  ])
})

test('a name that is known under its own code, or under that of a retired record, is no warning', async () => {
  const office = await anOffice()
  await importFile(office, targetsCsv([`${old},虚构甲厂,凤凰镇,存续,`]))
  expect((await problemsOf(office, [`${old},虚构甲厂,凤凰镇,存续,`])).problems).toEqual([])
  await office.must('rosters.retire', { roster: 'targets', id: old, reason: '注销' })
  expect((await problemsOf(office, [`${code},虚构甲厂,凤凰镇,存续,`])).problems).toEqual([])
})
