import { describe, expect, it } from 'vitest'
import { commitFirst } from '#tests/core/ceremony.ts'
import type { ReadyOffice } from '#tests/core/makers.ts'
import { addRecord, aNewPlan, anOfficeReadyToDraw, aScheme } from '#tests/core/makers.ts'
import { someTargets } from '#tests/domain/documents/makers.ts'

const people = ['样例主持人', '样例监督人']

async function voidedDraw(office: ReadyOffice) {
  const draw = await commitFirst(office)
  await office.must('draw.void', { drawId: draw.id, reason: '样例', people })
  await office.must('scheme.save', { scheme: aScheme(office.taskId) })
  return draw
}

/** Another task of the office, with a scope of its own. */
async function anotherTask(
  office: ReadyOffice,
  number: string,
  conditions: Parameters<typeof aScheme>[1],
): Promise<ReadyOffice> {
  const { tasks } = await office.must('plan.save', { plan: aNewPlan({ number }) })
  const taskId = tasks[0]?.id ?? ''
  await office.must('scheme.save', { scheme: aScheme(taskId, { yearlyCap: null, ...conditions }) })
  return { ...office, taskId }
}

const phoenix = { conditions: { types: [], regions: ['凤凰镇'] } }
const other = { conditions: { types: [], regions: ['河渠镇'] } }

describe('the last draw, against which a frame is compared', () => {
  it('is none for the first draw of an office', async () => {
    const office = await anOfficeReadyToDraw()
    expect((await commitFirst(office)).frameChanges).toBe(null)
  })

  it('is the void one of the same task, said to be void, with what was changed since', async () => {
    const office = await anOfficeReadyToDraw()
    const { number } = await voidedDraw(office)
    const record = someTargets(11).at(-1)
    if (record !== undefined) await addRecord(office, { roster: 'targets', record })
    const { frameChanges } = await commitFirst(office)
    expect(frameChanges).toMatchObject({
      since: { number, voided: true, date: '2023-05-08' },
      sameScope: true,
      common: 10,
      counts: { added: 1, removed: 0 },
      lines: [{ change: 'added', id: record?.id }],
    })
  })

  it('is the void one of the same task even where another draw has the words of its new scope', async () => {
    const office = await anOfficeReadyToDraw({ yearlyCap: null })
    await commitFirst(await anotherTask(office, '2023002', phoenix))
    const { number } = await voidedDraw(office)
    await office.must('scheme.save', { scheme: aScheme(office.taskId, { yearlyCap: null, ...phoenix }) })
    const { frameChanges } = await commitFirst(office)
    expect(frameChanges).toMatchObject({ since: { number, voided: true }, sameScope: false, common: 2 })
  })

  it('is the latest of the same scope before a later one of another scope', async () => {
    const office = await anOfficeReadyToDraw({ yearlyCap: null, ...phoenix })
    const first = await commitFirst(office)
    await commitFirst(await anotherTask(office, '2023002', other))
    const again = await commitFirst(await anotherTask(office, '2023003', phoenix))
    expect(again.frameChanges).toMatchObject({
      since: { number: first.number, voided: false },
      sameScope: true,
      common: 2,
      lines: [],
    })
  })

  it('is the latest of all where no scope was worded the same, and then it is said so', async () => {
    const office = await anOfficeReadyToDraw({ yearlyCap: null, ...phoenix })
    const first = await commitFirst(office)
    const strange = await commitFirst(await anotherTask(office, '2023002', other))
    expect(strange.frameChanges).toMatchObject({
      since: { number: first.number },
      sameScope: false,
      common: 0,
      counts: { added: 2, removed: 2 },
    })
  })

  it('is never a later one: an old draw tells for ever what it told that day', async () => {
    const office = await anOfficeReadyToDraw()
    const { id: drawId } = await voidedDraw(office)
    await commitFirst(office)
    expect((await office.must('draw.get', { drawId })).frameChanges).toBe(null)
  })
})
