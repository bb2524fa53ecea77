import { digits, fixSlips } from '#tests/core/ceremony.ts'
import { aScheme, bureau, witnesses } from '#tests/core/makers.ts'
import { addInspector, both, brigade, lateOf, refillOf, replaceOf } from '../draw/further-rounds.ts'
import { dispatchActs } from './dispatch.ts'
import { followUpActs } from './follow-ups.ts'
import { resultActs } from './results.ts'
import type { Watch } from './watch.ts'

export async function drawActs(watch: Watch): Promise<void> {
  const { acts, office, lookAgain } = watch
  await office.must('scheme.save', { scheme: aScheme(office.taskId, { departments: both }) })
  for (const number of [11, 12, 13]) await addInspector(office, number, { department: brigade })
  await lookAgain()
  const { id: drawId } = await acts('draw.commitFirst', 'draw.committed', {
    taskId: office.taskId,
    contributors: witnesses,
  })
  const [text = ''] = digits
  const slip = { drawId, round: 1 as const, position: 1, digits: text }
  await acts('draw.enterSlip', 'draw.slip-entered', slip)
  await acts('draw.fixSlip', 'draw.slip-fixed', slip)
  for (const [index, own] of digits.slice(1).entries()) {
    await office.must('draw.enterSlip', { ...slip, position: index + 2, digits: own })
    await office.must('draw.fixSlip', { ...slip, position: index + 2, digits: own })
  }
  await lookAgain()
  await acts('draw.conclude', 'draw.concluded', { drawId, round: 1 })
  await acts('draw.commitSecond', 'draw.committed', {
    drawId,
    contributors: witnesses,
    departments: [bureau],
  })
  await fixSlips(office, drawId, 2)
  await lookAgain()
  await acts('draw.conclude', 'draw.concluded', { drawId, round: 2 })
  await furtherActs(watch, drawId)
  await acts('documents.makeDraw', 'documents.issued', { drawId, kinds: ['T6', 'W5'] })
  await dispatchActs(watch, drawId)
  await followUpActs(watch, drawId)
  await resultActs(watch, drawId)
  await acts('documents.makeAll', 'documents.issued', { drawId })
  await acts('draw.void', 'draw.voided', { drawId, reason: '样例', people: ['甲', '乙'] })
}

/** After the two rounds: the other department, a place given anew, and a target that dropped out. */
async function furtherActs({ acts, office, lookAgain }: Watch, drawId: string): Promise<void> {
  await acts('draw.commitLate', 'draw.committed', lateOf(drawId))
  await fixSlips(office, drawId, 3)
  await lookAgain()
  const { assignments } = await acts('draw.conclude', 'draw.concluded', { drawId, round: 3 })
  const [{ targetId: unit, places } = { targetId: '', places: [] }] = assignments
  const absent = { [places[0]?.inspectorId ?? '']: '突发疾病' }
  await acts('draw.commitRefill', 'draw.committed', refillOf(drawId, { unit }, { absent }))
  await fixSlips(office, drawId, 4)
  await lookAgain()
  await acts('draw.conclude', 'draw.concluded', { drawId, round: 4 })
  await acts('draw.replace', 'draw.replaced', replaceOf(drawId, unit))
}
