import { problems } from '#shared/domain/documents/conformance/index.ts'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { judged } from './judged.ts'

type Spoil = (sheet: ExcelJS.Worksheet) => void

/** An invented list of forty rows, right in paper, width, titles, codes, telephones and dates. */
async function aList(spoil: Spoil = () => undefined): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('名单', { pageSetup: { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } })
  Object.assign(sheet.pageSetup, { paperSize: 9 })
  sheet.pageSetup.printTitlesRow = '2:2'
  sheet.addRow(['抽查对象名单'])
  sheet.addRow(['名称', '统一社会信用代码', '联系电话', '检查日期'])
  for (let row = 0; row < 40; row += 1) {
    sheet
      .addRow(['虚构化工有限公司', '91130528MA0000000X', '03190000000', new Date('2024-05-27')])
      .getCell(4).numFmt = 'yyyy-mm-dd'
  }
  spoil(sheet)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const spoilt: readonly (readonly [keyof typeof problems, string, Spoil])[] = [
  ['sheet-paper', '', (sheet) => Object.assign(sheet.pageSetup, { paperSize: 8 })],
  ['sheet-width', '', (sheet) => Object.assign(sheet.pageSetup, { fitToPage: false })],
  ['sheet-titles', '', (sheet) => Object.assign(sheet.pageSetup, { printTitlesRow: undefined })],
  ['code-as-number', '统一社会信用代码', (sheet) => void (sheet.getCell('B7').value = 911305280000000)],
  ['code-as-number', '联系电话', (sheet) => void (sheet.getCell('C9').value = 13900000000)],
  ['date-as-words', '检查日期', (sheet) => void (sheet.getCell('D5').value = '2024年5月27日')],
  ['date-as-words', '检查日期', (sheet) => void (sheet.getCell('D6').value = 20240527)],
]

describe('a workbook', () => {
  it('that prints on A4 with its head on every page and holds codes as text has no finding', async () => {
    expect(await judged(await aList())).toEqual({ kind: 'workbook', findings: [] })
  })

  for (const [problem, words, spoil] of spoilt) {
    const [assertion, clause, level] = problems[problem]
    it(`${assertion} ${problem} ${words}`, async () => {
      const { findings } = await judged(await aList(spoil))
      expect(findings).toMatchObject([{ assertion, problem, clause, level, place: { sheet: '名单', words } }])
    })
  }

  it('every problem of a workbook is among these', () => {
    const all = Object.entries(problems).filter(([, [assertion]]) => assertion.startsWith('L'))
    expect([...new Set(spoilt.map(([problem]) => problem))].toSorted()).toEqual(
      all.map(([code]) => code).toSorted(),
    )
  })
})
