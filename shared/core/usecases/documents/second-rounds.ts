import type { FurtherRoundView, RoundView } from '#shared/contract/index.ts'
import type { PlaceFacts, SecondResult, SecondRound } from '#shared/domain/documents/index.ts'
import type { OpenPlace } from '#shared/domain/draw/assignment/assign.ts'
import type { MadeSecond } from '#shared/domain/draw/make-second.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import type { HeldRound } from '../draw/held-rounds.ts'
import type { RecordSources } from './record-sources.ts'
import { commitmentOf, endOf, isConcluded, seedOf } from './record-sources.ts'

/**
 * Every second round as it was: what a refill changed later stands on the refill's own sheet. `shown`: with results that were
 * only shown when the draw was given up.
 */
export function secondRounds(sources: RecordSources, shown = false): readonly SecondRound[] {
  const { view, held } = sources
  return held.flatMap((own) => {
    const round = view.rounds.find((one) => one.round === own.round)
    return round === undefined ? [] : [secondRound(sources, own, round, shown)]
  })
}

function secondRound(sources: RecordSources, own: HeldRound, round: RoundView, shown: boolean): SecondRound {
  const { view, task } = sources
  const further = view.furtherRounds.find((one) => one.round === own.round) ?? null
  const told = further ?? view
  const { departments } = own.input.plan
  const names = namesOf(sources)
  const unit = (id: string) => names.get(id) ?? id
  return {
    round: own.round,
    kind: further?.kind ?? 'ordinary',
    departments,
    absent: absentAt(sources, own, task.scheme.departments),
    changes: told.inspectorChanges.map((change) => ({
      ...change,
      id: certificateNumber(change.id),
      reason: reasonOf(change),
    })),
    recusals: told.recusals.map(({ inspectorName: inspector, targetName: target, reason }) => {
      return { inspector, target, reason }
    }),
    extras: own.input.extras.map(({ target, ...place }) => ({ ...place, unit: unit(target) })),
    scarce: told.scarcePlaces.map(({ targetId, ...place }) => ({ ...place, unit: unit(targetId) })),
    refills: (further?.refills ?? []).map(refillOf),
    documents: further?.documents ?? [],
    commitment: commitmentOf(sources, round),
    result:
      own.made === null || !(shown || isConcluded(sources, round))
        ? null
        : secondResult(sources, own, round, names),
  }
}

/** Departments of the draw that had not held their round when this one was committed. */
function absentAt(
  { held }: RecordSources,
  { round, input }: HeldRound,
  all: readonly { readonly department: string }[],
): readonly string[] {
  if (input.plan.refill !== null) return []
  const served = new Set(
    held.filter((one) => one.round <= round).flatMap((one) => one.input.plan.departments),
  )
  return all.map(({ department }) => department).filter((department) => !served.has(department))
}

/** Why somebody is not drawn is his state; every other difference has a reason that only people know. */
function reasonOf({ after }: { readonly after: string }): string {
  const [state = ''] = after.split('、')
  return state === '可抽' || state === '不在名单' ? '' : state
}

const holderText = (holder: FurtherRoundView['refills'][number]['before']) =>
  holder === null ? '' : `${holder.inspectorName}\n${certificateNumber(holder.inspectorId)}`

function refillOf(one: FurtherRoundView['refills'][number]): SecondRound['refills'][number] {
  const { unitName: unit, department, place, specialty, reason } = one
  const before = holderText(one.before)
  return { unit, department, place, specialty, reason, before, after: holderText(one.after) }
}

type Names = ReadonlyMap<string, string>

/** Everybody and everything that a round's files call by its id. */
function namesOf({ view, held }: RecordSources): Names {
  const people = held.flatMap(({ input }) => [...input.inspectors, ...input.experts])
  return new Map([...view.tickets, ...people].map(({ id, name }) => [id, name]))
}

function secondResult(
  sources: RecordSources,
  { made, input }: HeldRound,
  round: RoundView,
  names: Names,
): SecondResult {
  const unit = (id: string) => names.get(id) ?? id
  const departments = made?.draw?.departments ?? []
  const leaders = new Set((made?.leaders ?? []).map((one) => `${one.target}#${one.inspector}`))
  return {
    seed: seedOf(round),
    places: departments.flatMap(({ department, places }) =>
      places.map(({ target, place, specialty, holder }) => ({
        unit: unit(target),
        department,
        place,
        specialty,
        inspector: holder === null ? '' : unit(holder),
        certificate: holder === null ? '' : certificateNumber(holder),
        leader: leaders.has(`${target}#${holder ?? ''}`),
      })),
    ),
    teams: teamsOf(made, unit),
    open: openPlaces(made, unit),
    experts: (made?.experts ?? []).flatMap(({ field, drawn }) =>
      drawn.map(({ id, ticket }) => ({ field, id, name: nameOfExpert(input, id), ticket })),
    ),
    end: endOf(sources, round, 'concluded'),
  }
}

const nameOfExpert = ({ experts }: HeldRound['input'], id: string) =>
  experts.find((expert) => expert.id === id)?.name ?? ''

type Unit = (id: string) => string

function teamsOf(made: MadeSecond | null, unit: Unit): SecondResult['teams'] {
  return (made?.draw?.departments ?? []).flatMap(({ department, teams }) =>
    (teams?.assignment ?? []).map(({ target, team }) => ({
      target: unit(target),
      department,
      team: team ?? '',
    })),
  )
}

function openPlaces(made: MadeSecond | null, unit: Unit): SecondResult['open'] {
  return (made?.draw?.departments ?? []).flatMap(({ department, open, teams }) => {
    const told = (one: OpenPlace, byTeam: boolean) => {
      const { target, place, specialty, inspectors, competing } = one
      const facts: PlaceFacts = { unit: unit(target), department, place, specialty }
      return { ...facts, inspectors: inspectors.map(unit), competing: competing.length, byTeam }
    }
    return [...open.map((one) => told(one, false)), ...(teams?.open ?? []).map((one) => told(one, true))]
  })
}
