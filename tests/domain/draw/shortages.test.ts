import { expect, test } from 'vitest'
import { drawInspectors, findShortages, type ShortageInput } from '#shared/domain/draw/index.ts'
import { sha256 } from './hashing.ts'

const person = (id: string, ...specialties: readonly string[]) =>
  ({ id, status: 'E', department: '局', specialties, name: '人' }) as const
const post = (place: number, specialty = '') => ({ kind: '*', department: '局', place, specialty })

const anOffice = (differing: Partial<ShortageInput> = {}): ShortageInput => ({
  departments: ['局'],
  teams: new Map(),
  posts: [post(1), post(2)],
  targets: [{ id: 'A1', kind: '' }],
  inspectors: [person('I1'), person('I2'), person('I3')],
  recusals: [],
  extras: [],
  cap: null,
  ...differing,
})

test('three candidates are enough not to be named', () => {
  expect(findShortages(anOffice())).toEqual({ scarce: [], short: [], overCap: [] })
})

test('a place with fewer than three candidates is named with them', () => {
  const recusals = [{ inspector: 'I1', target: 'A1' }]
  const { scarce, short } = findShortages(anOffice({ recusals }))
  expect(scarce).toMatchObject([
    { target: 'A1', place: 1, candidates: ['I2', 'I3'] },
    { target: 'A1', place: 2, candidates: ['I2', 'I3'] },
  ])
  expect(short).toEqual([])
})

test('places whose people together are too few are named, with the fewest people that prove it', () => {
  const inspectors = [person('I1', '危化'), person('I2'), person('I3')]
  const { short } = findShortages(
    anOffice({ posts: [post(1, '危化'), post(2, '危化'), post(3)], inspectors }),
  )
  expect(short).toEqual([
    {
      target: 'A1',
      department: '局',
      places: [
        { place: 1, specialty: '危化' },
        { place: 2, specialty: '危化' },
      ],
      candidates: ['I1'],
    },
  ])
})

test('the excluded and other departments are no candidates', () => {
  const inspectors = [
    person('I1'),
    { ...person('I2'), status: 'X:证件过期' },
    { ...person('I3'), department: '别局' },
  ] as const
  const { short } = findShortages(anOffice({ inspectors }))
  expect(short).toMatchObject([{ candidates: ['I1'], places: [{ place: 1 }, { place: 2 }] }])
})

test('a cap that leaves a specialty too few hands is named', () => {
  const targets = ['A1', 'A2', 'A3'].map((id) => ({ id, kind: '' }))
  const inspectors = [person('I1', '危化'), person('I2'), person('I3'), person('I4')]
  const posts = [post(1, '危化'), post(2)]
  const { overCap } = findShortages(anOffice({ targets, inspectors, posts, cap: 2 }))
  expect(overCap).toEqual([{ department: '局', specialty: '危化', places: 3, inspectors: 1, cap: 2 }])
})

test('teams are short by team, whoever is recused', () => {
  const recusals = [{ inspector: 'I1', target: 'A1' }]
  const office = anOffice({ teams: new Map([['局', 2]]), inspectors: [person('I1')], recusals })
  expect(findShortages(office).short).toMatchObject([
    { target: 'T01', candidates: ['I1'] },
    { target: 'T02', candidates: ['I1'] },
  ])
})

test('what is short stays open in the draw, whatever the digits', () => {
  const office = anOffice({ posts: [post(1, '危化'), post(2)] })
  for (const digits of ['1', '2', '3']) {
    const source = { sha256, seed: sha256(digits), draw: 'T-1' }
    const plan = { departments: office.departments, cap: office.cap, experts: null }
    const draw = drawInspectors({ ...office, source, plan, experts: [] })
    expect(draw.departments[0]?.open).toMatchObject([{ target: 'A1', place: 1, inspectors: [] }])
  }
})
