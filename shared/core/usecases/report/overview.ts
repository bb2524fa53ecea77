import type { OverviewView } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { countOf } from '#shared/domain/report/count.ts'
import { overviewBars, overviewCharts } from '#shared/domain/report/overview.ts'
import { taskSpan } from '#shared/domain/report/overview-coverage.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { findOffice } from '../../store/offices.ts'
import { finishedDraws } from '../results/sheets.ts'
import { readCounted } from './extent.ts'
import { overviewFacts } from './overview-sources.ts'

/** The year as pictures (requirements F4): every number is the length of the list that `overview.list` opens. */
export const getOverview: Usecase<'overview.get'> = async (context, { year }) => {
  const facts = await overviewFacts(context, year)
  const office = await findOffice(context.db)
  return ok<OverviewView>({
    year,
    today: dayOf(context),
    bureau: office?.profile.bureau ?? '',
    rehearsal: office?.rehearsal ?? false,
    charts: overviewCharts.map((chart) => ({
      chart,
      bars: overviewBars(chart, facts).map(({ key, name, figures }) => ({
        key,
        name,
        figures: figures.map(({ part, count }) => ({ part, count })),
      })),
    })),
    tasks: facts.timeline.map((task) => ({ ...task, ...taskSpan(facts, task.id) })),
    compared: await compared(context, year),
  })
}

export const listOverview: Usecase<'overview.list'> = async (
  context,
  { year, chart, bar, part, offset, limit },
) => {
  const facts = await overviewFacts(context, year)
  const own = overviewBars(chart, facts).find(({ key }) => key === bar)
  const figure = own?.figures.find((one) => one.part === part)
  if (figure === undefined)
    return fail({ code: 'record-not-found', what: 'number', id: `${chart} ${bar} ${part}` })
  return ok({ total: figure.count, rows: figure.rows(offset, offset + limit) })
}

const comparedThings = [
  'targets',
  'visits',
  'inspectors',
  'problemTargets',
  'problemItems',
  'published',
] as const

/** The year's main numbers beside those of the year before, counted alike; `before` null: nothing is known of it. */
async function compared({ db }: Context, year: number): Promise<OverviewView['compared']> {
  const now = await numbersOf(year)
  const before = await numbersOf(year - 1)
  const isKnown = Object.values(before).some((count) => count > 0)
  return (Object.keys(now) as (keyof typeof now)[]).map((what) => ({
    what,
    now: now[what],
    before: isKnown ? before[what] : null,
  }))

  async function numbersOf(of: number) {
    const extent = { of: 'period', from: `${of}-01-01`, to: `${of}-12-31`, plans: 'all' } as const
    const counted = await readCounted(db, extent)
    const draws = (await finishedDraws(db, null)).filter(({ date }) => date.startsWith(`${of}-`)).length
    const count = (what: (typeof comparedThings)[number]) =>
      counted.ok ? countOf(what, counted.value.facts) : 0
    return {
      draws,
      targets: count('targets'),
      visits: count('visits'),
      inspectors: count('inspectors'),
      problemTargets: count('problemTargets'),
      problemItems: count('problemItems'),
      published: count('published'),
    }
  }
}
