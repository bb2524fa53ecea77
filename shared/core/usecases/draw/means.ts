import { poolOf } from '#shared/domain/plan/pool.ts'
import type { PoolEntry } from '#shared/domain/plan/pool.ts'
import { figureShapes } from '#shared/domain/plan/rule-figures.ts'
import { neededFigure } from '#shared/domain/plan/rule-pack.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { Expert, Inspector, Item } from '#shared/domain/rosters/types.ts'
import type { Db, Tx } from '../../store/database.ts'
import { readRoster } from '../../store/rosters.ts'
import { packInForce } from '../office/pack-in-force.ts'
import { capOf, countsOfYear } from '../rosters/inspection-counts.ts'
import { standingWords } from '../rosters/known-words.ts'

/** What a scheme's draw works with, as the rosters stand now. */
export interface Means {
  readonly inspectorsPerTarget: number
  readonly pool: readonly PoolEntry[]
  readonly inspectors: readonly Inspector[]
  readonly items: readonly Item[]
  readonly experts: readonly Expert[]
}

/** `year`: whose inspections and draws the yearly cap counts. */
export async function meansOf(db: Db | Tx, scheme: Scheme, year: string): Promise<Means> {
  const targets = await readRoster(db, 'targets')
  const pack = await packInForce(db)
  const { least } = figureShapes.inspectorsPerTarget
  return {
    pool: poolOf(
      scheme,
      targets,
      await countsOfYear(db, year),
      await capOf(db, scheme.yearlyCap),
      await standingWords(db),
    ),
    inspectors: await readRoster(db, 'inspectors'),
    items: await readRoster(db, 'items'),
    experts: await readRoster(db, 'experts'),
    inspectorsPerTarget: pack === null ? least : neededFigure(pack, 'inspectorsPerTarget'),
  }
}
