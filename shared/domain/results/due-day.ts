import type { Calendar } from '../kernel/calendar.ts'
import type { IsoDate } from '../kernel/days.ts'
import type { Deadline } from '../kernel/working-days.ts'
import { workingDaysBetween } from '../kernel/working-days.ts'
import type { DayCountStart, Term } from '../plan/rule-figures.ts'
import { termEnd } from '../plan/term-end.ts'
import { monthsAfter } from '../rosters/date-windows.ts'

/** What a term of the rules is counted by; `term` null: the rules set none. */
export interface TermRule {
  readonly term: Term | null
  readonly start: DayCountStart
  readonly calendar: Calendar
}

/** The last day of something that an inspection calls for. */
export interface DueDay {
  readonly deadline: Deadline
  /** The inspection's end is not recorded: counted from the last day of the task's months, the latest day it can be */
  readonly expected: boolean
}

/** null: the rules set no term, or neither the inspection's end nor the latest day for it is known. */
export function dueDay(
  { endedOn, latestEnd }: { readonly endedOn: IsoDate; readonly latestEnd: IsoDate },
  { term, start, calendar }: TermRule,
): DueDay | null {
  if (term === null) return null
  const from = endedOn === '' ? latestEnd : endedOn
  if (from === '') return null
  return { deadline: termEnd(from, term, calendar, start), expected: endedOn === '' }
}

/** The last day of the task's months (`2026-02` → `2026-02-28`), or the draw's own where that was held after them. */
export function latestEnd(endMonth: string, drawnOn: IsoDate): IsoDate {
  if (endMonth === '') return ''
  const last = monthsAfter(`${endMonth}-31`, 0)
  return last < drawnOn ? drawnOn : last
}

/** How something with a term stands; `open`: there is time, or no term. */
export const standings = ['overdue', 'soon', 'open', 'in-time', 'late', 'apart'] as const
export type Standing = (typeof standings)[number]

/** Working days before the last one from which on a term is told of */
export const soonDays = 5

export interface Course {
  /** null: not done */
  readonly doneOn: IsoDate | null
  readonly due: IsoDate | null
}

/** On the last day it is still in time; from the next day on it is not. */
export function standingOf({ doneOn, due }: Course, today: IsoDate, calendar: Calendar): Standing {
  if (doneOn !== null) return due !== null && doneOn > due ? 'late' : 'in-time'
  if (due === null) return 'open'
  if (today > due) return 'overdue'
  return daysLeft(due, today, calendar) <= soonDays ? 'soon' : 'open'
}

/** Working days from tomorrow to the last one: 0 on that day; below 0 so many working days too late (−1 also where none has passed). */
export function daysLeft(due: IsoDate, today: IsoDate, calendar: Calendar): number {
  if (today <= due) return workingDaysBetween(today, due, calendar).days
  return -Math.max(1, workingDaysBetween(due, today, calendar).days)
}
