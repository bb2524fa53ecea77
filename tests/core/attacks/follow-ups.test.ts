import { expect, test } from 'vitest'
import { anInspectedOffice, enterProblem, nextDay } from '#tests/core/usecases/results/problems-found.ts'
import { bytesOf, openingOf, worked, workedWithoutTriggers } from './office-file.ts'

let held: Promise<Buffer> | null = null

/** An office whose case was opened, proved and guided, and whose department was sent a workbook; made once for the file. */
function afterActs() {
  held ??= (async () => {
    const office = await anInspectedOffice()
    await enterProblem(office, 0)
    const { drawId } = office
    const { cases } = await office.must('followUps.openOffered', { drawId, who: '样例' })
    const told = { caseId: cases[0]?.id ?? '', day: nextDay, who: '样例', told: '提醒' }
    const files = [{ name: '照片.jpg', bytes: new Uint8Array([1, 2, 3]) }]
    await office.must('followUps.record', { ...told, act: { kind: 'corrected' }, files })
    await office.must('followUps.record', { ...told, act: { kind: 'guided' } })
    await office.must('results.makeSheets', { drawId })
    return bytesOf(office)
  })()
  return held
}

test('an office with cases opens as it was left', async () => {
  expect(await openingOf(await afterActs())).toBeNull()
})

test.each([
  ['follow-up', 'another day', `update follow_up_event set day = '2023-05-08' where position = 2`],
  ['follow-up', 'another act', `update follow_up_event set facts = '{"kind":"listed"}' where position = 2`],
  ['follow-up', 'an act gone', `delete from follow_up_event where position = 2`],
  ['follow-up', 'another problem', `update follow_up_case set body = replace(body, '未按规定', '已按规定')`],
  ['follow-up', 'a case gone', `delete from follow_up_event; delete from follow_up_case`],
  ['follow-up', 'a proof gone', `delete from attachment where owner_kind = 'follow-up'`],
  ['result-sheet', 'a sheet gone', `delete from result_sheet`],
  ['result-sheet', 'another version shown', `update result_sheet set body = replace(body, ':0}', ':1}')`],
])('%s: %s is found at the opening', async (part, _what, statements) => {
  const changed = workedWithoutTriggers(await afterActs(), (raw) => raw.exec(statements))
  expect(await openingOf(changed)).toMatchObject({ code: 'changed-outside', part })
})

test.each([
  `update follow_up_event set day = '2023-05-08'`,
  `delete from follow_up_event`,
  `delete from follow_up_case`,
  `update result_sheet set edition = 2`,
  `insert or replace into follow_up_case select * from follow_up_case`,
  `insert or replace into follow_up_event select * from follow_up_event where position = 1`,
  `insert or replace into result_sheet select * from result_sheet`,
])('the file itself refuses: %s', async (statement) => {
  const bytes = await afterActs()
  expect(() => worked(bytes, (raw) => raw.exec(statement))).toThrow(
    /not (?:rewritten|removed|replaced)|no gap/u,
  )
})
