import type { Calendar } from '../kernel/calendar.ts'
import type { IsoDate } from '../kernel/days.ts'
import type { Term } from '../plan/rule-figures.ts'
import { termEnd } from '../plan/term-end.ts'
import type { Standing, TermRule } from '../results/due-day.ts'
import { standingOf } from '../results/due-day.ts'
import type { FiledFacts } from './archive.ts'

/** `running`: not everything is inspected yet */
export type VolumeState = 'running' | 'open' | 'soon' | 'overdue' | 'filed' | 'destroyed'

/** The last day for filing; empty: the inspection has not ended, or the rules set no term. */
export function filingDue(endedOn: IsoDate, { term, start, calendar }: TermRule): IsoDate {
  return endedOn === '' || term === null ? '' : termEnd(endedOn, term, calendar, start).date
}

interface Course {
  readonly kind: 'supervision' | 'inspection'
  readonly endedOn: IsoDate
  readonly dueOn: IsoDate
  readonly filed: FiledFacts | null
  readonly destroyed: boolean
}

export function volumeState(course: Course, today: IsoDate, calendar: Calendar): VolumeState {
  if (course.destroyed) return 'destroyed'
  if (course.filed !== null) return 'filed'
  if (course.kind === 'inspection' && course.endedOn === '') return 'running'
  const due = course.dueOn === '' ? null : course.dueOn
  const standing: Standing = standingOf({ doneOn: null, due }, today, calendar)
  return standing === 'overdue' || standing === 'soon' ? standing : 'open'
}

/** The last day on which a filed volume must be kept; empty: the rules set no term, and it is kept for ever. */
export function keptUntil(
  { day, retention }: Pick<FiledFacts, 'day' | 'retention'>,
  calendar: Calendar,
): IsoDate {
  return retention === null ? '' : termEnd(day, retention, calendar, 'next-day').date
}

/** 保管期满: from the day after the last one of the term on. */
export const isOver = (until: IsoDate, today: IsoDate): boolean => until !== '' && today > until

const units: Readonly<Record<Term['unit'], string>> = {
  'working-day': '个工作日',
  day: '日',
  month: '个月',
  year: '年',
}

/** 「2年」; empty: none is set */
export const retentionWords = (term: Term | null): string =>
  term === null ? '' : `${term.count}${units[term.unit]}`
