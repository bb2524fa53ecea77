import type { Block, DocumentModel, Section, TableBlock } from '../model.ts'
import { changeList } from './changes.ts'
import { firstCommitment, firstResult } from './first-round.ts'
import type { DrawRecordInput, SecondRound, SheetKind } from './input.ts'
import { laterRecord, refillsHeld, reserveList } from './later.ts'
import { roundName, secondCommitment, secondResult } from './second-round.ts'
import { voidSheet } from './void-sheet.ts'

/** One act on paper. `round` is null for sheets that belong to no round. */
export interface DrawSheet {
  readonly kind: SheetKind
  readonly round: number | null
  readonly name: string
  /** Made when it is printed: a change list can be long */
  readonly blocks: () => readonly Block[]
}

/**
 * Every sheet that the draw has by now, in the order of the ceremony: what has not happened yet is not there
 * (draw-protocol.md §5).
 */
export function drawSheets(input: DrawRecordInput): readonly DrawSheet[] {
  const { first, voided, replacements } = input
  const { result } = first
  const sheets: DrawSheet[] = [
    { kind: 'C1', round: 1, name: '第一轮承诺单', blocks: () => firstCommitment(input) },
    { kind: 'C4', round: null, name: '名录变动表', blocks: () => changeList(input) },
  ]
  if (result !== null) {
    sheets.push(
      { kind: 'C2', round: 1, name: '第一轮结果单', blocks: () => firstResult(input, result) },
      { kind: 'C3', round: null, name: '递补名单', blocks: () => reserveList(input, result) },
    )
  }
  sheets.push(...input.second.flatMap((round, index) => roundSheets(input, round, index)))
  if (replacements.length > 0 || refillsHeld(input).length > 0)
    sheets.push({ kind: 'C5', round: null, name: '递补、补位记录', blocks: () => laterRecord(input) })
  if (voided !== null)
    sheets.push({ kind: 'C6', round: null, name: '作废单', blocks: () => voidSheet(input, voided) })
  return sheets
}

function roundSheets(input: DrawRecordInput, round: SecondRound, index: number): readonly DrawSheet[] {
  const name = roundName(round.kind, index)
  const { result } = round
  const commitment: DrawSheet = {
    kind: 'C1',
    round: round.round,
    name: `${name}承诺单`,
    blocks: () => secondCommitment(input, round, name),
  }
  if (result === null) return [commitment]
  const blocks = () => secondResult(input, round, result, name)
  return [commitment, { kind: 'C2', round: round.round, name: `${name}结果单`, blocks }]
}

/** W5 抽取记录: every signed sheet, printed at any state of a draw. */
export function drawRecord(input: DrawRecordInput): DocumentModel {
  // The list of who is next is no act: it stands in the result, and is printed for the office by itself.
  const sheets = drawSheets(input).filter(({ kind }) => kind !== 'C3' && (kind !== 'C4' || hasChanges(input)))
  return documentOf(input, '抽取记录', sheets)
}

const hasChanges = ({ changes }: DrawRecordInput) =>
  changes !== null && changes.common > 0 && changes.changes.length > 0

/**
 * One sheet by itself; null: the draw has none of that kind. `round` null: the last one.
 */
export function drawSheet(
  input: DrawRecordInput,
  kind: SheetKind,
  round: number | null,
): { readonly name: string; readonly model: DocumentModel } | null {
  const sheet = drawSheets(input).findLast(
    (one) => one.kind === kind && (round === null || one.round === null || one.round === round),
  )
  return sheet === undefined ? null : { name: sheet.name, model: documentOf(input, sheet.name, [sheet]) }
}

function documentOf(
  { facts, voided }: DrawRecordInput,
  name: string,
  sheets: readonly DrawSheet[],
): DocumentModel {
  const sections = sheets.flatMap(sectionsOf)
  return {
    title: `${facts.title}${name}`,
    date: facts.date,
    // Every page names its draw: a page of signatures cannot be put to another one.
    mark: [`抽取编号：${facts.number}`, facts.mark, voided === null ? '' : '作废']
      .filter((word) => word !== '')
      .join('　'),
    sectionCount: sections.length,
    sections,
  }
}

// A file is written section by section: a change list of a whole county does not fit into memory at once.
const mostRows = 2000

/** A sheet as one section; a very long table goes on in sections of its own, with its head again. */
function sectionsOf({ name, blocks }: DrawSheet): readonly Section[] {
  const parts: Block[][] = [[]]
  for (const block of blocks()) {
    const [first = block, ...more] = block.kind === 'table' ? tableParts(block) : [block]
    parts.at(-1)?.push(first)
    parts.push(...more.map((part) => [part]))
  }
  return parts.map((part) => ({ name, orientation: 'portrait', pages: 'continue', blocks: part }))
}

function tableParts(table: TableBlock): readonly TableBlock[] {
  const count = Math.max(1, Math.ceil(table.rows.length / mostRows))
  return Array.from({ length: count }, (_, part) => {
    return { ...table, rows: table.rows.slice(part * mostRows, (part + 1) * mostRows) }
  })
}
