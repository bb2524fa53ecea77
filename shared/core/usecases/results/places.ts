import { frameTable } from '#shared/domain/draw/tables.ts'
import { rowsById } from '#shared/domain/draw/rows-by-id.ts'
import type { Target } from '#shared/domain/rosters/types.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Draw } from '../../store/draws.ts'
import { readDrawFile, readSnapshot } from '../../store/draws.ts'
import type { Replacement } from '../../store/replacements.ts'
import { listReplacements } from '../../store/replacements.ts'
import { drawnIds } from '../draw/drawn-ids.ts'
import { rowsOf } from '../draw/first-round-view.ts'
import { seatsOf } from '../draw/seats.ts'
import type { TaskSnapshot } from '../draw/snapshots.ts'
import { readFirstSnapshot } from '../draw/snapshots.ts'

/** Whom a draw sends its departments to, in the order of its list. */
export interface DrawPlaces {
  readonly draw: Draw
  readonly task: TaskSnapshot
  /** Of the scheme, in its order */
  readonly departments: readonly string[]
  readonly places: readonly Place[]
}

export interface Place {
  /** 1-based number in the draw's list */
  readonly position: number
  readonly targetId: string
  /** As the roster had it when it was drawn */
  readonly targetName: string
  readonly region: string
  /** The seat: whom the protocol's files name */
  readonly drawnId: string
  /** It dropped out and another came in its place; it may have been visited and has a sheet of its own */
  readonly replaced: boolean
}

/** Only frozen files are read, and of a frame only where the roster had lost a name: light for any number of draws. */
export async function placesOf(db: Db | Tx, draw: Draw): Promise<DrawPlaces | null> {
  const task = await readSnapshot<TaskSnapshot>(db, draw.id, 'task')
  if (task === null) return null
  const { targets } = await readFirstSnapshot(db, draw.id)
  const replacements = await listReplacements(db, draw.id)
  const seats = seatsOf(drawnIds(await readDrawFile(db, draw.id, '4-targets.tsv')), replacements)
  const after = new Map(replacements.map((one) => [one.targetId, one.replacementId]))
  const bare = seats.flatMap(({ targetId, inspectedId }, index) =>
    [...passedOn(targetId, after)].map((id) => ({
      position: index + 1,
      targetId: id,
      drawnId: targetId,
      replaced: id !== inspectedId,
    })),
  )
  const known = new Map([...recordsOf(targets, replacements)].map((target) => [target.id, target]))
  const names = await frozenNames(
    db,
    draw.id,
    bare.map(({ targetId }) => targetId).filter((id) => !known.has(id)),
  )
  return {
    draw,
    task,
    departments: task.scheme.departments.map(({ department }) => department),
    places: bare.map((place) => ({
      ...place,
      targetName: known.get(place.targetId)?.name ?? names.get(place.targetId) ?? place.targetId,
      region: known.get(place.targetId)?.region ?? '',
    })),
  }
}

/** Who was drawn and everybody who came after, the last of whom is inspected. */
function* passedOn(drawn: string, after: ReadonlyMap<string, string>): Iterable<string> {
  for (let id: string | undefined = drawn; id !== undefined; id = after.get(id)) yield id
}

function* recordsOf(targets: readonly Target[], replacements: readonly Replacement[]): Iterable<Target> {
  yield* targets
  for (const { record } of replacements) if (record !== null) yield record
}

/** Who had left the roster by then still has a name in the frame. */
async function frozenNames(
  db: Db | Tx,
  drawId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const text = ids.length === 0 ? null : await readDrawFile(db, drawId, '1-frame.tsv')
  if (text === null) return new Map()
  const frame = rowsOf(frameTable, new Map([['1-frame.tsv', text]]), '1-frame.tsv')
  return new Map(rowsById(frame, ids).map(({ id, name }) => [id, name]))
}
