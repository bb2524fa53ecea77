import { makeSecond } from '#shared/domain/draw/make-second.ts'
import type { MadeSecond } from '#shared/domain/draw/make-second.ts'
import { teamsText } from '#shared/domain/draw/outputs.ts'
import { parsePlanTwo } from '#shared/domain/draw/plan-two.ts'
import type { PlanTwo } from '#shared/domain/draw/plan-two.ts'
import type { DrawnTarget } from '#shared/domain/draw/posts.ts'
import { rowsById } from '#shared/domain/draw/rows-by-id.ts'
import type { SecondDrawInput } from '#shared/domain/draw/round-two.ts'
import type { TableInForce } from '#shared/domain/draw/standing.ts'
import {
  expertTable,
  extraTable,
  inspectorTable,
  postTable,
  recusalTable,
} from '#shared/domain/draw/tables.ts'
import type { FrameRow } from '#shared/domain/draw/tables.ts'
import { sha256 } from '../../sha256.ts'
import { drawnIds } from './drawn-ids.ts'
import type { DrawFiles } from './first-round-view.ts'
import { planOneOf, rowsOf } from './first-round-view.ts'
import { folderOf, planPath, secondRounds, seedPath } from './round-files.ts'

export type RoundInput = SecondDrawInput & { readonly plan: PlanTwo }

/** A second round as its frozen files give it. */
export interface HeldRound {
  readonly round: number
  readonly input: RoundInput
  /** Of a refill the table that it changes, else null */
  readonly base: TableInForce | null
  /** null: it is not concluded */
  readonly made: MadeSecond | null
}

export interface HeldRounds {
  /** In the order in which they were committed */
  readonly rounds: readonly HeldRound[]
  /** After all that are concluded */
  readonly tables: readonly TableInForce[]
}

/** All second rounds computed again, and the tables they leave in force (draw-protocol.md §3). */
export function heldRounds(files: DrawFiles, frame: readonly FrameRow[]): HeldRounds {
  const shared = sharedInput(files, frame)
  const rounds: HeldRound[] = []
  let tables: readonly TableInForce[] = []
  for (const round of secondRounds(files.keys())) {
    const input = inputOf(files, round, shared)
    const base = input.plan.refill === null ? null : tableOf(tables, input.plan)
    const made = files.has(seedPath(round)) ? makeSecond(input, input.plan, base) : null
    rounds.push({ round, input, base, made })
    if (made === null) continue
    const table = { ...made, digest: sha256(teamsText(made.lines)) }
    tables = [...tables.filter((other) => other !== base), table]
  }
  return { rounds, tables }
}

/** What every second round of a draw works with, known once its targets are. */
export type SharedInput = Pick<RoundInput, 'teams' | 'posts' | 'targets'> & { readonly draw: string }

export function sharedInput(files: DrawFiles, frame: readonly FrameRow[]): SharedInput {
  const first = planOneOf(files)
  return {
    draw: first.draw,
    teams: first.secondRound?.teams ?? new Map<string, number>(),
    posts: rowsOf(postTable, files, '1-posts.tsv'),
    targets: drawnTargets(files, frame),
  }
}

function drawnTargets(files: DrawFiles, frame: readonly FrameRow[]): readonly DrawnTarget[] {
  const ids = drawnIds(files.get('4-targets.tsv'))
  const kinds = new Map(rowsById(frame, ids).map(({ id, kind }) => [id, kind]))
  return ids.map((id) => ({ id, kind: kinds.get(id) ?? '' }))
}

function inputOf(files: DrawFiles, round: number, { draw, ...shared }: SharedInput): RoundInput {
  const plan = parsePlanTwo(planPath(round), files.get(planPath(round)) ?? '')
  if (!plan.ok) throw new Error(`${planPath(round)} is damaged`)
  const path = (name: string) => `${folderOf(round)}5-${name}.tsv`
  return {
    ...shared,
    source: { sha256, seed: sha256(files.get(seedPath(round)) ?? ''), draw },
    plan: plan.value,
    inspectors: rowsOf(inspectorTable, files, path('inspectors')),
    recusals: rowsOf(recusalTable, files, path('recusals')),
    extras: rowsOf(extraTable, files, path('extra')),
    experts: rowsOf(expertTable, files, path('experts')),
  }
}

function tableOf(tables: readonly TableInForce[], { departments, refill }: PlanTwo): TableInForce {
  const table = tables.find(
    ({ digest, departments: own }) =>
      digest === refill?.teamsSha256 && departments.some((department) => own.has(department)),
  )
  if (table === undefined) throw new Error('a refill names a table that is not in force')
  return table
}
