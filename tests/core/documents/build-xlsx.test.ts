import { buildXlsx } from '#shared/core/documents/index.ts'
import { inspectorGroups, planTable, targetList } from '#shared/domain/documents/index.ts'
import { cell, row, table } from '#shared/domain/documents/make.ts'
import { aDraw, aGroup, aPlan, aPlanTable, aTarget, aTask } from '#tests/domain/documents/makers.ts'
import { tablesOf, textsOf } from '#tests/domain/documents/read-model.ts'
import { caofeidianInternal, ningjinInternal, ningjinJoint } from '#tests/domain/documents/source-plans.ts'
import { describe, expect, it } from 'vitest'
import { partOf, readSheet, sheetRows } from './read-back.ts'

const listOf = (name: string) =>
  targetList({ draw: aDraw(), targets: [{ target: aTarget({ name }), team: '', remark: '' }] })

describe('an .xlsx has the same cells as its model', () => {
  it.each([
    ['T1 ningjin', planTable(ningjinInternal)],
    ['T2 ningjin', planTable(ningjinJoint)],
    ['T1 caofeidian', planTable(caofeidianInternal)],
    ['T6', listOf('虚构公司')],
    ['T7', inspectorGroups({ draw: aDraw(), groups: [aGroup(), aGroup({ name: '第2组' })], notes: [] })],
  ])('%s', async (_name, model) => {
    const [table] = tablesOf(model)
    const rows = sheetRows(await readSheet(await buildXlsx(model)))
    const head = rows.findIndex(([first]) => first === table?.head[0]?.cells[0]?.text)
    const texts = textsOf(table)
    expect(rows.slice(head, head + texts.length)).toEqual(texts)
  })

  it("a plan's cells are merged over its tasks", async () => {
    const plan = aPlan({ tasks: [aTask(), aTask({ number: '002号' })] })
    const sheet = await readSheet(await buildXlsx(planTable(aPlanTable({ plans: [plan] }))))
    expect(sheet.getCell('A4').master).toBe(sheet.getCell('A4'))
    expect(sheet.getCell('A5').master).toBe(sheet.getCell('A4'))
    expect(sheet.getCell('C5').text).toBe('002号')
  })

  it('a later table of other columns is as wide as the first, its cells merged over the nearest edges', async () => {
    const section = {
      name: '一',
      orientation: 'portrait',
      pages: 'continue',
      blocks: [
        table([10, 40, 30, 20], [], [row(['甲', '乙', '丙', '丁'].map((text) => cell(text)))]),
        table([12, 88], [], [row([cell('签字'), cell('长')])]),
        table([20, 20, 20, 20, 20], [], [row(['一', '二', '三', '四', '五'].map((text) => cell(text)))]),
      ],
    } as const
    const model = { title: '', date: '2023-05-27', mark: '', sectionCount: 1, sections: [section] }
    const sheet = await readSheet(await buildXlsx(model))
    expect(['A2', 'B2', 'C2', 'D2'].map((at) => sheet.getCell(at).text)).toEqual(['签字', '长', '长', '长'])
    expect(sheet.getCell('D2').master.address).toBe('B2')
    expect(sheet.getCell('E3').text).toBe('五')
  })
})

describe('an .xlsx is ready for the printer', () => {
  it('A4 across, one page wide, title over the table, head on every page', async () => {
    const sheet = await readSheet(await buildXlsx(planTable(ningjinInternal)))
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:3',
    })
    expect(sheet.getCell('K1').master.text).toBe(ningjinInternal.title)
    expect(sheet.getCell('A3').text).toBe('抽查计划编号')
  })

  it('rows are high enough for the longest of their cells', async () => {
    const sheet = await readSheet(await buildXlsx(planTable(ningjinJoint)))
    // 抽查事项 needs six lines in its column.
    expect(sheet.getRow(4).height).toBeGreaterThan(5 * 15)
    expect(sheet.getRow(3).height).toBeLessThan(5 * 15)
  })
})

describe('a text higher than any row of Excel can be', () => {
  it('gets several rows with all cells merged over them, and the rows below move down', async () => {
    const tasks = [aTask({ itemsText: '危险化学品企业的安全检查；'.repeat(200) }), aTask({ number: '002号' })]
    const sheet = await readSheet(
      await buildXlsx(planTable(aPlanTable({ plans: [aPlan({ tasks })], rule: ningjinInternal.rule }))),
    )
    const items = sheet.getCell('G4')
    const covered = [4, 5, 6].map((row) => sheet.getCell(`G${row}`).master === items)
    expect(covered).toEqual([true, true, true])
    expect(sheet.getCell('C6').master.text).toBe('001号')
    const heights = Array.from({ length: sheet.rowCount }, (_, index) => sheet.getRow(index + 1).height)
    expect(Math.max(...heights)).toBeLessThanOrEqual(409)
    const second = heights.findIndex((_, index) => sheet.getCell(index + 1, 3).text === '002号')
    expect(sheet.getCell(second + 1, 1).master.text).toBe('2023001')
    // 2,600 characters at 10.5 points in a column of 79 mm
    expect(heights.slice(3, second).reduce((sum, height) => sum + height, 0)).toBeGreaterThan(120 * 14)
  })
})

describe('nothing in a roster can do harm in a spreadsheet', () => {
  it.each(['=1+1', '=HYPERLINK("http://x","点")', '+A1', '-A1', '@SUM(A1)', "'=1", '=cmd|x!A1'])(
    '%s is a text',
    async (name) => {
      const bytes = await buildXlsx(listOf(name))
      const cell = (await readSheet(bytes)).getCell('B5')
      expect(cell.value).toBe(name)
      expect(cell.formula).toBeUndefined()
      expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
    },
  )

  it('codes and phones are text cells with leading zeros and all digits', async () => {
    const target = aTarget({ id: '130528000000001', phone: '03190000001' })
    const sheet = await readSheet(
      await buildXlsx(targetList({ draw: aDraw(), targets: [{ target, team: '', remark: '' }] })),
    )
    expect(sheet.getCell('C5').value).toBe('130528000000001')
    expect(sheet.getCell('H5').value).toBe('03190000001')
    expect([sheet.getCell('C5').numFmt, sheet.getCell('H5').numFmt]).toEqual(['@', '@'])
    expect(sheet.getCell('A5').value).toBe(1)
  })

  it('control characters are gone, and what looks like an escape of Excel is not read as one', async () => {
    const bytes = await buildXlsx(listOf('甲\0\u0008乙_x0041_丙'))
    expect(partOf(bytes, 'xl/sharedStrings.xml')).toContain('甲乙_x005F_x0041_丙')
  })

  it('a mark with & stays a mark: & begins a command in a header', async () => {
    const model = { ...listOf('甲'), mark: '演练&D' }
    expect(partOf(await buildXlsx(model), 'xl/worksheets/sheet1.xml')).toContain('&amp;C演练&amp;&amp;D')
  })

  it('any text can name a sheet', async () => {
    const [section] = listOf('甲').sections
    if (section === undefined) throw new Error('a list has a sheet')
    const names = ["'a:b/c*[d]?'", '同名', '同名', '', '长'.repeat(80)]
    const sections = names.map((name) => ({ ...section, name }))
    const book = partOf(await buildXlsx({ ...listOf('甲'), sectionCount: 5, sections }), 'xl/workbook.xml')
    expect([...book.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'a b c  d',
      '同名',
      '同名(2)',
      '表',
      '长'.repeat(27),
    ])
  })
})

describe('what a workbook tells beside its text', () => {
  it('the same model gives the same bytes, with the date of the document and no author', async () => {
    const once = await buildXlsx(planTable(ningjinInternal))
    expect(Buffer.compare(once, await buildXlsx(planTable(ningjinInternal)))).toBe(0)
    expect(partOf(once, 'docProps/core.xml')).toContain('2023-01-13T00:00:00Z</dcterms:created>')
    expect(partOf(once, 'docProps/core.xml')).not.toMatch(/creator|lastModifiedBy/)
  })
})
