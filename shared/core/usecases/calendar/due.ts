import type { DueItem } from '#shared/contract/index.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import { yearOf } from '#shared/domain/kernel/days.ts'
import type { Context } from '../../context.ts'
import { readCoverage } from './read-calendar.ts'

// The notice for the coming year is usually published in November (domain.md).
const noticeIsOutFrom = '11-01'

/** Years whose arrangement a deadline of these days needs and the office does not have. */
export async function holidaysMissing({ db }: Context, today: IsoDate): Promise<readonly DueItem[]> {
  const year = yearOf(today)
  const coverage = await readCoverage(db)
  const wanted = today.slice(5) >= noticeIsOutFrom ? [year, year + 1] : [year]
  return wanted
    .filter((one) => coverage.get(one)?.coverage !== 'published')
    .map((one) => ({ code: 'holidays-missing', year: one }))
}
