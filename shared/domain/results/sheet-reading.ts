import { certificateNumber } from '../rosters/certificate-number.ts'
import { cleanCode, cleanLine, cleanLines } from '../rosters/clean-text.ts'
import type { DateSystem } from '../rosters/workbook.ts'
import type { RecordProblem } from './record-problems.ts'
import type { ItemColumn, SheetColumn, TargetColumn } from './sheet-columns.ts'
import { targetColumnNames } from './sheet-columns.ts'
import type { SheetPerson } from './sheet-cells.ts'
import { personText } from './sheet-cells.ts'
import { readMinute, readSignatureKind, readWords, readYes } from './sheet-words.ts'
import type { RowTexts } from './sheet-rows.ts'
import type { ItemResult, RecordContent } from './types.ts'

/** Why a row is not taken; `row` as Excel shows it, `column` null: the row as a whole. */
export interface SheetProblem {
  readonly row: number
  readonly column: SheetColumn | null
  readonly problem:
    | { readonly code: 'cell-unreadable'; readonly text: string }
    | { readonly code: 'time-not-understood'; readonly text: string }
    | { readonly code: 'word-not-understood'; readonly text: string }
    | { readonly code: 'text-too-long'; readonly most: number }
    /** Said of the same target in an earlier row, and otherwise */
    | { readonly code: 'said-otherwise'; readonly firstRow: number }
    | { readonly code: 'row-unknown'; readonly text: string }
    | { readonly code: 'row-twice'; readonly firstRow: number }
    | { readonly code: 'row-missing'; readonly item: string }
    /** By the rules of a complete record */
    | { readonly code: 'record'; readonly record: RecordProblem }
}

/** The words by which cells are understood. */
export interface SheetWords {
  readonly results: readonly string[]
  readonly handling: readonly string[]
  readonly methods: readonly string[]
  readonly refusalGrounds: readonly string[]
  /** Whom a department may send */
  readonly people: readonly SheetPerson[]
  readonly dateSystem: DateSystem
}

const mostText = 4000
const mostLine = 400

type Tell = (row: number, column: SheetColumn | null, problem: SheetProblem['problem']) => void

/** What one row says of its item. */
export function readItem(
  row: RowTexts,
  item: Pick<ItemResult, 'itemId' | 'itemName'>,
  words: SheetWords,
  tell: Tell,
): ItemResult {
  const text = (column: ItemColumn) => row.texts[column]
  return {
    itemId: item.itemId,
    itemName: item.itemName,
    codes: shortWords(row, 'codes', readWords(text('codes'), words.results), tell),
    finding: within(row, 'finding', cleanLines(text('finding')).text, mostText, tell),
    handling: shortWords(row, 'handling', readWords(text('handling'), words.handling), tell),
  }
}

const mostWord = 200

function shortWords(
  row: RowTexts,
  column: SheetColumn,
  words: readonly string[],
  tell: Tell,
): readonly string[] {
  const isFit = words.every((word) => word.length <= mostWord) && words.length <= 100
  if (!isFit) tell(row.number, column, { code: 'text-too-long', most: mostWord })
  return isFit ? words : []
}

function within(
  row: Pick<RowTexts, 'number'>,
  column: SheetColumn,
  text: string,
  most: number,
  tell: Tell,
): string {
  if (text.length <= most) return text
  tell(row.number, column, { code: 'text-too-long', most })
  return ''
}

/** Where a target's own field is said, and what: its first row that says anything. */
interface Said {
  readonly number: number
  readonly text: string
}

function saidOnce(rows: readonly RowTexts[], tell: Tell): Readonly<Record<TargetColumn, Said>> {
  const first = rows[0]?.number ?? 0
  const entries = targetColumnNames.map((column) => {
    const told = rows.filter(({ texts }) => texts[column] !== '')
    const [one, ...others] = told
    const said = { number: one?.number ?? first, text: one?.texts[column] ?? '' }
    for (const { number, texts } of others)
      if (texts[column] !== said.text) tell(number, column, { code: 'said-otherwise', firstRow: said.number })
    return [column, said] as const
  })
  return Object.fromEntries(entries) as Record<TargetColumn, Said>
}

/** What the rows of one target say of it, without its items. */
export function readTarget(
  rows: readonly RowTexts[],
  words: SheetWords,
  tell: Tell,
): Omit<RecordContent, 'items'> {
  const said = saidOnce(rows, tell)
  const fit = (column: TargetColumn, most: number) =>
    within(said[column], column, cleanLine(said[column].text).text, most, tell)
  const minute = (column: 'begunAt' | 'endedAt') => {
    const { number, text } = said[column]
    const read = text === '' ? '' : readMinute(text, words.dateSystem)
    if (read === null) tell(number, column, { code: 'time-not-understood', text })
    return read ?? ''
  }
  const kind = understood(said.signatureKind, 'signatureKind', readSignatureKind, tell) ?? ''
  const signed = fit('signatureWords', mostLine)
  return {
    begunAt: minute('begunAt'),
    endedAt: minute('endedAt'),
    methods: readWords(said.methods.text, words.methods),
    inspectorIds: readPeople(said.inspectorIds.text, words.people),
    helpers: fit('helpers', mostLine),
    scanNumber: fit('scanNumber', mostLine),
    signature: { kind, who: kind === 'signed' ? signed : '', reason: kind === 'signed' ? '' : signed },
    refusalGrounds: readWords(said.refusalGrounds.text, words.refusalGrounds),
    answeredQuestions: understood(said.answeredQuestions, 'answeredQuestions', readYes, tell) ?? false,
    remark: within(said.remark, 'remark', cleanLines(said.remark.text).text, mostText, tell),
  }
}

function understood<Value>(
  { number, text }: Said,
  column: TargetColumn,
  read: (text: string) => Value | null,
  tell: Tell,
): Value | null {
  const value = read(text)
  if (value === null) tell(number, column, { code: 'word-not-understood', text })
  return value
}

/** By certificate, by name, or both; a name that two people have says nobody. */
function readPeople(text: string, people: readonly SheetPerson[]): readonly string[] {
  const ids = new Map<string, string>()
  const names = Map.groupBy(people, ({ name }) => name)
  for (const [name, [one, ...others]] of names)
    if (one !== undefined && others.length === 0) ids.set(name, one.id)
  for (const person of people) {
    ids.set(certificateNumber(person.id), person.id)
    ids.set(personText(person), person.id)
  }
  const words = readWords(text, [...ids.keys()])
  return [
    ...new Set(words.map((word) => ids.get(word) ?? ids.get(cleanCode(word).text) ?? word.slice(0, 64))),
  ]
}
