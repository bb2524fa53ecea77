import { describe, expect, it } from 'vitest'
import { clipboardText, movedBy, nextCell, rangeOf } from '#renderer/components/grid/cells.ts'
import { placedColumns } from '#renderer/components/grid/columns.ts'
import { actWords, setFields, wordFields } from '#renderer/pages/rosters/bulk-acts.ts'
import { rosterColumns } from '#renderer/pages/rosters/roster-columns.tsx'
import { editableField } from '#shared/domain/rosters/edit-field.ts'
import { rosterNames } from '#shared/domain/rosters/types.ts'
import { creditSentence, creditText } from '#shared/text/credit-words.ts'
import { expiryWords } from '#shared/text/expiry-words.ts'
import { emptyRecords } from '#renderer/pages/rosters/roster-spec.ts'

const size = { rows: 100, columns: 5, page: 20 }

describe('the keys of a table', () => {
  it.each([
    ['ArrowDown', false, 10, 2, 11, 2],
    ['ArrowUp', false, 0, 2, 0, 2],
    ['ArrowRight', false, 10, 4, 10, 4],
    ['ArrowLeft', true, 10, 4, 10, 0],
    ['PageDown', false, 90, 1, 99, 1],
    ['PageUp', false, 10, 1, 0, 1],
    ['Home', false, 10, 4, 10, 0],
    ['End', true, 10, 0, 99, 4],
  ])('%s (with Ctrl: %s) goes from %i,%i to %i,%i', (key, ctrlKey, row, column, toRow, toColumn) => {
    expect(movedBy({ row, column }, { key, ctrlKey }, size)).toEqual({ row: toRow, column: toColumn })
  })

  it('that mean nothing lead nowhere, and in an empty table none leads out of it', () => {
    expect(movedBy({ row: 0, column: 0 }, { key: 'x', ctrlKey: false }, size)).toBeNull()
    const empty = { rows: 0, columns: 5, page: 20 }
    expect(movedBy({ row: 0, column: 0 }, { key: 'End', ctrlKey: true }, empty)).toEqual({
      row: 0,
      column: 4,
    })
  })

  it('go on to the next row behind the last cell, and stay at the two ends', () => {
    expect(nextCell({ row: 3, column: 4 }, false, size)).toEqual({ row: 4, column: 0 })
    expect(nextCell({ row: 3, column: 0 }, true, size)).toEqual({ row: 2, column: 4 })
    expect(nextCell({ row: 0, column: 0 }, true, size)).toEqual({ row: 0, column: 0 })
    expect(nextCell({ row: 99, column: 4 }, false, size)).toEqual({ row: 99, column: 4 })
  })
})

describe('what is copied', () => {
  it('is a table as WPS takes it; a cell that would break it is quoted', () => {
    expect(
      clipboardText([
        ['甲厂', '=1+1'],
        ['乙"厂', '两\n行'],
      ]),
    ).toBe('甲厂\t=1+1\r\n"乙""厂"\t"两\n行"')
  })

  it('is the range between two cells, whichever was first', () => {
    expect(rangeOf({ row: 5, column: 3 }, { row: 2, column: 4 })).toEqual({
      top: 2,
      bottom: 5,
      left: 3,
      right: 4,
    })
  })
})

describe('the columns of every roster', () => {
  it.each(rosterNames)('%s: each once, the name first and fixed, each with a text to copy', (roster) => {
    const columns = rosterColumns('2024-05-27', (_field, text) => text)[roster]
    const keys = columns.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(columns.filter(({ fixed }) => fixed === true).map(({ key }) => key)).toEqual(['name'])
    const kept = { record: emptyRecords[roster], revision: 1, retired: false }
    for (const { text } of columns) expect(typeof text?.(kept as never)).toBe('string')
  })

  it('fixed ones stand beside one another from the left, behind the checkboxes', () => {
    const [name, code] = placedColumns(
      [
        { key: 'a', title: '', width: 100, fixed: true, show: () => null },
        { key: 'b', title: '', width: 50, fixed: true, show: () => null },
      ],
      true,
    )
    expect([name?.left, code?.left]).toEqual([40, 140])
  })

  it.each(rosterNames)('%s: what is set in bulk is a field that is edited by itself', (roster) => {
    for (const field of [...setFields[roster], ...wordFields[roster]]) {
      expect([field, editableField(roster, field) !== null]).toEqual([field, true])
    }
  })
})

describe('words', () => {
  it('never show a grade without its scale', () => {
    const risk = { grade: 'C', scale: '企业信用风险 A—D', asOf: '2024-03-01', source: '省平台' }
    expect(creditText(risk)).toBe('C（企业信用风险 A—D，2024-03）')
    expect(creditSentence(risk)).toBe('C（企业信用风险 A—D，2024-03），来源：省平台')
    expect(creditText({ ...risk, scale: '', asOf: '' })).toBe('C（未注明标准）')
    expect(creditSentence({ ...risk, grade: '' })).toBe('')
  })

  it.each([
    ['2024-05-26', '已过期'],
    ['2024-05-27', '今天到期'],
    ['2024-05-28', '还有1天'],
    ['2024-08-27', '还有92天'],
    ['2024-08-28', ''],
    ['9999-09-09', ''],
    ['', ''],
  ])('of a licence until 「%s」 on 2024-05-27: 「%s」', (date, words) =>
    expect(expiryWords(date, '2024-05-27')).toBe(words),
  )

  it('say what an act on many will do', () => {
    expect(actWords('targets', { act: 'add-words', field: 'tags', words: ['甲', '乙'] })).toBe(
      '添加标签「甲、乙」',
    )
    expect(actWords('targets', { act: 'set', field: 'industry', text: '' })).toBe('清空监管行业')
    expect(actWords('targets', { act: 'set', field: 'region', text: '凤凰镇' })).toBe(
      '把乡镇（街道）改为「凤凰镇」',
    )
  })
})
