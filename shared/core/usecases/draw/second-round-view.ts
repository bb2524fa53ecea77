import type { DrawView } from '#shared/contract/index.ts'
import type { PlanTwo } from '#shared/domain/draw/plan-two.ts'
import type { Shortages } from '#shared/domain/draw/shortages.ts'
import { findShortages } from '#shared/domain/draw/shortages.ts'
import { inspectorTable } from '#shared/domain/draw/tables.ts'
import type { InspectorRow } from '#shared/domain/draw/tables.ts'
import type { Db } from '../../store/database.ts'
import { effectiveOf } from '../rosters/recusals.ts'
import type { DrawFiles } from './first-round-view.ts'
import { rowsOf } from './first-round-view.ts'
import type { HeldRound, HeldRounds, RoundInput } from './held-rounds.ts'
import { openAfterRefill } from './refill-view.ts'
import { recusalsAt } from './seats.ts'
import type { Seat } from './seats.ts'
import { readRecusalSnapshot } from './snapshots.ts'
import type { Names } from './table-view.ts'
import { assignmentsOf, leadersInForce, openPlacesOf, placeKey } from './table-view.ts'

type SecondRoundPart = Pick<
  DrawView,
  'inspectorChanges' | 'recusals' | 'extras' | 'assignments' | 'openPlaces' | 'scarcePlaces' | 'experts'
>

export interface SecondSources {
  readonly drawId: string
  readonly files: DrawFiles
  readonly held: HeldRounds
  readonly seats: readonly Seat[]
  readonly names: Names
}

/**
 * Everything to be shown of round 2 and of the tables in force, computed again from the frozen files; before the commitment of
 * round 2, the recusals so far.
 */
export async function secondRoundView(db: Db, sources: SecondSources): Promise<SecondRoundPart> {
  const { held, files, names } = sources
  const [second] = held.rounds
  if (second === undefined) {
    const nothing = { extras: [], assignments: [], openPlaces: [], scarcePlaces: [], experts: [] }
    return { ...nothing, inspectorChanges: [], recusals: await filedRecusals(db, sources) }
  }
  const leaders = leadersInForce(held.rounds)
  return {
    inspectorChanges: changesOf(files, second.input),
    recusals: await frozenRecusals(db, sources, second),
    extras: extrasOf(second.input),
    scarcePlaces: scarceOf(second.input),
    assignments: held.tables
      .toSorted((one, other) => firstRoundOf(held, one) - firstRoundOf(held, other))
      .flatMap((table) => assignmentsOf(table, leaders, second.input, names)),
    openPlaces: openPlacesInForce(held, names),
    experts: expertsOf(held),
  }
}

/** A refill leaves its department where it stood in the list. */
function firstRoundOf({ rounds }: HeldRounds, { departments }: HeldRounds['tables'][number]): number {
  return rounds.findIndex(({ input }) => input.plan.departments.some((name) => departments.has(name)))
}

/** Those of the rounds that no refill has filled, and those that a refill could not fill. */
function openPlacesInForce({ rounds, tables }: HeldRounds, names: Names): SecondRoundPart['openPlaces'] {
  const taken = new Set(
    tables.flatMap(({ lines }) => lines.filter(({ holder }) => holder !== null).map(placeKey)),
  )
  const told = new Map(
    rounds
      .flatMap((round) => openPlacesIn(round, names))
      .map((open) => [placeKey({ ...open, target: open.targetId }), open]),
  )
  return [...told].filter(([key]) => !taken.has(key)).map(([, open]) => open)
}

/** Places that a round left open. */
export function openPlacesIn(round: HeldRound, names: Names): SecondRoundPart['openPlaces'] {
  const whole = round.made?.draw?.departments.flatMap((one) => openPlacesOf(one, names)) ?? []
  return [...whole, ...openAfterRefill(round)]
}

/** Experts are drawn in one round for all departments. */
function expertsOf({ rounds }: HeldRounds): SecondRoundPart['experts'] {
  return rounds.flatMap(({ input, made }) => {
    const names = new Map(input.experts.map(({ id, name }) => [id, name]))
    return (made?.experts ?? []).flatMap(({ field, drawn }) =>
      drawn.map(({ id, ticket }) => ({ field, id, name: names.get(id) ?? '', ticket })),
    )
  })
}

/** Places with fewer than three candidates are named on the sheet (draw-protocol.md §3). */
export function scarceOf(input: RoundInput): SecondRoundPart['scarcePlaces'] {
  const { departments, cap } = input.plan
  return scarcePlacesOf(findShortages({ ...input, departments, cap }))
}

export const scarcePlacesOf = ({ scarce }: Shortages): SecondRoundPart['scarcePlaces'] =>
  scarce.map(({ target, candidates, ...place }) => ({
    targetId: target,
    ...place,
    candidates: candidates.length,
  }))

/** Helpers beyond the rule of plan 1: each is printed with its reason. */
export const extrasOf = ({ extras }: Pick<RoundInput, 'extras'>): SecondRoundPart['extras'] =>
  extras.map(({ target: targetId, ...extra }) => ({ targetId, ...extra }))

/** Whoever can change the list after the targets are known can choose the inspector: every change since plan 1 is shown. */
export function changesOf(
  files: DrawFiles,
  { plan, inspectors }: Pick<RoundInput, 'inspectors'> & { readonly plan: Pick<PlanTwo, 'departments'> },
): SecondRoundPart['inspectorChanges'] {
  // Departments that hold their round another day say nothing of this one.
  const before = rowsOf(inspectorTable, files, '1-inspectors.tsv').filter(({ department }) =>
    plan.departments.includes(department),
  )
  const first = new Map(before.map((row) => [row.id, row]))
  const second = new Map(inspectors.map((row) => [row.id, row]))
  return [...new Set([...first.keys(), ...second.keys()])]
    .map((id) => {
      const one = first.get(id)
      const other = second.get(id)
      return {
        id,
        name: other?.name ?? one?.name ?? '',
        department: other?.department ?? one?.department ?? '',
        before: one === undefined ? '不在名单' : told(one),
        after: other === undefined ? '不在名单' : told(other),
      }
    })
    .filter((change) => change.before !== change.after)
}

const told = ({ status, specialties }: InspectorRow) =>
  [status === 'E' ? '可抽' : status.slice(2), ...specialties].join('、')

/** What is filed so far against the targets as they are inspected now. */
async function filedRecusals(db: Db, { seats, names }: SecondSources): Promise<SecondRoundPart['recusals']> {
  return recusalsAt(seats, await effectiveOf(db))
    .filter(({ inspectorId }) => names.has(inspectorId))
    .map(({ inspectorId, inspectorName, targetId, targetName, reason }) => {
      return { inspectorId, inspectorName, targetId, targetName, reason }
    })
}

/** Recusals of a round, with the reasons that were frozen with it. */
export async function frozenRecusals(
  db: Db,
  { drawId, names }: SecondSources,
  { round, input }: HeldRound,
): Promise<SecondRoundPart['recusals']> {
  // A draw of before the reasons were frozen is told what is filed today.
  const filed = (await readRecusalSnapshot(db, drawId, round)) ?? (await effectiveOf(db))
  return input.recusals.map(({ inspector, target }) => {
    const own = filed.find((one) => one.inspectorId === inspector && one.targetId === target)
    return {
      inspectorId: inspector,
      inspectorName: names.get(inspector) ?? '',
      targetId: target,
      targetName: own?.targetName ?? names.get(target) ?? '',
      reason: own?.reason ?? '',
    }
  })
}
