import type { PublicationLine, PunctualityLine } from '#shared/contract/index.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { publicationDraws } from './read.ts'

/** Every record of the year's draws counts once, under its department: kept, missed, open or apart. */
export const punctuality: Usecase<'publication.punctuality'> = async (context, { year }) => {
  const draws = await publicationDraws(context.db, dayOf(context), null)
  const records = draws.filter((draw) => draw.year === year).flatMap((draw) => draw.records)
  const groups = Map.groupBy(records, ({ department, unit }) => JSON.stringify([department, unit]))
  const lines = [...groups.values()].flatMap((own) => {
    const [first] = own
    return first === undefined ? [] : countsOf(first, own)
  })
  return ok({ year, lines: lines.toSorted(byName) })
}

function countsOf({ department, unit }: PublicationLine, own: readonly PublicationLine[]): PunctualityLine {
  const count = (...standings: readonly PublicationLine['standing'][]) =>
    own.filter(({ standing }) => standings.includes(standing)).length
  return {
    department,
    unit,
    inTime: count('in-time'),
    late: count('late'),
    overdue: count('overdue'),
    open: count('open', 'soon'),
    withheld: count('apart'),
  }
}

const byName = (one: PunctualityLine, other: PunctualityLine): number =>
  one.department.localeCompare(other.department, 'zh-CN') || one.unit.localeCompare(other.unit, 'zh-CN')
