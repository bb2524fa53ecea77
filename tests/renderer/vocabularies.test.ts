import { expect, test } from 'vitest'
import { isScaleMissing, statedColumns } from '#renderer/pages/rosters/vocabularies/scale-statement.ts'
import { gapViewKeys, moved, viewOf } from '#renderer/pages/rosters/vocabularies/views.ts'

const column = (index: number, field: string | null) => ({ index, header: `第${index}列`, field })

test('letters without their scale are noticed until a column or a statement says it', () => {
  const grade = column(2, 'creditGrade')
  expect(isScaleMissing({ columns: [column(0, 'name')], defaults: {} })).toBe(false)
  expect(isScaleMissing({ columns: [grade], defaults: {} })).toBe(true)
  expect(isScaleMissing({ columns: [grade], defaults: { creditScale: '' } })).toBe(true)
  expect(isScaleMissing({ columns: [grade, column(3, 'creditScale')], defaults: {} })).toBe(false)
  expect(isScaleMissing({ columns: [grade], defaults: { creditScale: '企业信用风险 A—D' } })).toBe(false)
})

test('reading again keeps the columns as they were, wherever in the sheet they stand', () => {
  expect(statedColumns({ columns: [column(1, 'name'), column(4, null)], defaults: {} })).toEqual({
    '1': 'name',
    '4': null,
  })
})

test('an address asks for a vocabulary, a list of gaps or the rules; another one is answered with the regions', () => {
  expect(viewOf('rules')).toEqual({ kind: 'rules' })
  expect(viewOf(gapViewKeys.industry)).toEqual({ kind: 'gaps', field: 'industry' })
  expect(viewOf('specialties')).toEqual({ kind: 'words', name: 'specialties' })
  for (const other of [null, '', 'constructor', 'toString']) {
    expect(viewOf(other)).toEqual({ kind: 'words', name: 'regions' })
  }
})

test('a word moves one place, and not out of the list', () => {
  expect(moved(['甲', '乙', '丙'], '乙', -1)).toEqual(['乙', '甲', '丙'])
  expect(moved(['甲', '乙', '丙'], '乙', 1)).toEqual(['甲', '丙', '乙'])
  expect(moved(['甲', '乙'], '甲', -1)).toBeNull()
  expect(moved(['甲', '乙'], '乙', 1)).toBeNull()
  expect(moved(['甲', '乙'], '丁', 1)).toBeNull()
})
