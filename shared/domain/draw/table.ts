import { compareBytes, sortedTexts } from '#shared/domain/kernel/byte-order.ts'
import { fail, ok, type Result } from '#shared/domain/kernel/result.ts'
import { joinLines, readLines } from './lines.ts'
import { FileProblems, type DrawProblem } from './problems.ts'
import { isPlain, type Accepts } from './text-rules.ts'

export interface Column {
  readonly name: string
  readonly accepts: Accepts
}

/** A `.tsv` of inputs: sorted by bytes, no line twice, the first `unique` columns together never twice. */
export interface Table<Row> {
  readonly unique: number
  readonly columns: readonly Column[]
  readonly toRow: (fields: readonly string[]) => Row
  readonly toFields: (row: Row) => readonly string[]
}

/** Rows of a file, or all that is wrong with it (at most a hundred findings). */
export function parseTable<Row>(
  table: Table<Row>,
  file: string,
  text: string,
): Result<readonly Row[], readonly DrawProblem[]> {
  const problems = new FileProblems(file)
  const lines = readLines(text, problems)
  const rows: Row[] = []
  let before: Line | null = null
  for (let index = 0; index < lines.length && !problems.isFull; index += 1) {
    const text = lines[index] ?? ''
    const line: Line = { text, fields: text.split('\t') }
    checkFields(table, line.fields, index + 1, problems)
    if (before !== null) checkOrder(table, before, line, index + 1, problems)
    before = line
    rows.push(table.toRow(line.fields))
  }
  return problems.list.length === 0 ? ok(rows) : fail(problems.list)
}

function checkFields<Row>(
  { columns }: Table<Row>,
  fields: readonly string[],
  line: number,
  problems: FileProblems,
): void {
  if (fields.length !== columns.length) {
    problems.add({ code: 'field-count-wrong', expected: columns.length, found: fields.length }, line)
    return
  }
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at]
    const value = fields[at] ?? ''
    if (column?.accepts(value) === false) {
      problems.add({ code: 'field-refused', field: column.name, value }, line)
    }
  }
}

interface Line {
  readonly text: string
  readonly fields: readonly string[]
}

function checkOrder<Row>(
  { unique }: Table<Row>,
  before: Line,
  line: Line,
  number: number,
  problems: FileProblems,
): void {
  // TAB is below every character a field may hold: lines in byte order have equal keys side by side.
  if (isSameKey(before.fields, line.fields, unique)) {
    problems.add({ code: 'line-repeated', value: line.fields.slice(0, unique).join(' ') }, number)
  } else if (compareBytes(before.text, line.text) > 0) problems.add({ code: 'lines-not-sorted' }, number)
}

function isSameKey(one: readonly string[], other: readonly string[], unique: number): boolean {
  for (let at = 0; at < unique; at += 1) if (one[at] !== other[at]) return false
  return true
}

/** How a text becomes rows: whoever reads the same text often may remember them. */
export type ParseTable = typeof parseTable

/** The file's text, sorted. What the strict reader would refuse is refused here, naming fields where it can. */
export function tableText<Row>(
  table: Table<Row>,
  file: string,
  rows: Iterable<Row>,
  parse: ParseTable = parseTable,
): Result<string, readonly DrawProblem[]> {
  const all = [...rows]
  const lines = all.map((row) => table.toFields(row).join('\t'))
  const text = joinLines(sortedTexts(lines))
  const read = parse(table, file, text)
  // A TAB or LF inside a name would write fields or rows of its own.
  if (read.ok && read.value.length === all.length) return ok(text)
  const fields = all.flatMap((row) => refusedFields(table, file, row))
  return read.ok || fields.length > 0 ? fail(fields.slice(0, 100)) : read
}

function refusedFields<Row>(table: Table<Row>, file: string, row: Row): readonly DrawProblem[] {
  return table.toFields(row).flatMap((value, at) => {
    const { name, accepts } = table.columns[at] ?? { name: '', accepts: () => false }
    const isRight = accepts(value) && isPlain(value)
    return isRight ? [] : { code: 'field-refused', field: name, value, file, line: 0 }
  })
}
