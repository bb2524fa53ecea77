import { array, check, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRoster } from '#shared/domain/rosters/compare-roster.ts'
import { isRejecting, problemSeverity } from '#shared/domain/rosters/problems.ts'
import { openRoster } from '#shared/domain/rosters/read-roster.ts'
import { fieldsOf } from '#shared/domain/rosters/roster-fields.ts'
import { rosterNames } from '#shared/domain/rosters/types.ts'
import { importProblemText, skipReasonText } from '#shared/text/import-problems.ts'
import type { Cell } from '#shared/domain/rosters/workbook.ts'
import { readAll, soundCode, workbookOf } from './made-rosters.ts'

const cell = oneof(
  string({ unit: 'binary', maxLength: 20 }),
  constantFrom<Cell>(
    '',
    soundCode,
    '330100000111310',
    '甲厂',
    '案例（请删除）',
    '合计',
    '必填',
    '2023.5.8',
    '长期',
    '__proto__',
    'constructor',
    '宁晋县凤凰镇',
    '借调',
    'A/B',
    { kind: 'number', text: '9.1E+17', value: 9.1e17 },
    { kind: 'number', text: '45054', value: 45054 },
    { kind: 'date', text: '2023-05-08' },
    { kind: 'flag', value: true },
    { kind: 'error', text: '#REF!' },
    { kind: 'uncalculated', text: '' },
  ),
)
const regions = [{ name: '凤凰镇', aliases: ['a.*', '('] }]

describe.each(rosterNames)('whatever stands in a list of %s', (roster) => {
  const headers = fieldsOf(roster).map(({ header }) => header)

  it('every row is taken, rejected or reported, and every problem has its sentence', () => {
    const verdict = check(
      property(array(array(cell, { maxLength: headers.length + 2 }), { maxLength: 6 }), (rows) => {
        const table = openRoster(roster, workbookOf([...headers, '__proto__'], ...rows), { regions })
        if (!table.ok) return false
        const { rows: incoming, skipped } = readAll(table.value)
        const compared = compareRoster(roster, new Map(), incoming)
        const filled = rows.filter((row) => row.some((one) => one !== '')).length
        return (
          compared.length + skipped.length === filled &&
          compared.every(
            ({ outcome, problems }) => (outcome === 'rejected') === problems.some(isRejecting),
          ) &&
          compared.every(({ problems }) =>
            problems.every((problem) => /[。]$/.test(importProblemText(problem))),
          ) &&
          skipped.every(({ reason }) => skipReasonText[reason] !== '')
        )
      }),
      { numRuns: 400 },
    )
    expect(verdict).toMatchObject({ failed: false })
  })

  it('no accepted text holds what the draw refuses at its door', () => {
    const verdict = check(
      property(
        array(array(cell, { minLength: headers.length, maxLength: headers.length }), { maxLength: 4 }),
        (rows) => {
          const table = openRoster(roster, workbookOf(headers, ...rows), { regions })
          if (!table.ok) return false
          return readAll(table.value).rows.every(({ values }) =>
            Object.entries(values.fields).every(([field, value]) => {
              const isProse = fieldsOf(roster).some((one) => one.field === field && one.kind === 'prose')
              const texts = typeof value === 'object' ? value : [typeof value === 'string' ? value : '']
              return texts.every((text) => isClean(isProse ? text.replaceAll('\n', '') : text))
            }),
          )
        },
      ),
      { numRuns: 400 },
    )
    expect(verdict).toMatchObject({ failed: false })
  })
})

function isClean(text: string): boolean {
  return (
    text === text.trim() && text === text.normalize('NFC') && !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(text)
  )
}

describe('the severity of a problem', () => {
  it('rejects only what makes no record', () => {
    const rejecting = Object.entries(problemSeverity).filter(([, severity]) => severity === 'reject')
    expect(rejecting.map(([code]) => code).toSorted()).toEqual([
      'certificate-not-allowed',
      'code-digits-lost',
      'code-is-date',
      'code-missing',
      'code-not-allowed',
      'code-repeated',
      'code-retired',
      'date-in-future',
      'drawn-not-exempt',
      'exemption-unknown',
      'field-missing',
      'inspector-name-ambiguous',
      'inspector-unknown',
      'target-name-ambiguous',
      'target-unknown',
      'text-too-long',
      'visit-repeated',
    ])
  })
})
