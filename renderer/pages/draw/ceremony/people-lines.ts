import type { AssignmentView, DrawView, FurtherRoundView } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'
import { refilledUnit } from '#shared/text/round-words.ts'
import { byName, nameOrder } from '../name-order.ts'
import { peopleOf } from './assignment-words.ts'

/** One line of what is revealed: a department's head, a team, or who goes to a target. */
export interface PeopleLine {
  readonly key: string
  readonly isHead: boolean
  readonly left: string
  readonly right: string
  /** Why there is a helper, or why the place was given anew */
  readonly note: string
  /** Somebody is missing */
  readonly isOpen: boolean
}

type Names = Pick<DrawView, 'seats'>

/** Department by department: its teams first, then every target in the order of its name. */
export function assignmentLines(view: Names, assignments: readonly AssignmentView[]): readonly PeopleLine[] {
  const inspected = new Map(view.seats.map(({ targetId, inspectedName }) => [targetId, inspectedName]))
  const named = assignments.map((one) => ({
    ...one,
    targetName: inspected.get(one.targetId) ?? one.targetName,
  }))
  const order = nameOrder(named.map(({ targetName }) => targetName))
  const at = ({ targetName }: AssignmentView) => order.get(targetName) ?? 0
  return [...Map.groupBy(named, ({ department }) => department)].flatMap(([department, all]) => {
    const teams = teamLines(department, all)
    const sorted = all.toSorted((one, other) => at(one) - at(other))
    return [
      headLine(
        department,
        `${counted(all.length)} 户${teams.length === 0 ? '' : `，${teams.length} 个检查组`}`,
      ),
      ...teams,
      ...sorted.map((one) => targetLine(one, teams.length > 0)),
    ]
  })
}

function teamLines(department: string, all: readonly AssignmentView[]): readonly PeopleLine[] {
  const teams = Map.groupBy(
    all.filter(({ team }) => team !== ''),
    ({ team }) => team,
  )
  return [...teams]
    .toSorted(([one], [other]) => byName(one, other))
    .map(([team, targets]) => ({
      ...blank,
      key: `${department} ${team}`,
      left: `检查组 ${team}，去 ${counted(targets.length)} 户`,
      right: peopleOf({ places: targets[0]?.places ?? [] }),
      isOpen: targets[0]?.places.some(({ inspectorId }) => inspectorId === '') ?? false,
    }))
}

function targetLine(one: AssignmentView, inTeams: boolean): PeopleLine {
  const helpers = one.places.filter(({ extraReason }) => extraReason !== '')
  return {
    ...blank,
    key: `${one.department} ${one.targetId}`,
    left: one.targetName,
    right: inTeams ? teamOf(one) : peopleOf(one),
    note: helpers.map(({ inspectorName, extraReason }) => `加派${inspectorName}：${extraReason}`).join('；'),
    isOpen: inTeams ? one.team === '' : one.places.some(({ inspectorId }) => inspectorId === ''),
  }
}

const teamOf = ({ team }: AssignmentView) => (team === '' ? '没有检查组可去' : `检查组 ${team}`)

/** Of a refill: who leaves, who comes. */
export function refillLines(further: Pick<FurtherRoundView, 'refills'>): readonly PeopleLine[] {
  const byDepartment = Map.groupBy(further.refills, ({ department }) => department)
  return [...byDepartment].flatMap(([department, refills]) => [
    headLine(department, `${refills.length} 个岗位重新定人`),
    ...refills.map((one) => ({
      ...blank,
      key: `${department} ${one.unit} ${one.place}`,
      left: `${refilledUnit(one)}，第 ${one.place} 人${one.specialty === '' ? '' : `（${one.specialty}）`}`,
      right: `${one.before?.inspectorName ?? '原空缺'} → ${one.after?.inspectorName ?? '仍空缺'}`,
      note: one.reason,
      isOpen: one.after === null,
    })),
  ])
}

const blank: PeopleLine = { key: '', isHead: false, left: '', right: '', note: '', isOpen: false }

const headLine = (department: string, count: string): PeopleLine => ({
  ...blank,
  key: department,
  isHead: true,
  left: `${department}　${count}`,
})

/** Lines by the page: a head never stands last on one, and is repeated on the next. */
export function pagesOf(lines: readonly PeopleLine[], most: number): readonly (readonly PeopleLine[])[] {
  const size = Math.max(2, most)
  const pages: PeopleLine[][] = []
  let head: PeopleLine | null = null
  let page: PeopleLine[] = []
  const turn = () => {
    if (page.length > 0) pages.push(page)
    page = []
  }
  for (const line of lines) {
    if (line.isHead) head = line
    if (page.length >= (line.isHead ? size - 1 : size)) turn()
    if (page.length === 0 && !line.isHead && head !== null)
      page.push({ ...head, key: `${head.key}+${line.key}` })
    page.push(line)
  }
  turn()
  return pages
}
