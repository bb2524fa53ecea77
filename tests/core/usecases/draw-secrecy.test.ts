import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { behind, dumpOf } from '#tests/core/behind.ts'
import { commitFirst, commitSecond, fixSlips, holdDraw, holdFirst, winnersOf } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'

/** Everything that the program shows or writes of a draw before its seed is formed. */
async function everythingTold(office: OfficeUnderTest, drawId: string): Promise<string> {
  const papers = await office.must('documents.makeDraw', { drawId, kinds: ['W5'] })
  const texts = papers.flatMap(({ path }) => {
    const parts = unzipSync(new Uint8Array(readFileSync(join(office.folder, '文书', path))))
    return Object.values(parts).map((part) => new TextDecoder().decode(part))
  })
  const answers = [
    await office.must('draw.get', { drawId }),
    await office.must('draw.list', {}),
    await office.must('office.status', {}),
    await office.must('plan.list', { year: 2023 }),
    await office.ledger(),
  ]
  return [...texts, ...answers.map((answer) => JSON.stringify(answer))].join('\n')
}

test.each([1, 2] as const)(
  "the machine's share of round %i is shown nowhere before its seed is formed, and everywhere after",
  async (round) => {
    const office = await anOfficeReadyToDraw()
    const { id } = round === 1 ? await commitFirst(office) : await holdFirst(office)
    if (round === 2) await commitSecond(office, id)
    await fixSlips(office, id, round)
    const before = await everythingTold(office, id)
    const concluded = await office.must('draw.conclude', { drawId: id, round })
    const { machine, machineCommit } = concluded.rounds[round - 1] ?? {}
    if (machine == null || machineCommit === undefined) throw new Error('the share is not published')
    expect(machine).toMatch(/^[0-9a-f]{64}$/)
    // The search would find it: the commitment to it is there.
    expect(before).toContain(machineCommit)
    expect(before).not.toContain(machine)
    expect(before.toLowerCase()).not.toContain(Buffer.from(machine, 'hex').toString('base64').toLowerCase())
    expect(concluded.rounds[round - 1]?.seedText).toContain(machine)
  },
)

test('before the seed is formed the share lies in its own table of the file and in no other', async () => {
  const office = await anOfficeReadyToDraw()
  const { id } = await commitFirst(office)
  await fixSlips(office, id, 1)
  await behind(office, (raw) => {
    const [share] = raw.prepare('select machine from draw_share').pluck().all() as string[]
    expect(share).toMatch(/^[0-9a-f]{64}$/)
    expect(dumpOf(raw)).toContain(share)
    expect(dumpOf(raw, ['draw_share'])).not.toContain(share)
  })
})

test('the package of a secret draw is not given out, whatever its state', async () => {
  const office = await anOfficeReadyToDraw({ secret: true })
  const { id: drawId } = await commitFirst(office)
  const refused = { code: 'secret-until-released' }
  expect(await office.refusal('draw.package', { drawId })).toEqual(refused)
  await fixSlips(office, drawId, 1)
  const drawn = await office.must('draw.conclude', { drawId, round: 1 })
  expect(winnersOf(drawn)).toHaveLength(5)
  expect(await office.refusal('draw.package', { drawId })).toEqual(refused)
})

test('a package is there once round 1 is drawn, and not before', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await commitFirst(office)
  expect(await office.refusal('draw.package', { drawId })).toEqual({
    code: 'draw-in-another-state',
    state: 'committed-1',
  })
})

const fixed = [
  `update draw_file set body = body || 'x'`,
  `update or replace draw_file set path = '9-other.tsv' where path = '2-plan.txt'`,
  'delete from draw_file',
  `insert or replace into draw_file select draw_id, path, 'x', sha256 from draw_file`,
  `update draw_share set machine = replace(machine, '0', '1')`,
  'delete from draw_share',
  `insert or replace into draw_share select draw_id, round, machine from draw_share`,
  `update draw_slip set digits = '999999'`,
  'update draw_slip set fixed = 0',
  `update draw_slip set round = 'more/1'`,
  'delete from draw_slip',
  `insert or replace into draw_slip select draw_id, round, position, who, '999999', 1 from draw_slip`,
  `update draw_snapshot set body = '{}'`,
  'delete from draw_snapshot',
  `insert or replace into draw_snapshot select draw_id, name, '{}' from draw_snapshot`,
  'delete from draw',
  `update draw set state = 'committed-1'`,
  `update draw set number = 'other'`,
  `update draw set scope = 'joint'`,
  'update draw set rehearsal = 1',
  'update draw set secret = 1',
  `insert or replace into draw select * from draw`,
  `insert into draw select 'x', 9, 'x', task_id, scope, title, date, rehearsal, secret, 'voided', 'x' from draw`,
]

test('no statement changes a file, share, slip, snapshot or number of a draw', async () => {
  const office = await anOfficeReadyToDraw()
  await holdDraw(office)
  await behind(office, (raw) => {
    const before = dumpOf(raw)
    for (const statement of fixed) {
      expect(() => raw.exec(statement)).toThrow(/fixed|forward|never deleted|no gap/)
    }
    expect(dumpOf(raw)).toBe(before)
  })
})
