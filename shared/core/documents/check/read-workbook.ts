import type { ColumnFacts, SheetFacts, WorkbookFacts } from '#shared/domain/documents/conformance/facts.ts'
import type { Cell, Sheet } from '#shared/domain/rosters/workbook.ts'
import type { Reading } from '../../files/reading.ts'
import { readXlsx } from '../../files/xlsx/read-xlsx.ts'
import { findParts } from '../../files/xlsx/workbook-parts.ts'
import { scanPart } from '../../files/xlsx/xml-part.ts'
import type { ZipArchive } from '../../files/zip-archive.ts'
import { childOf, numberOf, TreeHandler, valueOf, type Node } from './xml-tree.ts'

/** An .xlsx as facts: how each visible sheet is printed, and columns whose heading tells what must stand in them. */
export async function readWorkbook(
  archive: ZipArchive,
  main: string,
  reading: Reading,
): Promise<WorkbookFacts> {
  const meter = { done: 0, total: 0 }
  const { sheets } = await readXlsx(archive, main, reading)
  const found = await findParts(archive, main, reading, meter)
  const titled = await sheetsWithTitles(archive, main, reading)
  const facts: SheetFacts[] = []
  for (const [index, { name, hidden, part }] of found.sheets.entries()) {
    if (hidden) continue
    const page = new PageSetup()
    const take = (node: Node) => page.add(node)
    const handler = new TreeHandler(reading, part.name, 'worksheet', take, 'sheetData')
    await scanPart(archive, part, handler, reading, meter)
    const cells = sheets.find((sheet) => sheet.name === name)
    facts.push({
      name,
      ...page.facts,
      titleRows: titled.has(index),
      rowCount: cells?.rows.at(-1)?.number ?? 0,
      columns: cells === undefined ? [] : columnsOf(cells),
    })
  }
  return { kind: 'xlsx', sheets: facts }
}

class PageSetup {
  facts = { paper: null as number | null, landscape: false, fitsWidth: false }

  add(node: Node): void {
    if (node.name === 'sheetPr') {
      this.facts.fitsWidth = ['1', 'true'].includes(valueOf(childOf(node, 'pageSetUpPr'), 'fitToPage') ?? '0')
    } else if (node.name === 'pageSetup') {
      this.facts.paper = numberOf(node, 'paperSize')
      this.facts.landscape = valueOf(node, 'orientation') === 'landscape'
      if ((numberOf(node, 'fitToWidth') ?? 1) !== 1) this.facts.fitsWidth = false
    }
  }
}

/** Sheets that repeat rows on every page: a name of the workbook says so (18.2.5 _xlnm.Print_Titles). */
async function sheetsWithTitles(
  archive: ZipArchive,
  main: string,
  reading: Reading,
): Promise<ReadonlySet<number>> {
  const titled = new Set<number>()
  const part = archive.parts.get(main.toLowerCase()) ?? reading.damaged(main)
  const take = (node: Node) => {
    if (node.name !== 'definedNames') return
    for (const name of node.children)
      if (valueOf(name, 'name') === '_xlnm.Print_Titles' && /\$\d+:\$\d+/.test(name.text))
        titled.add(numberOf(name, 'localSheetId') ?? 0)
  }
  await scanPart(archive, part, new TreeHandler(reading, main, 'workbook', take), reading, {
    done: 0,
    total: 0,
  })
  return titled
}

const headings: readonly (readonly [ColumnFacts['holds'], RegExp])[] = [
  ['code', /^(?:统一)?(?:社会)?信用代码$|^(?:居民)?身份证(?:号码?)?$|^(?:执法)?证(?:件)?号码?$/],
  ['phone', /^(?:联系|办公|固定)?(?:电话|方式|手机)(?:号码)?$|^手机号码?$/],
  ['date', /日期$/],
]
const mostHeadRows = 30

function columnsOf(sheet: Sheet): readonly ColumnFacts[] {
  const seen = new Set<number>()
  const columns: ColumnFacts[] = []
  for (const { number, cells } of sheet.rows.slice(0, mostHeadRows))
    for (const [at, cell] of cells.entries()) {
      const heading = typeof cell === 'string' ? cell.replaceAll(/\s/g, '') : ''
      const holds = headings.find(([, pattern]) => pattern.test(heading))?.[0]
      if (holds === undefined || seen.has(at)) continue
      seen.add(at)
      columns.push({ heading, holds, wrong: wrongIn(sheet, number, at, holds) })
    }
  return columns
}

function wrongIn(
  sheet: Sheet,
  below: number,
  column: number,
  holds: ColumnFacts['holds'],
): ColumnFacts['wrong'] {
  for (const { number, cells } of sheet.rows) {
    const cell = cells[column] ?? ''
    if (number > below && isWrong(cell, holds)) return { row: number, text: shown(cell) }
  }
  return null
}

function isWrong(cell: Cell, holds: ColumnFacts['holds']): boolean {
  if (typeof cell === 'string')
    return holds === 'date' && /^\s*\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?\s*$/.test(cell)
  return holds === 'date' ? cell.kind === 'number' : cell.kind === 'number' || cell.kind === 'date'
}

function shown(cell: Cell): string {
  return typeof cell === 'string' ? cell : 'text' in cell ? cell.text : String(cell.value)
}
