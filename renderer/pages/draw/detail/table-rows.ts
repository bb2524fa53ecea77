import type { DrawView } from '#shared/contract/index.ts'
import { peopleOf } from '../ceremony/assignment-words.ts'

/** A line of the table in force. */
export interface TableRow {
  readonly key: string
  readonly department: string
  /** Who is inspected now */
  readonly inspected: string
  /** Who was drawn, where somebody else came */
  readonly replaced: string
  readonly team: string
  readonly people: string
  readonly note: string
  readonly isOpen: boolean
  readonly firstHolder: string | null
}

/** The table in force by department and target; `words` narrows it to a target, a team or a person. */
export function tableRows(
  { assignments, seats, tickets }: Pick<DrawView, 'assignments' | 'seats' | 'tickets'>,
  department: string | null,
  words: string,
): readonly TableRow[] {
  const seatOf = new Map(seats.map((seat) => [seat.targetId, seat]))
  const drawnName = new Map(tickets.map(({ id, name }) => [id, name]))
  return assignments
    .filter((one) => department === null || one.department === department)
    .map((one): TableRow => {
      const seat = seatOf.get(one.targetId)
      const isReplaced = seat !== undefined && seat.inspectedId !== one.targetId
      const helpers = one.places.filter(({ extraReason }) => extraReason !== '')
      return {
        key: `${one.department} ${one.targetId}`,
        department: one.department,
        inspected: seat?.inspectedName ?? one.targetName,
        replaced: isReplaced ? (drawnName.get(one.targetId) ?? one.targetId) : '',
        team: one.team,
        people: peopleOf(one),
        note: helpers
          .map(({ inspectorName, extraReason }) => `加派${inspectorName}：${extraReason}`)
          .join('；'),
        isOpen: one.places.length === 0 || one.places.some(({ inspectorId }) => inspectorId === ''),
        firstHolder: one.places.find(({ inspectorId }) => inspectorId !== '')?.inspectorId ?? null,
      }
    })
    .filter(({ inspected, replaced, team, people }) =>
      `${inspected} ${replaced} ${team} ${people}`.includes(words),
    )
    .toSorted(
      (one, other) =>
        one.department.localeCompare(other.department, 'zh-CN', { numeric: true }) ||
        one.team.localeCompare(other.team) ||
        one.inspected.localeCompare(other.inspected, 'zh-CN', { numeric: true }),
    )
}
