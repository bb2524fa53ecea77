import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { sha256 } from '#shared/core/sha256.ts'
import { databaseFile } from '#shared/core/store/open-store.ts'
import { commitFirst, commitSecond, fixSlips, holdFirst } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'
import { bytesOf, openingOf } from './office-file.ts'

const refused = [
  // What 001 guards is in draw-secrecy.test.ts; these are the ways around it.
  `pragma recursive_triggers = off; insert or replace into draw_file select draw_id, path, 'x', sha256 from draw_file where path = '2-plan.txt'`,
  `insert into draw_file select draw_id, path, 'x', sha256 from draw_file where true on conflict do update set body = 'x'`,
  `insert into draw_share select draw_id, round, '${'0'.repeat(64)}' from draw_share where true on conflict do update set machine = excluded.machine`,
  `insert into draw_slip select draw_id, round, position, who, '999999', 1 from draw_slip where true on conflict do update set digits = '999999'`,
  `update or replace draw_slip set position = 2 where position = 1`,
  `update or ignore draw_slip set digits = '999999' where position = 1`,
  `attach ':memory:' as elsewhere; create table elsewhere.slip as select * from draw_slip; update elsewhere.slip set digits = '999999'; insert or replace into main.draw_slip select * from elsewhere.slip`,
  `insert into draw_slip values ((select id from draw), '1', 4, '某甲', '', 0)`,
  `insert into draw_file values ((select id from draw), '1-items-2.tsv', '', '${sha256('')}')`,
  `insert into draw_file values ((select id from draw), '3-seed.txt', '', '${sha256('')}')`,
  `update draw set number = 'other', state = 'voided', void_reason = '样例'`,
  `insert or replace into draw select * from draw`,
  `delete from ledger_anchor`,
  `update ledger_anchor set seq = 1, hash = (select hash from ledger where seq = 1)`,
  `insert or replace into ledger_anchor select 1, seq, hash from ledger where seq = 1`,
  `insert into ledger_anchor values (1, 9999, '${'0'.repeat(64)}') on conflict do update set seq = excluded.seq, hash = excluded.hash`,
]

test('what goes around the triggers by SQL alone is refused by the file itself', async () => {
  const office = await anOfficeReadyToDraw()
  const { id } = await commitFirst(office)
  await office.must('draw.enterSlip', { drawId: id, round: 1, position: 1, digits: '482913' })
  await office.must('draw.fixSlip', { drawId: id, round: 1, position: 1, digits: '482913' })
  const bytes = await bytesOf(office)
  for (const statements of refused) {
    const raw = new Sqlite(bytes)
    onTestFinished(() => {
      raw.close()
    })
    expect(() => raw.exec(statements)).toThrow(/fixed|forward|no gap|needs every slip|signed head/)
    expect(await openingOf(raw.serialize())).toBeNull()
  }
})

test('the seed of a round is refused by the file until every slip of it is fixed, and its inputs once it is committed', async () => {
  const office = await anOfficeReadyToDraw()
  const { id } = await holdFirst(office)
  await commitSecond(office, id)
  const raw = new Sqlite(await bytesOf(office))
  onTestFinished(() => {
    raw.close()
  })
  const insert = (path: string) => () =>
    raw.exec(`insert into draw_file values ('${id}', '${path}', '', '${sha256('')}')`)
  expect(insert('7-seed.txt')).toThrow('a seed needs every slip')
  expect(insert('5-extra.tsv')).toThrow('inputs of a round are fixed')
  expect(insert('1-items-more.tsv')).toThrow('inputs of a round are fixed')
})

test('while the program runs, nobody else reads or writes the file', async () => {
  const office = await anOfficeReadyToDraw()
  const { id } = await commitFirst(office)
  const raw = new Sqlite(databaseFile(office.folder), { timeout: 0 })
  onTestFinished(() => {
    raw.close()
  })
  expect(() => raw.exec(`update draw set title = 'x'`)).toThrow('database is locked')
  expect(() => raw.prepare('select machine from draw_share').all()).toThrow('database is locked')
  await fixSlips(office, id, 1)
})
