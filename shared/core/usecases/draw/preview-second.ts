import type { Operations, ParsedInputOf, SecondPreview } from '#shared/contract/index.ts'
import { findShortages } from '#shared/domain/draw/shortages.ts'
import type { PlaceShortage } from '#shared/domain/draw/shortages.ts'
import { frameTable } from '#shared/domain/draw/tables.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import type { Db } from '../../store/database.ts'
import * as draws from '../../store/draws.ts'
import { extrasOf, strangersTo } from './commit-second.ts'
import type { DrawFiles } from './first-round-view.ts'
import { rowsOf } from './first-round-view.ts'
import { sharedInput } from './held-rounds.ts'
import { openRound, servedDepartments } from './round-files.ts'
import { seatsOfDraw } from './seats.ts'
import { changesOf, scarcePlacesOf } from './second-round-view.ts'
import type { TaskSnapshot } from './snapshots.ts'
import { staffOf } from './staff.ts'

/**
 * What the clerk is told before a second commitment (or that of a late department): whoever learns afterwards that a place has no
 * candidate can only give the draw up. It is no preview of a result: people and places are counted as the rosters stand, no seed,
 * share or ticket is read or made, nobody is assigned, and nothing is written.
 */
export const previewSecond: Usecase<'draw.previewSecond'> = async (context, input) => {
  const { db } = context
  const opened = await openingOf(db, input)
  if (!opened.ok) return opened
  const { scheme, seats, files } = opened.value
  const staff = await staffOf(context, db, { scheme, seats }, input)
  if (!staff.ok) return staff
  const { departments, people: inspectors, recusals } = staff.value
  const shortages = findShortages({
    ...sharedInput(files, rowsOf(frameTable, files, '1-frame.tsv')),
    departments,
    inspectors,
    recusals,
    extras: extrasOf(input),
    cap: scheme.loadCap,
  })
  const names = new Map(inspectors.map(({ id, name }) => [id, name]))
  const preview: SecondPreview = {
    inspectorChanges: changesOf(files, { plan: { departments }, inspectors }),
    scarcePlaces: scarcePlacesOf(shortages),
    short: shortages.short.map((one) => shortView(one, names)),
    overCap: shortages.overCap,
  }
  return ok(preview)
}

const shortView = (
  { target: targetId, candidates, ...places }: PlaceShortage,
  names: ReadonlyMap<string, string>,
) => ({
  targetId,
  ...places,
  candidates: candidates.map((id) => names.get(id) ?? id),
})

/** A draw whose next second round is still to be committed, for these departments. */
async function openingOf(db: Db, { drawId, departments }: ParsedInputOf<Operations['draw.previewSecond']>) {
  const draw = await draws.findDraw(db, drawId)
  const task = await draws.readSnapshot<TaskSnapshot>(db, drawId, 'task')
  if (draw === null || task === null) return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  if (draw.state !== 'drawn-1' && draw.state !== 'finished') {
    return fail({ code: 'draw-in-another-state', state: draw.state })
  }
  const files: DrawFiles = await draws.readDrawFiles(db, drawId)
  const open = openRound(draw.state, new Set(files.keys()))
  if (open !== null) return fail({ code: 'round-still-open', round: open })
  const { scheme } = task
  const strange = strangersTo(scheme, departments)
  if (strange !== null) return fail(strange)
  const served = servedDepartments(files)
  const again = departments.filter((department) => served.has(department))
  if (again.length > 0) return fail({ code: 'department-served', departments: again })
  return ok({ scheme, files, seats: await seatsOfDraw(db, drawId, files.get('4-targets.tsv')) })
}
