import type { Result } from '../../kernel/result.ts'
import { fail, ok } from '../../kernel/result.ts'
import { certificateNumber } from '../../rosters/certificate-number.ts'
import { cleanCode, cleanLine } from '../../rosters/clean-text.ts'
import { cellText } from '../../rosters/read-field.ts'
import type { Sheet, SheetRow, Workbook } from '../../rosters/workbook.ts'
import { inspectorColumns, inspectorWords, markWord, targetColumns, targetWords } from './columns.ts'
import type { DispatchContent } from './content.ts'
import type { DispatchAnswer, Objection } from './state.ts'

/** Why an answer is not taken; `row` as Excel shows it. `name`: who is meant. */
export type AnswerProblem =
  /** It answers another dispatch, or an earlier edition */
  | { readonly code: 'another-dispatch'; readonly found: string }
  | { readonly code: 'sheet-missing'; readonly list: AnswerList }
  | { readonly code: 'row-unknown'; readonly list: AnswerList; readonly row: number; readonly name: string }
  | {
      readonly code: 'row-twice'
      readonly list: AnswerList
      readonly row: number
      readonly firstRow: number
      readonly name: string
    }
  | { readonly code: 'row-missing'; readonly list: AnswerList; readonly name: string }
  | {
      readonly code: 'not-answered' | 'reason-missing' | 'reason-without-objection'
      readonly list: AnswerList
      readonly row: number
      readonly name: string
    }
  | {
      readonly code: 'answer-not-understood'
      readonly list: AnswerList
      readonly row: number
      readonly name: string
      readonly text: string
    }

export type AnswerList = 'targets' | 'inspectors'

interface ListForm {
  readonly list: AnswerList
  readonly columns: Readonly<Record<'id' | 'name' | 'answer' | 'reason', string>>
  readonly words: { readonly yes: readonly string[]; readonly no: readonly string[] }
  /** Code as written → who was dispatched */
  readonly asked: ReadonlyMap<string, { readonly id: string; readonly name: string }>
}

/**
 * A department's workbook as it came back, held row by row against what was sent: every target and inspector once, each with an
 * answer, an objection with its reason. All of it or nothing.
 */
export function readAnswer(
  { sheets }: Workbook,
  content: DispatchContent,
  mark: string,
): Result<DispatchAnswer, readonly AnswerProblem[]> {
  const shown = sheets.filter(({ hidden }) => !hidden)
  const found = markIn(shown)
  if (found !== null && found !== mark) return fail([{ code: 'another-dispatch', found }])
  const problems: AnswerProblem[] = []
  const objections = readList(shown, targetForm(content), problems)
  const absent = readList(shown, inspectorForm(content), problems)
  return problems.length > 0 ? fail(problems) : ok({ objections, absent })
}

function targetForm({ targets }: DispatchContent): ListForm {
  const asked = new Map(targets.map(({ id, name }) => [id, { id, name }]))
  return { list: 'targets', columns: targetColumns, words: targetWords, asked }
}

function inspectorForm({ inspectors }: DispatchContent): ListForm {
  const asked = new Map(inspectors.map(({ id, name }) => [codeOf(certificateNumber(id)), { id, name }]))
  return { list: 'inspectors', columns: inspectorColumns, words: inspectorWords, asked }
}

const codeOf = (text: string) => cleanCode(text).text

/** Null: nobody kept the line; the rows alone decide then. */
function markIn(sheets: readonly Sheet[]): string | null {
  const first = `${markWord}：`
  for (const { rows } of sheets) {
    for (const { cells } of rows.slice(0, 10)) {
      const line = cells.map(cellText).find((text) => text.trim().startsWith(first))
      if (line !== undefined) return line.trim().slice(first.length).trim()
    }
  }
  return null
}

interface Found {
  readonly rows: readonly SheetRow[]
  readonly at: Readonly<Record<keyof ListForm['columns'], number>>
}

function readList(sheets: readonly Sheet[], form: ListForm, problems: AnswerProblem[]): readonly Objection[] {
  const { list, asked } = form
  if (asked.size === 0) return []
  const found = tableIn(sheets, form)
  if (found === null) {
    problems.push({ code: 'sheet-missing', list })
    return []
  }
  const seen = new Map<string, number>()
  const objections: Objection[] = []
  for (const row of found.rows) {
    const objection = readRow(row, found, form, seen, problems)
    if (objection !== null) objections.push(objection)
  }
  for (const [code, { name }] of asked)
    if (!seen.has(code)) problems.push({ code: 'row-missing', list, name })
  return objections
}

/** The rows below the first line that has the columns of the list, whatever the sheet is called now. */
function tableIn(sheets: readonly Sheet[], { columns }: ListForm): Found | null {
  for (const { rows } of sheets) {
    for (const [index, { cells }] of rows.slice(0, 30).entries()) {
      const texts = cells.map((cell) => cellText(cell).replaceAll(/\s/gu, ''))
      const at = {
        id: texts.indexOf(columns.id),
        name: texts.indexOf(columns.name),
        answer: texts.indexOf(columns.answer),
        reason: texts.indexOf(columns.reason),
      }
      if (Object.values(at).every((column) => column >= 0)) return { rows: rows.slice(index + 1), at }
    }
  }
  return null
}

/** Below the table: a note merged over its columns stands in each of them, a signature in one or two. */
function isRemark(id: string, name: string, answer: string): boolean {
  return id === name || (id === '' && answer === '')
}

function readRow(
  { number: row, cells }: SheetRow,
  { at }: Found,
  { list, words, asked }: ListForm,
  seen: Map<string, number>,
  problems: AnswerProblem[],
): Objection | null {
  const text = (column: keyof Found['at']) => cleanLine(cellText(cells[at[column]] ?? '')).text
  const code = codeOf(text('id'))
  const [answer, reason] = [text('answer'), text('reason')]
  const known = asked.get(code)
  if (known === undefined && isRemark(text('id'), text('name'), answer)) return null
  if (known === undefined) {
    problems.push({ code: 'row-unknown', list, row, name: text('name') || text('id') })
    return null
  }
  const place = { list, row, name: known.name }
  const firstRow = seen.get(code)
  if (firstRow !== undefined) problems.push({ code: 'row-twice', ...place, firstRow })
  seen.set(code, firstRow ?? row)
  const isNo = words.no.includes(answer)
  if (answer === '') problems.push({ code: 'not-answered', ...place })
  else if (isNo && reason === '') problems.push({ code: 'reason-missing', ...place })
  else if (!isNo && !words.yes.includes(answer))
    problems.push({ code: 'answer-not-understood', ...place, text: answer })
  else if (!isNo && reason !== '') problems.push({ code: 'reason-without-objection', ...place })
  return isNo ? { ...known, reason } : null
}
