import { hrefOf } from '#renderer/app/router.ts'
import type { DueItem } from '#shared/contract/index.ts'
import type { Filters } from '#shared/domain/rosters/filters.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'

/** Where the thing is done. */
export function duePlace(due: DueItem): string {
  switch (due.code) {
    case 'roster-empty':
      return hrefOf(['rosters', due.roster], { import: '1' })
    case 'no-plan':
      return hrefOf(['plan'])
    case 'task-overdue':
    case 'scheme-missing':
      return hrefOf(['draw', 'scheme', due.taskId])
    case 'draw-open':
      return hrefOf(['draw', 'ceremony', due.drawId])
    case 'dispatch':
      return hrefOf(['draw', 'detail', due.drawId], { tab: 'dispatch' })
    case 'results-open':
      return hrefOf(['results', due.missing === 0 ? 'review' : 'entry'], { draw: due.drawId })
    case 'follow-up':
      return hrefOf(['results', 'follow-up'], { state: due.state })
    case 'publication':
      return hrefOf(['results', 'publication'], { draw: due.drawId, standing: due.state })
    case 'release-missing':
      return hrefOf(['results', 'publication'], { draw: due.drawId, state: 'secret' })
    case 'feedback-overdue':
      return hrefOf(['results', 'publication'], { draw: due.drawId, part: 'feedback', standing: 'overdue' })
    case 'papers-expiring':
      return due.count === 1
        ? hrefOf(['rosters', due.roster], { search: due.id, open: due.id })
        : narrowed(due.roster, papersFilter(due))
    case 'certificates-undated':
      return narrowed('inspectors', { certificateExpires: [''], inPost: ['yes'] })
    case 'roster-stale':
      return hrefOf(['rosters', due.roster], { import: '1' })
    case 'no-administrator':
      return hrefOf(['settings', 'accounts'])
    case 'backup-failed':
    case 'backup-memory':
    case 'second-place-unseen':
      return hrefOf(['records', 'backups'])
    case 'folder-at-risk':
      return hrefOf(['records', 'check'])
    case 'monthly-report':
      return hrefOf(['report', 'monthly'], { month: due.month })
    case 'carried-out-report':
      return hrefOf(['report', 'monthly'], { view: 'draws' })
    case 'archive':
      return hrefOf(['report', 'archive'], { show: due.state, year: String(due.year) })
    case 'holidays-missing':
      return hrefOf(['settings', 'holidays'], { year: String(due.year) })
  }
}

/** A list that is narrowed already (see `filtersOfText`). */
function narrowed(roster: RosterName, filters: Filters): string {
  return hrefOf(['rosters', roster], { filters: JSON.stringify(filters) })
}

function papersFilter({ roster, months }: Extract<DueItem, { code: 'papers-expiring' }>): Filters {
  const windows = ['expired', `within-${months}`]
  return roster === 'inspectors'
    ? { certificateExpires: windows, inPost: ['yes'] }
    : { licenceExpires: windows }
}
