import { hrefOf } from '#renderer/app/router.ts'
import type { DueItem } from '#shared/contract/index.ts'

/** Where the thing is done. */
export function duePlace(due: DueItem): string {
  switch (due.code) {
    case 'roster-empty':
      return hrefOf(['rosters', due.roster], { import: '1' })
    case 'no-plan':
      return hrefOf(['plan'])
    case 'task-overdue':
      return hrefOf(['draw', 'scheme', due.taskId])
    case 'draw-open':
      return hrefOf(['draw', 'ceremony', due.drawId])
    case 'certificate-expiring':
      return hrefOf(['rosters', 'inspectors'], { search: due.inspectorId, open: due.inspectorId })
    case 'holidays-missing':
      return hrefOf(['settings', 'holidays'], { year: String(due.year) })
  }
}
