import type { IsoDate } from '#shared/domain/kernel/days.ts'
import type { Tally } from '#shared/domain/plan/compliance.ts'
import { visitsOf } from '#shared/domain/results/publication-rate.ts'
import type { Db } from '../../store/database.ts'
import { publicationDraws } from './read.ts'

/** 公示率 of a year in 户次. Whatever is inspected is meant to be published: nothing is planned beyond what is done. */
export async function publishedOfYear(db: Db, year: number, today: IsoDate): Promise<Tally> {
  const draws = (await publicationDraws(db, today, null)).filter((draw) => draw.year === year)
  const visits = draws.flatMap(({ records }) => visitsOf(records))
  const done = visits.filter(({ isPublic }) => isPublic).length
  return { whole: visits.length, planned: done, done }
}
