import { taskColumns } from './plan-changes.ts'
import { monthsOfPeriod } from './period.ts'
import type { Plan, Task } from './types.ts'

/**
 * A plan of one year as the start of another's: the year moves in its numbers (联2023001) and wherever a text names it (2023年).
 * A period's years move together, so that one over the turn of the year stays one. Ids are left out.
 */
export function shiftYear(plan: Plan, year: number): Plan {
  const moved = (text: string) => moveYear(text, plan.year, year)
  return {
    ...plan,
    id: '',
    year,
    number: moved(plan.number),
    name: moved(plan.name),
    tasks: plan.tasks.map((task) => shiftTask(task, plan.year, year)),
  }
}

function shiftTask(task: Task, from: number, to: number): Task {
  const texts = Object.fromEntries(taskColumns.map((column) => [column, moveYear(task[column], from, to)]))
  const periodText = task.periodText.replaceAll(/(?<!\d)20\d\d(?=\s*年)/gu, (found) =>
    String(Number(found) + to - from),
  )
  return { ...task, ...texts, id: '', periodText, ...monthsOfPeriod(periodText, to) }
}

/** The year before 年, at the beginning of a number, or standing alone; never within a longer number or another year's rule. */
function moveYear(text: string, from: number, to: number): string {
  return text.replaceAll(
    new RegExp(String.raw`(?<![\d〔\[（(])${from}(?=\s*年|\d{2,4}(?!\d)|(?!\d|[〕\]）)]))`, 'gu'),
    String(to),
  )
}
