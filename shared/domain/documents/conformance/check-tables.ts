import type { ParagraphFacts, TableFacts } from './facts.ts'
import type { Problem } from './finding.ts'
import { length, modeOf, paragraphsOf, placeOf, sizeOf, textWidthOf, words } from './measures.ts'
import { sectionOf, type Structure } from './structure.ts'

const widthTolerance = 30
const cellLine = 300
/** Up to 小四; what is larger needs a higher line. */
const smallType = 24
/** A table of fewer rows hardly turns the page. */
const longTable = 15

const each =
  (check: (table: TableFacts, structure: Structure) => readonly Problem[]) =>
  (structure: Structure): readonly Problem[] =>
    structure.tables.flatMap((table) => check(table, structure))

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** K01: fixed columns that add up to the table's width, and a table no wider than the text (5.2.1). */
export const checkTableWidths = each((table, { facts }) => {
  const place = placeOf(table)
  const section = sectionOf(facts, table)
  const columns = sum(table.grid)
  const width = table.width ?? columns
  const most = section === undefined ? width : textWidthOf(section)
  const problems: Problem[] = []
  if (!table.fixed) problems.push({ problem: 'table-not-fixed', place })
  if (table.width !== null && Math.abs(table.width - columns) > widthTolerance)
    problems.push({ problem: 'table-columns', place, expected: length(table.width), found: length(columns) })
  if (width > most + widthTolerance)
    problems.push({ problem: 'table-too-wide', place, expected: length(most), found: length(width) })
  return problems
})

/** K02: the head on every page, no row over two pages. */
export const checkTableRows = each((table, { facts }) => {
  const place = placeOf(table)
  const problems: Problem[] = []
  if (table.rows.length >= longTable && table.rows[0]?.isHeader !== true)
    problems.push({ problem: 'table-head', place })
  const most = facts.sections[table.section - 1]
  const splits = table.rows.filter(
    ({ splits, cells }) => splits && (most === undefined || !isHigh(cells, modeOf(most).height)),
  )
  if (splits.length > 0)
    problems.push({ problem: 'table-rows-split', place, found: { kind: 'count', count: splits.length } })
  return problems
})

/** A row that could fill a page by itself has to be split: told by its words, as its height is known on paper only. */
function isHigh(cells: TableFacts['rows'][number]['cells'], height: number): boolean {
  const letters = Math.max(
    0,
    ...cells.map((cell) => sum(cell.flatMap(paragraphsOf).map(({ text }) => text.length + 10))),
  )
  return letters > height / cellLine / 2
}

function hasOwnLine(paragraph: ParagraphFacts): boolean {
  const { line, rule } = paragraph.spacing
  if (sizeOf(paragraph) <= smallType) return rule === 'exact' && line === cellLine
  return rule === 'exact' ? line >= sizeOf(paragraph) * 10 : !paragraph.snaps
}

/** K03: cells have a line of their own, 15 points: what the text has would make every row half as high again. */
export const checkCells = each((table) => {
  for (const paragraph of table.rows.flatMap(({ cells }) => cells.flat().flatMap(paragraphsOf))) {
    if (paragraph.text.trim() === '') continue
    const { line, rule } = paragraph.spacing
    if (hasOwnLine(paragraph)) continue
    return [
      {
        problem: 'cell-spacing',
        place: { ...placeOf(table), words: placeOf(paragraph).words },
        expected: length(cellLine),
        found: rule === 'auto' ? words(`${Math.round((line / 240) * 100) / 100}倍行距`) : length(line),
      },
    ]
  }
  return []
})
