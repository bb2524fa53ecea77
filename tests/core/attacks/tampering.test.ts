import { describe, expect, test } from 'vitest'
import { sha256 } from '#shared/core/sha256.ts'
import { failureSentence } from '#shared/text/failures.ts'
import { commitSecond, holdFirst } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'
import { aHeldDraw, bytesOf, openingOf, workedWithoutTriggers } from './office-file.ts'

// What the triggers do not stop, because somebody took them away and put them back, the next opening must notice.

test('an office that nobody changed opens, also with its triggers away and back', async () => {
  const { bytes } = await aHeldDraw()
  expect(await openingOf(workedWithoutTriggers(bytes, () => undefined))).toBeNull()
})

const newBody = `'[]'`
const told = [
  [
    'a frame with a firm less',
    `update draw_file set body = substr(body, instr(body, char(10)) + 1) where path = '1-frame.tsv'`,
    'file',
    '1-frame.tsv',
  ],
  [
    'a frame and its own checksum',
    `update draw_file set body = '', sha256 = '${sha256('')}' where path = '1-frame.tsv'`,
    'file',
    '1-frame.tsv',
  ],
  [
    'plan 1',
    `update draw_file set body = replace(body, 'rate.', 'count.') where path = '2-plan.txt'`,
    'file',
    '2-plan.txt',
  ],
  [
    'another winner',
    `update draw_file set body = replace(body, 'A1', 'A2') || 'x' where path = '4-targets.tsv'`,
    'file',
    '4-targets.tsv',
  ],
  [
    'another seed',
    `update draw_file set body = replace(body, '482913', '482914') where path = '3-seed.txt'`,
    'file',
    '3-seed.txt',
  ],
  [
    'another inspector',
    `update draw_file set body = replace(body, 'ZF0001', 'ZF0009') || 'x' where path = '8-teams.tsv'`,
    'file',
    '8-teams.tsv',
  ],
  [
    'a recusal more',
    `update draw_file set body = body || 'x' where path = '5-recusals.tsv'`,
    'file',
    '5-recusals.tsv',
  ],
  [
    'a list for another',
    `update draw_file set body = (select body from draw_file where path = '1-posts.tsv') where path = '1-inspectors.tsv'`,
    'file',
    '1-inspectors.tsv',
  ],
  ['a file gone', `delete from draw_file where path = '1-posts.tsv'`, 'file', '1-posts.tsv'],
  [
    'a file that no act fixed',
    `insert into draw_file select draw_id, '5-extra.tsv', body, sha256 from draw_file where path = '1-posts.tsv'`,
    'file',
    '5-extra.tsv',
  ],
  [
    'a file under another name',
    `update draw_file set path = '5-extra.tsv' where path = '1-posts.tsv'`,
    'file',
    '1-posts.tsv',
  ],
  ['the share', `update draw_share set machine = '${'0'.repeat(64)}' where round = '1'`, 'share', '1'],
  [
    'a share of no round',
    `insert into draw_share select draw_id, 'more/1', machine from draw_share where round = '1'`,
    'share',
    'more/1',
  ],
  ['digits', `update draw_slip set digits = '999999' where round = '1' and position = 1`, 'slips', ''],
  [
    'the order of two slips',
    `update draw_slip set digits = case position when 1 then '071155' else '482913' end where round = '1' and position in (1, 2)`,
    'slips',
    '',
  ],
  ['who wrote a slip', `update draw_slip set who = '某甲' where round = '2' and position = 3`, 'slips', ''],
  ['a slip less', `delete from draw_slip where round = '1' and position = 3`, 'slips', ''],
  [
    'a slip more',
    `insert into draw_slip values ((select id from draw), '1', 4, '某甲', '999999', 1)`,
    'slips',
    '',
  ],
  [
    'a slip of a round that never was',
    `insert into draw_slip values ((select id from draw), 'more/1', 1, '某甲', '', 0)`,
    'slips',
    '',
  ],
  [
    'what the papers print of the targets',
    `update draw_snapshot set body = ${newBody} where name = 'first'`,
    'snapshot',
    'first',
  ],
  [
    'what the papers print of the people',
    `delete from draw_snapshot where name = 'second'`,
    'snapshot',
    'second',
  ],
  [
    'the scheme as it was',
    `update draw_snapshot set body = ${newBody} where name = 'task'`,
    'snapshot',
    'task',
  ],
  [
    'the rules as they were',
    `update draw_snapshot set body = ${newBody} where name = 'pack-1'`,
    'snapshot',
    'pack-1',
  ],
  ['a draw back to an earlier state', `update draw set state = 'committed-1'`, 'draw', ''],
  ['a draw given up by nobody', `update draw set state = 'voided', void_reason = '样例'`, 'draw', ''],
  ['the title', `update draw set title = '另一次抽查'`, 'file', '2-plan.txt'],
  ['the date', `update draw set date = '2023-01-01'`, 'file', '2-plan.txt'],
  ['the serial', `update draw set serial = 2`, 'draw', ''],
  ['the task', `update draw set task_id = 'other'`, 'draw', ''],
  ['a secret draw made public', `update draw set secret = 1 - secret`, 'draw', ''],
  ['the register of papers', `update document set sha256 = '${'0'.repeat(64)}'`, 'document', null],
  ['a paper forgotten', `delete from document`, 'document', null],
] as const

describe('changed with every trigger away and back, it is named at the next opening:', () => {
  test.each(told)('%s', async (_what, statement, part, name) => {
    const { bytes, number } = await aHeldDraw()
    const failure = await openingOf(workedWithoutTriggers(bytes, (raw) => raw.exec(statement)))
    expect(failure).toMatchObject({ code: 'changed-outside', part, ...(name === null ? {} : { name }) })
    const sentence = failure === null ? '' : failureSentence(failure)
    expect(sentence).toMatch(/在程序之外被改动过，与操作记录不符/u)
    expect(sentence).toContain(number)
  })

  test('a draw taken away with all that is of it', async () => {
    const { bytes, number } = await aHeldDraw()
    const tables = ['document', 'draw_file', 'draw_share', 'draw_slip', 'draw_snapshot', 'draw']
    const changed = workedWithoutTriggers(bytes, (raw) => {
      for (const table of tables) raw.exec(`delete from ${table}`)
    })
    expect(await openingOf(changed)).toMatchObject({ part: 'draw-removed', draw: number })
  })

  test('a draw renamed, so that its number would be free for another', async () => {
    const { bytes, number } = await aHeldDraw()
    const changed = workedWithoutTriggers(bytes, (raw) => raw.exec(`update draw set number = 'other'`))
    expect(await openingOf(changed)).toMatchObject({ part: 'draw-removed', draw: number })
  })

  test('a draw that no act made', async () => {
    const { bytes } = await aHeldDraw()
    const statement = `insert into draw
      select 'x', 2, 'x', task_id, scope, title, date, rehearsal, secret, 'finished', '' from draw`
    const changed = workedWithoutTriggers(bytes, (raw) => raw.exec(statement))
    expect(await openingOf(changed)).toMatchObject({ part: 'draw-added', draw: 'x' })
  })

  test('also in the middle of a ceremony', async () => {
    const office = await anOfficeReadyToDraw()
    const { id } = await holdFirst(office)
    await commitSecond(office, id)
    const statement = `update draw_share set machine = '${'0'.repeat(64)}' where round = '2'`
    const changed = workedWithoutTriggers(await bytesOf(office), (raw) => raw.exec(statement))
    expect(await openingOf(changed)).toMatchObject({ part: 'share', name: '2' })
  })
})
