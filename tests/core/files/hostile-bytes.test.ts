import { array, asyncProperty, check, constantFrom, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '#shared/core/files/read-table.ts'
import type { ReadFailure, Workbook } from '#shared/domain/rosters/workbook.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { calmRun, packed, written } from './made-files.ts'

function isSound(read: Result<Workbook, ReadFailure>): boolean {
  if (!read.ok) return read.failure.code.length > 0
  return read.value.sheets.every((sheet) =>
    sheet.rows.every((row) => row.number > 0 && row.cells.every((cell) => cell !== undefined)),
  )
}

function small(): Promise<Uint8Array> {
  return written((workbook) => {
    const sheet = workbook.addWorksheet('名录')
    sheet.addRow(['企业名称', '统一社会信用代码', '成立日期'])
    sheet.addRow(['宁晋县甲厂', '91139999MAY0000012', new Date(Date.UTC(2020, 0, 2))])
    sheet.mergeCells('A4:C4')
  })
}

describe('bytes from anywhere', () => {
  it('cut off anywhere, a workbook is never a table and never an exception', async () => {
    const whole = await small()
    const codes = new Set<string>()
    for (let length = 0; length < whole.length; length += 1) {
      const read = await readTable(whole.subarray(0, length), '名录.xlsx', calmRun)
      codes.add(read.ok ? `read at ${length}` : read.failure.code)
    }
    // Under four bytes it is not yet a zip: PK alone is a short text.
    expect([...codes].filter((code) => !/^read at [1-3]$/.test(code)).toSorted()).toEqual([
      'file-empty',
      'file-foreign',
      'file-truncated',
    ])
  })

  it('with any one byte changed, a workbook is a sound table or a failure', async () => {
    const whole = packed({
      sheet:
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><v>45054</v></c></row></sheetData>',
      sharedStrings: '<sst><si><t>企业名称</t></si></sst>',
      styles: '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
    })
    const wrong: number[] = []
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Uint8Array.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0x55
      if (!isSound(await readTable(changed, '名录.xlsx', calmRun))) wrong.push(at)
    }
    expect(wrong).toEqual([])
  })

  it('of no kind at all, are a sound table or a failure', async () => {
    const verdict = await check(
      asyncProperty(uint8Array({ maxLength: 400 }), async (bytes) =>
        isSound(await readTable(bytes, '名录', calmRun)),
      ),
      { numRuns: 2000 },
    )
    expect(verdict).toMatchObject({ failed: false })
  })

  it('that begin like a zip, are a sound table or a failure', async () => {
    const starts = [
      [0x50, 0x4b, 3, 4],
      [0x50, 0x4b, 5, 6],
    ]
    const verdict = await check(
      asyncProperty(constantFrom(...starts), uint8Array({ maxLength: 300 }), async (start, rest) =>
        isSound(await readTable(Uint8Array.of(...start, ...rest), '名录', calmRun)),
      ),
      { numRuns: 500 },
    )
    expect(verdict).toMatchObject({ failed: false })
  })

  it('in the place of a sheet, are a sound table or a failure', async () => {
    const pieces = [
      '<row',
      '<c',
      ' r="A1"',
      ' r="ZZZ9"',
      ' t="s"',
      ' t="n"',
      '>',
      '/>',
      '</c>',
      '</row>',
      '<v>',
      '</v>',
      '5',
      '<is><t>',
      '甲',
      '&#0;',
      '&#xFFFFFF;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<mergeCell ref="A1:B9"/>',
      '"',
      "'",
    ]
    const verdict = await check(
      asyncProperty(array(constantFrom(...pieces), { maxLength: 40 }), async (xml) =>
        isSound(
          await readTable(packed({ sheet: `<sheetData>${xml.join('')}</sheetData>` }), '名录', calmRun),
        ),
      ),
      { numRuns: 1000 },
    )
    expect(verdict).toMatchObject({ failed: false })
  })
})
