import { cleanCode } from '../rosters/clean-text.ts'
import type { RecordItemName } from './blank-record.ts'
import type { SheetColumn } from './sheet-columns.ts'
import { itemColumnNames, targetColumnNames } from './sheet-columns.ts'
import type { SheetProblem, SheetWords } from './sheet-reading.ts'
import { readItem, readTarget } from './sheet-reading.ts'
import type { RowTexts } from './sheet-rows.ts'
import type { RecordContent } from './types.ts'

/** What one department was sent: whose rows, and which version of each record it showed. */
export interface SentSheet {
  readonly targets: readonly SentTarget[]
  readonly items: readonly RecordItemName[]
}

export interface SentTarget {
  readonly targetId: string
  readonly targetName: string
  /** Of the record when the workbook was made; 0: there was none */
  readonly version: number
}

/** One target as the workbook that came back tells it. */
export interface ReadTarget {
  readonly target: SentTarget
  readonly rows: readonly RowTexts[]
  /** Item → the row that tells of it */
  readonly rowOf: ReadonlyMap<string, number>
  /** Nothing was written of it */
  readonly isBlank: boolean
  readonly content: RecordContent
  readonly problems: readonly SheetProblem[]
}

export interface SheetReading {
  readonly targets: readonly ReadTarget[]
  /** Of rows that belong to no target that was sent */
  readonly strangers: readonly SheetProblem[]
}

/** Row by row against what was sent. Targets that were left out are not spoken of; of those that are there, every item is. */
export function readSheet(rows: readonly RowTexts[], sent: SentSheet, words: SheetWords): SheetReading {
  const own = Map.groupBy(rows, ({ texts }) => cleanCode(texts.targetId).text)
  const known = new Set(sent.targets.map(({ targetId }) => targetId))
  return {
    targets: sent.targets.flatMap((target) => {
      const found = own.get(target.targetId)
      return found === undefined ? [] : [readOne(target, found, sent, words)]
    }),
    strangers: [...own]
      .filter(([id]) => !known.has(id))
      .flatMap(([, strange]) => strange)
      .map(({ number: row, texts }) => {
        const text = texts.target === '' ? texts.targetId : texts.target
        return { row, column: 'targetId', problem: { code: 'row-unknown', text } }
      }),
  }
}

function readOne(
  target: SentTarget,
  rows: readonly RowTexts[],
  { items }: SentSheet,
  words: SheetWords,
): ReadTarget {
  const problems: SheetProblem[] = []
  const tell = (row: number, column: SheetColumn | null, problem: SheetProblem['problem']) => {
    problems.push({ row, column, problem })
  }
  const rowOf = new Map<string, number>()
  const told = items.flatMap((item) => {
    const [first, ...more] = rows.filter(({ texts }) => texts.itemId === item.itemId)
    for (const { number } of more) tell(number, 'itemId', { code: 'row-twice', firstRow: first?.number ?? 0 })
    if (first === undefined) {
      tell(rows[0]?.number ?? 0, null, { code: 'row-missing', item: item.itemName })
      return []
    }
    rowOf.set(item.itemId, first.number)
    return [readItem(first, item, words, tell)]
  })
  for (const { number, texts, broken } of rows) {
    if (!items.some(({ itemId }) => itemId === texts.itemId))
      tell(number, 'itemId', { code: 'row-unknown', text: texts.item === '' ? texts.itemId : texts.item })
    for (const column of broken) tell(number, column, { code: 'cell-unreadable', text: texts[column] })
  }
  const content = { ...readTarget(rows, words, tell), items: told }
  return { target, rows, rowOf, isBlank: rows.every(isBlank), content, problems }
}

/** Who goes there stands in the workbook already: it says nothing by itself. */
const isBlank = ({ texts }: RowTexts): boolean =>
  [...itemColumnNames, ...targetColumnNames].every(
    (column) => column === 'inspectorIds' || texts[column] === '',
  )

/** Where a problem by the rules stands in the workbook. */
export function placeOfProblem(
  { content, rowOf, rows }: ReadTarget,
  field: string,
): { readonly row: number; readonly column: SheetColumn } {
  const [, index = '', part = ''] = /^items\.(\d+)\.(codes|handling)$/u.exec(field) ?? []
  const first = rows[0]?.number ?? 0
  if (index !== '') {
    const item = content.items[Number(index)]
    return { row: rowOf.get(item?.itemId ?? '') ?? first, column: part === 'codes' ? 'codes' : 'handling' }
  }
  const column = targetColumnNames.find((name) => name === field)
  return { row: first, column: column ?? 'signatureKind' }
}
