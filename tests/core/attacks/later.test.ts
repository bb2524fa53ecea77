import { expect, test } from 'vitest'
import { sha256 } from '#shared/core/sha256.ts'
import {
  anOfficeOfTwo,
  brigade,
  concludeRound,
  heldBy,
  lateOf,
  replaceOf,
  tableOf,
  refillOf,
} from '#tests/core/usecases/draw/further-rounds.ts'
import { bureau } from '#tests/core/makers.ts'
import { bytesOf, openingOf, workedWithoutTriggers } from './office-file.ts'

/** A draw with a late department, a refill and a replacement. */
async function aLongDraw() {
  const office = await anOfficeOfTwo()
  const { id } = await heldBy(office, bureau)
  await office.must('draw.commitLate', lateOf(id))
  const before = await concludeRound(office, id, 3)
  const [key = '', holder = ''] = [...tableOf(before, brigade)][0] ?? []
  const [unit = '', place = ''] = key.split('#')
  const refilled = { unit, department: brigade, place: Number(place) }
  await office.must('draw.commitRefill', refillOf(id, refilled, { absent: { [holder]: '突发疾病' } }))
  const { seats } = await concludeRound(office, id, 4)
  await office.must('draw.replace', replaceOf(id, seats[0]?.inspectedId ?? ''))
  return bytesOf(office)
}

test('what came after the second round is held against the ledger as well: rounds, replacements and what was handed in', async () => {
  const bytes = await aLongDraw()
  expect(await openingOf(bytes)).toBeNull()
  const changes = [
    [`update draw_file set body = body || 'x' where path = 'more/1/8-teams.tsv'`, { part: 'file' }],
    [`update draw_file set body = body || 'x' where path = 'more/2/5-recusals.tsv'`, { part: 'file' }],
    [
      `update draw_share set machine = '${sha256('')}' where round = 'more/2'`,
      { part: 'share', name: 'more/2' },
    ],
    [`update draw_slip set digits = '999999' where round = 'more/1' and position = 2`, { part: 'slips' }],
    [`update draw_replacement set replacement_id = 'A99'`, { part: 'replacement' }],
    [`update draw_replacement set record = '{}'`, { part: 'replacement' }],
    [`delete from draw_replacement`, { part: 'replacement' }],
    [`update attachment set sha256 = '${sha256('')}' where owner_part = 1`, { part: 'attachment' }],
    [`delete from attachment where owner_part = 4`, { part: 'attachment' }],
  ] as const
  for (const [statement, found] of changes) {
    const changed = workedWithoutTriggers(bytes, (raw) => raw.exec(statement))
    expect([statement, await openingOf(changed)]).toMatchObject([
      statement,
      { code: 'changed-outside', ...found },
    ])
  }
})
