import { frameTable } from '#shared/domain/draw/tables.ts'
import type { DrawnFact } from '#shared/domain/report/facts.ts'
import type { Db, Tx } from '../../store/database.ts'
import { readDrawFiles } from '../../store/draws.ts'
import { rowsOf } from '../draw/first-round-view.ts'
import { heldRounds } from '../draw/held-rounds.ts'
import { readSecondSnapshot } from '../draw/snapshots.ts'

/** Who stands in the tables in force of some draws: after late departments and 补位, once in each department's table. */
export async function readDrawnFacts(db: Db | Tx, drawIds: Iterable<string>): Promise<readonly DrawnFact[]> {
  const all: DrawnFact[] = []
  for (const drawId of drawIds) {
    const files = await readDrawFiles(db, drawId)
    const { tables } = heldRounds(files, rowsOf(frameTable, files, '1-frame.tsv'))
    const { inspectors } = await readSecondSnapshot(db, drawId)
    const names = new Map(inspectors.map(({ id, name }) => [id, name]))
    const found = new Map<string, DrawnFact>()
    for (const { department, holder } of tables.flatMap(({ lines }) => lines)) {
      if (holder === null || holder === '') continue
      const person = { drawId, department, inspectorId: holder, inspectorName: names.get(holder) ?? holder }
      found.set(`${department} ${holder}`, person)
    }
    all.push(...found.values())
  }
  return all
}
