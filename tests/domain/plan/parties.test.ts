import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  agreedPartners,
  namesParty,
  partiesIn,
  partnersNotAgreed,
  withPartyRenamed,
} from '#shared/domain/plan/parties.ts'

const name = fc.constantFrom('商务局', '市场监管局', '消防救援大队', '商务', '局')
const separator = fc.constantFrom('、', '，', ',', '；', ' ', '\n')
const text = fc
  .array(fc.tuple(name, separator), { maxLength: 6 })
  .map((parts) => parts.map(([word, mark]) => `${word}${mark}`).join(''))

test('a name stands as a whole, between any marks', () => {
  expect(partiesIn('市场监管局、商务局，消防救援大队')).toEqual(['市场监管局', '商务局', '消防救援大队'])
  expect(partiesIn('')).toEqual([])
  expect(namesParty('市场监管局、商务局', '商务局')).toBe(true)
  expect(namesParty('市场监管局、商务局', '局')).toBe(false)
})

test('renaming changes that name only, every time it stands there, and no mark between', () => {
  fc.assert(
    fc.property(text, name, (before, old) => {
      const after = withPartyRenamed(before, old, '新局')
      expect(partiesIn(after)).toEqual(partiesIn(before).map((word) => (word === old ? '新局' : word)))
      expect(withPartyRenamed(after, '新局', old)).toBe(before)
    }),
  )
})

test('an initiator is restricted only where partners are set for it', () => {
  const initiations = [
    { scope: 'joint' as const, initiator: '应急管理局', partners: ['商务局'] },
    { scope: 'joint' as const, initiator: '商务局', partners: [] },
  ]
  expect(agreedPartners(initiations, 'joint', ' 应急管理局 ')).toEqual(['商务局'])
  expect(agreedPartners(initiations, 'internal', '应急管理局')).toBeNull()
  expect(agreedPartners(initiations, 'joint', '商务局')).toBeNull()
  expect(partnersNotAgreed(['商务局'], '商务局、消防救援大队')).toEqual(['消防救援大队'])
  expect(partnersNotAgreed(null, '消防救援大队')).toEqual([])
})
