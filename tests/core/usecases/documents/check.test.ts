import { expect, test } from 'vitest'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'

test('a paper that the office issued is checked as it lies in its folder, and nothing is written for it', async () => {
  const office = await anOfficeReadyToDraw()
  const made = [
    ...(await office.must('documents.makeWorkPlan', { year: 2023 })),
    ...(await office.must('documents.makeScheme', { taskId: office.taskId })),
  ]
  const entries = (await office.ledger()).length
  expect(made.map(({ kind }) => kind)).toEqual(['W2', 'W8'])
  for (const { id, kind } of made) {
    const file = await office.must('documents.read', { documentId: id })
    const view = await office.must('documents.check', { file })
    const { findings, ...verdict } = view
    expect([kind, findings]).toEqual([kind, []])
    expect(verdict).toEqual({
      file: file.name,
      kind: 'plain',
      errors: 0,
      notChecked: ['R01', 'R02', 'R03', 'R04', 'R05', 'X02'],
    })
  }
  expect((await office.ledger()).length).toBe(entries)
})

test('a file that is no document is refused by its name', async () => {
  const office = await anOfficeReadyToDraw()
  const file = { name: '名录.csv', bytes: new TextEncoder().encode('名称\n甲\n') }
  expect(await office.refusal('documents.check', { file })).toEqual({
    code: 'document-not-checkable',
    file: '名录.csv',
    reason: 'foreign',
  })
})
