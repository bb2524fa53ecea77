import type { DueItem } from '#shared/contract/index.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import { isOver } from '#shared/domain/plan/timeline.ts'
import type { TimelineTask } from '#shared/domain/plan/timeline.ts'
import type { Db } from '../../store/database.ts'
import { listDraws } from '../../store/draws.ts'
import type { Standings } from '../dispatch/due.ts'
import { isOpen } from '../draw/schemes.ts'
import { timelineOf } from './timeline.ts'

/** What tasks and draws call for today; those of last year too, for December's are overdue in January. */
export async function tasksDue(
  db: Db,
  today: IsoDate,
  standings: readonly Standings[],
): Promise<readonly DueItem[]> {
  const year = Number(today.slice(0, 4))
  const tasks = await timelineOf(db, [year - 1, year], { today, standings })
  const open = (await listDraws(db)).filter(({ state }) => isOpen(state))
  return [
    ...open.map(({ id, number, state, date, taskId }): DueItem => {
      const task = tasks.find((one) => one.id === taskId)
      return {
        code: 'draw-open',
        drawId: id,
        number,
        state,
        since: date < today ? date : '',
        endMonth: task !== undefined && isOver(task, today) ? task.endMonth : '',
      }
    }),
    ...tasks.flatMap(taskDue),
  ]
}

function taskDue({ id, name, alert, startMonth, endMonth }: TimelineTask): readonly DueItem[] {
  switch (alert) {
    case 'overdue':
      return [{ code: 'task-overdue', taskId: id, name, endMonth }]
    case 'unprepared':
      return [{ code: 'scheme-missing', taskId: id, name, startMonth }]
    // An open draw has its own line, whatever its task says.
    case 'unfinished':
    // So has a dispatch.
    case 'unconfirmed':
    case null:
      return []
  }
}
