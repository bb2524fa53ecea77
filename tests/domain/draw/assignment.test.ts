import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign } from '#shared/domain/draw/assignment/assign.ts'
import type { AssignmentInput } from '#shared/domain/draw/assignment/board.ts'
import { canFillAll } from './brute-force.ts'
import { sha256 } from './hashing.ts'

const aSeed = fc.nat().map((seed) => ({ sha256, seed: sha256(String(seed)), draw: 'T-1' }))

/** Small enough for brute force; at most one place with a specialty per target, as §3 promises for. */
const anInput = (limits: { targets: number; inspectors: number }) =>
  fc
    .record({
      source: aSeed,
      needs: fc.array(
        fc.record({ open: fc.integer({ min: 0, max: 2 }), specialty: fc.constantFrom('', '危化', '工贸') }),
        { minLength: 1, maxLength: limits.targets },
      ),
      skills: fc.array(fc.subarray(['危化', '工贸']), { minLength: 1, maxLength: limits.inspectors }),
      recused: fc.array(fc.tuple(fc.nat(limits.targets), fc.nat(limits.inspectors)), { maxLength: 8 }),
      cap: fc.option(fc.integer({ min: 1, max: 3 })),
    })
    .map(({ source, needs, skills, recused, cap }): AssignmentInput => {
      const recusals = Map.groupBy(recused, ([target]) => `T${target}`)
      return {
        source,
        label: 'inspector/局',
        needs: needs.map(({ open, specialty }, at) => ({
          id: `T${at}`,
          places: ['', '', specialty].slice(2 - open).map((each, place) => ({
            place: place + 1,
            specialty: each,
          })),
        })),
        candidates: skills.map((specialties, at) => ({ id: `I${at}`, specialties })),
        recusals: new Map(
          [...recusals].map(([target, pairs]) => [target, new Set(pairs.map(([, who]) => `I${who}`))]),
        ),
        cap,
      }
    })

const loadsOf = (input: AssignmentInput) => {
  const { places } = assign(input)
  return input.candidates.map(({ id }) => places.filter(({ holder }) => holder === id).length)
}

test('recusals, specialties and the cap hold, and nobody stands twice on one target', () => {
  fc.assert(
    fc.property(anInput({ targets: 8, inspectors: 6 }), (input) => {
      const { places } = assign(input)
      for (const { target, specialty, holder } of places) {
        if (holder === null) continue
        expect(input.recusals.get(target)?.has(holder) ?? false).toBe(false)
        const skills = [...(input.candidates.find(({ id }) => id === holder)?.specialties ?? [])]
        expect(specialty === '' || skills.includes(specialty)).toBe(true)
      }
      const pairs = places.flatMap(({ target, holder }) => (holder === null ? [] : [`${target} ${holder}`]))
      expect(new Set(pairs).size).toBe(pairs.length)
      expect(Math.max(...loadsOf(input))).toBeLessThanOrEqual(input.cap ?? Infinity)
    }),
    { numRuns: 500 },
  )
})

test('every place is filled whenever that is possible at all', () => {
  let possible = 0
  let impossible = 0
  fc.assert(
    fc.property(anInput({ targets: 4, inspectors: 4 }), (input) => {
      const isFilled = assign(input).open.length === 0
      const isPossible = canFillAll(input)
      expect(isFilled).toBe(isPossible)
      if (isPossible) possible += 1
      else impossible += 1
    }),
    { numRuns: 2000, seed: 7 },
  )
  expect(Math.min(possible, impossible)).toBeGreaterThan(200)
})

test('an open place comes with its proof: whoever could take a competing place is named, and they are too few', () => {
  let proofs = 0
  fc.assert(
    fc.property(anInput({ targets: 4, inspectors: 4 }), (input) => {
      for (const { competing, inspectors, target, place } of assign(input).open) {
        proofs += 1
        expect(competing).toContainEqual({ target, place })
        const needs = input.needs
          .map(({ id, places }) => ({
            id,
            places: places.filter((each) =>
              competing.some((other) => other.target === id && other.place === each.place),
            ),
          }))
          .filter(({ places }) => places.length > 0)
        expect(canFillAll({ ...input, needs })).toBe(false)
        const able = input.candidates.filter(({ id, specialties }) =>
          needs.some(
            (need) =>
              input.recusals.get(need.id)?.has(id) !== true &&
              need.places.some(({ specialty }) => specialty === '' || [...specialties].includes(specialty)),
          ),
        )
        expect(able.map(({ id }) => id).filter((id) => !inspectors.includes(id))).toEqual([])
      }
    }),
    { numRuns: 1000, seed: 11 },
  )
  expect(proofs).toBeGreaterThan(200)
})

test('without recusals and specialties loads differ by at most one', () => {
  fc.assert(
    fc.property(anInput({ targets: 20, inspectors: 7 }), (input) => {
      const plain = {
        ...input,
        recusals: new Map(),
        cap: null,
        needs: input.needs.map(({ id, places }) => ({
          id,
          places: places.map((each) => ({ ...each, specialty: '' })),
        })),
      }
      const loads = loadsOf(plain)
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
    }),
    { numRuns: 500 },
  )
})

test('the order of targets, places and inspectors changes nothing', () => {
  fc.assert(
    fc.property(anInput({ targets: 6, inspectors: 5 }), (input) => {
      const needs = input.needs.toReversed().map(({ id, places }) => ({ id, places: places.toReversed() }))
      const turned = { ...input, needs, candidates: input.candidates.toReversed() }
      expect(assign(turned)).toEqual(assign(input))
    }),
  )
})

test('a place numbered 12 comes after a place numbered 2', () => {
  const places = [12, 2, 1].map((place) => ({ place, specialty: '' }))
  const source = { sha256, seed: sha256(''), draw: 'T-1' }
  const { places: filled } = assign({
    source,
    label: 'inspector/局',
    needs: [{ id: 'T1', places }],
    candidates: [],
    recusals: new Map(),
    cap: null,
  })
  expect(filled.map(({ place }) => place)).toEqual([1, 2, 12])
})
