import type { AssignmentView, DrawView, OpenPlace } from '#shared/contract/index.ts'
import { parsePlanTwo } from '#shared/domain/draw/plan-two.ts'
import type { PlanTwo } from '#shared/domain/draw/plan-two.ts'
import { drawInspectors } from '#shared/domain/draw/round-two.ts'
import { findShortages } from '#shared/domain/draw/shortages.ts'
import type { DepartmentDraw, SecondDrawInput } from '#shared/domain/draw/round-two.ts'
import {
  expertTable,
  extraTable,
  frameTable,
  inspectorTable,
  postTable,
  recusalTable,
} from '#shared/domain/draw/tables.ts'
import type { InspectorRow } from '#shared/domain/draw/tables.ts'
import type { Db } from '../../store/database.ts'
import { readSnapshot } from '../../store/draws.ts'
import { effectiveOf } from '../rosters/recusals.ts'
import { drawnIds } from './drawn-ids.ts'
import type { DrawFiles } from './first-round-view.ts'
import { planOneOf, rowsOf } from './first-round-view.ts'
import type { FrozenRecusals } from './snapshots.ts'
import { sha256 } from '../../sha256.ts'

type SecondRoundPart = Pick<
  DrawView,
  'inspectorChanges' | 'recusals' | 'assignments' | 'openPlaces' | 'scarcePlaces' | 'experts'
>

const nothingYet: SecondRoundPart = {
  inspectorChanges: [],
  recusals: [],
  assignments: [],
  openPlaces: [],
  scarcePlaces: [],
  experts: [],
}

/** Everything to be shown of round 2, computed again from the frozen files; before its commitment, the recusals so far. */
export async function secondRoundView(db: Db, drawId: string, files: DrawFiles): Promise<SecondRoundPart> {
  const names = namesIn(files)
  const planText = files.get('6-plan.txt')
  if (planText === undefined) return { ...nothingYet, recusals: await filedRecusals(db, files, names) }
  const input = inputOf(files, planText)
  // A draw of before the reasons were frozen is told what is filed today.
  const filed = (await readSnapshot<FrozenRecusals>(db, drawId, 'recusals')) ?? (await effectiveOf(db))
  const recusals = input.recusals.map(({ inspector, target }) => ({
    ...recusalView(inspector, target, names),
    reason: filed.find((one) => one.inspectorId === inspector && one.targetId === target)?.reason ?? '',
  }))
  const committed = {
    ...nothingYet,
    inspectorChanges: changesOf(rowsOf(inspectorTable, files, '1-inspectors.tsv'), input.inspectors),
    recusals,
    scarcePlaces: scarceOf(input),
  }
  if (!files.has('7-seed.txt')) return committed
  const drawn = drawInspectors(input)
  const expertNames = new Map(input.experts.map(({ id, name }) => [id, name]))
  return {
    ...committed,
    assignments: drawn.departments.flatMap((one) => assignmentsOf(one, input, names)),
    openPlaces: drawn.departments.flatMap((one) => openPlacesOf(one, names)),
    experts: drawn.experts.flatMap(({ field, drawn: tickets }) =>
      tickets.map(({ id, ticket }) => ({ field, id, name: expertNames.get(id) ?? '', ticket })),
    ),
  }
}

type Names = ReadonlyMap<string, string>

function namesIn(files: DrawFiles): Names {
  const targets = rowsOf(frameTable, files, '1-frame.tsv')
  const people = [
    ...rowsOf(inspectorTable, files, '1-inspectors.tsv'),
    ...rowsOf(inspectorTable, files, '5-inspectors.tsv'),
  ]
  return new Map([...targets, ...people].map(({ id, name }) => [id, name]))
}

function inputOf(files: DrawFiles, planText: string): SecondDrawInput {
  const plan = parsePlanTwo('6-plan.txt', planText)
  if (!plan.ok) throw new Error('6-plan.txt is damaged')
  const first = planOneOf(files)
  return {
    source: { sha256, seed: sha256(files.get('7-seed.txt') ?? ''), draw: first.draw },
    plan: plan.value satisfies PlanTwo,
    teams: first.secondRound?.teams ?? new Map<string, number>(),
    posts: rowsOf(postTable, files, '1-posts.tsv'),
    targets: drawnTargets(files),
    inspectors: rowsOf(inspectorTable, files, '5-inspectors.tsv'),
    recusals: rowsOf(recusalTable, files, '5-recusals.tsv'),
    extras: rowsOf(extraTable, files, '5-extra.tsv'),
    experts: rowsOf(expertTable, files, '5-experts.tsv'),
  }
}

function drawnTargets(files: DrawFiles) {
  const kindOf = new Map(rowsOf(frameTable, files, '1-frame.tsv').map(({ id, kind }) => [id, kind]))
  return drawnIds(files.get('4-targets.tsv')).map((id) => ({ id, kind: kindOf.get(id) ?? '' }))
}

/** Places with fewer than three candidates are named on the sheet (draw-protocol.md §3). */
function scarceOf(input: SecondDrawInput): SecondRoundPart['scarcePlaces'] {
  const { departments, cap } = input.plan
  return findShortages({ ...input, departments, cap }).scarce.map(({ target, candidates, ...place }) => ({
    targetId: target,
    ...place,
    candidates: candidates.length,
  }))
}

/** Whoever can change the list after the targets are known can choose the inspector: every change is shown. */
function changesOf(
  before: readonly InspectorRow[],
  after: readonly InspectorRow[],
): SecondRoundPart['inspectorChanges'] {
  const told = ({ status, specialties }: InspectorRow) =>
    [status === 'E' ? '可抽' : status.slice(2), ...specialties].join('、')
  const first = new Map(before.map((row) => [row.id, row]))
  const second = new Map(after.map((row) => [row.id, row]))
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

async function filedRecusals(db: Db, files: DrawFiles, names: Names): Promise<SecondRoundPart['recusals']> {
  const drawn = new Set(drawnIds(files.get('4-targets.tsv')))
  const all = await effectiveOf(db)
  return all
    .filter(({ inspectorId, targetId }) => names.has(inspectorId) && drawn.has(targetId))
    .map((recusal) => ({
      ...recusalView(recusal.inspectorId, recusal.targetId, names),
      reason: recusal.reason,
    }))
}

function recusalView(
  inspectorId: string,
  targetId: string,
  names: Names,
): SecondRoundPart['recusals'][number] {
  return {
    inspectorId,
    inspectorName: names.get(inspectorId) ?? '',
    targetId,
    targetName: names.get(targetId) ?? '',
    reason: '',
  }
}

function assignmentsOf(
  drawn: DepartmentDraw,
  input: SecondDrawInput,
  names: Names,
): readonly AssignmentView[] {
  const leaders = new Set(drawn.leaders.map(({ target, inspector }) => `${target}#${inspector}`))
  const extras = new Map(
    input.extras.map((extra) => [`${extra.target}#${extra.department}#${extra.place}`, extra.reason]),
  )
  const placesOf = (unit: string, targetId: string) =>
    drawn.places
      .filter(({ target }) => target === unit)
      .map(({ place, specialty, holder }) => ({
        place,
        specialty,
        inspectorId: holder ?? '',
        inspectorName: names.get(holder ?? '') ?? '',
        leader: leaders.has(`${unit}#${holder ?? ''}`),
        extraReason: extras.get(`${targetId}#${drawn.department}#${place}`) ?? '',
      }))
  const teamOf = new Map(drawn.teams?.assignment.map(({ target, team }) => [target, team]))
  return input.targets.map(({ id }) => {
    const team = teamOf.get(id) ?? ''
    return {
      targetId: id,
      targetName: names.get(id) ?? '',
      department: drawn.department,
      team,
      places: placesOf(drawn.teams === null ? id : team, id),
    }
  })
}

function openPlacesOf(drawn: DepartmentDraw, names: Names): readonly OpenPlace[] {
  return [...drawn.open, ...(drawn.teams?.open ?? [])].map(
    ({ target, place, specialty, inspectors, competing }) => ({
      targetId: target,
      department: drawn.department,
      place,
      specialty,
      inspectors: inspectors.map((id) => names.get(id) ?? id),
      competing: competing.length,
    }),
  )
}
