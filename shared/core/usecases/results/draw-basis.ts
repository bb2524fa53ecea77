import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { itemsToTell } from '#shared/domain/results/blank-record.ts'
import type { RecordItemName } from '#shared/domain/results/blank-record.ts'
import type { KnownInspector } from '#shared/domain/results/check-record.ts'
import type { Inspector, Item } from '#shared/domain/rosters/types.ts'
import { concludedAt } from '../../store/conclusions.ts'
import type { Db, Tx } from '../../store/database.ts'
import { findDraw } from '../../store/draws.ts'
import { readRecords, readRoster } from '../../store/rosters.ts'
import { packOfDraw, readFirstSnapshot, readSecondSnapshot } from '../draw/snapshots.ts'
import type { Assigned, AssignedAt } from './assigned.ts'
import { assignedIn } from './assigned.ts'
import { localMinute } from './local-minute.ts'
import type { DrawPlaces, Place } from './places.ts'
import { placesOf } from './places.ts'

/** What the records of a draw are held against, read once for all of them. */
export interface DrawBasis extends DrawPlaces {
  readonly pack: RulePack
  /** Drawn items of all departments, as the roster had them that day, in the order of the joint record */
  readonly items: readonly Item[]
  readonly assignedAt: AssignedAt
  /** Everybody in the roster now, and whoever was drawn */
  readonly inspectors: ReadonlyMap<string, Inspector>
  /** `2024-05-27T09:30` by the office's clock */
  readonly concludedAt: string
}

/** One department at one target. */
export interface SheetBasis {
  readonly basis: DrawBasis
  readonly place: Place
  readonly department: string
  /** What the record tells of, in order */
  readonly items: readonly RecordItemName[]
  readonly assigned: readonly Assigned[]
}

/** Only a draw that is finished and stands has results. */
export async function drawBasis(db: Db | Tx, drawId: string) {
  const draw = await findDraw(db, drawId)
  if (draw === null) return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  if (draw.state !== 'finished') return fail({ code: 'draw-in-another-state', state: draw.state })
  const places = await placesOf(db, draw)
  const pack = await packOfDraw(db, drawId)
  const concluded = await concludedAt(db, draw.number)
  if (places === null || pack === null || concluded === null)
    return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  const { inspectors: drawn } = await readSecondSnapshot(db, drawId)
  const known = [...drawn, ...(await readRoster(db, 'inspectors'))]
  const basis: DrawBasis = {
    ...places,
    pack,
    items: (await readFirstSnapshot(db, drawId)).items,
    assignedAt: await assignedIn(db, drawId),
    inspectors: new Map(known.map((one) => [one.id, one])),
    concludedAt: localMinute(new Date(concluded)),
  }
  return ok(basis)
}

/** The sheet of a department at a target of the draw, also at one that dropped out. */
export function sheetIn(basis: DrawBasis, targetId: string, department: string) {
  const place = basis.places.find((one) => one.targetId === targetId)
  if (place === undefined || !basis.departments.includes(department))
    return fail({ code: 'sheet-not-of-draw', number: basis.draw.number, targetId, department })
  const own = basis.items.filter((item) => item.department === department)
  const sheet: SheetBasis = {
    basis,
    place,
    department,
    items: itemsToTell(own.map(({ id, name }) => ({ itemId: id, itemName: name }))),
    assigned: basis.assignedAt(place.drawnId, department),
  }
  return ok(sheet)
}

/** Whom a record may name: the roster's people, retired ones too, and whoever was drawn. */
export async function knownInspectors(
  db: Db | Tx,
  { basis, assigned }: SheetBasis,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownInspector>> {
  const drawn = new Set(assigned.map(({ inspectorId }) => inspectorId))
  const named = ids.filter((id) => !basis.inspectors.has(id))
  const retired = named.length === 0 ? [] : await readRecords(db, 'inspectors', named)
  const all = [...basis.inspectors.values(), ...retired]
  return new Map(
    all.map(({ id, name, department, certificateExpires }) => [
      id,
      { name, department, certificateExpires, drawn: drawn.has(id) },
    ]),
  )
}
