import type { PublicationDraw, Result } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import type { Db, Tx } from '../../store/database.ts'
import { listBatches } from '../../store/publications.ts'
import { standingTold } from './lines.ts'
import { publicationDraws } from './read.ts'

export const listPublications: Usecase<'publication.list'> = async (context, { year, drawId }) => {
  const today = dayOf(context)
  const draws = await publicationDraws(context.db, today, drawId)
  return ok({
    today,
    draws: draws.filter((one) => year === null || one.year === year),
    places: await placesBefore(context.db),
  })
}

const mostPlaces = 10

async function placesBefore(db: Db | Tx): Promise<readonly string[]> {
  const told = (await listBatches(db, null)).flatMap((batch) => standingTold(batch) ?? [])
  const inOrder = told.toSorted((one, other) => other.at.localeCompare(one.at)).map(({ place }) => place)
  return [...new Set(inOrder)].filter((place) => place !== '').slice(0, mostPlaces)
}

/** A finished draw as it stands after an act. */
export async function drawAfter<Outcome extends Result<string, unknown>>(context: Context, done: Outcome) {
  if (!done.ok) return done as Extract<Outcome, { ok: false }>
  const found = await findPublicationDraw(context, done.value)
  return found
}

export async function findPublicationDraw(
  context: Context,
  drawId: string,
): Promise<
  Result<PublicationDraw, { readonly code: 'record-not-found'; readonly what: string; readonly id: string }>
> {
  const [draw] = await publicationDraws(context.db, dayOf(context), drawId)
  return draw === undefined ? fail({ code: 'record-not-found', what: 'draw', id: drawId }) : ok(draw)
}
