import type { Target } from '#shared/domain/rosters/types.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'
import type { ReadyOffice } from './makers.ts'
import { anInventedCertificate, anInventedCode } from './year/invented.ts'
import { addRecord, anInspector, anItem, aNewPlan, anOffice, aScheme } from './makers.ts'

export const anInventedTarget = (number: number, fields: Partial<Target> = {}) =>
  aTarget({ id: anInventedCode(number), name: `样例${number}号化工有限公司`, ...fields })

/** A rehearsal with ten invented targets and four invented inspectors: ready to draw. */
export async function aRehearsalReadyToDraw(): Promise<ReadyOffice> {
  const office = await anOffice({ rehearsal: true })
  for (let number = 0; number < 10; number += 1) {
    await addRecord(office, { roster: 'targets', record: anInventedTarget(number) })
  }
  for (const number of [1, 2, 3, 4]) {
    const record = anInspector(number, { id: anInventedCertificate(number) })
    await addRecord(office, { roster: 'inspectors', record })
  }
  for (const number of [1, 2]) await addRecord(office, { roster: 'items', record: anItem(number) })
  const { id: planId, tasks } = await office.must('plan.save', { plan: aNewPlan() })
  const taskId = tasks[0]?.id ?? ''
  await office.must('scheme.save', { scheme: aScheme(taskId) })
  return { ...office, planId, taskId }
}
