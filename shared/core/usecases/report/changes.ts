import type { MonthlyContent, MonthlyFacts } from '#shared/domain/report/monthly.ts'
import { mergedContent, monthlyContent, monthlyFacts } from '#shared/domain/report/monthly.ts'
import type { MonthlyChanges } from '#shared/domain/report/monthly-changes.ts'
import { cellChanges, factChanges } from '#shared/domain/report/monthly-changes.ts'
import type { MonthlyReport } from '../../store/reports.ts'
import type { Reporters } from './monthly-sources.ts'
import { joined, reportingOf } from './monthly-sources.ts'

interface Form {
  readonly content: MonthlyContent
  readonly facts: MonthlyFacts
}

export function changesBetween(before: Form, after: Form): MonthlyChanges {
  return {
    cells: cellChanges(before.content, after.content),
    facts: factChanges(before.facts, after.facts),
  }
}

/** What of a unit's report is no longer so, over the days that it told of. */
export function changesSince(report: MonthlyReport, all: MonthlyFacts, reporters: Reporters): MonthlyChanges {
  const facts = monthlyFacts(all, reportingOf(reporters, report.unit), report)
  return changesBetween(report.body, { facts, content: monthlyContent(facts) })
}

/** What its units have reported or corrected since the bureau's report. `units`: their newest versions of the month */
export function changesOfMerged(report: MonthlyReport, units: readonly MonthlyReport[]): MonthlyChanges {
  return changesBetween(report.body, mergedForm(units))
}

/** The bureau's form from its units' reports. */
export function mergedForm(units: readonly MonthlyReport[]): Form {
  return {
    content: mergedContent(units.map(({ unit, body }) => ({ unit, content: body.content }))),
    facts: joined(units.map(({ body }) => body.facts)),
  }
}
