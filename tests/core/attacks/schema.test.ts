import { expect, test } from 'vitest'
import { aHeldDraw, openingOf, triggersOf, worked } from './office-file.ts'

const around = [
  [
    'a table made anew under the same name',
    'draw_share',
    `alter table draw_share rename to old; create table draw_share (draw_id text, round text, machine text);
     insert into draw_share select * from old; drop table old`,
  ],
  [
    'a check left out by writing the schema',
    'draw',
    `pragma writable_schema = on;
     update sqlite_schema set sql = replace(sql, ' check (number <> '''')', '') where name = 'draw'`,
  ],
  ['the index that allows one open draw a task', 'draw_open', 'drop index draw_open'],
  ['a table more', 'note', 'create table note (text)'],
  ['a view more', 'shown', 'create view shown as select * from draw_share'],
] as const

test.each(around)(
  'at the opening the schema is held against the program: %s',
  async (_what, name, statements) => {
    const { bytes } = await aHeldDraw()
    const changed = worked(bytes, (raw) => {
      raw.unsafeMode()
      const triggers = triggersOf(raw)
      for (const own of triggers) raw.exec(`drop trigger ${own.name}`)
      raw.exec(statements)
      raw.pragma('writable_schema = off')
      for (const own of triggers) raw.exec(own.sql)
    })
    expect(await openingOf(changed)).toEqual({ code: 'changed-outside', part: 'structure', draw: '', name })
  },
)

const ways = [
  (name: string) => `drop trigger ${name}`,
  (name: string) => `pragma writable_schema = on; delete from sqlite_schema where name = '${name}'`,
  (name: string) =>
    `pragma writable_schema = on;
     update sqlite_schema set sql = replace(sql, ' begin ', ' begin select 1; ') where name = '${name}'`,
]

test('any trigger that was dropped, taken out of the schema or worded otherwise is noticed, whichever it is', async () => {
  const { bytes } = await aHeldDraw()
  let names: readonly string[] = []
  worked(bytes, (raw) => (names = triggersOf(raw).map(({ name }) => name)))
  expect(names.length).toBeGreaterThan(25)
  for (const [index, name] of names.entries()) {
    const changed = worked(bytes, (raw) => {
      raw.unsafeMode()
      raw.exec(ways[index % ways.length]?.(name) ?? '')
    })
    const failure = await openingOf(changed)
    expect([name, failure]).toMatchObject([name, { code: 'ledger-broken', problem: 'trigger-missing' }])
  }
})

test('a trigger more, which would write what it likes, is noticed', async () => {
  const { bytes } = await aHeldDraw()
  const more = 'create trigger more after insert on ledger begin delete from document; end'
  expect(await openingOf(worked(bytes, (raw) => raw.exec(more)))).toMatchObject({
    problem: 'trigger-missing',
  })
})
