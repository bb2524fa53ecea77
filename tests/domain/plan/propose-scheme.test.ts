import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { rulePacks } from '#shared/core/resources/rule-packs.ts'
import { proposeScheme, ratioIn } from '#shared/domain/plan/propose-scheme.ts'
import type { Task } from '#shared/domain/plan/types.ts'
import { aTask } from '#tests/domain/documents/makers.ts'

test.each([
  ['3%', { p: 3, q: 100 }],
  ['5%（运用企业信用风险分级分类开展）', { p: 5, q: 100 }],
  ['按照信用风险等级1%-50%的抽查比例不低于3%', { p: 3, q: 100 }],
  ['不低于 2.5%', { p: 25, q: 1000 }],
  ['１０％', { p: 10, q: 100 }],
  ['10％', { p: 10, q: 100 }],
  ['100%', { p: 100, q: 100 }],
  ['1%-50%', null],
  ['101%', null],
  ['按需', null],
  ['', null],
])('the ratio that 「%s」 promises', (text, ratio) => {
  expect(ratioIn(text)).toEqual(ratio)
})

test('a figure up to a hundred is read exactly, whatever its decimals', () => {
  fc.assert(
    fc.property(fc.nat(99), fc.option(fc.integer({ min: 0, max: 9999 }).map(String)), (whole, decimals) => {
      const figure = decimals === null ? String(whole) : `${whole}.${decimals}`
      const ratio = ratioIn(`不低于${figure}%`)
      expect(ratio === null ? null : (ratio.p / ratio.q) * 100).toBeCloseTo(Number(figure), 9)
      expect(Number.isInteger(ratio?.p) && Number.isInteger(ratio?.q)).toBe(true)
    }),
  )
})

const [pack] = rulePacks
if (pack === undefined) throw new Error('no pack')
const surroundings = {
  bureau: '虚构县应急管理局',
  industries: ['危化', '工贸', ''],
  items: [
    { id: 'SX-01', department: '虚构县应急管理局' },
    { id: 'SX-02', department: '虚构县市场监督管理局' },
    { id: 'SX-03', department: '虚构县商务局' },
  ],
  departments: new Set(['虚构县应急管理局', '虚构县市场监督管理局', '虚构县商务局']),
  scales: [],
}
const proposed = (fields: Partial<Task>) => proposeScheme(aTask(fields), pack, surroundings)

test('a proposal takes from the task what it says plainly and leaves the rest open', () => {
  expect(proposed({ scopeText: '直接监管危化行业' }).conditions.industries).toEqual(['危化'])
  expect(proposed({ scopeText: '全县企业' }).conditions.industries).toEqual([])
  expect(proposed({ ratioText: '按需' }).quotas).toEqual([])
  expect(proposed({ startMonth: '', endMonth: '' })).toMatchObject({ from: '', to: '', approvedBy: '' })
})

test('a joint task brings the departments that the plan names, with their items; those without inspectors do not come', () => {
  const joint = proposed({
    initiator: '虚构县市场监督管理局',
    partners: '虚构县应急管理局、虚构县消防救援大队，虚构县市场监督管理局',
  })
  expect(joint.departments.map(({ department }) => department)).toEqual([
    '虚构县市场监督管理局',
    '虚构县应急管理局',
  ])
  expect(joint.itemIds).toEqual(['SX-01', 'SX-02'])
  const internal = proposed({ initiator: '执法监督股', partners: '危化监管股' })
  expect(internal.departments.map(({ department }) => department)).toEqual(['虚构县应急管理局'])
  expect(internal.itemIds).toEqual(['SX-01'])
  const byShortName = proposed({ initiator: '应急局', partners: '虚构县商务局' })
  expect(byShortName.departments.map(({ department }) => department)).toEqual([
    '虚构县应急管理局',
    '虚构县商务局',
  ])
})

test('untargeted draws are balanced over regions, targeted ones are not', () => {
  expect(proposed({ selection: 'untargeted' }).balance).toBe('region')
  expect(proposed({ selection: 'targeted' }).balance).toBe('none')
})

test('the last day of a month is its own, in leap years too', () => {
  const lastDay = (endMonth: string) => proposed({ endMonth }).to
  expect(lastDay('2023-02')).toBe('2023-02-28')
  expect(lastDay('2024-02')).toBe('2024-02-29')
  expect(lastDay('2100-02')).toBe('2100-02-28')
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const text = `${year}-${String(month).padStart(2, '0')}`
      expect(lastDay(text)).toBe(new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10))
    }),
  )
})

test('every proposal sends at least two to each target', () => {
  for (const { places } of proposed({}).departments) expect(places.length).toBeGreaterThanOrEqual(2)
})
