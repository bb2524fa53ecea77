import type { PublicationDraw } from '#shared/contract/index.ts'
import { yearOf } from '#shared/domain/kernel/days.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import { standsBy } from '#shared/domain/plan/pool.ts'
import { isWithin } from '#shared/domain/report/facts.ts'
import type { CaseFact, DeadlineFact, OverviewFacts, RosterFact } from '#shared/domain/report/overview.ts'
import { nothingFound } from '#shared/domain/results/result-words.ts'
import type { Context } from '../../context.ts'
import { dayOf } from '../../context.ts'
import type { Db } from '../../store/database.ts'
import { readPoolTargets } from '../../store/pool-targets.ts'
import { packOfDraw } from '../draw/snapshots.ts'
import { dispatchStandings } from '../dispatch/due.ts'
import { timelineOf } from '../plan/timeline.ts'
import { publicationDraws } from '../publication/read.ts'
import { offersIn, readFollowUps, summaryOf } from '../results/follow-up-cases.ts'
import { finishedDraws, resultSheets } from '../results/sheets.ts'
import { standingWords } from '../rosters/known-words.ts'
import { readRecordFacts, isCounted } from './facts.ts'
import { carriedOutDeadlines, confirmations, monthlyDeadlines } from './overview-deadlines.ts'

/** All that a year's pictures count. A draw is of its plan's year; an inspection of the year in which it ended. */
export async function overviewFacts(context: Context, year: number): Promise<OverviewFacts> {
  const { db } = context
  const today = dayOf(context)
  const days = { from: `${year}-01-01`, to: `${year}-12-31` }
  const finished = await finishedDraws(db, null)
  const published = (await publicationDraws(db, today, null)).filter((draw) => draw.year === year)
  const ids = new Set(published.map(({ draw }) => draw.id))
  const allRecords = await readRecordFacts(db, null)
  const records = allRecords.filter(({ endedOn }) => isWithin(endedOn, days))
  return {
    timeline: await timelineOf(db, [year], { today, standings: await dispatchStandings(db, today) }),
    draws: finished.filter(({ date }) => yearOf(date) === year),
    drawn: await drawnTargets(db, ids),
    roster: await rosterFacts(db),
    records,
    drawRecords: allRecords.filter(({ drawId }) => ids.has(drawId)),
    cleanWords: await cleanWords(db, new Set(records.map(({ drawId }) => drawId))),
    publication: published.flatMap((draw) => toPublish(draw, finished)),
    confirmation: await confirmations(context, ids),
    monthly: await monthlyDeadlines(context, year),
    carriedOut: await carriedOutDeadlines(
      context,
      finished.filter(({ id }) => ids.has(id)),
    ),
    cases: await caseFacts(db, new Set(records.map(({ recordId }) => recordId)), today),
  }
}

/** Who is asked for in the end; whoever dropped out counts where somebody had been there. */
async function drawnTargets(db: Db, ids: ReadonlySet<string>): Promise<OverviewFacts['drawn']> {
  const sheets = await resultSheets(db, { drawId: null })
  return sheets
    .filter((sheet) => ids.has(sheet.draw.id) && (!sheet.replaced || isCounted(sheet)))
    .map(({ draw, taskId, targetId, targetName }) => ({
      drawId: draw.id,
      drawNumber: draw.number,
      taskId,
      targetId,
      targetName,
    }))
}

async function rosterFacts(db: Db): Promise<readonly RosterFact[]> {
  const stands = standsBy(await standingWords(db))
  return (await readPoolTargets(db)).map(({ id, name, region, industry, creditRisk, status }) => ({
    id,
    name,
    region,
    industry,
    creditRisk,
    stands: stands(status),
  }))
}

async function cleanWords(db: Db, drawIds: ReadonlySet<string>): Promise<readonly string[]> {
  const words = new Set<string>()
  for (const id of drawIds) {
    const pack = await packOfDraw(db, id)
    if (pack !== null) words.add(nothingFound(pack))
  }
  return [...words]
}

/** The records that `publication.punctuality` counts, by the same units. */
function toPublish(
  { draw, records }: PublicationDraw,
  draws: readonly { readonly id: string; readonly taskId: string }[],
): readonly DeadlineFact[] {
  const taskId = draws.find(({ id }) => id === draw.id)?.taskId ?? ''
  return records.map(({ department, unit, targetId, targetName, standing, due, publications }) => ({
    key: `${draw.id} ${targetId} ${department}`,
    unit: unit === '' ? department : `${department}${unit}`,
    name: targetName,
    id: targetId,
    taskId,
    standing,
    dueOn: due?.date ?? '',
    doneOn: publications[0]?.day ?? '',
  }))
}

async function caseFacts(
  db: Db,
  recordIds: ReadonlySet<string>,
  today: IsoDate,
): Promise<readonly CaseFact[]> {
  const book = await readFollowUps(db)
  const cases = book.cases
    .filter(({ one }) => recordIds.has(one.recordId))
    .map((opened) => summaryOf(opened, book.withdrawn, today))
  const offers = offersIn(book).filter(({ recordId }) => recordIds.has(recordId))
  return [
    ...cases.map(({ id, department, targetId, targetName, items, state, dueOn }) => ({
      key: id,
      department,
      targetId,
      targetName,
      items: items.map(({ itemName }) => itemName),
      state,
      dueOn,
    })),
    ...offers.map(({ recordId, department, targetId, targetName, items }) => ({
      key: `offer ${recordId}`,
      department,
      targetId,
      targetName,
      items: items.map(({ itemName }) => itemName),
      state: 'unopened' as const,
      dueOn: '',
    })),
  ]
}
