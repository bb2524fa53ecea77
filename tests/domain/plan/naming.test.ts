import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { rulePacks } from '#shared/core/resources/rule-packs.ts'
import { proposePlan, tableTitle } from '#shared/domain/plan/naming.ts'
import type { Plan } from '#shared/domain/plan/types.ts'
import { aPlan } from '#tests/domain/documents/makers.ts'

const office = { region: '虚构县', bureau: '虚构县应急管理局', level: 'county' as const }
const scopes = ['internal', 'joint'] as const
const packs = rulePacks.map((pack) => [pack.id, pack] as const)

test.each(packs)(
  'plans of pack %s are numbered one after the other, none twice, whatever their number',
  (_id, pack) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...scopes), { maxLength: 30 }), (wanted) => {
        const plans: Plan[] = []
        for (const scope of wanted) plans.push(proposePlan(pack, office, plans, { year: 2023, scope }))
        expect(new Set(plans.map(({ number }) => number)).size).toBe(wanted.length)
        expect(new Set(plans.map(({ name }) => name)).size).toBe(wanted.length)
        for (const scope of scopes) {
          const own = plans.filter((plan) => plan.scope === scope)
          const again = own.map((_, index) =>
            proposePlan(pack, office, own.slice(0, index), { year: 2023, scope }),
          )
          expect(own).toEqual(again)
        }
      }),
    )
  },
)

test.each(packs)('pack %s fills every placeholder', (_id, pack) => {
  for (const scope of scopes) {
    const plan = proposePlan(pack, office, [], { year: 2023, scope })
    const texts = [plan.number, plan.name, plan.tasks[0]?.number ?? '', tableTitle(pack, office, scope, 2023)]
    expect(texts.join('')).not.toMatch(/[{}]/)
    expect(texts.every((text) => text !== '')).toBe(true)
  }
})

test('numbers that people wrote by hand are stepped over', () => {
  const [pack] = rulePacks
  if (pack === undefined) throw new Error('no pack')
  const wanted = { year: 2023, scope: 'internal' as const }
  const taken = [aPlan({ number: '2023001' }), aPlan({ number: '2023002' }), aPlan({ number: '2023004' })]
  expect(proposePlan(pack, office, taken, wanted).number).toBe('2023003')
})

test('a thousandth plan of the year gets one digit more, not a number that is taken', () => {
  const [pack] = rulePacks
  if (pack === undefined) throw new Error('no pack')
  const taken = Array.from({ length: 999 }, (_, index) =>
    aPlan({ number: `2023${String(index + 1).padStart(3, '0')}` }),
  )
  expect(proposePlan(pack, office, taken, { year: 2023, scope: 'internal' }).number).toBe('20231000')
})
