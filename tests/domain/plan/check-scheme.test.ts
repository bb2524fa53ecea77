import { expect, test } from 'vitest'
import { schemeProblems } from '#shared/domain/plan/check-scheme.ts'
import { completeScheme } from '#shared/domain/plan/scheme.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import { aScheme, bureau } from '#tests/core/makers.ts'
import type { SchemeFields } from '#tests/core/makers.ts'

const half = { kind: 'rate', rate: { p: 1, q: 2 } } as const
const place = { kind: '*', place: 1, specialty: '' }

test('a scheme as it is usually written contradicts nothing', () => {
  expect(schemeProblems(aScheme('t'))).toEqual([])
})

test.each<[string, SchemeFields, unknown]>([
  ['no title', { title: ' ' }, { code: 'title-missing' }],
  [
    'an end before the start',
    { from: '2023-06-30', to: '2023-05-15' },
    { code: 'dates-reversed', from: '2023-06-30', to: '2023-05-15' },
  ],
  [
    'a class twice',
    {
      quotas: [
        { class: 'D', quota: half },
        { class: 'D', quota: half },
        { class: 'D', quota: half },
      ],
    },
    { code: 'class-twice', class: 'D' },
  ],
  [
    'a department twice',
    {
      departments: [
        { department: bureau, places: [place], teams: null },
        { department: bureau, places: [], teams: 2 },
      ],
    },
    { code: 'department-twice', department: bureau },
  ],
  [
    'a place twice',
    { departments: [{ department: bureau, places: [place, { ...place, specialty: '化工' }], teams: null }] },
    { code: 'place-twice', department: bureau, kind: '*', place: 1 },
  ],
  [
    'a mandatory item that is not chosen',
    { itemIds: ['SX-01'], mandatoryItemIds: ['SX-01', 'SX-02'] },
    { code: 'mandatory-not-chosen', itemId: 'SX-02' },
  ],
  [
    'a field of expertise twice',
    {
      experts: [
        { field: '化工', count: 1 },
        { field: '化工', count: 2 },
      ],
    },
    { code: 'expert-field-twice', field: '化工' },
  ],
  [
    'no licence that runs out',
    { conditions: { licence: 'none', licenceExpiresBy: '2023-06-30' } },
    { code: 'licence-contradiction', licenceExpiresBy: '2023-06-30' },
  ],
  [
    'an exemption without a reason',
    { exemptions: [{ reason: ' ', tags: ['停产'], ids: [] }] },
    { code: 'exemption-without-reason', position: 1 },
  ],
  [
    'an exemption of nobody',
    { exemptions: [{ reason: '停产整顿', tags: [], ids: [] }] },
    { code: 'exemption-of-nobody', reason: '停产整顿' },
  ],
])('a scheme with %s is named, once', (_what, fields, problem) => {
  expect(schemeProblems(aScheme('t', fields))).toEqual([problem])
})

test('a scheme of before its later fields says nothing by them', () => {
  const { approvedOn: _on, floor: _floor, focusTags: _focus, ...rest } = aScheme('t')
  const { drawnSince: _since, exemptions: _exempt, conditions, ...kept } = rest
  const { scale: _scale, licence: _licence, licenceExpiresBy: _by, ...lists } = conditions
  const completed: Scheme = completeScheme({ ...kept, conditions: lists })
  expect(completed).toEqual({ ...aScheme('t'), approvedOn: '' })
})
