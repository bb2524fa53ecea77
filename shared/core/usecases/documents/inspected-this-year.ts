import { countYear } from '#shared/domain/rosters/inspection-history.ts'
import type { Db } from '../../store/database.ts'
import { countedInspections } from '../../store/inspections.ts'
import { heldDraws } from '../rosters/inspection-counts.ts'

/** How often a target was inspected in the year of a draw as the yearly cap counts, the draw itself left out. */
export async function inspectedThisYear(
  db: Db,
  draw: { readonly id: string; readonly date: string },
): Promise<(targetId: string) => number> {
  const year = draw.date.slice(0, 4)
  const inspections = await countedInspections(db, year)
  const counts = countYear(
    year,
    inspections.filter(({ drawId }) => drawId !== draw.id),
    (await heldDraws(db)).filter(({ id }) => id !== draw.id),
  )
  return (targetId) => {
    const { inspected = 0, drawn = 0 } = counts.get(targetId) ?? {}
    return inspected + drawn
  }
}
