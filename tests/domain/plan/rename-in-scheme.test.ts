import { expect, test } from 'vitest'
import { renamedInScheme } from '#shared/domain/plan/rename-in-scheme.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import { aScheme } from '#tests/core/makers.ts'

const half = { kind: 'rate', rate: { p: 1, q: 2 } } as const
const all = { kind: 'rate', rate: { p: 1, q: 1 } } as const
const conditions = {
  industries: ['危化', '冶金'],
  regions: ['候口乡'],
  tags: ['涉爆'],
  types: ['公司'],
  grades: ['A'],
  ids: [],
}
const department = (places: Scheme['departments'][number]['places']) => [
  { department: '甲局', places, teams: null },
]

test.each([
  ['regions', '候口乡', '侯口乡', 'regions'],
  ['industries', '危化', '危险化学品', 'industries'],
  ['tags', '涉爆', '粉尘涉爆', 'tags'],
  ['types', '公司', '有限责任公司', 'types'],
] as const)('a condition on %s follows its word, and no other list does', (name, from, to, list) => {
  const before = aScheme('T1', { conditions })
  const after = renamedInScheme(before, name, from, to)
  const renamed = conditions[list].map((word) => (word === from ? to : word))
  expect(after).toEqual({ ...before, conditions: { ...before.conditions, [list]: renamed } })
})

test('two words that become one stand once', () => {
  const after = renamedInScheme(aScheme('T1', { conditions }), 'industries', '危化', '冶金')
  expect(after.conditions.industries).toEqual(['冶金'])
})

test('tags that are taken in full follow too', () => {
  expect(renamedInScheme(aScheme('T1'), 'tags', '黑名单', '严重失信').fullTags).toEqual(['严重失信'])
})

test('what names a tag or a scale elsewhere follows too', () => {
  const exemptions = [{ reason: '停产整顿', tags: ['停产', '停业'], ids: [] }]
  const before = aScheme('T1', { focusTags: ['停产'], exemptions, conditions: { scale: '旧标准' } })
  const after = renamedInScheme(before, 'tags', '停产', '停业')
  expect(after.focusTags).toEqual(['停业'])
  expect(after.exemptions).toEqual([{ reason: '停产整顿', tags: ['停业'], ids: [] }])
  expect(renamedInScheme(before, 'scales', '旧标准', '新标准').conditions.scale).toBe('新标准')
})

test('a class of industry keeps its quota; where both words had one, that of the word that stays', () => {
  const quotas = [
    { class: '危化', quota: all },
    { class: '冶金', quota: half },
  ]
  const byIndustry = aScheme('T1', { classBy: 'industry', quotas })
  expect(renamedInScheme(byIndustry, 'industries', '危化', '危险化学品').quotas).toEqual([
    { class: '危险化学品', quota: all },
    { class: '冶金', quota: half },
  ])
  expect(renamedInScheme(byIndustry, 'industries', '危化', '冶金').quotas).toEqual([
    { class: '冶金', quota: half },
  ])
  const byGrade = aScheme('T1', { classBy: 'grade', quotas: [{ class: '危化', quota: all }] })
  expect(renamedInScheme(byGrade, 'industries', '危化', '冶金').quotas).toEqual(byGrade.quotas)
})

test('places follow by kind and by specialty, and none stands twice for a kind', () => {
  const places = [
    { kind: '冶金', place: 1, specialty: '危化' },
    { kind: '危化', place: 1, specialty: '' },
    { kind: '危化', place: 2, specialty: '危化' },
  ]
  const scheme = aScheme('T1', { departments: department(places) })
  expect(renamedInScheme(scheme, 'industries', '危化', '冶金').departments).toEqual(
    department([
      { kind: '冶金', place: 1, specialty: '危化' },
      { kind: '冶金', place: 2, specialty: '危化' },
    ]),
  )
  const specialties = renamedInScheme(scheme, 'specialties', '危化', '化工').departments
  expect(specialties[0]?.places.map(({ kind, specialty }) => `${kind} ${specialty}`)).toEqual([
    '冶金 化工',
    '危化 ',
    '危化 化工',
  ])
})

test('a scheme that does not name the word stays the same object', () => {
  const scheme = aScheme('T1', { conditions })
  for (const name of [
    'regions',
    'industries',
    'tags',
    'types',
    'statuses',
    'scales',
    'specialties',
  ] as const) {
    expect(renamedInScheme(scheme, name, '无此词', '别的词')).toBe(scheme)
  }
})
