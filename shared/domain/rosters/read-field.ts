import { certificateId } from './certificate-number.ts'
import { cleanCode, cleanLine, cleanLines, cleanWord, isNothing, type Cleaned } from './clean-text.ts'
import { checkCharacter } from './credit-code.ts'
import type { ProblemFacts } from './problems.ts'
import { readDate, readExpiry } from './read-date.ts'
import type { RegionFinder } from './regions.ts'
import type { Field } from './roster-fields.ts'
import type { FieldValue } from './values.ts'
import type { WordFinder } from './vocabulary.ts'
import type { Cell, DateSystem } from './workbook.ts'

/** A cell as a value. No value: it says nothing readable; `unread` is then its text, to be kept beside the record. */
export interface FieldReading {
  readonly value?: FieldValue
  readonly problems: readonly ProblemFacts[]
  readonly unread?: string
}

export interface FieldContext {
  readonly dateSystem: DateSystem
  readonly regions: RegionFinder
  /** Without it every word stands as it is */
  readonly words?: WordFinder
}

const idPattern = /^[0-9A-Z][0-9A-Z._-]{0,63}$/
/** Signs that the text format of the draw keeps for itself (draw-protocol.md §1). */
const keptSigns = /[/=|,]/g
const listSigns = /[，、,;；\n]/
/** What a cell of a spreadsheet can hold; more is a .csv whose quotes went astray. */
export const mostCell = 32_767
const mostName = 200
const mostText = 4000
const mostProse = 20_000
const mostLine = 2000
const yes = /^(?:是|有|能|可|可以|有效|在岗|在职|在编|正常|在聘|启用|y|yes|true|1|√|✓|✔)$/i
const no =
  /^(?:否|无|不|不能|不可|不可以|无效|失效|离岗|离职|不在岗|退休|调离|停用|注销|解聘|n|no|false|0|×|✗|✘)$/i
/** The register's own wording is 「存续（在营、开业、在册）」: five words for one state. */
const inBusiness = /^(?:存续|在营|开业|在册|在业|存续[（(]在营、?开业、?在册[）)])$/

/** Reads one cell for one field. Pure: what it noticed comes back beside the value. */
export function readField(field: Field, cell: Cell, context: FieldContext): FieldReading {
  const reading = readCell(field, cell, context)
  return context.words === undefined ? reading : inOfficeWords(field, reading, context.words)
}

/** Aliases become the office's own words, each with a note. */
function inOfficeWords(field: Field, reading: FieldReading, words: WordFinder): FieldReading {
  const { value } = reading
  if (typeof value !== 'string' && typeof value !== 'object') return reading
  const problems = [...reading.problems]
  const inWord = (before: string): string => {
    const after = words(field.field, before) ?? before
    if (after !== before) problems.push({ code: 'word-renamed', before, after })
    return after
  }
  const renamed = typeof value === 'string' ? inWord(value) : [...new Set(value.map(inWord))]
  return problems.length === reading.problems.length ? reading : { ...reading, value: renamed, problems }
}

function readCell(field: Field, cell: Cell, context: FieldContext): FieldReading {
  if (typeof cell !== 'string') {
    const unusual = readUnusual(field, cell)
    if (unusual !== null) return unusual
  }
  const text = cellText(cell)
  if (text.length > mostCell)
    return { problems: [{ code: 'text-too-long', length: text.length, most: mostCell }] }
  switch (field.kind) {
    case 'code':
    case 'credit-code':
    case 'certificate':
      return readCode(field, cell, text)
    case 'flag':
      return readFlag(text)
    case 'date':
      return readDay(cleanLine(text), readDate, context)
    case 'expiry':
      return readDay(cleanLine(text), readExpiry, context)
    case 'words':
      return readList(cleanLines(text), listSigns, mostName)
    case 'lines':
      return readList(cleanLines(text), /\n/, mostLine)
    case 'prose':
      return readText(cleanLines(text), mostProse, cell)
    case 'word':
      return readWord(cleanWord(text), cell)
    case 'region':
      return readRegion(cleanWord(text), cell, context.regions)
    case 'status':
      return readStatus(cleanLine(text), cell)
    case 'name':
      return readText(cleanLine(text), mostName, cell)
    case 'text':
      return readText(cleanLine(text), mostText, cell)
  }
}

export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell
  return cell.kind === 'flag' ? (cell.value ? '是' : '否') : cell.text
}

function readUnusual(field: Field, cell: Exclude<Cell, string>): FieldReading | null {
  if (cell.kind === 'uncalculated') return { problems: [{ code: 'formula-not-calculated' }] }
  if (cell.kind === 'error') {
    // #N/A says no more than an empty cell, and an empty list is no empty text.
    if (isNothing(cell.text)) return null
    return { problems: [{ code: 'cell-has-error', value: cell.text }], unread: cell.text }
  }
  const isCode = ['code', 'credit-code', 'certificate'].includes(field.kind)
  return isCode && cell.kind === 'date'
    ? { problems: [{ code: 'code-is-date', shown: cell.text }], unread: cell.text }
    : null
}

function readCode(field: Field, cell: Cell, text: string): FieldReading {
  const { text: code, removed } = cleanCode(text)
  if (isNothing(code)) return { value: '', problems: [] }
  // 9.1E+17: the digits are gone, and no arithmetic brings them back.
  if (/^\d(?:\.\d+)?E\+\d+$|^\d\.\d+E\d+$/.test(code) || losesDigits(cell)) {
    return { problems: [{ code: 'code-digits-lost', shown: code }], unread: code }
  }
  const id = field.kind === 'certificate' ? certificateId(code) : code
  if (id === null) return { problems: [{ code: 'certificate-not-allowed', value: code }], unread: code }
  if (!idPattern.test(id)) return { problems: [{ code: 'code-not-allowed', value: code }], unread: code }
  const problems: ProblemFacts[] = removed > 0 ? [{ code: 'invisible-removed', count: removed }] : []
  if (typeof cell === 'object' && cell.kind === 'number' && cell.text === String(cell.value)) {
    problems.push({ code: 'code-was-number', value: code })
  }
  if (id !== code) problems.push({ code: 'certificate-spelt', value: code, id })
  return {
    value: id,
    problems: field.kind === 'credit-code' ? [...problems, ...checkCode(code)] : problems,
  }
}

function checkCode(code: string): readonly ProblemFacts[] {
  if (code.length === 15) return []
  if (code.length !== 18) return [{ code: 'code-length-unusual', value: code, length: code.length }]
  const expected = checkCharacter(code) ?? ''
  return expected === code.charAt(17) ? [] : [{ code: 'check-digit-wrong', value: code, expected }]
}

function losesDigits(cell: Cell): boolean {
  return typeof cell === 'object' && cell.kind === 'number' && Math.abs(cell.value) > 999_999_999_999_999
}

function readText({ text, removed }: Cleaned, most: number, cell: Cell): FieldReading {
  if (isNothing(text)) return { value: '', problems: [] }
  const problems: ProblemFacts[] = removed > 0 ? [{ code: 'invisible-removed', count: removed }] : []
  if (losesDigits(cell)) problems.push({ code: 'digits-lost', shown: text })
  if (text.length > most) problems.push({ code: 'text-too-long', length: text.length, most })
  return { value: text, problems }
}

function readWord(cleaned: Cleaned, cell: Cell): FieldReading {
  const reading = readText(cleaned, mostName, cell)
  const signs = [...new Set(cleaned.text.match(keptSigns))].join(' ')
  if (reading.value === '' || signs === '') return reading
  const problem: ProblemFacts = { code: 'word-not-printable', value: cleaned.text, signs }
  return { ...reading, problems: [...reading.problems, problem] }
}

function readRegion(cleaned: Cleaned, cell: Cell, regions: RegionFinder): FieldReading {
  const reading = readWord(cleaned, cell)
  const before = cleaned.text
  if (reading.value === '' || regions.isEmpty) return reading
  const after = regions.named(before) ?? onlyOne(regions.within(before))
  if (after === before) return reading
  if (after === undefined) {
    return { ...reading, problems: [...reading.problems, { code: 'region-unknown', value: before }] }
  }
  return { value: after, problems: [...reading.problems, { code: 'region-renamed', before, after }] }
}

function onlyOne(regions: readonly string[]): string | undefined {
  return regions.length === 1 ? regions[0] : undefined
}

function readStatus(cleaned: Cleaned, cell: Cell): FieldReading {
  const reading = readText(cleaned, mostText, cell)
  const before = cleaned.text
  if (before === '存续' || !inBusiness.test(before)) return reading
  return { value: '存续', problems: [...reading.problems, { code: 'status-renamed', before, after: '存续' }] }
}

function readFlag(source: string): FieldReading {
  const { text } = cleanLine(source)
  if (no.test(text)) return { value: false, problems: [] }
  if (yes.test(text)) return { value: true, problems: [] }
  // Nothing said is no answer; an answer nobody understands is never taken for a yes.
  if (isNothing(text)) return { problems: [] }
  return { value: false, problems: [{ code: 'flag-not-understood', value: text }], unread: text }
}

function readDay({ text }: Cleaned, read: typeof readDate, context: FieldContext): FieldReading {
  if (isNothing(text)) return { value: '', problems: [] }
  const found = read(text, context.dateSystem)
  if (found === null) return { problems: [{ code: 'date-not-readable', value: text }], unread: text }
  if (found.serial === undefined) return { value: found.date, problems: [] }
  return {
    value: found.date,
    problems: [{ code: 'date-from-serial', serial: found.serial, date: found.date }],
  }
}

function readList({ text, removed }: Cleaned, signs: RegExp, most: number): FieldReading {
  const words = [...new Set(text.split(signs).map((word) => word.trim()))].filter((word) => !isNothing(word))
  const problems: ProblemFacts[] = removed > 0 ? [{ code: 'invisible-removed', count: removed }] : []
  const longest = Math.max(0, ...words.map((word) => word.length))
  if (longest > most) problems.push({ code: 'text-too-long', length: longest, most })
  return { value: words, problems }
}
