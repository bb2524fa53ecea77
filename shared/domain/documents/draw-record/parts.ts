import { cell, headRow, paragraph, row, sides, table } from '../make.ts'
import type { Block, CellStyle, Row, TableBlock } from '../model.ts'
import { chineseDate } from '../words.ts'
import type { DocumentFacts, DrawRecordInput, PlaceFacts, SeedFacts, TicketFacts } from './input.ts'

export function sheetHead({ facts, voided }: DrawRecordInput, sheet: string): readonly Block[] {
  return [
    paragraph('title', '随机抽查抽取记录'),
    paragraph('subtitle', sheet),
    sides(`抽取编号：${facts.number}`, `抽取日期：${chineseDate(facts.date)}`),
    ...(voided === null
      ? []
      : [
          paragraph(
            'text',
            `本次抽取已作废。作废原因：${voided.reason}。决定人：${voided.people.join('、')}。`,
            true,
          ),
        ]),
  ]
}

/** Two columns: what is told, and what there is to tell. */
export function pairTable(
  pairs: readonly (readonly [string, string])[],
  more: readonly Row[] = [],
  keepTogether = false,
): TableBlock {
  const rows = pairs.map(([label, text]) => row([cell(label, 'label'), cell(text)]))
  return table([28, 128], [], [...rows, ...more], keepTogether)
}

/** A hash among the pairs */
export const codeRow = (label: string, code: string): Row =>
  row([cell(label, 'label'), cell(inParts(code), styleOf(code, 'code'))])

/** Words in a place for codes: the codes' font has no Han characters. */
const styleOf = (text: string, style: CellStyle | undefined): CellStyle | undefined =>
  style === 'code' && /\p{Script=Han}/u.test(text) ? 'centre' : style

/** A plain table: one style per column. */
export function listTable(
  widths: readonly number[],
  heads: readonly string[],
  styles: readonly CellStyle[],
  lines: readonly (readonly string[])[],
): TableBlock {
  return table(
    widths,
    [headRow(heads)],
    lines.map((texts) => row(texts.map((text, column) => cell(text, styleOf(text, styles[column]))))),
  )
}

/** Nobody knows by the digits how they were made: the boxes are for the pen. */
export const howWritten = '□掷骰　□书写'

export function seedBlocks(seed: SeedFacts): readonly Block[] {
  return [
    listTable(
      [12, 76, 34, 34],
      ['次序', '写号人', '号码', '方式'],
      ['centre', 'left', 'code', 'centre'],
      seed.contributors.map(({ who, digits }, index) => [String(index + 1), who, digits, howWritten]),
    ),
    codePairs([['机器号码', seed.machine]]),
    { kind: 'code', caption: `种子 S（${seed.seedFile} 的 SHA-256）`, code: seed.seed },
  ]
}

/** Hashes that are compared, not photographed: one line each. */
export function codePairs(codes: readonly (readonly [string, string])[], keepTogether = false): TableBlock {
  return table(
    [28, 128],
    [],
    codes.map(([name, code]) => codeRow(name, code)),
    keepTogether,
  )
}

const winnerColumns = [11, 47, 38, 28, 32] as const

export function ticketTable(tickets: readonly TicketFacts[]): Block {
  return listTable(
    winnerColumns,
    ['名次', '名称', '统一社会信用代码', '类别、乡镇', '签号前12位'],
    ['centre', 'left', 'code', 'centre', 'code'],
    tickets.map((one) => [
      one.rank === 0 ? '—' : String(one.rank),
      one.name,
      one.id,
      stratumText(one),
      one.rank === 0 ? '全部检查' : ticketStart(one.ticket),
    ]),
  )
}

export const stratumText = (one: Pick<TicketFacts, 'class' | 'region'>) =>
  [one.class, one.region].filter((word) => word !== '').join('\n')

export function placeTable<Place extends PlaceFacts>(
  places: readonly Place[],
  head: string,
  last: (place: Place) => string,
): readonly Block[] {
  if (places.length === 0) return [none()]
  return [
    listTable(
      [50, 34, 12, 22, 38],
      ['检查对象（检查组）', '部门', '岗位', '所需专长', head],
      ['left', 'centre', 'centre', 'centre', 'left'],
      places.map((place) => [
        place.unit,
        place.department,
        String(place.place),
        specialtyText(place),
        last(place),
      ]),
    ),
  ]
}

export const specialtyText = ({ specialty }: Pick<PlaceFacts, 'specialty'>) =>
  specialty === '' ? '不限' : specialty

/** Name and digest of what was handed in: the paper in the file can be held against it. */
export const documentRows = (documents: readonly DocumentFacts[]): readonly Row[] =>
  documents.flatMap(({ name, sha256 }) => [
    row([cell('证明材料', 'label'), cell(name)]),
    codeRow('其 SHA-256', sha256),
  ])

/** A hash in four parts, on one line of a table; words stay as they are. */
export function inParts(code: string): string {
  return /^[0-9a-f]{64}$/.test(code) ? (code.match(/.{16}/gu) ?? []).join(' ') : code
}

/** The first 12 digits of a ticket: enough to find it in the package's list. */
export function ticketStart(ticket: string): string {
  return ticket.slice(0, 12)
}

export function none(text = '无。'): Block {
  return paragraph('text', text)
}
