import { expect, test } from 'vitest'
import { bureau } from '#tests/core/makers.ts'
import { anOfficeOfTwo, brigade, heldBy, replaceOf } from '../draw/further-rounds.ts'
import { documentText } from './document-text.ts'
import { asChosen, drawnOn, onWebsite, publishingOver } from './results-entered.ts'

const day = '2026-01-08'

test('two departments at one target make one visit; it is public, and told of, when both are done', async () => {
  const bare = await anOfficeOfTwo()
  bare.setTime(`${drawnOn}T04:00:00Z`)
  const { id: drawId } = await heldBy(bare, bureau, brigade)
  const office = publishingOver({ ...bare, drawId })
  office.on(day)
  const first = await office.approved(0, day)
  expect(first.department).toBe(bureau)
  const rate = async () => {
    const { lines } = await office.must('plan.compliance', { year: 2023 })
    const line = lines.find(({ key }) => key === 'publicationRate')
    return [line?.done, line?.whole]
  }
  await office.must('publication.mark', { drawId, records: asChosen(first), day, ...onWebsite })
  expect(await rate()).toEqual([0, 1])
  const fed = { drawId, targetIds: [first.targetId], day, how: '当面', who: '样例' }
  expect(await office.refusal('publication.feedBack', fed)).toMatchObject({ code: 'feedback-not-possible' })
  const second = await office.approved(1, day)
  expect([second.targetId, second.department]).toEqual([first.targetId, brigade])
  const { batches } = await office.must('publication.mark', {
    drawId,
    records: asChosen(second),
    day,
    ...onWebsite,
  })
  expect(batches.map(({ targets, records }) => [targets, records])).toEqual([
    [1, 1],
    [1, 1],
  ])
  expect(await rate()).toEqual([1, 1])
  const after = await office.must('publication.feedBack', fed)
  expect(after.feedback).toHaveLength(5)
  expect(after.feedback[0]).toMatchObject({ inspected: true, endedOn: day, told: { how: '当面' } })

  // Found closed by the bureau and replaced: its result is published beside that of who came in its place.
  const closed = await office.approve(await office.enter(2, day, ['已关闭停业或正在组织清算']))
  await office.must('draw.replace', replaceOf(drawId, closed.targetId))
  const { records, feedback } = await office.view()
  const own = records.filter(({ position }) => position === closed.position)
  expect(own.map(({ replaced, department, state }) => [replaced, department, state])).toEqual([
    [true, bureau, 'publishable'],
    [false, bureau, 'not-entered'],
    [false, brigade, 'not-entered'],
  ])
  expect(feedback).toHaveLength(6)
  const made = await office.must('publication.makeTable', { drawId, records: asChosen(closed) })
  const { bytes } = await office.must('documents.read', { documentId: made[0]?.id ?? '' })
  expect(documentText(bytes)).toContain(closed.targetName)
  expect(documentText(bytes)).toContain('已关闭停业或正在组织清算')
  const platform = await office.must('dispatch.export', { drawId })
  expect(documentText(platform.bytes)).toContain('已关闭停业或正在组织清算')
})
