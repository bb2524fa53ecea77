import { parsePlanTwo } from '#shared/domain/draw/plan-two.ts'
import type { Db, Tx } from '../../store/database.ts'
import { listDrawPaths, readDrawFile } from '../../store/draws.ts'
import { folderOf, planPath, secondRounds, seedPath } from '../draw/round-files.ts'
import { unitKey } from '../draw/table-view.ts'

export interface Assigned {
  readonly inspectorId: string
  readonly leader: boolean
}

/** Who was drawn to go to a seat for a department, by the table in force. */
export type AssignedAt = (drawnId: string, department: string) => readonly Assigned[]

/**
 * Read from the result files, which a round fixes whole: of each department the last table that names it is in force. Nothing is
 * drawn again for it, so one sheet of a large draw is opened at once.
 */
export async function assignedIn(db: Db | Tx, drawId: string): Promise<AssignedAt> {
  const holders = new Map<string, Map<string, readonly string[]>>()
  const teams = new Map<string, string>()
  const leaders = new Map<string, string>()
  const paths = await listDrawPaths(db, drawId)
  const linesOf = async (path: string) => {
    const text = paths.has(path) ? await readDrawFile(db, drawId, path) : null
    return (text ?? '').split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')]))
  }
  for (const round of secondRounds(paths)) {
    if (!paths.has(seedPath(round))) continue
    const own = Map.groupBy(
      await linesOf(`${folderOf(round)}8-teams.tsv`),
      ([, department = '']) => department,
    )
    for (const [department, lines] of own) holders.set(department, byUnit(lines))
    for (const [target = '', department = '', team = ''] of await linesOf(
      `${folderOf(round)}8-assignment.tsv`,
    ))
      if (team !== '-') teams.set(unitKey({ target, department }), team)
    const plan = parsePlanTwo(planPath(round), (await readDrawFile(db, drawId, planPath(round))) ?? '')
    // Where a place was given anew the round tells the leader again, or there is none.
    if (plan.ok) for (const place of plan.value.refill?.places ?? []) leaders.delete(unitKey(place))
    for (const [target = '', department = '', inspector = ''] of await linesOf(
      `${folderOf(round)}8-leaders.tsv`,
    ))
      leaders.set(unitKey({ target, department }), inspector)
  }
  return (drawnId, department) => {
    const target = teams.get(unitKey({ target: drawnId, department })) ?? drawnId
    const leader = leaders.get(unitKey({ target, department }))
    const ids = holders.get(department)?.get(target) ?? []
    return ids.map((inspectorId) => ({ inspectorId, leader: inspectorId === leader }))
  }
}

/** Target or team → who holds its places, in their order; open places hold nobody. */
function byUnit(lines: readonly (readonly string[])[]): Map<string, readonly string[]> {
  const units = Map.groupBy(lines, ([target = '']) => target)
  return new Map(
    [...units].map(([target, own]) => [
      target,
      own.flatMap(([, , , holder = '-']) => (holder === '-' ? [] : [holder])),
    ]),
  )
}
