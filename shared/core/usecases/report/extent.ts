import type { CountedFacts } from '#shared/domain/report/count.ts'
import { isWithin } from '#shared/domain/report/facts.ts'
import type { RecordFact } from '#shared/domain/report/facts.ts'
import { drawnAt } from '#shared/domain/report/statistics.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Extent } from '#shared/contract/index.ts'
import type { Db } from '../../store/database.ts'
import type { Draw } from '../../store/draws.ts'
import { finishedDraws, resultSheets } from '../results/sheets.ts'
import { readDrawnFacts } from './drawn.ts'
import { readPublishedFacts, readRecordFacts } from './facts.ts'

/** What is counted, with the draws and departments it comes from. */
export interface Counted {
  readonly facts: CountedFacts
  readonly draws: readonly Draw[]
  /** In the order of the draws and their schemes */
  readonly departments: readonly string[]
}

/** The facts of one draw, or of all inspections that ended within some days. */
export async function readCounted(db: Db, extent: Extent) {
  return extent.of === 'draw' ? ofDraw(db, extent.drawId) : ok(await ofPeriod(db, extent))
}

async function ofDraw(db: Db, drawId: string) {
  const [draw] = await finishedDraws(db, drawId)
  if (draw === undefined) return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  const sheets = await resultSheets(db, { drawId })
  return ok<Counted>({
    draws: [draw],
    departments: [...new Set(sheets.map(({ department }) => department))],
    facts: {
      records: await readRecordFacts(db, drawId),
      drawn: await readDrawnFacts(db, [drawId]),
      published: await readPublishedFacts(db, sheets),
    },
  })
}

async function ofPeriod(db: Db, { plans, ...period }: Extract<Extent, { of: 'period' }>): Promise<Counted> {
  const isAsked = ({ scope }: Pick<RecordFact, 'scope'>) => plans === 'all' || scope === plans
  const sheets = await resultSheets(db, { drawId: null })
  const records = (await readRecordFacts(db, null)).filter(
    (one) => isAsked(one) && isWithin(one.endedOn, period),
  )
  const worked = new Set(records.map(({ drawId }) => drawId))
  const published = (await readPublishedFacts(db, sheets)).filter(
    (one) => isAsked(one) && isWithin(one.publishedOn, period),
  )
  const met = new Set([...records, ...published].map(({ department }) => department))
  return {
    draws: (await finishedDraws(db, null)).filter(({ id }) => worked.has(id)),
    departments: [...new Set(sheets.map(({ department }) => department))].filter((name) => met.has(name)),
    facts: { records, published, drawn: drawnAt(await readDrawnFacts(db, worked), records) },
  }
}
