import { poolOf } from '#shared/domain/plan/pool.ts'
import type { PoolEntry } from '#shared/domain/plan/pool.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { Expert, Inspector, Item } from '#shared/domain/rosters/types.ts'
import type { Db, Tx } from '../../store/database.ts'
import { listDraws, readDrawFile } from '../../store/draws.ts'
import { readRoster } from '../../store/rosters.ts'
import { drawnIds } from './drawn-ids.ts'

/** What a scheme's draw works with, as the rosters stand now. */
export interface Means {
  readonly pool: readonly PoolEntry[]
  readonly inspectors: readonly Inspector[]
  readonly items: readonly Item[]
  readonly experts: readonly Expert[]
}

export async function meansOf(db: Db | Tx, scheme: Scheme, year: string): Promise<Means> {
  const targets = await readRoster(db, 'targets')
  return {
    pool: poolOf(scheme, targets, await drawsOfYear(db, year)),
    inspectors: await readRoster(db, 'inspectors'),
    items: await readRoster(db, 'items'),
    experts: await readRoster(db, 'experts'),
  }
}

/** Target → how often it was drawn in the year, void draws apart: what the yearly cap counts (yanshi 第十四条). */
async function drawsOfYear(db: Db | Tx, year: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const draw of await listDraws(db)) {
    if (draw.state === 'voided' || !draw.date.startsWith(year)) continue
    for (const id of drawnIds(await readDrawFile(db, draw.id, '4-targets.tsv'))) {
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return counts
}
