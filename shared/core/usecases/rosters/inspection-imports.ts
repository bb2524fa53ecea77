import { exemptionsOf } from '#shared/domain/plan/yearly-cap.ts'
import { exemptionReasons } from '#shared/domain/rosters/inspection-history.ts'
import type { Inspection } from '#shared/domain/rosters/inspection-history.ts'
import { compareHistory, historySheet, visitKey } from '#shared/domain/rosters/inspection-history-rows.ts'
import type { HistoryKnown } from '#shared/domain/rosters/inspection-history-rows.ts'
import { nameIndex } from '#shared/domain/rosters/name-index.ts'
import { publicSheet } from '#shared/domain/rosters/roster-columns.ts'
import { fieldsOf } from '#shared/domain/rosters/roster-fields.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, breathe, dayOf, newId } from '../../context.ts'
import type { Db, Tx } from '../../store/database.ts'
import { inspectionStamp, putInspections, readInspections } from '../../store/inspections.ts'
import { rosterStamp } from '../../store/rosters.ts'
import { targetNames } from '../../store/target-people.ts'
import { tellOfPersonal } from './export-roster.ts'
import { heldDraws, officePack } from './inspection-counts.ts'
import { batch, gathered, keptRows, listPreview, listRows, readList } from './list-session.ts'
import type { ListSession } from './list-session.ts'
import { textWorkbook } from './text-workbook.ts'

export type InspectionSession = ListSession<Inspection>

export const previewInspections: Usecase<'inspections.previewImport'> = async (context, input, run) => {
  const options = {
    assumptions: input.defaults,
    ...(input.sheet === undefined ? {} : { sheet: input.sheet }),
    ...(input.columns === undefined ? {} : { columns: input.columns }),
  }
  const read = await readList({ list: 'inspections', file: input.file, options }, run)
  if (!read.ok) return read
  const { incoming, ...file } = read.value
  const stamp = await stampOf(context.db)
  const rows = compareHistory(incoming, await knownHistory(context))
  const session = { ...file, stamp, compared: await gathered(rows, incoming.length, run) }
  const token = newId(context)
  context.inspectionPreviews.put(token, session)
  return ok(listPreview(token, session))
}

async function knownHistory(context: Context): Promise<HistoryKnown> {
  const { db } = context
  const pack = await officePack(db)
  return {
    targets: nameIndex(await targetNames(db), ({ retired }) => !retired),
    existing: new Map((await readInspections(db)).map((one) => [visitKey(one), one])),
    draws: await heldDraws(db),
    exemptions: pack === null ? exemptionReasons : exemptionsOf(pack),
    today: dayOf(context),
  }
}

const stampOf = async (db: Db | Tx) => `${await rosterStamp(db, 'targets')} ${await inspectionStamp(db)}`

export const previewInspectionRows: Usecase<'inspections.previewRows'> = async (context, query) => {
  const session = await Promise.resolve(context.inspectionPreviews.get(query.token))
  if (session === undefined) return fail({ code: 'preview-gone' })
  return ok(listRows(session, query))
}

export const discardInspections: Usecase<'inspections.discardImport'> = async (context, { token }) => {
  await Promise.resolve(context.inspectionPreviews.drop(token))
  return ok(null)
}

export const confirmInspections: Usecase<'inspections.confirmImport'> = async (context, { token }, run) => {
  const session = context.inspectionPreviews.get(token)
  if (session === undefined) return fail({ code: 'preview-gone' })
  const kept = keptRows(session)
  if (kept.length === 0) return fail({ code: 'nothing-to-import' })
  const { counts } = listPreview(token, session)
  const done = await act(context, async (tx, at) => {
    if ((await stampOf(tx)) !== session.stamp) return fail({ code: 'rosters-changed-meanwhile' })
    for (let from = 0; from < kept.length; from += batch) {
      const part = kept
        .slice(from, from + batch)
        .map((one) => ({ ...one, id: one.id === '' ? newId(context) : one.id }))
      await putInspections(tx, part, at)
      run.onProgress({ doing: 'writing-rows', done: from + part.length, total: kept.length })
      // The transaction stays open meanwhile; nobody else can write, and a cancel rolls all of it back.
      await breathe(run)
    }
    const { fileName, fileDigest } = session
    return ok({ value: counts, kind: 'inspection.imported', body: { fileName, fileDigest, counts } })
  })
  if (done.ok) context.inspectionPreviews.drop(token)
  return done
}

/** The history in the columns it can be imported from: a round trip changes nothing. */
export const exportInspections: Usecase<'inspections.export'> = async (context, { personal }, run) => {
  const sheet = historySheet(await readInspections(context.db))
  if (personal) {
    const told = await tellOfPersonal(context, { list: 'inspections', count: sheet.rows.length })
    if (!told.ok) return told
  }
  const fields = fieldsOf('inspections').map(({ field }) => field)
  return ok(await textWorkbook(context, '检查历史', personal ? sheet : publicSheet(sheet, fields), run))
}
