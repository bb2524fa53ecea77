import type { ImportCounts } from '#shared/contract/index.ts'
import { absentWithin, type AbsentRecord } from '#shared/domain/rosters/absent-records.ts'
import { countOutcomes, type ComparedRow } from '#shared/domain/rosters/compare-roster.ts'
import { changesBetween, retirement } from '#shared/domain/rosters/record-changes.ts'
import { toRecord, toValues } from '#shared/domain/rosters/records.ts'
import { headerKey, keptChoice } from '#shared/domain/rosters/remembered-reading.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act, breathe, newId } from '../../context.ts'
import type { Run } from '../../core.ts'
import type { Tx } from '../../store/database.ts'
import { forgetReading, rememberReading } from '../../store/import-readings.ts'
import { actorOf, lastChange, recordChanges } from '../../store/roster-changes.ts'
import { insertImport } from '../../store/roster-imports.ts'
import { putRecords, retireRecords, rosterStamp } from '../../store/rosters.ts'
import type { ImportSession } from './import-session.ts'

/** An import while it is written. */
export interface Writing {
  readonly tx: Tx
  readonly session: ImportSession
  readonly importId: string
  readonly at: string
  readonly actor: string
  readonly run: Run
}

const batch = 2000

export const confirmImport: Usecase<'rosters.confirmImport'> = async (
  context,
  { token, retireMissing },
  run,
) => {
  const session = context.previews.get(token)
  if (session === undefined) return fail({ code: 'preview-gone' })
  const rows = session.compared.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')
  const missing = retireMissing === undefined ? [] : absentWithin(session.absent, retireMissing.extent)
  if (rows.length + missing.length === 0) return fail({ code: 'nothing-to-import' })
  const counts: ImportCounts = { ...countOutcomes(session.compared), retired: missing.length }
  const importId = newId(context)
  const { roster, file, fileDigest, table } = session
  const done = await act(context, async (tx, at) => {
    if ((await rosterStamp(tx, roster)) !== session.stamp) return fail({ code: 'rosters-changed-meanwhile' })
    const actor = await actorOf(tx)
    const firstChange = await lastChange(tx)
    const writing: Writing = { tx, session, importId, at, actor, run }
    await writeRows(writing, rows)
    await retire(writing, missing, retireMissing?.reason ?? '')
    await rememberColumns(writing)
    const kept = { id: importId, roster, fileName: file.name, sha256: fileDigest, sheet: table.sheet, counts }
    await insertImport(tx, { ...kept, at, actor, firstChange, lastChange: await lastChange(tx) })
    const body = { roster, importId, fileName: file.name, fileDigest, sheet: table.sheet, counts }
    return ok({ value: counts, kind: 'roster.imported', body: { ...body, ...toldRetirement(retireMissing) } })
  })
  if (done.ok) context.previews.drop(token)
  return done
}

function toldRetirement(asked: { readonly extent: string; readonly reason: string } | undefined): object {
  return asked === undefined ? {} : { retireMissing: asked }
}

export async function writeRows(
  { tx, session, importId, at, actor, run }: Writing,
  rows: readonly ComparedRow[],
) {
  const { roster, existing } = session
  for (let done = 0; done < rows.length; done += batch) {
    const some = rows.slice(done, done + batch)
    const records = some.map(({ values }) => toRecord(roster, values))
    await putRecords(tx, roster, records, at, importId)
    const changes = some.flatMap(({ values }, index) => {
      const record = records[index]
      const before = record === undefined ? undefined : existing.get(record.id)
      if (record === undefined || before === undefined) return []
      return [{ id: record.id, changes: changesBetween(roster, toValues(before), values) }]
    })
    await recordChanges(tx, { roster, at, actor, cause: 'imported', importId }, changes)
    run.onProgress({ doing: 'writing-rows', done: Math.min(done + batch, rows.length), total: rows.length })
    // The transaction stays open meanwhile; nobody else can write, and a cancel rolls all of it back.
    await breathe(run)
  }
}

async function retire(
  { tx, session, importId, at, actor, run }: Writing,
  missing: readonly AbsentRecord[],
  reason: string,
) {
  const { roster } = session
  for (let done = 0; done < missing.length; done += batch) {
    const ids = missing.slice(done, done + batch).map(({ record }) => record.id)
    await retireRecords(tx, roster, ids, reason, at)
    const changes = ids.map((id) => ({ id, changes: retirement('', reason) }))
    await recordChanges(tx, { roster, at, actor, cause: 'retired', importId }, changes)
    run.onProgress({
      doing: 'retiring-records',
      done: Math.min(done + batch, missing.length),
      total: missing.length,
    })
    await breathe(run)
  }
}

/** What the clerk told of the columns serves the next file with this header; telling nothing new forgets it. */
async function rememberColumns({ tx, session, at }: Writing): Promise<void> {
  const { roster, table, choice } = session
  if (choice === null) return
  const about = { roster, header: headerKey(table.header), at }
  const columns = keptChoice(table.header, choice)
  const defaults = table.context.assumptions
  if (Object.keys(columns).length + Object.keys(defaults).length === 0) {
    await forgetReading(tx, roster, about.header)
  } else await rememberReading(tx, about, { columns, defaults })
}
