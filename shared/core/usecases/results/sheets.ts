import type { Db, Tx } from '../../store/database.ts'
import type { Draw } from '../../store/draws.ts'
import { findDraw, listDraws } from '../../store/draws.ts'
import type { InspectionRecord } from '../../store/results.ts'
import { listRecords } from '../../store/results.ts'
import type { Place } from './places.ts'
import { placesOf } from './places.ts'

/** What one department has to tell of one target of a draw, and what it has told so far. */
export interface ResultSheet extends Place {
  readonly draw: Draw
  readonly taskId: string
  readonly department: string
  /** null: nothing was entered */
  readonly record: InspectionRecord | null
}

/**
 * Every sheet of one finished draw, or of all (`null`), in the order of the draws, the list and the scheme's departments. A draw
 * that was given up has none. Whoever dropped out (`replaced`) has sheets beside those of who came in its place; they are
 * asked of nobody: count them only where a record was entered.
 */
export async function resultSheets(
  db: Db | Tx,
  { drawId }: { readonly drawId: string | null },
): Promise<readonly ResultSheet[]> {
  const draws = await finishedDraws(db, drawId)
  if (draws.length === 0) return []
  const records = new Map((await listRecords(db, drawId)).map((record) => [keyOf(record), record]))
  const sheets: ResultSheet[] = []
  for (const draw of draws) {
    const all = await placesOf(db, draw)
    for (const place of all?.places ?? []) {
      for (const department of all?.departments ?? []) {
        const record = records.get(keyOf({ drawId: draw.id, targetId: place.targetId, department })) ?? null
        sheets.push({ draw, taskId: draw.taskId, department, ...place, record })
      }
    }
  }
  return sheets
}

/** Only a finished draw has anybody to be inspected; in the order of their serials. */
export async function finishedDraws(db: Db | Tx, drawId: string | null): Promise<readonly Draw[]> {
  const one = drawId === null ? null : await findDraw(db, drawId)
  const draws = drawId === null ? (await listDraws(db)).toReversed() : one === null ? [] : [one]
  return draws.filter(({ state }) => state === 'finished')
}

const keyOf = ({
  drawId,
  targetId,
  department,
}: Pick<InspectionRecord, 'drawId' | 'targetId' | 'department'>) => `${drawId} ${targetId} ${department}`
