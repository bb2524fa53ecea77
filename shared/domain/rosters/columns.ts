import { isReturnedHeader, type Header } from './header.ts'
import { fieldNamed, fieldsOf, type Field, type TableName } from './roster-fields.ts'

/** A column of the file: what it fills, or null where it is kept as it is under `header`. */
export interface Column {
  readonly index: number
  readonly header: string
  readonly field: Field | null
  /** Read where the column that has the field is empty: the old 注册号 beside the 统一社会信用代码 */
  readonly standsInFor: Field | null
  /** 序号: the row's place in this file. Not kept, or every list in another order would change every record. */
  readonly isSerial: boolean
}

const serialHeader = /^(?:序\s*号|行号|no\.?)$/i

/** Column index → field name, or null for a column to be kept as it is; what a clerk corrected by hand. */
export type ColumnChoice = Readonly<Record<number, string | null>>

/** Gives every field its best column. A header that occurs twice keeps both: the second as 「备注（2）」. */
export function assignColumns(
  roster: TableName,
  header: Header,
  used: ReadonlySet<number>,
  choice: ColumnChoice,
): readonly Column[] {
  const owners = ownersOf(header, choice)
  const counts = new Map<string, number>()
  const own = [...used].filter((index) => !isReturnedHeader(header.texts[index] ?? ''))
  return own.map((index) => {
    const text = headerOf(header, index)
    const count = (counts.get(text) ?? 0) + 1
    counts.set(text, count)
    const means = meaningOf(header, choice, index)
    const field = means === undefined ? undefined : fieldNamed(roster, means)
    const owns = means !== undefined && owners.get(means) === index
    const isTaken = !owns && fieldsOf(roster).some((field) => field.header === text)
    const distinct = isTaken ? originalHeader(text) : text
    return {
      index,
      header: count === 1 ? distinct : `${distinct}（${count}）`,
      field: owns ? (field ?? null) : null,
      isSerial: serialHeader.test(text),
      standsInFor: !owns && field?.kind === 'credit-code' ? field : null,
    }
  })
}

function meaningOf(header: Header, choice: ColumnChoice, index: number): string | undefined {
  const chosen = choice[index]
  return chosen === undefined ? header.recognised[index]?.field : (chosen ?? undefined)
}

function ownersOf(header: Header, choice: ColumnChoice): ReadonlyMap<string, number> {
  const owners = new Map<string, number>()
  const ranks = new Map<string, number>()
  const claim = (index: number, field: string, rank: number): void => {
    if (rank >= (ranks.get(field) ?? Number.POSITIVE_INFINITY)) return
    ranks.set(field, rank)
    owners.set(field, index)
  }
  for (const [index, recognised] of header.recognised.entries()) {
    if (recognised !== null && choice[index] === undefined) claim(index, recognised.field, recognised.rank)
  }
  for (const [index, field] of Object.entries(choice)) {
    if (field !== null) claim(Number(index), field, -1)
  }
  return owners
}

/**
 * Where what a file says is kept beside the field it could not fill. Not the field's own header: an exported roster would have two
 * columns of one name.
 */
export function originalHeader(header: string): string {
  return `${header}（原文）`
}

function headerOf(header: Header, index: number): string {
  const text = oneLine(header.texts[index] ?? '')
  return text === '' || text === '__proto__' ? `${letterOf(index)}列` : text
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
}

/** 0 → A, 27 → AB */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}
