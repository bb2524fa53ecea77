import { array, assert, constantFrom, property, record, string, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween, retirement } from '#shared/domain/rosters/record-changes.ts'
import { recordOfDay } from '#shared/domain/rosters/record-of-day.ts'
import { toValues } from '#shared/domain/rosters/records.ts'
import { aPublishedItem } from '#tests/domain/documents/catalogue-makers.ts'

const item = (name: string) => toValues(aPublishedItem({ name }))
const edit = (before: string, after: string) => ({
  isAddition: false,
  changes: changesBetween('items', item(before), item(after)),
})
const retire = (before: string, after: string) => ({ isAddition: false, changes: retirement(before, after) })
const addition = { isAddition: true, changes: {} }

test('later edits are taken back, the last one first', () => {
  const then = recordOfDay({
    values: item('丙'),
    retiredReason: '',
    later: [edit('甲', '乙'), edit('乙', '丙')],
  })
  expect(then).toEqual(item('甲'))
})

test('a record that was added later was not there', () => {
  expect(
    recordOfDay({ values: item('乙'), retiredReason: '', later: [addition, edit('甲', '乙')] }),
  ).toBeNull()
})

test('a record that was retired later was there, one that came back later was not', () => {
  expect(recordOfDay({ values: item('甲'), retiredReason: '废止', later: [retire('', '废止')] })).toEqual(
    item('甲'),
  )
  expect(recordOfDay({ values: item('甲'), retiredReason: '', later: [retire('废止', '')] })).toBeNull()
  expect(recordOfDay({ values: item('甲'), retiredReason: '废止', later: [] })).toBeNull()
})

test('whatever was done to a record, every state it had can be told again', () => {
  const words = uniqueArray(string({ maxLength: 4 }), { maxLength: 3 })
  const state = record({
    name: constantFrom('甲', '乙', '丙'),
    content: string({ maxLength: 6 }),
    points: words,
    ownPoints: words,
    extra: constantFrom<Record<string, string>>({}, { 备注: '一' }, { 备注: '二', 旧栏: '三' }),
  }).map((fields) => toValues(aPublishedItem(fields)))
  assert(
    property(array(state, { minLength: 1, maxLength: 8 }), (states) => {
      const later = states.slice(1).map((after, at) => ({
        isAddition: false,
        changes: changesBetween('items', states[at] ?? after, after),
      }))
      const values = states.at(-1) ?? item('甲')
      for (const [at, then] of states.entries()) {
        expect(recordOfDay({ values, retiredReason: '', later: later.slice(at) })).toEqual(then)
      }
    }),
  )
})
