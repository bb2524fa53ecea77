import type { DueItem } from '#shared/contract/index.ts'
import type { DispatchState } from '#shared/domain/documents/index.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import type { Db } from '../../store/database.ts'
import type { Dispatch } from '../../store/dispatches.ts'
import { listDispatches, listDispatchEvents } from '../../store/dispatches.ts'
import { listDraws } from '../../store/draws.ts'
import { readCalendar } from '../calendar/read-calendar.ts'
import { packOfDraw } from '../draw/snapshots.ts'
import type { ResultSheet } from '../results/sheets.ts'
import type { Standing } from './standing.ts'
import { standingOf } from './standing.ts'
import { latestOf } from './view.ts'

export interface Standings {
  readonly draw: { readonly id: string; readonly number: string }
  readonly departments: readonly (Standing & { readonly department: string })[]
}

/** The last editions of every draw that was not given up. */
export async function dispatchStandings(db: Db, today: IsoDate): Promise<readonly Standings[]> {
  const all = Map.groupBy(await listDispatches(db, null), ({ drawId }) => drawId)
  if (all.size === 0) return []
  const calendar = await readCalendar(db)
  const draws = (await listDraws(db)).filter(({ id, state }) => all.has(id) && state !== 'voided')
  const standings: Standings[] = []
  for (const { id, number } of draws) {
    const latest: readonly Dispatch[] = [...latestOf(all.get(id) ?? []).values()]
    const pack = await packOfDraw(db, id)
    if (pack === null) continue
    const ids = latest.map((dispatch) => dispatch.id)
    const events = await listDispatchEvents(db, ids)
    standings.push({
      draw: { id, number },
      departments: latest.map((dispatch) => ({
        department: dispatch.department,
        ...standingOf(events.get(dispatch.id) ?? [], { pack, calendar, today }),
      })),
    })
  }
  return standings
}

/** Draws of which a department has not answered within the term. */
export function lateDispatches(standings: readonly Standings[]): ReadonlySet<string> {
  const late = standings.filter(({ departments }) => departments.some(({ state }) => state === 'overdue'))
  return new Set(late.map(({ draw }) => draw.id))
}

const dueStates = ['overdue', 'objected', 'to-send', 'waiting'] as const satisfies readonly DispatchState[]

/** A line per draw and state; confirmed and settled ones ask for nothing. `sheets`: of every finished draw */
export function dispatchesDue(
  standings: readonly Standings[],
  sheets: readonly ResultSheet[],
): readonly DueItem[] {
  return [...toMake(standings, sheets), ...toFollow(standings)]
}

/** Drawn, and nothing made for the department; one that entered a result went without. */
function toMake(standings: readonly Standings[], sheets: readonly ResultSheet[]): readonly DueItem[] {
  const made = new Map(standings.map(({ draw, departments }) => [draw.id, departments]))
  return [...Map.groupBy(sheets, ({ draw }) => draw.id)].flatMap(([drawId, own]): readonly DueItem[] => {
    const settled = new Set([
      ...(made.get(drawId) ?? []).map(({ department }) => department),
      ...own.filter(({ record }) => record !== null).map(({ department }) => department),
    ])
    const departments = [...new Set(own.map(({ department }) => department))].filter(
      (department) => !settled.has(department),
    )
    if (departments.length === 0) return []
    const number = own[0]?.draw.number ?? ''
    return [{ code: 'dispatch', drawId, number, state: 'to-make', departments, dueOn: '' }]
  })
}

function toFollow(standings: readonly Standings[]): readonly DueItem[] {
  return standings.flatMap(({ draw, departments }) =>
    dueStates.flatMap((state): readonly DueItem[] => {
      const own = departments.filter((one) => one.state === state)
      if (own.length === 0) return []
      const [dueOn = ''] = own.flatMap(({ due }) => due?.date ?? []).toSorted()
      const names = own.map(({ department }) => department)
      return [{ code: 'dispatch', drawId: draw.id, number: draw.number, state, departments: names, dueOn }]
    }),
  )
}
