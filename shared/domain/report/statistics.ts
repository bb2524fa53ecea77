import type { CountedFacts } from './count.ts'
import { countOf } from './count.ts'
import type { RecordFact } from './facts.ts'

/** T4's columns in their order, and 户次 beside them. */
export const statisticsColumns = [
  'targets',
  'inspectors',
  'problemItems',
  'problemTargets',
  'guided',
  'toBeListed',
  'toBeFiled',
  'answered',
] as const
export type StatisticsColumn = (typeof statisticsColumns)[number]

export type Counts = Readonly<Record<StatisticsColumn | 'visits', number>>

export interface Statistics {
  /** In the order given */
  readonly rows: readonly { readonly department: string; readonly counts: Counts }[]
  readonly total: Counts
  /** Columns in which the total is less than the sum of the rows: a target or person stands in several departments */
  readonly shared: readonly (keyof Counts)[]
}

/** T4 (qinghe 附件): a row per department and a total that counts each target and person once, so it is no sum. */
export function statisticsOf(facts: CountedFacts, departments: readonly string[]): Statistics {
  const rows = departments.map((department) => ({
    department,
    counts: countsOf(ofDepartment(facts, department)),
  }))
  const total = countsOf(facts)
  const shared = (Object.keys(total) as (keyof Counts)[]).filter(
    (column) => rows.reduce((sum, { counts }) => sum + counts[column], 0) !== total[column],
  )
  return { rows, total, shared }
}

export function countsOf(facts: CountedFacts): Counts {
  const count = (what: keyof Counts) => countOf(what, facts)
  return {
    targets: count('targets'),
    visits: count('visits'),
    inspectors: count('inspectors'),
    problemItems: count('problemItems'),
    problemTargets: count('problemTargets'),
    guided: count('guided'),
    toBeListed: count('toBeListed'),
    toBeFiled: count('toBeFiled'),
    answered: count('answered'),
  }
}

export function ofDepartment(facts: CountedFacts, department: string): CountedFacts {
  const isOwn = (row: { readonly department: string }) => row.department === department
  return {
    records: facts.records.filter(isOwn),
    drawn: facts.drawn.filter(isOwn),
    published: facts.published.filter(isOwn),
  }
}

/**
 * Who was drawn, of those departments that worked: in a period somebody counts where the own department has a record of the draw
 * in it. A draw by itself counts its whole tables.
 */
export function drawnAt(drawn: CountedFacts['drawn'], records: readonly RecordFact[]): CountedFacts['drawn'] {
  const worked = new Set(records.map(({ drawId, department }) => `${drawId} ${department}`))
  return drawn.filter(({ drawId, department }) => worked.has(`${drawId} ${department}`))
}
