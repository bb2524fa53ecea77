import type { DueItem, OfficeStatus } from '#shared/contract/index.ts'
import { rosterNames } from '#shared/domain/rosters/types.ts'
import type { Context } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { hasAccounts } from '../../store/accounts.ts'
import type { Office } from '../../store/offices.ts'
import { listPlans } from '../../store/plans.ts'
import { archiveDue } from '../archive/due.ts'
import { backupsDue } from '../backups/due.ts'
import { holidaysMissing } from '../calendar/due.ts'
import { dispatchesDue, dispatchStandings } from '../dispatch/due.ts'
import { tasksDue } from '../plan/due.ts'
import { publicationsDue } from '../publication/due.ts'
import { drawsOf } from '../publication/read.ts'
import { publicationSources } from '../publication/sources.ts'
import { reportsDue } from '../report/due.ts'
import { entriesDue, toldOfPublication } from '../results/entry-due.ts'
import { followUpsDue } from '../results/follow-up-due.ts'
import { resultSheets } from '../results/sheets.ts'
import { rostersDue } from '../rosters/due.ts'

/** What the office calls for today. What several kinds of lines rest upon is read once for all of them. */
export async function dueItems(
  context: Context,
  office: Office,
  counts: OfficeStatus['counts'],
): Promise<readonly DueItem[]> {
  const { db } = context
  const today = dayOf(context)
  const year = Number(today.slice(0, 4))
  const plans = await listPlans(db, year)
  const standings = await dispatchStandings(db, today)
  const sheets = await resultSheets(db, { drawId: null })
  const published = await publicationSources(db, today, null, sheets)
  const publications = publicationsDue(await drawsOf(db, published))
  return [
    ...(await tasksDue(db, today, standings)),
    ...dispatchesDue(standings, sheets),
    ...entriesDue(sheets, standings, toldOfPublication(publications)),
    ...(await followUpsDue(context)),
    ...(await reportsDue(context, sheets)),
    ...publications,
    ...(await archiveDue(context, published)),
    ...(await rostersDue(context, counts, today)),
    ...rosterNames
      .filter((roster) => counts[roster] === 0)
      .map((roster): DueItem => ({ code: 'roster-empty', roster })),
    ...(await holidaysMissing(context, today)),
    ...backupsDue(context),
    ...(plans.length === 0 ? [{ code: 'no-plan', year } satisfies DueItem] : []),
    ...(await administratorMissing(context, office)),
  ]
}

/** A rehearsal's invented records need no protection. */
async function administratorMissing({ db }: Context, { rehearsal }: Office): Promise<readonly DueItem[]> {
  return rehearsal || (await hasAccounts(db)) ? [] : [{ code: 'no-administrator' }]
}
