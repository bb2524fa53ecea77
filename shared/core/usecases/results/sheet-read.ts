import type { PreviewedTarget, ResultSheetPreview, SheetRow } from '#shared/contract/index.ts'
import { canonicalText } from '#shared/domain/plan/change-pack.ts'
import { wordsOf } from '#shared/domain/plan/rule-pack.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { isWhole } from '#shared/domain/results/follow-up-offers.ts'
import type { ReadTarget, SheetReading } from '#shared/domain/results/read-sheet.ts'
import { placeOfProblem, readSheet } from '#shared/domain/results/read-sheet.ts'
import { recordChanges } from '#shared/domain/results/record-changes.ts'
import type { SheetMark, SheetRefusal } from '#shared/domain/results/sheet-mark.ts'
import { markRefusal, readMark } from '#shared/domain/results/sheet-mark.ts'
import type { SheetProblem } from '#shared/domain/results/sheet-reading.ts'
import { rowsIn } from '#shared/domain/results/sheet-rows.ts'
import type { DateSystem } from '#shared/domain/rosters/workbook.ts'
import type { Context } from '../../context.ts'
import type { Run } from '../../core.ts'
import { readTable } from '../../files/read-table.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { InspectionRecord } from '../../store/results.ts'
import { listRecords, listRecordVersions } from '../../store/results.ts'
import type { MadeSheet } from '../../store/result-sheets.ts'
import { listMadeSheets } from '../../store/result-sheets.ts'
import type { DrawBasis, SheetBasis } from './draw-basis.ts'
import { drawBasis, sheetIn } from './draw-basis.ts'
import { problemsOf } from './write-record.ts'

export interface HandedSheet {
  readonly drawId: string
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
}

/** A workbook that came back, held against what was sent and what is entered now. */
export interface ReturnedSheet {
  readonly basis: DrawBasis
  readonly mark: SheetMark
  readonly reading: SheetReading
  readonly compared: readonly ComparedTarget[]
}

export interface ComparedTarget {
  readonly read: ReadTarget
  readonly sheet: SheetBasis
  readonly view: PreviewedTarget
}

/** Reads a workbook whole; the bytes decide what it is, its mark whose. */
export async function returnedSheet(context: Context, { drawId, file }: HandedSheet, run: Run) {
  const { db } = context
  const found = await drawBasis(db, drawId)
  if (!found.ok) return found
  const basis = found.value
  const book = await readTable(file.bytes, file.name, {
    signal: run.signal,
    progress: (done, total) => run.onProgress({ doing: 'reading-file', done, total }),
  })
  if (!book.ok) return book
  const refused = (refusal: SheetRefusal) => fail(refusalOf(file.name, refusal))
  const marked = readMark(book.value)
  if (!marked.ok) return refused(marked.failure)
  const mark = marked.value
  const sent = await latestSheets(db, drawId)
  const editions = new Map([...sent].map(([department, { edition }]) => [department, edition]))
  const another = markRefusal(mark, basis.draw.number, editions)
  if (another !== null) return refused(another)
  const rows = rowsIn(book.value)
  const made = sent.get(mark.department)
  if (rows === null || made === undefined) return refused({ reason: 'no-table' })
  const words = wordsFor(basis, mark.department, book.value.dateSystem)
  const reading = readSheet(rows, made.content, words)
  const compared = await compare(context, basis, mark.department, reading)
  return ok<ReturnedSheet>({ basis, mark, reading, compared })
}

const refusalOf = (file: string, refusal: SheetRefusal) =>
  ({ code: 'result-sheet-not-accepted', file, refusal }) as const

async function latestSheets(db: Db, drawId: string): Promise<ReadonlyMap<string, MadeSheet>> {
  return new Map((await listMadeSheets(db, drawId)).map((sheet) => [sheet.department, sheet]))
}

function wordsFor(
  { pack, inspectors, assignedAt, places }: DrawBasis,
  department: string,
  dateSystem: DateSystem,
) {
  const drawn = new Set(
    places.flatMap(({ drawnId }) => assignedAt(drawnId, department).map(({ inspectorId }) => inspectorId)),
  )
  return {
    results: wordsOf(pack, 'resultWords'),
    handling: wordsOf(pack, 'handlingWords'),
    methods: wordsOf(pack, 'methods'),
    refusalGrounds: wordsOf(pack, 'refusalGrounds'),
    people: [...inspectors.values()].filter((one) => one.department === department || drawn.has(one.id)),
    dateSystem,
  }
}

async function compare(
  context: Context,
  basis: DrawBasis,
  department: string,
  { targets }: SheetReading,
): Promise<readonly ComparedTarget[]> {
  const { db } = context
  const records = new Map(
    (await listRecords(db, basis.draw.id)).flatMap((record) =>
      record.department === department ? [[record.targetId, record]] : [],
    ),
  )
  const compared: ComparedTarget[] = []
  for (const read of targets.filter(({ isBlank }) => !isBlank)) {
    const sheet = sheetIn(basis, read.target.targetId, department)
    if (!sheet.ok) continue
    const record = records.get(read.target.targetId) ?? null
    const problems = await allProblems(context, db, sheet.value, read)
    compared.push({ read, sheet: sheet.value, view: await viewOf(db, read, record, problems) })
  }
  return compared
}

/** What its cells do not say, and what the rules say to what they do; each cell is told of once. */
async function allProblems(
  context: Context,
  db: Db,
  sheet: SheetBasis,
  read: ReadTarget,
): Promise<readonly SheetProblem[]> {
  const told = new Set(read.problems.map(({ row, column }) => `${row} ${column}`))
  const byRules = (await problemsOf(context, db, sheet, read.content)).map((record): SheetProblem => ({
    ...placeOfProblem(read, record.field),
    problem: { code: 'record', record },
  }))
  return [...read.problems, ...byRules.filter(({ row, column }) => !told.has(`${row} ${column}`))]
}

async function viewOf(
  db: Db | Tx,
  { target, rows, content, rowOf }: ReadTarget,
  record: InspectionRecord | null,
  problems: readonly SheetProblem[],
): Promise<PreviewedTarget> {
  const versions = record === null ? [] : await listRecordVersions(db, record.id)
  const outcome = problems.length > 0 ? 'rejected' : outcomeOf(target.version, record, content)
  const shown = content.items.map((item): SheetRow => ({
    row: rowOf.get(item.itemId) ?? 0,
    itemName: item.itemName,
    codes: item.codes,
    finding: item.finding,
    handling: item.handling,
  }))
  return {
    targetId: target.targetId,
    targetName: target.targetName,
    row: rows[0]?.number ?? 0,
    outcome,
    version: record?.version ?? 0,
    wasApproved: versions.some(({ state }) => state === 'approved'),
    rows: shown,
    problems,
    changes: outcome === 'new' ? [] : recordChanges(record?.content ?? null, content),
    since:
      record !== null && record.version !== target.version ? { actor: record.actor, at: record.at } : null,
  }
}

/** Whatever was entered since the workbook went out is never overwritten unseen. */
function outcomeOf(
  sentVersion: number,
  record: InspectionRecord | null,
  content: ReadTarget['content'],
): PreviewedTarget['outcome'] {
  if (record === null) return 'new'
  const isSame = canonicalText(record.content) === canonicalText(content)
  if (isSame && isWhole(record.state)) return 'unchanged'
  return record.version === sentVersion || isSame ? 'changed' : 'conflict'
}

export function previewOf({ mark, reading, compared }: ReturnedSheet): ResultSheetPreview {
  return {
    department: mark.department,
    edition: mark.edition,
    targets: compared.map(({ view }) => view),
    strangers: reading.strangers,
    blank: reading.targets.filter(({ isBlank }) => isBlank).length,
  }
}
