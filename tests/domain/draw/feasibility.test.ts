import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { feasibilityOf } from '#shared/domain/draw/feasibility.ts'
import type { FeasibilityProblem } from '#shared/domain/draw/feasibility.ts'
import { placesFilled } from '#shared/domain/draw/place-matching.ts'
import type { InspectorRow } from '#shared/domain/draw/tables.ts'
import type { PoolEntry } from '#shared/domain/plan/pool.ts'
import type { Place, SchemeDepartment } from '#shared/domain/plan/scheme.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

const department = '虚构县应急管理局'
const person = (id: string, ...specialties: string[]): InspectorRow => ({
  id,
  status: 'E',
  department,
  specialties,
  name: `样例执法员${id}`,
})
const entry = (id: string, industry: string, status: PoolEntry['status'] = 'E'): PoolEntry => ({
  target: aTarget({ id, industry, name: `虚构企业${id}` }),
  status,
  class: '全部',
  region: '凤凰镇',
})
const any = (...specialties: string[]): Place[] =>
  specialties.map((specialty, at) => ({ kind: '*', place: at + 1, specialty }))

interface Asked {
  readonly places?: readonly Place[]
  readonly teams?: number | null
  readonly people: readonly InspectorRow[]
  readonly pool?: readonly PoolEntry[]
  readonly recusals?: readonly (readonly [string, string])[]
  readonly loadCap?: number | null
  readonly drawn?: number
}

function problems(asked: Asked): readonly FeasibilityProblem[] {
  const { places = any('', ''), teams = null, people, pool = [entry('A1', '危化')], recusals = [] } = asked
  const departments: readonly SchemeDepartment[] = [{ department, places, teams }]
  return feasibilityOf({ departments, loadCap: asked.loadCap ?? null }, pool, {
    people,
    recusals: recusals.map(([inspectorId, targetId]) => ({ inspectorId, targetId })),
    drawn: new Map([['全部', asked.drawn ?? pool.length]]),
  })
}

test('two places of one specialty want two people, not one twice', () => {
  const people = [person('Z1', '化工'), person('Z2')]
  expect(problems({ places: any('化工', '化工'), people })).toEqual([
    { code: 'kind-unstaffable', department, kind: '*', specialties: ['化工'], needed: 2, available: 1 },
  ])
  expect(problems({ places: any('化工', ''), people })).toEqual([])
})

test('who is recused leaves a target short, and the target is named with who stays away', () => {
  const people = [person('Z1'), person('Z2'), person('Z3')]
  const recusals = [
    ['Z1', 'A1'],
    ['Z2', 'A1'],
    ['Z1', 'A2'],
  ] as const
  const pool = [entry('A1', '危化'), entry('A2', '危化')]
  const short = {
    code: 'target-unstaffable',
    department,
    targetId: 'A1',
    targetName: '虚构企业A1',
    recused: ['样例执法员Z1', '样例执法员Z2'],
    needed: 2,
    available: 1,
  }
  expect(problems({ people, pool, recusals })).toEqual([{ ...short, certain: false }])
  const full = [entry('A1', '危化', 'M'), entry('A2', '危化')]
  expect(problems({ people, pool: full, recusals })).toEqual([{ ...short, certain: true }])
  const left = [entry('A1', '危化', 'X:免予抽查：停产'), entry('A2', '危化')]
  expect(problems({ people, pool: left, recusals })).toEqual([])
})

test('a kind that no department has places for is named; one with places of its own is not', () => {
  const places = [{ kind: '危化', place: 1, specialty: '' }]
  const pool = [entry('A1', '危化'), entry('A2', '工贸'), entry('A3', '工贸')]
  expect(problems({ places, people: [person('Z1')], pool })).toEqual([
    { code: 'kind-without-places', kind: '工贸', count: 2 },
  ])
})

test('a load cap is certain to be exceeded, or only if chance takes the demanding targets', () => {
  const places = [...any(''), { kind: '危化', place: 1, specialty: '化工' }]
  const people = [person('Z1', '化工'), person('Z2'), person('Z3'), person('Z4')]
  const pool = [entry('A1', '危化'), entry('A2', '危化'), entry('A3', '工贸')]
  const short = { code: 'load-cap-exceeded', department, specialties: ['化工'], inspectors: 1, capacity: 1 }
  const ask = (drawn: number) => problems({ places, people, pool, loadCap: 1, drawn })
  expect(ask(1)).toEqual([])
  expect(ask(2)).toEqual([{ ...short, places: 2, certain: false }])
  expect(ask(3)).toEqual([{ ...short, places: 2, certain: true }])
  expect(problems({ places, people, pool, loadCap: null, drawn: 3 })).toEqual([])
})

test('teams: as many recused as there are teams may leave none, and a specialty of one kind is left to chance', () => {
  const places = [...any('', ''), { kind: '危化', place: 1, specialty: '化工' }]
  const people = ['Z1', 'Z2', 'Z3', 'Z4'].map((id) => person(id, '化工'))
  const recusals = [
    ['Z1', 'A1'],
    ['Z2', 'A1'],
  ] as const
  expect(problems({ places, teams: 2, people, recusals })).toEqual([
    { code: 'team-specialty-by-chance', department, kind: '危化', specialty: '化工' },
    {
      code: 'teams-recused',
      department,
      targetId: 'A1',
      targetName: '虚构企业A1',
      recused: ['样例执法员Z1', '样例执法员Z2'],
      teams: 2,
    },
  ])
  expect(problems({ teams: 3, people, recusals })).toEqual([])
})

const words = ['化工', '粉尘', '电气']
const somebody = fc.subarray(words)
const wanted = fc.array(fc.constantFrom('', ...words), { maxLength: 4 })

/** The most places that any choice of different people fills: every choice is tried. */
function bestOf(places: readonly string[], people: readonly InspectorRow[]): number {
  const [first, ...rest] = places
  if (first === undefined) return 0
  const without = bestOf(rest, people)
  const withOne = people.flatMap((one) =>
    first === '' || one.specialties.includes(first)
      ? [
          1 +
            bestOf(
              rest,
              people.filter((other) => other !== one),
            ),
        ]
      : [],
  )
  return Math.max(without, ...withOne)
}

test('a matching is as good as trying everything', () => {
  fc.assert(
    fc.property(wanted, fc.array(somebody, { maxLength: 4 }), (places, staff) => {
      const people = staff.map((specialties, at) => person(`Z${at}`, ...specialties))
      const filled = placesFilled(
        places.map((specialty) => ({ specialty })),
        people,
      )
      expect(filled).toBe(bestOf(places, people))
    }),
  )
})

test('what is said to be certain is: no choice of targets and people keeps within the cap', () => {
  const kinds = ['危化', '工贸']
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 4 }),
      fc.array(somebody, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('', ...words),
      fc.constantFrom('', ...words),
      fc.integer({ min: 1, max: 2 }),
      fc.nat(4),
      (industries, staff, own, other, loadCap, wish) => {
        const people = staff.map((specialties, at) => person(`Z${at}`, ...specialties))
        const places = [...any(other), { kind: '危化', place: 1, specialty: own }]
        const pool = industries.map((industry, at) => entry(`A${at}`, industry))
        const drawn = Math.min(wish, pool.length)
        const specialtyOf = (industry: string) => (industry === '危化' ? own : other)
        const seats = people.flatMap((one) => Array.from({ length: loadCap }, () => one))
        const isStaffed = choices(industries, drawn).some(
          (chosen) => bestSeats(chosen.map(specialtyOf), seats) === drawn,
        )
        const certain = problems({ places, people, pool, loadCap, drawn }).some(
          (problem) => problem.code === 'load-cap-exceeded' && problem.certain,
        )
        expect(certain && isStaffed).toBe(false)
      },
    ),
  )
})

function choices(all: readonly string[], count: number): readonly (readonly string[])[] {
  const [first, ...rest] = all
  if (count === 0) return [[]]
  if (first === undefined) return []
  return [...choices(rest, count - 1).map((chosen) => [first, ...chosen]), ...choices(rest, count)]
}

/** As `bestOf`, for seats: each of an inspector's seats is filled once. */
function bestSeats(places: readonly string[], seats: readonly InspectorRow[]): number {
  const [first, ...rest] = places
  if (first === undefined) return 0
  const withOne = seats.flatMap((one, at) =>
    first === '' || one.specialties.includes(first)
      ? [
          1 +
            bestSeats(
              rest,
              seats.filter((_, other) => other !== at),
            ),
        ]
      : [],
  )
  return Math.max(bestSeats(rest, seats), ...withOne)
}
