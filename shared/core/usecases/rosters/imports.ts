import type { Result } from '#shared/contract/index.ts'
import { toRecord } from '#shared/domain/rosters/records.ts'
import { openRoster } from '#shared/domain/rosters/read-roster.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, breathe, newId } from '../../context.ts'
import type { Run } from '../../core.ts'
import { readTable } from '../../files/read-table.ts'
import { sha256OfBytes } from '../../sha256.ts'
import type { Tx } from '../../store/database.ts'
import { putRecords, readRoster, retiredIds, rosterStamp } from '../../store/rosters.ts'
import { importContext } from './import-context.ts'
import type { ImportSession } from './import-session.ts'
import { previewOf, rowView, startSession, withCorrection } from './import-session.ts'

export const previewImport: Usecase<'rosters.previewImport'> = async (context, input, run) => {
  const { roster, file, defaults: assumptions } = input
  const workbook = await readTable(file.bytes, file.name, {
    signal: run.signal,
    progress: (done, total) => run.onProgress({ doing: 'reading-file', done, total }),
  })
  if (!workbook.ok) return workbook
  const table = openRoster(roster, workbook.value, {
    ...(await importContext(context)),
    assumptions,
    ...(input.sheet === undefined ? {} : { sheet: input.sheet }),
    ...(input.columns === undefined ? {} : { columns: input.columns }),
  })
  if (!table.ok) return table
  const session = await startSession(
    {
      roster,
      fileName: file.name,
      fileDigest: sha256OfBytes(file.bytes),
      table: table.value,
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
      (!query.withProblems || row.problems.length > 0),
  )
  const rows = chosen.slice(query.offset, query.offset + query.limit).map(rowView)
  return ok({ total: chosen.length, rows })
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

export const discardImport: Usecase<'rosters.discardImport'> = async (context, { token }) => {
  await Promise.resolve(context.previews.drop(token))
  return ok(null)
}

export const confirmImport: Usecase<'rosters.confirmImport'> = async (context, { token }, run) => {
  const session = context.previews.get(token)
  if (session === undefined) return fail({ code: 'preview-gone' })
  const written = session.compared.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')
  if (written.length === 0) return fail({ code: 'nothing-to-import' })
  const { counts } = previewOf(token, session)
  const done = await act(context, async (tx, at) => {
    if ((await rosterStamp(tx, session.roster)) !== session.stamp) {
      return fail({ code: 'rosters-changed-meanwhile' })
    }
    await write(tx, session, written, at, run)
    const { roster, fileName, fileDigest } = session
    return ok({ value: counts, kind: 'roster.imported', body: { roster, fileName, fileDigest, counts } })
  })
  if (done.ok) context.previews.drop(token)
  return done satisfies Result<unknown, unknown>
}

const batch = 2000

async function write(
  tx: Tx,
  session: ImportSession,
  rows: ImportSession['compared'],
  at: string,
  run: Run,
): Promise<void> {
  for (let done = 0; done < rows.length; done += batch) {
    const records = rows.slice(done, done + batch).map(({ values }) => toRecord(session.roster, values))
    await putRecords(tx, session.roster, records, at)
    run.onProgress({ doing: 'writing-rows', done: Math.min(done + batch, rows.length), total: rows.length })
    // The transaction stays open meanwhile; nobody else can write, and a cancel rolls all of it back.
    await breathe(run)
  }
}
