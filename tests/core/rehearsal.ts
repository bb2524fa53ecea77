import type { Target } from '#shared/domain/rosters/types.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'
import type { ReadyOffice } from './makers.ts'
import { addRecord, anInspector, anItem, aNewPlan, anOffice, aScheme } from './makers.ts'

/** A code that no register can issue: its area is 139999. */
export const anInventedCode = (number: number) => `91139999MAY${String(number).padStart(6, '0')}X`
export const anInventedCertificate = (number: number) => `CS9999${String(number).padStart(2, '0')}`

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
