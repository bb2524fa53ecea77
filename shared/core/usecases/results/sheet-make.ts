import { safeFileName } from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { wordsOf } from '#shared/domain/plan/rule-pack.ts'
import { blankRecord } from '#shared/domain/results/blank-record.ts'
import type { SentSheet } from '#shared/domain/results/read-sheet.ts'
import type { SheetPerson } from '#shared/domain/results/sheet-cells.ts'
import { itemCells, targetCells } from '#shared/domain/results/sheet-cells.ts'
import type { SheetColumn } from '#shared/domain/results/sheet-columns.ts'
import { targetColumnNames } from '#shared/domain/results/sheet-columns.ts'
import type { SheetMark } from '#shared/domain/results/sheet-mark.ts'
import type { RecordContent } from '#shared/domain/results/types.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, breathe, dayOf, newId } from '../../context.ts'
import type { Run } from '../../core.ts'
import { ZipWriter } from '../../documents/zip-writer.ts'
import type { Db, Tx } from '../../store/database.ts'
import { findOffice } from '../../store/offices.ts'
import type { InspectionRecord } from '../../store/results.ts'
import { listRecords } from '../../store/results.ts'
import type { MadeSheet } from '../../store/result-sheets.ts'
import { insertMadeSheet, listMadeSheets, sheetDigest } from '../../store/result-sheets.ts'
import { stillNext, unlessIssuedMeanwhile } from '../documents/issued-meanwhile.ts'
import type { DrawBasis, SheetBasis } from './draw-basis.ts'
import { drawBasis, sheetIn } from './draw-basis.ts'
import type { BookRow } from './sheet-book.ts'
import { sheetBook } from './sheet-book.ts'

/** E1: a workbook for each department to fill in; more than one come in a zip. */
export const makeSheets: Usecase<'results.makeSheets'> = async (context, { drawId, departments }, run) => {
  const found = await drawBasis(context.db, drawId)
  if (!found.ok) return found
  const basis = found.value
  // A workbook names its targets: sent before the day it would warn them.
  if (basis.draw.secret) return fail({ code: 'secret-until-released' })
  const strangers = departments.filter((one) => !basis.departments.includes(one))
  if (strangers.length > 0) return fail({ code: 'department-not-of-draw', departments: strangers })
  const wanted = basis.departments.filter((one) => departments.length === 0 || departments.includes(one))
  const shares = await sharesOf(context, basis, wanted)
  const record = async (tx: Tx, madeAt: string) => {
    const editions = await editionsOf(tx, drawId)
    const sheets: Record<string, unknown>[] = []
    for (const { department, edition, content } of shares) {
      stillNext(editions.get(department)?.length, edition, department)
      const sheet: MadeSheet = { id: newId(context), drawId, department, edition, content, madeAt }
      await insertMadeSheet(tx, sheet)
      sheets.push({ department, edition, sha256: sheetDigest(sheet) })
    }
    return ok({ value: null, kind: 'result.sheets-made', body: { number: basis.draw.number, sheets } })
  }
  const made = await unlessIssuedMeanwhile(() => act(context, record))
  return made.ok ? ok(await filesOf(context, basis, shares, run)) : made
}

const editionsOf = async (db: Db | Tx, drawId: string) =>
  Map.groupBy(await listMadeSheets(db, drawId), ({ department }) => department)

/** What one department gets. */
interface Share {
  readonly department: string
  readonly edition: number
  readonly content: SentSheet
  readonly rows: readonly BookRow[]
}

async function sharesOf(
  { db }: Context,
  basis: DrawBasis,
  departments: readonly string[],
): Promise<readonly Share[]> {
  const editions = await editionsOf(db, basis.draw.id)
  const records = await listRecords(db, basis.draw.id)
  return departments.map((department) => {
    const own = new Map(
      records.flatMap((record) => (record.department === department ? [[record.targetId, record]] : [])),
    )
    const sheets = basis.places.flatMap(({ targetId, replaced }) => {
      const sheet = replaced ? null : sheetIn(basis, targetId, department)
      return sheet?.ok === true ? [sheet.value] : []
    })
    const edition = (editions.get(department)?.length ?? 0) + 1
    return { department, edition, content: sentOf(sheets, own), rows: rowsOf(sheets, own) }
  })
}

type Records = ReadonlyMap<string, InspectionRecord>

const sentOf = (sheets: readonly SheetBasis[], records: Records): SentSheet => ({
  targets: sheets.map(({ place: { targetId, targetName } }) => ({
    targetId,
    targetName,
    version: records.get(targetId)?.version ?? 0,
  })),
  items: sheets[0]?.items ?? [],
})

export const peopleOf = ({ inspectors }: DrawBasis): ReadonlyMap<string, SheetPerson> =>
  new Map([...inspectors.values()].map(({ id, name }) => [id, { id, name }]))

/** What is entered already goes out again; of what is not, only who was drawn to go. */
function rowsOf(sheets: readonly SheetBasis[], records: Records): readonly BookRow[] {
  return sheets.flatMap((sheet) => {
    const blank: RecordContent = {
      ...blankRecord(sheet.items),
      inspectorIds: sheet.assigned.map(({ inspectorId }) => inspectorId),
    }
    return bookRows(sheet, records.get(sheet.place.targetId)?.content ?? blank)
  })
}

export function bookRows(sheet: SheetBasis, content: RecordContent): readonly BookRow[] {
  const { basis, place, items } = sheet
  const told = new Map(content.items.map((item) => [item.itemId, item]))
  const own = targetCells(content, peopleOf(basis))
  const silent = Object.fromEntries(targetColumnNames.map((name) => [name, ''])) as typeof own
  return items.map(({ itemId, itemName }, index) => {
    const item = told.get(itemId) ?? { itemId, itemName, codes: [], finding: '', handling: [] }
    const texts: Record<SheetColumn, string> = {
      position: String(place.position),
      target: place.targetName,
      targetId: place.targetId,
      itemId,
      item: itemName,
      ...itemCells(item),
      ...(index === 0 ? own : silent),
    }
    return { texts, isFirst: index === 0, reason: '' }
  })
}

/** The workbook of one department; `rows`: what goes out, or comes back for correction. */
export async function bookOf(
  context: Context,
  { draw, pack }: DrawBasis,
  mark: SheetMark,
  rows: readonly BookRow[],
): Promise<Uint8Array> {
  const office = await findOffice(context.db)
  return sheetBook({
    title: `${draw.title}检查结果录入表（${mark.department}）`,
    mark,
    office: office?.profile.bureau ?? '',
    rehearsal: office?.rehearsal === true ? '演练' : '',
    rows,
    choices: {
      codes: wordsOf(pack, 'resultWords'),
      handling: wordsOf(pack, 'handlingWords'),
      methods: wordsOf(pack, 'methods'),
      refusalGrounds: wordsOf(pack, 'refusalGrounds'),
    },
    date: dayOf(context),
  })
}

async function filesOf(context: Context, basis: DrawBasis, shares: readonly Share[], run: Run) {
  const { number } = basis.draw
  const zip = new ZipWriter()
  let only: { readonly name: string; readonly bytes: Uint8Array } | null = null
  for (const [done, { department, edition, rows }] of shares.entries()) {
    run.onProgress({ doing: 'writing-file', done, total: shares.length })
    await breathe(run)
    const bytes = await bookOf(context, basis, { number, department, edition }, rows)
    only = { name: `${safeFileName(`结果录入表 ${number} ${department} 第${edition}版`)}.xlsx`, bytes }
    zip.file(only.name, bytes)
  }
  if (shares.length === 1 && only !== null) return only
  return { name: `${safeFileName(`结果录入表 ${number}`)}.zip`, bytes: zip.close() }
}
