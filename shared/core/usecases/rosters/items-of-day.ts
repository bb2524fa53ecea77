import type { IsoDate } from '#shared/domain/kernel/days.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import { recordOfDay } from '#shared/domain/rosters/record-of-day.ts'
import { toRecord, toValues } from '#shared/domain/rosters/records.ts'
import type { Item } from '#shared/domain/rosters/types.ts'
import type { Usecase } from '../../context.ts'
import type { ItemWithPast } from '../../store/catalogues.ts'
import { itemsWithPast, listIssues } from '../../store/catalogues.ts'
import { issueView } from './items-catalogue.ts'

/** The catalogue as it stood when a day ended, and the issue that was then in force. */
export const itemsOfDay: Usecase<'items.ofDay'> = async ({ db }, { on, department }) => {
  const past = await itemsWithPast(db)
  const items = past
    .flatMap((one) => itemOn(one, on))
    .filter((item) => department === '' || item.department === department)
  const issues = (await listIssues(db)).filter(
    (issue) => issue.publishedOn <= on && (issue.department === '' || issue.department === department),
  )
  const [issue] = issues.toSorted(
    (one, other) => other.publishedOn.localeCompare(one.publishedOn) || other.number - one.number,
  )
  return ok({ on, issue: issue === undefined ? null : issueView(issue), items })
}

function itemOn({ item, retiredReason, importedAt, changes }: ItemWithPast, on: IsoDate): readonly Item[] {
  if (importedAt !== '' && localDay(importedAt) > on) return []
  const later = changes.filter(({ at }) => localDay(at) > on)
  const values = recordOfDay({ values: toValues(item), retiredReason, later })
  return values === null ? [] : [toRecord('items', values)]
}

/** The office's day of an instant, by the machine's own calendar. */
function localDay(instant: string): IsoDate {
  const at = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
