import type {
  BlockFacts,
  LineFacts,
  RowFacts,
  TableFacts,
} from '#shared/domain/documents/conformance/facts.ts'
import { borderOf } from './paragraphs.ts'
import { cascade, propertiesOf, type Properties } from './properties.ts'
import type { StyleLook } from './styles.ts'
import { childOf, childrenOf, isOn, numberOf, wholeNumber, type Node } from './xml-tree.ts'

interface Place {
  readonly section: number
  readonly number: number
}

type ReadBlocks = (children: readonly Node[]) => readonly BlockFacts[]

export function readTableFacts(
  node: Node,
  style: StyleLook,
  place: Place,
  readBlocks: ReadBlocks,
): TableFacts {
  const properties = cascade(style.table, propertiesOf(childOf(node, 'tblPr')))
  const rowNodes = rowsIn(node)
  const width = properties.get('tblW')
  return {
    kind: 'table',
    ...place,
    fixed: properties.get('tblLayout')?.get('type') === 'fixed',
    width: width?.get('type') === 'dxa' ? wholeNumber(width.get('w')) : null,
    grid: childrenOf(childOf(node, 'tblGrid'), 'gridCol').map((column) => numberOf(column, 'w') ?? 0),
    floating: properties.has('tblpPr'),
    rows: rowNodes.map((row) => rowFacts(row, readBlocks)),
    rules: rulesOf(properties, rowNodes),
  }
}

function rowsIn(node: Node): readonly Node[] {
  return node.children.flatMap((child) => {
    if (child.name === 'tr') return isStruckOut(child) ? [] : [child]
    return /^(?:sdt|sdtContent|customXml|ins)$/.test(child.name) ? rowsIn(child) : []
  })
}

function isStruckOut(row: Node): boolean {
  return childOf(childOf(row, 'trPr'), 'del') !== undefined
}

function cellsIn(row: Node): readonly Node[] {
  return row.children.flatMap((child) => {
    if (child.name === 'tc') return [child]
    return /^(?:sdt|sdtContent|customXml)$/.test(child.name) ? cellsIn(child) : []
  })
}

function rowFacts(row: Node, readBlocks: ReadBlocks): RowFacts {
  const properties = childOf(row, 'trPr')
  return {
    isHeader: isOn(childOf(properties, 'tblHeader')),
    splits: !isOn(childOf(properties, 'cantSplit')),
    cells: cellsIn(row).map((cell) => readBlocks(cell.children)),
  }
}

/** The line above the first row, those between rows, the line below the last: a cell's own prevails over its table's. */
function rulesOf(table: Properties, rows: readonly Node[]): readonly (LineFacts | null)[] {
  const cells = rows.map((row) => propertiesOf(childOf(cellsIn(row)[0], 'tcPr')))
  return Array.from({ length: rows.length === 0 ? 0 : rows.length + 1 }, (_, index) => {
    const side = index === 0 ? 'top' : index === rows.length ? 'bottom' : 'insideH'
    const below = cells[index]?.get('tcBorders/top')
    const above = cells[index - 1]?.get('tcBorders/bottom')
    return (
      borderOf(below) ??
      borderOf(above) ??
      ((below ?? above) === undefined ? borderOf(table.get(`tblBorders/${side}`)) : null)
    )
  })
}
