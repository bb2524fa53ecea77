import { expect, test } from 'vitest'
import { failureSentence } from '#shared/text/failures.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'
import { concludeRound, refillOf, replaceOf } from '#tests/core/usecases/draw/further-rounds.ts'
import { bytesOf, openingOf, workedWithoutTriggers } from './office-file.ts'

let held: Promise<Buffer> | null = null

/** An office after a refill and a replacement, made once for all tests of the file. */
function afterBoth() {
  held ??= (async () => {
    const office = await anOfficeReadyToDraw()
    const { id, assignments } = await holdDraw(office)
    const [{ targetId: unit, places } = { targetId: '', places: [] }] = assignments
    const absent = { [places[1]?.inspectorId ?? '']: '突发疾病' }
    await office.must('draw.commitRefill', refillOf(id, { unit, place: 2 }, { absent }))
    await concludeRound(office, id, 3)
    await office.must('draw.replace', replaceOf(id, unit))
    return bytesOf(office)
  })()
  return held
}

test('an office after a refill and a replacement opens as it was left', async () => {
  expect(await openingOf(workedWithoutTriggers(await afterBoth(), () => undefined))).toBeNull()
})

test.each([
  ['another reason', `update draw_replacement set reason = '另一理由'`, 'replacement', '1'],
  ['somebody else who comes', `update draw_replacement set replacement_id = 'A7'`, 'replacement', '1'],
  ['another day', `update draw_replacement set at = '2023-05-07T04:00:00.000Z'`, 'replacement', '1'],
  ['what the papers print of who came', `update draw_replacement set record = '{}'`, 'replacement', '1'],
  ['a replacement gone', `delete from draw_replacement`, 'replacement', '1'],
  [
    'a replacement that no act made',
    `insert into draw_replacement select draw_id, 2, 'A8', 'A9', stratum, rank, ticket, reason, at, record from draw_replacement`,
    'replacement',
    '2',
  ],
  [
    'another paper with the refill',
    `update attachment set sha256 = '${'0'.repeat(64)}' where owner_kind = 'draw-round'`,
    'attachment',
    '请假条.pdf',
  ],
  [
    'a paper of the replacement gone',
    `delete from attachment where owner_kind = 'draw-replacement'`,
    'attachment',
    '现场照片.jpg',
  ],
  [
    'a paper moved to another act',
    `update attachment set owner_part = 4 where owner_kind = 'draw-round'`,
    'attachment',
    '请假条.pdf',
  ],
  [
    'the table after the refill',
    `update draw_file set body = body || 'x' where path = 'more/1/8-teams.tsv'`,
    'file',
    'more/1/8-teams.tsv',
  ],
  [
    'slips of the refill',
    `update draw_slip set digits = '999999' where round = 'more/1' and position = 1`,
    'slips',
    '',
  ],
] as const)('%s is named at the next opening, triggers or not', async (_what, statement, part, name) => {
  const failure = await openingOf(workedWithoutTriggers(await afterBoth(), (raw) => raw.exec(statement)))
  expect(failure).toMatchObject({ code: 'changed-outside', part, name })
  expect(failure === null ? '' : failureSentence(failure)).toMatch(/在程序之外被改动过/u)
})
