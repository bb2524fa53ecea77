import { absentWithin } from '#shared/domain/rosters/absent-records.ts'
import { headerKey } from '#shared/domain/rosters/remembered-reading.ts'
import { openRoster } from '#shared/domain/rosters/read-roster.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, newId } from '../../context.ts'
import type { Run } from '../../core.ts'
import { readTable } from '../../files/read-table.ts'
import { sha256OfBytes } from '../../sha256.ts'
import { forgetReading, rememberedReadings } from '../../store/import-readings.ts'
import { readRoster, retiredIds, rosterStamp } from '../../store/rosters.ts'
import { importContext } from './import-context.ts'
import { startSession, withCorrection } from './import-session.ts'
import { isWarned, missingView, previewOf, rowView } from './import-views.ts'

export const previewImport: Usecase<'rosters.previewImport'> = async (context, input, run) => {
  const { roster, file, sheet, headerRow, columns, defaults } = input
  const workbook = await readFile(file, run)
  if (!workbook.ok) return workbook
  const isTold = columns !== undefined || Object.keys(defaults).length > 0
  const table = openRoster(roster, workbook.value, {
    ...(await importContext(context)),
    ...(isTold ? { assumptions: defaults } : { remembered: await rememberedReadings(context.db, roster) }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(columns === undefined ? {} : { columns }),
  })
  if (!table.ok) return table
  const session = await startSession(
    {
      roster,
      file,
      fileDigest: sha256OfBytes(file.bytes),
      table: table.value,
      choice: isTold ? (columns ?? {}) : null,
      existing: await rosterById(context, roster),
      retired: await retiredIds(context.db, roster),
      stamp: await rosterStamp(context.db, roster),
    },
    run,
  )
  const token = newId(context)
  context.previews.put(token, session)
  return ok(previewOf(token, session))
}

/** The bytes of a chosen file as sheets of cells, with progress. */
export function readFile(file: { readonly name: string; readonly bytes: Uint8Array }, run: Run) {
  return readTable(file.bytes, file.name, {
    signal: run.signal,
    progress: (done, total) => run.onProgress({ doing: 'reading-file', done, total }),
  })
}

async function rosterById({ db }: Context, roster: RosterName) {
  const records: readonly RosterRecord[RosterName][] = await readRoster(db, roster)
  return new Map(records.map((record) => [record.id, record]))
}

export const previewRows: Usecase<'rosters.previewRows'> = async (context, query) => {
  const session = await Promise.resolve(context.previews.get(query.token))
  if (session === undefined) return fail({ code: 'preview-gone' })
  const chosen = session.compared.filter(
    (row) =>
      (query.outcomes.length === 0 || query.outcomes.includes(row.outcome)) &&
      (!query.warned || isWarned(row)) &&
      (!query.withProblems || row.problems.length > 0),
  )
  const rows = chosen.slice(query.offset, query.offset + query.limit).map(rowView)
  return ok({ total: chosen.length, rows })
}

export const previewMissing: Usecase<'rosters.previewMissing'> = async (context, query) => {
  const session = await Promise.resolve(context.previews.get(query.token))
  if (session === undefined) return fail({ code: 'preview-gone' })
  const absent = absentWithin(session.absent, query.extent)
  const rows = absent.slice(query.offset, query.offset + query.limit).map(missingView)
  return ok({ total: absent.length, rows })
}

export const correctPreviewRow: Usecase<'rosters.correctRow'> = async (context, { token, row, values }) => {
  const before = await Promise.resolve(context.previews.get(token))
  if (before === undefined) return fail({ code: 'preview-gone' })
  const session = withCorrection(before, row, values)
  const mended = session.compared.find((one) => one.row === row)
  if (mended === undefined) return fail({ code: 'record-not-found', what: 'row', id: String(row) })
  context.previews.put(token, session)
  return ok({ row: rowView(mended), preview: previewOf(token, session) })
}

export const forgetColumns: Usecase<'rosters.forgetColumns'> = async (context, { token }) => {
  const session = context.previews.get(token)
  if (session === undefined) return fail({ code: 'preview-gone' })
  const { roster, table } = session
  return act(context, async (tx) => {
    await forgetReading(tx, roster, headerKey(table.header))
    return ok({ value: null, kind: 'roster.columns-forgotten', body: { roster, header: table.header.texts } })
  })
}

export const discardImport: Usecase<'rosters.discardImport'> = async (context, { token }) => {
  await Promise.resolve(context.previews.drop(token))
  return ok(null)
}
