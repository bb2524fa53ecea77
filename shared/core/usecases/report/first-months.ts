import type { TaskFact } from '#shared/domain/report/facts.ts'
import { unitOf } from '#shared/domain/report/units.ts'
import type { Draw } from '../../store/draws.ts'
import type { Reporters } from './monthly-sources.ts'

type DrawOfTask = Pick<Draw, 'taskId' | 'date'>

/**
 * The first month that each unit owes a report of. Those of the office's lists report from `firstMonth` on, also that there was
 * nothing; whoever else has a draw owes nothing of the months before its first.
 */
export function firstMonths(
  { units, bureau }: Pick<Reporters, 'units' | 'bureau'>,
  { tasks, draws }: { readonly tasks: readonly TaskFact[]; readonly draws: readonly DrawOfTask[] },
  firstMonth: string,
): (unit: string) => string {
  const initiators = new Map(tasks.map(({ taskId, initiator }) => [taskId, unitOf(initiator, units, bureau)]))
  const first = new Map<string, string>()
  for (const { taskId, date } of draws) {
    const unit = initiators.get(taskId)
    const month = date.slice(0, 7)
    if (unit !== undefined && month < (first.get(unit) ?? '9999')) first.set(unit, month)
  }
  return (unit) => (units.includes(unit) ? firstMonth : (first.get(unit) ?? firstMonth))
}
