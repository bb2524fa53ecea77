import type { DueItem, OfficeStatus } from '#shared/contract/index.ts'
import { addDays } from '#shared/domain/kernel/days.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import { figureOf } from '#shared/domain/plan/rule-pack.ts'
import { monthsAfter } from '#shared/domain/rosters/date-windows.ts'
import { rosterNames } from '#shared/domain/rosters/types.ts'
import type { Context } from '../../context.ts'
import { newestChange, runningOut, undatedCertificates } from '../../store/roster-due.ts'
import { packInForce } from '../office/pack-in-force.ts'

/** What runs out within so many months is due; the linked list is narrowed by the same windows. */
export const monthsAhead = { inspectors: 2, targets: 3 } as const

/** What the rosters themselves ask for: papers that run out or have no date, and lists nobody has touched for a year (A3). */
export async function rostersDue(
  context: Context,
  counts: OfficeStatus['counts'],
  today: IsoDate,
): Promise<readonly DueItem[]> {
  const { db } = context
  const due: DueItem[] = []
  for (const roster of ['inspectors', 'targets'] as const) {
    const found = await runningOut(db, roster, monthsAfter(today, monthsAhead[roster]), today)
    if (found !== null) due.push({ code: 'papers-expiring', roster, months: monthsAhead[roster], ...found })
  }
  const undated = await undatedCertificates(db)
  if (undated > 0) due.push({ code: 'certificates-undated', count: undated })
  const since = await staleBefore(context, today)
  for (const roster of rosterNames) {
    const newest = counts[roster] === 0 ? '' : await newestChange(db, roster)
    if (newest !== '' && newest < since) due.push({ code: 'roster-stale', roster, since: newest })
  }
  return due
}

/** 曹妃甸五(一), 偃师第五条: at least once a year; a pack may say otherwise. */
async function staleBefore({ db }: Context, today: IsoDate): Promise<IsoDate> {
  const pack = await packInForce(db)
  const term = (pack === null ? null : figureOf(pack, 'rosterUpdate')) ?? { count: 1, unit: 'year' }
  if (term.unit === 'year') return monthsAfter(today, -12 * term.count)
  return term.unit === 'month' ? monthsAfter(today, -term.count) : addDays(today, -term.count)
}
