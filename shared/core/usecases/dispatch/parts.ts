import type { DispatchContent, DispatchWorkbookInput } from '#shared/domain/documents/index.ts'
import { figureOf } from '#shared/domain/plan/rule-pack.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import type { DrawSources } from '../documents/draw-papers.ts'
import { assignmentsAt, teamsOf } from '../documents/draw-papers.ts'

/** One department's share of a draw as it stands now. */
export interface DispatchPart {
  readonly department: string
  readonly content: DispatchContent
  readonly workbook: Omit<DispatchWorkbookInput, 'edition'>
  readonly waitsForInspectors: boolean
}

type Assignment = DrawSources['view']['assignments'][number]

/** In the scheme's order. */
export function dispatchParts(sources: DrawSources): readonly DispatchPart[] {
  return sources.task.scheme.departments.map(({ department }) => partOf(sources, department))
}

function partOf(sources: DrawSources, department: string): DispatchPart {
  const { view, seats, first, head, pack } = sources
  const own = view.assignments.filter((one) => one.department === department)
  return {
    department,
    content: contentOf(sources, own),
    waitsForInspectors: own.length === 0,
    workbook: {
      draw: head,
      department,
      term: figureOf(pack, 'confirmation'),
      secret: view.secret,
      targetCount: seats.length,
      targets: seats.map((seat) => targetLine(seat.target, assignmentsAt({ assignments: own }, seat))),
      inspectors: inspectorLines(sources, own),
      items: first.items.filter((item) => item.department === department),
    },
  }
}

const peopleOf = (own: readonly Assignment[]) =>
  own.flatMap(({ places }) => places).filter(({ inspectorId }) => inspectorId !== '')

function contentOf({ view, seats }: DrawSources, own: readonly Assignment[]): DispatchContent {
  const people = new Map(peopleOf(own).map((one) => [one.inspectorId, one.inspectorName]))
  const targets = seats.map((seat) => ({
    id: seat.target.id,
    name: seat.target.name,
    inspectorIds: peopleOf(assignmentsAt({ assignments: own }, seat)).map(({ inspectorId }) => inspectorId),
  }))
  return {
    secret: view.secret,
    // 暗查: what is kept with the dispatch is what goes out.
    targets: view.secret ? [] : targets,
    inspectors: [...people].map(([id, name]) => ({ id, name })),
  }
}

function targetLine(
  { id, name, address, legalRepresentative, phone }: DrawSources['seats'][number]['target'],
  own: readonly Assignment[],
) {
  const inspectors = peopleOf(own).map(({ inspectorName, leader }) =>
    leader ? `${inspectorName}（组长）` : inspectorName,
  )
  return { id, name, address, legalRepresentative, phone, team: teamsOf(own), inspectors }
}

function inspectorLines(
  { second }: DrawSources,
  own: readonly Assignment[],
): DispatchWorkbookInput['inspectors'] {
  const records = new Map(second.inspectors.map((record) => [record.id, record]))
  const held = Map.groupBy(
    own.flatMap((assignment) => assignment.places.map((place) => ({ ...place, team: assignment.team }))),
    ({ inspectorId }) => inspectorId,
  )
  return [...held].flatMap(([id, places]) => {
    const [first] = places
    if (id === '' || first === undefined) return []
    return {
      name: first.inspectorName,
      certificate: certificateNumber(id),
      phone: records.get(id)?.phone ?? '',
      team: [...new Set(places.map(({ team }) => team))].filter((team) => team !== '').join('＋'),
      leader: places.some(({ leader }) => leader),
      targets: places.length,
    }
  })
}
