import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { failureSentence } from '#shared/text/failures.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw, bureau } from '#tests/core/makers.ts'
import { answered } from '#tests/core/usecases/dispatch/answer-file.ts'
import { bytesOf, openingOf, workedWithoutTriggers } from './office-file.ts'

let held: Promise<{ readonly bytes: Buffer; readonly number: string }> | null = null

/** An office whose only department has objected to a target and been settled, made once for all tests of the file. */
function afterAnswer() {
  held ??= (async () => {
    const office = await anOfficeReadyToDraw()
    const { id: drawId, number, seats } = await holdDraw(office)
    const [view] = await office.must('dispatch.make', { drawId })
    const told = { dispatchId: view?.latest?.id ?? '', day: '2023-05-08', who: '样例', told: '内网' }
    await office.must('dispatch.recordSent', told)
    const file = await answered(office, view, { [seats[0]?.inspectedName ?? '']: ['异议', '停产'] })
    const { told: _how, ...by } = told
    await office.must('dispatch.recordAnswer', { ...by, file })
    await office.must('dispatch.settle', { ...told, told: '维持' })
    return { bytes: await bytesOf(office), number }
  })()
  return held
}

test('an office after an answer opens as it was left', async () => {
  expect(await openingOf((await afterAnswer()).bytes)).toBeNull()
})

test.each([
  ['another day of sending', `update draw_dispatch_event set day = '2023-05-01' where kind = 'sent'`],
  [
    'an objection taken out',
    `update draw_dispatch_event set answer = json_set(answer, '$.objections', json('[]')) where answer is not null`,
  ],
  ['a settling gone', `delete from draw_dispatch_event where kind = 'settled'`],
  [
    'an answer that no act made',
    `insert into draw_dispatch_event select dispatch_id, 4, kind, day, who, told, answer, at from draw_dispatch_event where kind = 'answered'`,
  ],
  ['another list of targets', `update draw_dispatch set body = replace(body, 'ZF0001', 'ZF0009')`],
  ['a dispatch gone', `delete from draw_dispatch_event; delete from draw_dispatch`],
  ['another paper of the department', `update attachment set sha256 = '${'0'.repeat(64)}'`],
])('%s is found at the opening and told by department and edition', async (_what, statements) => {
  const { bytes, number } = await afterAnswer()
  const failure = await openingOf(workedWithoutTriggers(bytes, (raw) => raw.exec(statements)))
  const name = `${bureau}第1版`
  expect(failure).toEqual({ code: 'changed-outside', part: 'dispatch', draw: number, name })
  expect(failure === null ? '' : failureSentence(failure)).toContain(`${name}派发的登记`)
})

test.each([
  `update draw_dispatch_event set day = '2023-05-01'`,
  `delete from draw_dispatch_event`,
  `delete from draw_dispatch`,
  `update draw_dispatch set department = '样例局'`,
  `insert or replace into draw_dispatch select id, draw_id, department, 2, document_id, body, made_at from draw_dispatch`,
  `insert or replace into draw_dispatch select * from draw_dispatch`,
  `insert or replace into draw_dispatch_event select * from draw_dispatch_event where position = 1`,
  `insert into draw_dispatch_event select dispatch_id, 9, kind, day, who, told, answer, at from draw_dispatch_event where position = 1`,
])('the file itself refuses: %s', async (statement) => {
  const raw = new Sqlite((await afterAnswer()).bytes)
  try {
    expect(() => raw.exec(statement)).toThrow(/fixed|no gap/)
  } finally {
    raw.close()
  }
})
