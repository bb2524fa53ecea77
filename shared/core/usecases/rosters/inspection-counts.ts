import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { yearlyCapOf } from '#shared/domain/plan/yearly-cap.ts'
import type { YearlyCap } from '#shared/domain/plan/yearly-cap.ts'
import { countYear } from '#shared/domain/rosters/inspection-history.ts'
import type { HeldDraw, YearCount } from '#shared/domain/rosters/inspection-history.ts'
import type { Db, Tx } from '../../store/database.ts'
import { listDraws, readDrawFile, readSnapshot } from '../../store/draws.ts'
import { countedInspections } from '../../store/inspections.ts'
import { seatsOfDraw } from '../draw/seats.ts'
import { packInForce } from '../office/pack-in-force.ts'
import type { TaskSnapshot } from '../draw/snapshots.ts'

/**
 * Draws that are not void with the targets they take: as drawn, or who came in the place of one that dropped out. Read from the
 * draws' own files: nothing is kept twice.
 */
export async function heldDraws(db: Db | Tx): Promise<readonly HeldDraw[]> {
  const held: HeldDraw[] = []
  for (const { id, number, date, state } of await listDraws(db)) {
    if (state === 'voided') continue
    const targets = await inspectedIds(db, id)
    if (targets.size === 0) continue
    const task = await readSnapshot<TaskSnapshot>(db, id, 'task')
    const departments = new Set(task?.scheme.departments.map(({ department }) => department))
    held.push({ id, number, date, departments, targets })
  }
  return held
}

/** Whom a draw takes, after all replacements; nobody before its round 1. */
export async function inspectedIds(db: Db | Tx, drawId: string): Promise<ReadonlySet<string>> {
  const seats = await seatsOfDraw(db, drawId, await readDrawFile(db, drawId, '4-targets.tsv'))
  return new Set(seats.map(({ inspectedId }) => inspectedId))
}

/** Target → what the yearly cap counts in that year (偃师第十四条, 国办发〔2024〕54号). */
export async function countsOfYear(db: Db | Tx, year: string): Promise<ReadonlyMap<string, YearCount>> {
  return countYear(year, await countedInspections(db, year), await heldDraws(db))
}

/** The office's rule pack; null: none is chosen. */
export const officePack = (db: Db | Tx): Promise<RulePack | null> => packInForce(db)

/** The cap of a scheme with the exceptions of the office's pack. */
export async function capOf(db: Db | Tx, most: number | null): Promise<YearlyCap> {
  const pack = await officePack(db)
  return pack === null
    ? { most, exceptIndustries: [], exceptTags: [] }
    : yearlyCapOf({ yearlyCap: most }, pack)
}
