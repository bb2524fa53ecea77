import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  effectiveRecusals,
  pairKey,
  peopleIn,
  personName,
  phonesIn,
  recusalCandidates,
  targetsByPerson,
} from '#shared/domain/rosters/recusal-rules.ts'
import type { RecusalRule, TargetPeople } from '#shared/domain/rosters/recusal-rules.ts'
import type { Recusal } from '#shared/domain/rosters/types.ts'

// All names here are invented.

const target = (id: string, fields: Partial<TargetPeople> = {}): TargetPeople => ({
  id,
  name: `虚构企业${id}`,
  legalRepresentative: '',
  contact: '',
  phone: '',
  ...fields,
})

const rule = (inspectorId: string, person: string): RecusalRule => ({
  id: `${inspectorId}${person}`,
  inspectorId,
  person,
  reason: '近亲属',
  source: 'statement',
  statedOn: '2024-05-08',
})

const recusal = (inspectorId: string, targetId: string): Recusal => ({
  inspectorId,
  targetId,
  reason: '曾任职',
  source: 'office',
  statedOn: '',
})

test('a rule covers every target of the person, as legal representative or contact, and no one else’s', () => {
  const targets = [
    target('A', { legalRepresentative: '样例甲' }),
    target('B', { contact: '样例乙、样例甲' }),
    target('C', { legalRepresentative: '样例甲某' }),
    target('D', { legalRepresentative: '样 例 甲' }),
  ]
  const pairs = effectiveRecusals([], [rule('ZF1', '样例甲')], targets)
  expect(pairs.map(({ targetId }) => targetId)).toEqual(['A', 'B', 'D'])
  expect(pairs[0]).toEqual({
    inspectorId: 'ZF1',
    targetId: 'A',
    reason: '近亲属',
    source: 'statement',
    statedOn: '2024-05-08',
    rule: '样例甲',
  })
})

test('a target that comes later is covered too, without a word', () => {
  const rules = [rule('ZF1', '样例甲')]
  const before = [target('A', { legalRepresentative: '样例甲' })]
  const after = [...before, target('E', { legalRepresentative: '样例甲' })]
  expect(effectiveRecusals([], rules, before)).toHaveLength(1)
  expect(effectiveRecusals([], rules, after)).toHaveLength(2)
})

test('a pair that is filed and covered stands once, with the reason it was filed for', () => {
  const targets = [target('A', { legalRepresentative: '样例甲' })]
  const pairs = effectiveRecusals([recusal('ZF1', 'A')], [rule('ZF1', '样例甲')], targets)
  expect(pairs).toEqual([{ ...recusal('ZF1', 'A'), rule: '' }])
})

const person = fc.constantFrom('样例甲', '样例乙', '样例丙')
const targets = fc.uniqueArray(
  fc
    .record({ id: fc.constantFrom('A', 'B', 'C', 'D', 'E'), legalRepresentative: person, contact: person })
    .map(({ id, ...people }) => target(id, people)),
  { selector: ({ id }) => id },
)
const inspector = fc.constantFrom('ZF1', 'ZF2')
const rules = fc.uniqueArray(
  fc.tuple(inspector, person).map(([id, name]) => rule(id, name)),
  { selector: ({ id }) => id },
)
const filed = fc.uniqueArray(
  fc.tuple(inspector, fc.constantFrom('A', 'B', 'C')).map(([id, to]) => recusal(id, to)),
  { selector: pairKey },
)

test('no pair stands twice, every filed pair stands, and every target of a person meets no inspector that recused him', () => {
  fc.assert(
    fc.property(filed, rules, targets, (pairs, all, roster) => {
      const found = effectiveRecusals(pairs, all, roster)
      const keys = found.map(pairKey)
      expect(new Set(keys).size).toBe(keys.length)
      for (const pair of pairs) expect(keys).toContain(pairKey(pair))
      for (const { inspectorId, person: name } of all) {
        for (const { id: targetId } of targetsByPerson(roster).get(name) ?? []) {
          expect(keys).toContain(pairKey({ inspectorId, targetId }))
        }
      }
    }),
  )
})

const inspectors = [
  { id: 'ZF1', name: '样例甲', phone: '138 0000 0001' },
  { id: 'ZF2', name: '样例乙', phone: '' },
]

test('a whole name or a phone number in common is proposed; a surname never', () => {
  const found = (fields: Partial<TargetPeople>) =>
    recusalCandidates(inspectors, [target('A', fields)]).map(({ inspectorId, likeness, value }) => [
      inspectorId,
      likeness,
      value,
    ])
  expect(found({ legalRepresentative: '样例甲' })).toEqual([['ZF1', 'legal-representative', '样例甲']])
  expect(found({ contact: '样例乙' })).toEqual([['ZF2', 'contact', '样例乙']])
  expect(found({ legalRepresentative: '样' })).toEqual([])
  expect(found({ legalRepresentative: '样例' })).toEqual([])
  expect(found({ legalRepresentative: '样**' })).toEqual([])
  expect(found({ phone: '办公 0310-1234567、＋86 13800000001' })).toEqual([['ZF1', 'phone', '13800000001']])
  expect(found({ phone: '110' })).toEqual([])
})

test('one inspector and one target are proposed once, by the nearest likeness', () => {
  const alike = target('A', { legalRepresentative: '样例甲', contact: '样例甲', phone: '13800000001' })
  expect(recusalCandidates(inspectors, [alike])).toHaveLength(1)
})

test('names and numbers are read as people write them', () => {
  expect(personName('　样 例　甲 ')).toBe('样例甲')
  expect(personName('John  Smith')).toBe('John Smith')
  expect(peopleIn('样例甲、样例乙；样例丙')).toEqual(['样例甲', '样例乙', '样例丙'])
  expect(phonesIn('0310-1234567 / 13800000001')).toEqual(['03101234567', '13800000001'])
  expect(phonesIn('')).toEqual([])
})
