import { describe, expect, it } from 'vitest'
import { absentOf, isCompleteAbsence } from '#renderer/pages/draw/ceremony/absences.ts'
import { extraOf, placeOfRow, takingExtras } from '#renderer/pages/draw/ceremony/extra-rows.ts'
import type { ExtraRow } from '#renderer/pages/draw/ceremony/extra-rows.ts'
import { refusalIn, refusalOfExtra, refusedPart } from '#renderer/pages/draw/ceremony/refused-part.ts'
import type { SchemeDepartment } from '#shared/domain/plan/scheme.ts'

const one: SchemeDepartment = {
  department: '样例一局',
  teams: null,
  places: [
    { kind: '*', place: 1, specialty: '' },
    { kind: '*', place: 2, specialty: '' },
    { kind: '化工', place: 3, specialty: '危化' },
  ],
}
const inTeams: SchemeDepartment = { ...one, department: '样例二局', teams: 2 }

function aRow(part: Partial<ExtraRow> = {}): ExtraRow {
  return {
    key: 1,
    targetId: 'A1',
    department: one.department,
    place: null,
    specialty: '',
    reason: '协助',
    ...part,
  }
}

describe('a helper place', () => {
  it('is proposed with the first number beyond those of the rule', () => {
    const row = aRow()
    expect(placeOfRow([row], row, [one])).toBe(4)
  })

  it('is numbered on when a target gets several, also past a number that was typed in', () => {
    const rows = [aRow({ key: 1 }), aRow({ key: 2, place: 5 }), aRow({ key: 3 }), aRow({ key: 4 })]
    expect(rows.map((row) => placeOfRow(rows, row, [one]))).toEqual([4, 5, 6, 7])
  })

  it('is counted per target', () => {
    const rows = [aRow(), aRow({ key: 2, targetId: 'A2' })]
    expect(rows.map((row) => placeOfRow(rows, row, [one]))).toEqual([4, 4])
  })

  it('is only for departments that are here and go target by target', () => {
    expect(takingExtras([one, inTeams], [one.department, inTeams.department])).toEqual([one.department])
    expect(takingExtras([one], [])).toEqual([])
  })

  it('is not handed in without target, department and reason', () => {
    for (const part of [{ targetId: null }, { department: null }, { reason: '  ' }]) {
      const row = aRow(part)
      expect(extraOf([row], row, [one])).toBeNull()
    }
    const whole = aRow({ specialty: ' 危化 ' })
    expect(extraOf([whole], whole, [one])).toEqual({
      targetId: 'A1',
      department: one.department,
      place: 4,
      specialty: '危化',
      reason: '协助',
    })
  })
})

it('an absence without person or reason is not handed in', () => {
  const rows = [
    { key: 1, inspectorId: 'I1', reason: ' 请假 ' },
    { key: 2, inspectorId: null, reason: '请假' },
    { key: 3, inspectorId: 'I3', reason: ' ' },
  ]
  expect(rows.map(isCompleteAbsence)).toEqual([true, false, false])
  expect(absentOf(rows)).toEqual({ I1: '请假' })
})

describe('a refusal stands where it belongs', () => {
  const taken = { code: 'extra-place-taken', target: 'A1', place: 1, file: '5-extra.tsv', line: 1 } as const
  const refused = { code: 'draw-refused', problems: [taken] } as const

  it('at the row of its target and place, and at no other', () => {
    expect(refusalOfExtra(refused, aRow(), 1)).toContain('不能再增派')
    expect(refusalOfExtra(refused, aRow(), 2)).toBe('')
    expect(refusalOfExtra(refused, aRow({ targetId: 'A2' }), 1)).toBe('')
  })

  it('at the row whose reason or department cannot be printed', () => {
    const at = { file: 'more/1/5-extra.tsv', line: 1 }
    const field = { code: 'field-refused', field: 'reason', value: '协\t助', ...at } as const
    const away = { code: 'extra-department-absent', department: one.department, ...at } as const
    const failure = { code: 'draw-refused', problems: [field, away] } as const
    expect(refusalOfExtra(failure, aRow({ reason: '协\t助', department: 'x' }), 4)).not.toBe('')
    expect(refusalOfExtra(failure, aRow(), 4)).not.toBe('')
    expect(refusalOfExtra(failure, aRow({ department: 'x' }), 4)).toBe('')
  })

  it('at the part of the form, and over the whole only where no part is meant', () => {
    expect(refusedPart(refused)).toBe('extras')
    expect(refusedPart({ code: 'contributor-twice', who: '样例' })).toBe('contributors')
    expect(refusedPart({ code: 'department-served', departments: ['样例一局'] })).toBe('departments')
    expect(refusedPart({ code: 'draw-in-another-state', state: 'finished' })).toBe('whole')
    expect(refusalIn({ code: 'contributor-twice', who: '样例' }, 'departments')).toBe('')
  })
})
