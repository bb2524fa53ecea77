import type { Chosen } from '#shared/contract/index.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { idsFound, recordsById } from '../../store/roster-lists.ts'
import { rosterStamp } from '../../store/rosters.ts'

export const rosterOf = (chosen: Chosen): RosterName =>
  'ids' in chosen ? chosen.roster : chosen.question.roster

/** The records a clerk means: those picked, each once, or all that the question finds today. */
export async function chosenIds(context: Context, chosen: Chosen): Promise<readonly string[]> {
  if ('ids' in chosen) return [...new Set(chosen.ids)]
  const { roster, ...question } = chosen.question
  return idsFound(context.db, roster, question, dayOf(context))
}

export async function chosenRecords(
  context: Context,
  chosen: Chosen,
): Promise<readonly RosterRecord[RosterName][]> {
  const ids = await chosenIds(context, chosen)
  const kept = await recordsById(context.db, rosterOf(chosen), ids)
  return kept.map(({ record }) => record)
}

export const countChosen: Usecase<'rosters.choose'> = async (context, chosen) => {
  // The state first: what changes while we count is then noticed before anything is written.
  const stamp = await rosterStamp(context.db, rosterOf(chosen))
  return ok({ count: (await chosenIds(context, chosen)).length, stamp })
}
