import { chineseDate, codeLines, linesIn, printable, tableGrid } from '#shared/domain/documents/index.ts'
import { describe, expect, it } from 'vitest'

describe('words on paper', () => {
  it('dates have no leading zeros (GB/T 9704-2012)', () => {
    expect(chineseDate('2024-05-07')).toBe('2024年5月7日')
    expect(chineseDate('2024年5月')).toBe('2024年5月')
  })

  it('a code stands in lines of four groups of four', () => {
    expect(codeLines('0123456789abcdef'.repeat(4))).toEqual(
      Array.from({ length: 4 }, () => '0123 4567 89ab cdef'),
    )
  })

  it('control, invisible and half characters never reach a file; line breaks do', () => {
    expect(printable('甲\0\u0007乙\r\n丙\t丁\uD800\uFFFE\u200B\u202E戊')).toBe('甲乙\n丙 丁\uFFFD戊')
    expect(printable('𠮷野家 <&>"\'')).toBe('𠮷野家 <&>"\'')
  })

  it('a Han character is as wide as two digits', () => {
    expect(linesIn('汉'.repeat(10), 37.1, 10.5)).toBe(1)
    expect(linesIn('汉'.repeat(11), 37.1, 10.5)).toBe(2)
    expect(linesIn('1'.repeat(20), 37.1, 10.5)).toBe(1)
    expect(linesIn('甲\n乙\n', 37.1, 10.5)).toBe(3)
  })
})

describe('tableGrid', () => {
  const one = (text: string, rows = 1, columns = 1) => ({ text, style: 'left', rows, columns }) as const
  const grid = tableGrid(
    {
      kind: 'table',
      widths: [1, 1, 2],
      head: [],
      rows: [
        { cells: [one('甲', 2), one('乙'), one('丙', 3)], height: 0 },
        { cells: [one('丁')], height: 0 },
        { cells: [one('戊', 1, 2)], height: 20 },
      ],
      keepTogether: false,
    },
    'portrait',
  )

  it('finds the column of every cell under merged ones', () => {
    expect(grid.starts).toEqual([[0, 1, 2], [1], [0]])
  })

  it('fills the width of the text and never less than the height that was asked for', () => {
    expect(grid.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(156, 9)
    expect(grid.heights[2]).toBe(20)
  })

  it('knows between which rows a page break would cut a merged cell', () => {
    expect(grid.joined).toEqual([true, true, false])
    expect(grid.merged).toEqual([true, true, true])
  })
})
