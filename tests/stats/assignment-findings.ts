import { assign, type Assignment } from '#shared/domain/draw/assignment/assign.ts'
import type { AssignmentInput, Candidate, Need } from '#shared/domain/draw/assignment/board.ts'
import { drawLeaders } from '#shared/domain/draw/leaders.ts'
import { drawTeams } from '#shared/domain/draw/teams.ts'
import { postsOf } from '#shared/domain/draw/posts.ts'
import { seedsOf, sha256, zeros } from './county.ts'
import { binomial, chiSquare, evenness, rule, type Finding } from './findings.ts'
import { inclusion } from './target-findings.ts'

const draw = 'XG-2024-001'
const department = '虚构县应急管理局'
const label = `inspector/${department}`
const skill = '危险化学品'

/** How inspectors come to targets; given by tests that break it. */
export type Assigning = (input: AssignmentInput) => Pick<Assignment, 'places'>

const size = 11
const targets = Array.from({ length: 25 }, (_, at) => `9113052${String(at).padStart(2, '0')}`)
const two: Need['places'] = [
  { place: 1, specialty: '' },
  { place: 2, specialty: '' },
]
const twoAt = (places: Need['places']): readonly Need[] => targets.map((id) => ({ id, places }))

const people = (count: number, able: (at: number) => readonly string[]): readonly Candidate[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `ZF${String(at + 1).padStart(2, '0')}`,
    specialties: able(at),
  }))
const alike = people(size, () => ['组长'])
const numberOf = new Map(alike.map(({ id }, at) => [id, at]))
const who = (id: string | null | undefined) => numberOf.get(id ?? '') ?? -1

/** Inspectors who are all alike: loads, pairs, meetings and leaders are as even as a lot makes them. */
export function assignmentFindings(
  base: string,
  draws: number,
  assigning: Assigning = assign,
): readonly Finding[] {
  const least = Math.floor((2 * targets.length) / size)
  const meetings = targets.map(() => zeros(size))
  const pairs = zeros((size * (size - 1)) / 2)
  const busier: number[][] = []
  let uneven = 0
  let led = 0
  for (const [at, seed] of seedsOf(base, 'assignment', draws).entries()) {
    const source = { sha256, seed, draw }
    const { places } = assigning({
      source,
      label,
      needs: twoAt(two),
      candidates: alike,
      recusals: new Map(),
      cap: null,
    })
    const loads = alike.map(({ id }) => places.filter(({ holder }) => holder === id).length)
    if (Math.max(...loads) - Math.min(...loads) > 1) uneven += 1
    busier.push(loads.flatMap((load, person) => (load > least ? [person] : [])))
    // One target of each draw: what is counted is independent, and over all draws every target has its turn.
    const turn = at % targets.length
    const [first, second] = places.filter(({ target }) => target === targets[turn])
    const [one, other] = [who(first?.holder), who(second?.holder)]
    const meeting = meetings[turn] ?? []
    meeting[one] = (meeting[one] ?? 0) + 1
    const [low, high] = one < other ? [one, other] : [other, one]
    const pair = (high * (high - 1)) / 2 + low
    pairs[pair] = (pairs[pair] ?? 0) + 1
    const leaders = drawLeaders(source, department, places, rowsOf(alike))
    if (leaders.find(({ target }) => target === targets[turn])?.inspector === first?.holder) led += 1
  }
  return [
    rule('assignment: loads differ by one at most', `${draws - uneven} of ${draws} draws`, uneven === 0),
    inclusion('assignment: who gets the places left over', [{ size, draws: busier }]),
    evenness('assignment: pairs of inspectors', pairs),
    tableEvenness('assignment: who meets whom', meetings),
    binomial('leaders: either of two, equally often', led, draws, 1 / 2),
  ]
}

/** Five of twelve have the specialty, and the cap leaves just enough room: only repair fills every place. */
export function tightFindings(
  base: string,
  draws: number,
  assigning: Assigning = assign,
): readonly Finding[] {
  const candidates = people(12, (at) => (at < 5 ? [skill] : []))
  const needs = twoAt([
    { place: 1, specialty: '' },
    { place: 2, specialty: skill },
  ])
  const able = targets.map(() => zeros(5))
  const others = targets.map(() => zeros(7))
  let open = 0
  for (const [at, seed] of seedsOf(base, 'tight', draws).entries()) {
    const input = { source: { sha256, seed, draw }, label, needs, candidates, recusals: new Map(), cap: 5 }
    const { places } = assigning(input)
    open += places.filter(({ holder }) => holder === null).length
    const turn = at % targets.length
    const [any, skilled] = places.filter(({ target }) => target === targets[turn])
    count(able[turn], Number(skilled?.holder?.slice(2)) - 1)
    count(others[turn], Number(any?.holder?.slice(2)) - 6)
  }
  return [
    rule('picks: no place stays open that can be filled', `${open} open in ${draws} draws`, open === 0),
    tableEvenness('picks: each who has the specialty', able),
    tableEvenness('picks: each who has not', others),
  ]
}

/** Nine inspectors for four teams of two: who sits out, and which team goes where. */
export function teamFindings(base: string, draws: number): readonly Finding[] {
  const posts = postsOf(two.map((place) => ({ ...place, department, kind: '*' })))
  const candidates = people(9, () => []).map(({ id }) => ({ id, specialties: [] as readonly string[] }))
  const chosen: number[][] = []
  const goes = targets.map(() => zeros(4))
  for (const [at, seed] of seedsOf(base, 'teams', draws).entries()) {
    const drawn = drawTeams({
      source: { sha256, seed, draw },
      department,
      count: 4,
      posts,
      targets: targets.map((id) => ({ id, kind: '' })),
      candidates,
      recusals: new Map(),
      cap: 1,
    })
    chosen.push(drawn.places.map(({ holder }) => Number(holder?.slice(2)) - 1))
    const turn = at % targets.length
    const team = drawn.assignment.find(({ target }) => target === targets[turn])?.team ?? ''
    count(goes[turn], Number(team.slice(1)) - 1)
  }
  return [
    inclusion('teams: who sits out', [{ size: 9, draws: chosen }]),
    tableEvenness('teams: which team goes where', goes),
  ]
}

function count(row: number[] | undefined, at: number): void {
  if (row !== undefined) row[at] = (row[at] ?? 0) + 1
}

/** Rows of independent observations, each of them even. */
function tableEvenness(name: string, rows: readonly (readonly number[])[]): Finding {
  let value = 0
  let freedom = 0
  for (const counts of rows) {
    const expected = counts.reduce((sum, one) => sum + one, 0) / counts.length
    value += counts.reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0)
    freedom += counts.length - 1
  }
  return chiSquare(name, Number.isNaN(value) ? Infinity : value, freedom)
}

function rowsOf(candidates: readonly Candidate[]) {
  return candidates.map(({ id, specialties }) => ({
    id,
    status: 'E' as const,
    department,
    specialties: [...specialties],
    name: id,
  }))
}
