import type { Means } from '#shared/domain/draw/readiness.ts'
import type { LastDrawn } from '#shared/domain/plan/exclusions.ts'
import { poolOf } from '#shared/domain/plan/pool.ts'
import type { PoolEntry } from '#shared/domain/plan/pool.ts'
import { figureShapes } from '#shared/domain/plan/rule-figures.ts'
import { figureOf, neededFigure } from '#shared/domain/plan/rule-pack.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { HeldDraw } from '#shared/domain/rosters/inspection-history.ts'
import type { Db, Tx } from '../../store/database.ts'
import { findTask } from '../../store/plans.ts'
import { readPoolTargets } from '../../store/pool-targets.ts'
import { readRoster } from '../../store/rosters.ts'
import { packInForce } from '../office/pack-in-force.ts'
import { capOf, countsOfYear, heldDraws } from '../rosters/inspection-counts.ts'
import { standingWords } from '../rosters/known-words.ts'
import { effectiveOf } from '../rosters/recusals.ts'

/** What a scheme's draw works with, as the rosters stand now. `year`: whose inspections and draws the yearly cap counts. */
export async function meansOf(db: Db | Tx, scheme: Scheme, year: string): Promise<Means> {
  const pack = await packInForce(db)
  const { least } = figureShapes.inspectorsPerTarget
  return {
    task: (await findTask(db, scheme.taskId))?.task ?? null,
    needsApproval: pack !== null && figureOf(pack, 'approvalBeforeDraw') === true,
    untargetedByRegion: pack !== null && neededFigure(pack, 'untargetedByRegion'),
    pool: await poolNow(db, scheme, year),
    inspectors: await readRoster(db, 'inspectors'),
    items: await readRoster(db, 'items'),
    experts: await readRoster(db, 'experts'),
    recusals: await effectiveOf(db),
    inspectorsPerTarget: pack === null ? least : neededFigure(pack, 'inspectorsPerTarget'),
  }
}

/** Everybody in the scheme's scope, with status and class. */
export async function poolNow(db: Db | Tx, scheme: Scheme, year: string): Promise<readonly PoolEntry[]> {
  return poolOf(
    scheme,
    await readPoolTargets(db),
    await countsOfYear(db, year),
    await capOf(db, scheme.yearlyCap),
    await standingWords(db),
    scheme.drawnSince === '' ? undefined : lastDrawnIn(await heldDraws(db)),
  )
}

/** Target → the day of the last of these draws that took it. */
export function lastDrawnIn(draws: readonly HeldDraw[]): LastDrawn {
  const last = new Map<string, string>()
  for (const { date, targets } of draws) {
    for (const id of targets) if (date > (last.get(id) ?? '')) last.set(id, date)
  }
  return last
}
