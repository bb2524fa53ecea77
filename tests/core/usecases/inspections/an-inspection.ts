import type { InputOf, Operations } from '#shared/contract/index.ts'
import { addRecord, anOffice, bureau } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

export type Entered = InputOf<Operations['inspections.save']>['inspection']

export const anInspection = (fields: Partial<Entered> = {}): Entered => ({
  id: '',
  targetId: 'A1',
  date: '2023-03-01',
  kind: '日常检查',
  department: bureau,
  basis: '',
  exemption: '',
  result: '',
  remark: '',
  registerNumber: '',
  drawId: '',
  ...fields,
})

export const enter = (office: OfficeUnderTest, fields: Partial<Entered> = {}) =>
  office.must('inspections.save', { inspection: anInspection(fields), revision: 0 })

export async function twoTargets(): Promise<OfficeUnderTest> {
  const office = await anOffice()
  await addRecord(office, {
    roster: 'targets',
    record: aTarget({ id: 'A1', name: '虚构县东风化工有限公司', lastInspected: '2022-06-01' }),
  })
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'A2', name: '虚构县北河面粉厂' }) })
  return office
}

export const csv = (...lines: readonly string[]) => ({
  name: '检查台账.csv',
  bytes: new TextEncoder().encode(lines.join('\n')),
})

export const rowsOf = async (office: OfficeUnderTest, token: string) =>
  (await office.must('inspections.previewRows', { token, limit: 1000 })).rows
