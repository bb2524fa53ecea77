import { buildDocx, buildXlsx } from '#shared/core/documents/index.ts'
import { documentPages, pageTexts, rectificationOrder, usualLook } from '#shared/domain/documents/index.ts'
import {
  anOrder,
  aRectification,
  aReferral,
  aReferralFact,
} from '#tests/domain/documents/results/letter-makers.ts'
import { aPublication, aPublicationRow } from '#tests/domain/documents/results/table-makers.ts'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { docxTables, docxText, partOf, readSheet, sheetRows } from './read-back.ts'

const formula = '=HYPERLINK("http://x","点")'
const control = '虚构\u0000\u0008\u202E公司'
const markup = '<w:p>&]]>虚构</w:p>'
const long = '虚构县'.repeat(13) + '公'
const names = [formula, '+1', '-1', '@SUM(1)', control, markup, long]

const aHostileTable = () => {
  const hostile = names.map((name) =>
    aPublicationRow({ name, item: name, task: name, organ: name, results: [name] }),
  )
  return aPublication([...hostile, ...Array.from({ length: 200 - hostile.length }, () => aPublicationRow())])
}

/** As it can stand on paper. */
const seen = names.map((name) => (name === control ? '虚构公司' : name))

describe('names from the roster do no harm to the papers of results', () => {
  it('in a workbook: all 200 rows, none of its cells a formula or a link', async () => {
    const sheet = await readSheet(await buildXlsx(aHostileTable()))
    const rows = sheetRows(sheet).filter((texts) => texts.length === 8)
    expect(rows).toHaveLength(201)
    expect(rows.slice(1, 8).map((texts) => texts[1])).toEqual(seen)
    const formulas: string[] = []
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Formula || cell.type === ExcelJS.ValueType.Hyperlink)
          formulas.push(cell.address)
      }),
    )
    expect(formulas).toEqual([])
  })

  it('a day is a day in a workbook, and what is none stays a text', async () => {
    const rows = ['2024-06-03', '2024-02-30', '另行确定'].map((inspectedOn) =>
      aPublicationRow({ inspectedOn }),
    )
    const sheet = await readSheet(await buildXlsx(aPublication(rows)))
    const values = [5, 6, 7].map((row) => sheet.getCell(row, 7).value)
    expect(values).toEqual([new Date('2024-06-03T00:00:00Z'), '2024-02-30', '另行确定'])
  })

  it('in a .docx: every name whole, and the XML as it was', async () => {
    const [table = []] = docxTables(await buildDocx(aHostileTable()))
    expect(table).toHaveLength(201)
    expect(table.slice(1, 8).map((texts) => texts[1])).toEqual(seen)
  })

  const problems = Array.from({ length: 60 }, (_, index) => ({
    item: names[index % names.length] ?? '',
    problem: `${long}\n${markup}`,
    basis: formula,
    measure: control,
    dueOn: '2024-06-30',
  }))
  const target = { id: markup, name: long, address: control, legalRepresentative: formula }
  const clues = problems.map(({ item, problem, basis }) => ({ item, finding: problem, basis }))

  it.each([
    ['orders', rectificationOrder(anOrder(aRectification({ problems, targetName: long })))],
    ['letters', aReferral(aReferralFact({ target, clues, to: long }))],
  ])('in %s: words stay words, on as many pages as they need', async (_name, model) => {
    const bytes = await buildDocx(model)
    expect(partOf(bytes, 'word/document.xml')).not.toContain('<w:p>&]]>')
    const text = docxText(bytes)
    expect(text.split(long).length).toBeGreaterThan(60)
    expect(text).toContain('虚构公司')
    expect(text).toContain(`${markup}（依据：${formula}）`)
    const pages = documentPages(model, usualLook)
    expect(pages.length).toBeGreaterThan(4)
    expect(pages.flatMap(pageTexts).join('')).toContain('虚构公司')
  })
})
