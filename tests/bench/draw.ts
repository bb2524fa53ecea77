import { deepStrictEqual } from 'node:assert'
import { hash } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { drawTargets, type TargetDraw } from '#shared/domain/draw/round-one.ts'
import type { FrameRow } from '#shared/domain/draw/tables.ts'
import { madeFrame } from './made-register.ts'
import { timed, type Rounds } from './measure.ts'
import { measureGroup, type Group } from './report.ts'

const sha256 = (text: string) => hash('sha256', text)
const source = { sha256, seed: sha256('bench'), draw: 'XG-2024-001' }
const plan = {
  balance: 'region',
  quotas: [...'ABCD'].map(
    (name) => ({ class: name, quota: { kind: 'rate', rate: { p: 5, q: 100 } } }) as const,
  ),
} as const
/** What the result sheet prints of every stratum */
const reserve = 10

/** Round 1 of a register against what nobody can save, its hashes, and against a lottery that proves nothing. */
export async function benchDraw(count: number, rounds: Rounds): Promise<Group> {
  const frame = madeFrame(count)
  const ids = frame.map(({ id }) => id)
  const winners = winnersOf(drawTargets({ source, plan, frame, reserve }))
  deepStrictEqual(winners, sortedNaively(frame, winners))
  deepStrictEqual([...winners.values()].flat().length, count / 20)
  const prefix = `${source.seed}\n${source.draw}/target\n`
  const hashAll = () => {
    let last = ''
    for (const id of ids) last = sha256(prefix + id)
    return last
  }
  const lottery = sqliteLottery(ids)
  return measureGroup(
    `Draw 5% of ${count.toLocaleString('en')} targets, 4 classes × 16 regions`,
    [
      { name: 'drawTargets', run: () => timed(() => drawTargets({ source, plan, frame, reserve })) },
      {
        name: 'bare hash loop over the same ids',
        run: () => timed(hashAll),
        isRival: true,
        aim: { ratio: 1.5 },
      },
      { name: 'SQLite ORDER BY random(), in memory', run: () => timed(lottery), isRival: true },
    ],
    rounds,
  )
}

/** stratum → ids of winners in order */
type Winners = ReadonlyMap<string, readonly string[]>

function winnersOf(drawn: TargetDraw): Winners {
  const strata = drawn.classes.flatMap((each) => each.strata)
  return new Map(strata.map(({ stratum, winners }) => [stratum, winners.map(({ id }) => id)]))
}

/** As many of every stratum as were drawn, by sorting all its tickets. */
function sortedNaively(frame: readonly FrameRow[], drawn: Winners): Winners {
  const strata = Map.groupBy(frame, (row) => `${row.class}/${row.region}`)
  return new Map(
    [...drawn].map(([stratum, { length }]) => {
      const tickets = (strata.get(stratum) ?? []).map(({ id }) => ({
        id,
        ticket: sha256(`${source.seed}\n${source.draw}/target\n${id}`),
      }))
      const sorted = tickets.toSorted((left, right) => (left.ticket < right.ticket ? -1 : 1))
      return [stratum, sorted.slice(0, length).map(({ id }) => id)]
    }),
  )
}

function sqliteLottery(ids: readonly string[]): () => unknown {
  const database = new Sqlite(':memory:')
  database.exec('create table target (id text primary key) strict, without rowid')
  const insert = database.prepare('insert into target select value from json_each(?)')
  insert.run(JSON.stringify(ids))
  const draw = database.prepare('select id from target order by random() limit ?').pluck()
  return () => draw.all(Math.ceil(ids.length / 20))
}
