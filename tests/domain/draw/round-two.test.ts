import { expect, test } from 'vitest'
import { drawInspectors, type SecondDrawInput } from '#shared/domain/draw/index.ts'
import { sha256 } from './hashing.ts'

const person = (id: string, ...specialties: readonly string[]) =>
  ({ id, status: 'E', department: '局', specialties, name: '人' }) as const
const post = (kind: string, place: number, specialty = '') => ({ kind, department: '局', place, specialty })

const anInput = (differing: Partial<SecondDrawInput> = {}): SecondDrawInput => ({
  source: { sha256, seed: sha256('public digits'), draw: 'T-1' },
  plan: { departments: ['局'], cap: null, experts: null },
  teams: new Map(),
  posts: [post('*', 1), post('*', 2)],
  targets: ['A1', 'A2', 'A3', 'A4', 'A5'].map((id) => ({ id, kind: '' })),
  inspectors: ['I1', 'I2', 'I3', 'I4'].map((id) => person(id)),
  recusals: [],
  extras: [],
  experts: [],
  ...differing,
})

const only = (input: SecondDrawInput) => {
  const [drawn] = drawInspectors(input).departments
  if (drawn === undefined) throw new Error('no department was drawn')
  return drawn
}

test('the cap binds people, never how many targets a team goes to', () => {
  const plan = { departments: ['局'], cap: 1, experts: null }
  const { places, teams } = only(anInput({ plan, teams: new Map([['局', 2]]) }))
  expect(places.map(({ target, place }) => `${target} ${place}`)).toEqual([
    'T01 1',
    'T01 2',
    'T02 1',
    'T02 2',
  ])
  expect(new Set(places.map(({ holder }) => holder)).size).toBe(4)
  const going = teams?.assignment.map(({ team }) => team) ?? []
  expect(going).toHaveLength(5)
  expect(going).not.toContain(null)
})

test('a team keeps away from a target where one of its members is recused, and the proof names the teams', () => {
  const recusals = ['I1', 'I2', 'I3', 'I4'].map((inspector) => ({ inspector, target: 'A3' }))
  const { teams } = only(anInput({ recusals, teams: new Map([['局', 2]]) }))
  const nowhere = teams?.assignment.filter(({ team }) => team === null).map(({ target }) => target)
  expect(nowhere).toEqual(['A3'])
  expect(teams?.open).toMatchObject([{ target: 'A3', inspectors: [] }])
})

test('a team needs the specialty of place 1 of the target’s own kind, and of no other line', () => {
  const teams = new Map([['局', 2]])
  const inspectors = [person('I1', '危化'), person('I2'), person('I3'), person('I4')]
  const posts = [post('*', 1), post('*', 2), post('危化', 1, '危化')]
  const targets = [
    { id: 'A1', kind: '危化' },
    { id: 'A2', kind: '危化' },
    { id: 'A3', kind: '' },
  ]
  const drawn = only(
    anInput({ teams, inspectors, posts, targets, plan: { departments: ['局'], cap: 1, experts: null } }),
  )
  const able = drawn.places.find(({ holder }) => holder === 'I1')?.target
  const [first, second, third] = drawn.teams?.assignment ?? []
  expect([first?.team, second?.team]).toEqual([able, able])
  expect(third?.team).not.toBe(able)
})

test('a team without members goes nowhere', () => {
  const plan = { departments: ['局'], cap: 1, experts: null }
  const { teams } = only(anInput({ plan, teams: new Map([['局', 3]]), inspectors: [person('I1')] }))
  expect(new Set(teams?.assignment.map(({ team }) => team)).size).toBe(1)
})

test('a target whose kind has lines of its own takes no others', () => {
  const posts = [post('*', 1), post('*', 2), post('危化', 1)]
  const { places } = only(
    anInput({
      posts,
      targets: [
        { id: 'A1', kind: '危化' },
        { id: 'A2', kind: '工贸' },
      ],
    }),
  )
  expect(places.map(({ target, place }) => `${target} ${place}`)).toEqual(['A1 1', 'A2 1', 'A2 2'])
})

test('only members with 组长 lead, one at each target', () => {
  const inspectors = [person('I1', '组长'), person('I2', '组长'), person('I3')]
  const { places, leaders } = only(anInput({ inspectors }))
  const able = places.filter(({ holder }) => holder === 'I1' || holder === 'I2')
  expect(new Set(leaders.map(({ target }) => target))).toEqual(new Set(able.map(({ target }) => target)))
  expect(new Set(leaders.map(({ target }) => target)).size).toBe(leaders.length)
  expect(leaders.map(({ inspector }) => inspector)).not.toContain('I3')
})

test('experts who cannot come are not drawn, and fewer than asked are all there are', () => {
  const experts = [
    { id: 'E1', status: 'E', field: '化工', name: '甲' },
    { id: 'E2', status: 'X:出差', field: '化工', name: '乙' },
    { id: 'E3', status: 'E', field: '电气', name: '丙' },
  ] as const
  const counts = new Map([
    ['电气', 0],
    ['化工', 5],
  ])
  const plan = { departments: [], cap: null, experts: { sha256: '', counts } }
  const drawn = drawInspectors(anInput({ plan, experts })).experts
  expect(drawn.map(({ field, asked, drawn }) => [field, asked, drawn.map(({ id }) => id)])).toEqual([
    ['化工', 5, ['E1']],
    ['电气', 0, []],
  ])
})
