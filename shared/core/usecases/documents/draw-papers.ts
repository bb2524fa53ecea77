import type { DrawView } from '#shared/contract/index.ts'
import type {
  DrawHead,
  InspectionGroup,
  JointRecordForm,
  JointRecordInput,
} from '#shared/domain/documents/index.ts'
import {
  drawFilePath,
  inspectorGroups,
  jointRecord,
  jointRecordPath,
  jointRecords,
  targetList,
} from '#shared/domain/documents/index.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { wordsOf } from '#shared/domain/plan/rule-pack.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import type { FirstSnapshot, SecondSnapshot, TaskSnapshot } from '../draw/snapshots.ts'
import type { Paper } from './issue.ts'
import type { InspectedSeat } from './seats.ts'

/** A concluded draw with the rosters as they stood that day. */
export interface DrawSources {
  readonly view: DrawView
  readonly head: DrawHead
  readonly folder: string
  readonly task: TaskSnapshot
  /** The rules of the last committed round */
  readonly pack: RulePack
  readonly first: FirstSnapshot
  readonly second: SecondSnapshot
  /** Who is inspected, in the order of the list */
  readonly seats: readonly InspectedSeat[]
}

export function targetListPapers(sources: DrawSources): readonly Paper[] {
  const { view, seats } = sources
  const targets = seats.map((seat) => ({
    target: seat.target,
    team: teamsOf(assignmentsAt(view, seat)),
    remark: seat.remark,
  }))
  return bothFormats(sources, 'T6', targetList({ draw: sources.head, targets }))
}

export function groupPapers(sources: DrawSources): readonly Paper[] {
  return bothFormats(
    sources,
    'T7',
    inspectorGroups({ draw: sources.head, groups: groupsOf(sources), notes: notesOf(sources) }),
  )
}

export const assignmentsAt = (view: Pick<DrawView, 'assignments'>, { drawnId }: InspectedSeat) =>
  view.assignments.filter(({ targetId }) => targetId === drawnId)

/** What makes the table in force differ from what was drawn, and who is still to come. */
function notesOf({ view, seats }: DrawSources): readonly string[] {
  const replaced = seats
    .filter(({ remark }) => remark !== '')
    .map(({ target, remark }) => `${target.name}：${remark}。`)
  const refilled = view.furtherRounds
    .flatMap(({ refills }) => refills)
    .filter(({ after }) => after !== null)
    .map(({ unitName, department, place, before, after }) => {
      const was = before === null ? '空缺' : before.inspectorName
      return `补位：${unitName}，${department}第${place}个岗位，原为${was}，现为${after?.inspectorName ?? ''}。`
    })
  const { departmentsToCome: late } = view
  const toCome = late.length === 0 ? [] : [`${late.join('、')}的检查人员另行抽取，抽出后补入。`]
  return [...replaced, ...refilled, ...toCome]
}

/** The 检查组 of every department that sends one: 「T02」, 「T01＋T03」, or nothing. */
export const teamsOf = (own: DrawView['assignments']) =>
  own.flatMap(({ team }) => (team === '' ? [] : [team])).join('＋')

function bothFormats({ folder }: DrawSources, kind: 'T6' | 'T7', model: Paper['model']): readonly Paper[] {
  return (['docx', 'xlsx'] as const).map((format) => ({
    kind,
    format,
    model,
    path: (version: number) => drawFilePath(folder, kind, format, version),
  }))
}

interface Group {
  readonly members: Map<string, InspectionGroup['members'][number]>
  readonly targets: string[]
}

/** Who goes together: a team with all its targets, or the inspectors of all departments at one target. */
function groupsOf({ view, second, seats }: DrawSources): readonly InspectionGroup[] {
  const people = new Map(second.inspectors.map((inspector) => [inspector.id, inspector]))
  const groups = new Map<string, Group>()
  for (const [index, seat] of seats.entries()) {
    const own = assignmentsAt(view, seat)
    const name = groupName(own, index + 1)
    const group: Group = groups.get(name) ?? { members: new Map(), targets: [] }
    group.targets.push(seat.target.name)
    for (const { department, places } of own) {
      for (const place of places) {
        const inspector = people.get(place.inspectorId)
        group.members.set(`${department}#${place.place}`, {
          department,
          name: place.inspectorName,
          certificate: certificateNumber(place.inspectorId),
          phone: inspector?.phone ?? '',
          leader: place.leader,
        })
      }
    }
    groups.set(name, group)
  }
  return [...groups].map(([name, { members, targets }]) => ({
    name,
    members: [...members.values()],
    targets,
  }))
}

/** Teams go to several targets; where any department sends inspectors per target, each target has people of its own. */
function groupName(own: DrawView['assignments'], position: number): string {
  const isTeamwork = own.length > 0 && own.every(({ team }) => team !== '')
  return isTeamwork ? teamsOf(own) : `第${position}组`
}

/** W3 of all targets in one file. */
export function allJointRecords(sources: DrawSources): Paper['model'] {
  const { seats } = sources
  return jointRecords(
    formOf(sources),
    seats.map((seat, index) => recordOf(sources, seat, index + 1)),
  )
}

/** All in one file first, then one by one. */
export function jointRecordPapers(sources: DrawSources): readonly Paper[] {
  const { folder, seats } = sources
  const form = formOf(sources)
  const records = seats.map((seat, index) => recordOf(sources, seat, index + 1))
  return [
    {
      kind: 'W3',
      format: 'docx',
      model: jointRecords(form, records),
      path: (version) => drawFilePath(folder, 'W3', 'docx', version),
    },
    ...records.map((record): Paper => ({
      kind: 'W3',
      format: 'docx',
      model: jointRecord(form, record),
      path: (version) => jointRecordPath(folder, record.position, record.target.name, version),
    })),
  ]
}

function formOf({ head, task: { plan, task }, seats, pack }: DrawSources): JointRecordForm {
  return {
    draw: head,
    planNumber: plan.number,
    taskNumber: task.number,
    taskName: task.name,
    selectionText: task.selectionText,
    count: seats.length,
    methods: wordsOf(pack, 'methods'),
    handling: wordsOf(pack, 'handlingWords'),
  }
}

function recordOf(
  { view, first, task }: DrawSources,
  seat: InspectedSeat,
  position: number,
): JointRecordInput {
  const own = assignmentsAt(view, seat)
  return {
    target: seat.target,
    position,
    team: teamsOf(own),
    departments: task.scheme.departments.map(({ department }) => ({
      department,
      items: first.items.filter((item) => item.department === department),
      inspectors: inspectorsOf(own, department),
    })),
  }
}

function inspectorsOf(
  own: DrawView['assignments'],
  department: string,
): JointRecordInput['departments'][number]['inspectors'] {
  return own
    .filter((assignment) => assignment.department === department)
    .flatMap(({ places }) => places)
    .map(({ inspectorId, inspectorName, leader }) => ({
      name: inspectorName,
      certificate: certificateNumber(inspectorId),
      leader,
    }))
}
