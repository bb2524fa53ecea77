import type { IsoDate } from '../kernel/days.ts'
import type { PlanScope, Task } from './types.ts'

/** A draw of a task as far as its months are concerned. Voided draws are nobody's. */
export interface TaskDraw {
  readonly id: string
  readonly number: string
  readonly date: IsoDate
  readonly finished: boolean
  /** A department has not confirmed its dispatch within the term */
  readonly unconfirmed: boolean
}

/**
 * What a task calls for (曹妃甸附件1 注2, 偃师第二十二条): its months are over and nothing is drawn; a draw that was begun on an earlier day or
 * in months that are over is not finished; a department is late with confirming what it was sent; its first month has come and it
 * has no scheme.
 */
export type TaskAlert = 'overdue' | 'unfinished' | 'unconfirmed' | 'unprepared'

export interface TaskState {
  readonly task: Pick<Task, 'startMonth' | 'endMonth'>
  readonly draws: readonly TaskDraw[]
  readonly hasScheme: boolean
}

/** The gravest thing that a task calls for on a day, or null. A task without months calls for nothing: nobody said when. */
export function alertOf({ task, draws, hasScheme }: TaskState, today: IsoDate): TaskAlert | null {
  const month = today.slice(0, 7)
  if (draws.some(({ finished, date }) => !finished && (date < today || isOver(task, today))))
    return 'unfinished'
  if (draws.some(({ unconfirmed }) => unconfirmed)) return 'unconfirmed'
  if (draws.length > 0 || task.endMonth === '') return null
  if (isOver(task, today)) return 'overdue'
  return task.startMonth <= month && !hasScheme ? 'unprepared' : null
}

/** A term is missed; a scheme that is still to be written is none. */
export const isLate = (alert: TaskAlert | null): boolean =>
  alert === 'overdue' || alert === 'unfinished' || alert === 'unconfirmed'

/** A month is over when the next has begun: on its last day there is still time. */
export function isOver({ endMonth }: Pick<Task, 'endMonth'>, today: IsoDate): boolean {
  return endMonth !== '' && endMonth < today.slice(0, 7)
}

/** A task as a bar over the twelve months of a year. */
export interface TimelineTask extends Pick<
  Task,
  'id' | 'number' | 'name' | 'periodText' | 'startMonth' | 'endMonth'
> {
  readonly scope: PlanScope
  /** Months of the year, 1 to 12; null: the task names none, or none of this year */
  readonly months: { readonly first: number; readonly last: number } | null
  readonly hasScheme: boolean
  readonly draws: readonly TaskDraw[]
  readonly alert: TaskAlert | null
}

/** What of a task's months falls into the year. */
export function monthsInYear(
  { startMonth, endMonth }: Pick<Task, 'startMonth' | 'endMonth'>,
  year: number,
): TimelineTask['months'] {
  if (startMonth === '' || endMonth === '') return null
  const months = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => {
    const iso = `${year}-${String(month).padStart(2, '0')}`
    return startMonth <= iso && iso <= endMonth
  })
  const [first] = months
  const last = months.at(-1)
  return first === undefined || last === undefined ? null : { first, last }
}

/** Where a day stands in its year, in percent of twelve equal months. */
export function placeInYear(date: IsoDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return ((month - 1 + (day - 1) / days) / 12) * 100
}
