import type { AssignmentView, DrawView } from '#shared/contract/index.ts'
import { nameOrder } from '../name-order.ts'
import { peopleOf } from '../ceremony/assignment-words.ts'

/** A line of the table in force. */
export interface TableRow {
  readonly key: string
  readonly department: string
  /** Who is inspected now */
  readonly inspected: string
  readonly team: string
  readonly people: string
  /** Who was drawn where somebody else came, and why there are helpers */
  readonly note: string
  readonly isOpen: boolean
  readonly firstHolder: string | null
}

type Table = Pick<DrawView, 'assignments' | 'seats' | 'tickets'>

/** The table in force by department and target; `words` narrows it to a target, a team or a person. */
export function tableRows(table: Table, department: string | null, words: string): readonly TableRow[] {
  const rowOf = rowsFrom(table)
  const rows = table.assignments
    .filter((one) => department === null || one.department === department)
    .map(rowOf)
    .filter(({ inspected, team, people, note }) => `${inspected} ${team} ${people} ${note}`.includes(words))
  const order = nameOrder(rows.flatMap((row) => [row.department, row.team, row.inspected]))
  const at = (name: string) => order.get(name) ?? 0
  return rows.toSorted(
    (one, other) =>
      at(one.department) - at(other.department) ||
      at(one.team) - at(other.team) ||
      at(one.inspected) - at(other.inspected),
  )
}

function rowsFrom({ seats, tickets }: Table): (one: AssignmentView) => TableRow {
  const seatOf = new Map(seats.map((seat) => [seat.targetId, seat]))
  const drawnName = new Map(tickets.map(({ id, name }) => [id, name]))
  return (one) => {
    const { targetId, targetName, department, team, places } = one
    const seat = seatOf.get(targetId)
    const isReplaced = seat !== undefined && seat.inspectedId !== targetId
    const helpers = places.filter(({ extraReason }) => extraReason !== '')
    const notes = [
      ...(isReplaced ? [`递补，原为${drawnName.get(targetId) ?? targetId}`] : []),
      ...helpers.map(({ inspectorName, extraReason }) => `加派${inspectorName}：${extraReason}`),
    ]
    return {
      key: `${department} ${targetId}`,
      department,
      inspected: seat?.inspectedName ?? targetName,
      team,
      people: peopleOf(one),
      note: notes.join('；'),
      isOpen: places.length === 0 || places.some(({ inspectorId }) => inspectorId === ''),
      firstHolder: places.find(({ inspectorId }) => inspectorId !== '')?.inspectorId ?? null,
    }
  }
}
