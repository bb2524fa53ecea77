import { digits, fixSlips } from '#tests/core/ceremony.ts'
import { bureau, witnesses } from '#tests/core/makers.ts'
import type { Watch } from './watch.ts'

export async function drawActs({ acts, office, lookAgain }: Watch): Promise<void> {
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
  await acts('documents.makeDraw', 'documents.issued', { drawId, kinds: ['T6', 'W5'] })
  await acts('draw.void', 'draw.voided', { drawId, reason: '样例', people: ['甲', '乙'] })
}
