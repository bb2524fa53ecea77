import { buildDocx, buildXlsx } from '#shared/core/documents/index.ts'
import { monthlyReport, statisticsReport } from '#shared/domain/documents/index.ts'
import { tablesOf, textsOf, wordsOf } from '#tests/domain/documents/read-model.ts'
import {
  aBlankMonthlyReport,
  aMonthlyReport,
  someCounts,
} from '#tests/domain/documents/results/table-makers.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { docxTables, docxText, readSheet, sheetRows } from './read-back.ts'

const sources = join(import.meta.dirname, '../../../../shared/sources')
const absent = !existsSync(sources) && '../shared/sources is not beside this tree'
const linesOf = (file: string) => readFileSync(join(sources, file), 'utf8').split(/\r?\n/)

type Rows = readonly (readonly string[])[]

/** Rows as the source prints them: line breaks that narrow columns force are gone, and so is what is empty for the pen. */
const printed = (rows: Rows): Rows =>
  rows
    .map((texts) => texts.map((text) => text.replaceAll(/\s/gu, '')).filter((text) => text !== ''))
    .filter((texts) => texts.length > 0)

const between = (rows: Rows, first: string, last: string): Rows => {
  const from = rows.findIndex(([text]) => text === first)
  return rows.slice(from, rows.findIndex(([text]) => text === last) + 1)
}

describe('T3 is the monthly form of ningjin 附件1', () => {
  const partOne = '一、“双随机、一公开”监管工作安排部署情况'
  const source = () => {
    const rows = linesOf('ningjin-2023-implementation-plan.txt').map((line) => line.split('\t'))
    return between(printed(rows), partOne, '5')
  }
  const blank = monthlyReport({
    ...aBlankMonthlyReport(),
    title: '宁晋县应急管理局“双随机、一公开”监管工作月报表',
  })

  it('cell for cell in the .docx, the .xlsx and on the screen', async (context) => {
    if (absent !== false) context.skip(absent)
    expect(source()).toHaveLength(9)
    expect(printed(textsOf(tablesOf(blank)[0]))).toEqual(source())
    expect(printed(docxTables(await buildDocx(blank))[0] ?? [])).toEqual(source())
    const sheet = sheetRows(await readSheet(await buildXlsx(blank)))
    expect(between(printed(sheet), partOne, '5')).toEqual(source())
  })

  it('with the same title and the same lines above and below, places for the pen included', async (context) => {
    if (absent !== false) context.skip(absent)
    const squeezed = (text: string) => text.replaceAll(/[\s_＿]/gu, '')
    const text = squeezed(linesOf('ningjin-2023-implementation-plan.txt').join(''))
    const own = docxText(await buildDocx(blank))
      .split('\n')
      .map(squeezed)
    expect(own.join('')).toContain('单位名称（盖章）：填表时间：年月日')
    expect(own.join('')).toContain('联系人：联系电话：手机：')
    expect(text).toContain('宁晋县应急管理局“双随机、一公开”监管工作月报表单位名称（盖章）：填表时间：年月日')
    expect(text).toContain('联系人：联系电话：手机：')
    expect(own.slice(0, 2).join('')).toBe('宁晋县应急管理局“双随机、一公开”监管工作月报表')
  })
})

describe('T3', () => {
  it('prints what is reported: lines numbered, websites with their counts, merged units one below the other', () => {
    const words = wordsOf(monthlyReport(aMonthlyReport()))
    expect(words).toContain('单位名称（盖章）：执法监督股 填表时间：2024年6月23日')
    expect(words).toContain('1. 印发《2024年“双随机、一公开”监管工作实施方案》。\n2. 印发联合抽查通知。')
    expect(words).toContain('危化监管股 6 12 国家企业信用信息公示系统：12条')
    expect(words).toContain('县市场监督管理局、县消防救援大队 5')
    expect(words).toContain('联系人：样例甲　联系电话：0319-0000001　手机：13800000000')
  })

  it('prints the head of 4 and 5 again with its number where the rows are many, and loses none', () => {
    const [row] = aMonthlyReport().content.own
    if (row === undefined) throw new Error('no row')
    const own = Array.from({ length: 200 }, (_, index) => ({ ...row, department: `虚构单位${index + 1}` }))
    const content = { ...aMonthlyReport().content, own }
    const [table] = tablesOf(monthlyReport(aMonthlyReport({ content })))
    const rows = table?.rows ?? []
    const numbered = rows.flatMap(({ cells }) => (cells[0]?.text === '4' ? [cells[0].rows] : []))
    expect(numbered).toHaveLength(25)
    expect(Math.max(...numbered)).toBe(9)
    const listed = textsOf(table).flatMap(([first = '']) => (first.startsWith('虚构单位') ? [first] : []))
    expect(listed).toEqual(own.map(({ department }) => department))
  })

  it('tells nothing counted from not known: 0 is printed, what is not known is left to the pen', () => {
    const rowOf = (targets: number | null, results: number | null) => ({
      department: '虚构股',
      items: 0,
      targets,
      publications: [{ site: '', results }],
      schemes: [],
    })
    const content = { ...aMonthlyReport().content, own: [rowOf(0, 0), rowOf(null, null)] }
    const rows = textsOf(tablesOf(monthlyReport(aMonthlyReport({ content })))[0])
    expect(rows.filter(([first]) => first === '虚构股')).toEqual([
      ['虚构股', '0', '0', '0条', ''],
      ['虚构股', '0', '', '', ''],
    ])
  })
})

describe('T4 is the statistics table of qinghe 附件', () => {
  const model = statisticsReport({
    title: '全县“双随机、一公开”部门联合抽查统计表',
    unit: '',
    counted: { of: 'department', counts: someCounts() },
    notes: [],
    date: '2024-06-23',
    mark: '',
  })
  // The source prints brackets of half width, which GB/T 9704 does not have between Chinese words.
  const wide = (rows: Rows): Rows =>
    printed(rows).map((texts) => texts.map((text) => text.replaceAll('(', '（').replaceAll(')', '）')))
  const source = () => {
    const lines = linesOf('qinghe-2024-joint-notice.txt')
    const from = lines.findIndex((line) => line.startsWith('随机 抽查 企业'))
    return wide(lines.slice(from, from + 2).map((line) => line.split('\t')))
  }

  it('head cell for cell in the .docx, the .xlsx and on the screen', async (context) => {
    if (absent !== false) context.skip(absent)
    expect(source().map(({ length }) => length)).toEqual([5, 5])
    expect(printed(textsOf(tablesOf(model)[0])).slice(0, 2)).toEqual(source())
    expect(printed(docxTables(await buildDocx(model))[0] ?? []).slice(0, 2)).toEqual(source())
    const sheet = printed(sheetRows(await readSheet(await buildXlsx(model))))
    const at = sheet.findIndex(([text]) => text === '随机抽查企业（户）')
    expect(sheet.slice(at, at + 2)).toEqual(source())
  })

  it('title and 报表单位 stand in the source', (context) => {
    if (absent !== false) context.skip(absent)
    const text = linesOf('qinghe-2024-joint-notice.txt').join('\n')
    expect(text).toContain('全县“双随机、一公开”部门联合抽查统计表\n\n报表单位：')
    expect(wordsOf(model)).toContain('全县“双随机、一公开”部门联合抽查统计表\n报表单位： ')
  })

  it('each count stands under its own head', () => {
    expect(textsOf(tablesOf(model)[0])[2]).toEqual(['12', '8', '7', '5', '3', '0', '1', '2'])
  })
})
