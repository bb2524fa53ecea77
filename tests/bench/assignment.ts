import { deepStrictEqual, ok } from 'node:assert'
import { hash } from 'node:crypto'
import { assign, type Assignment } from '#shared/domain/draw/assignment/assign.ts'
import type { AssignmentInput } from '#shared/domain/draw/assignment/board.ts'
import { madeCode } from './made-register.ts'
import { timed, type Rounds } from './measure.ts'
import { measureGroup, type Group } from './report.ts'

const sha256 = (text: string) => hash('sha256', text)
const targets = 5000
const inspectors = 300

/** Two inspectors for each of 5,000 targets out of 300; in the second line 30% of all pairs are recused. */
export async function benchAssignment(rounds: Rounds): Promise<Group> {
  const free = madeInput(0)
  const recused = madeInput(0.3)
  for (const input of [free, recused]) checkAssignment(input, assign(input))
  const aim = { seconds: 0.2 }
  return measureGroup(
    `Assign ${inspectors} inspectors to ${targets.toLocaleString('en')} targets, two places each`,
    [
      { name: 'assign, no recusals', run: () => timed(() => assign(free)), aim },
      { name: 'assign, 30% of pairs recused', run: () => timed(() => assign(recused)), aim },
    ],
    rounds,
  )
}

function madeInput(recusedShare: number): AssignmentInput {
  const candidates = Array.from({ length: inspectors }, (_, index) => ({
    id: `0305280${String(index).padStart(4, '0')}`,
    specialties: index % 3 === 0 ? ['组长', '危化'] : [],
  }))
  const needs = Array.from({ length: targets }, (_, index) => ({
    id: madeCode(index),
    places: [
      { place: 1, specialty: index % 2 === 0 ? '危化' : '' },
      { place: 2, specialty: '' },
    ],
  }))
  const isRecused = (target: string, inspector: string) =>
    Number.parseInt(sha256(`${target}#${inspector}`).slice(0, 8), 16) / 2 ** 32 < recusedShare
  const recusals = new Map(
    needs.map(({ id }) => [
      id,
      new Set(candidates.map((inspector) => inspector.id).filter((inspector) => isRecused(id, inspector))),
    ]),
  )
  const source = { sha256, seed: sha256('bench'), draw: 'XG-2024-001' }
  return { source, label: 'inspector/应急管理局', needs, candidates, recusals, cap: null }
}

/** Every place is filled by somebody who may be there, nobody stands twice at a target, and loads are even. */
function checkAssignment(input: AssignmentInput, { places, open }: Assignment): void {
  deepStrictEqual(open, [])
  const loads = new Map(input.candidates.map(({ id }) => [id, 0]))
  for (const { target, holder } of places) {
    ok(holder !== null && input.recusals.get(target)?.has(holder) !== true)
    loads.set(holder, (loads.get(holder) ?? 0) + 1)
  }
  deepStrictEqual(new Set(places.map(({ target, holder }) => `${target}#${holder}`)).size, targets * 2)
  ok(Math.max(...loads.values()) - Math.min(...loads.values()) <= 1)
}
