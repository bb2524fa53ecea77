import { nameIndex } from '#shared/domain/rosters/name-index.ts'
import { compareRecusals, ruleKey } from '#shared/domain/rosters/recusal-rules-rows.ts'
import type { FiledRow, RecusalsKnown } from '#shared/domain/rosters/recusal-rules-rows.ts'
import { pairKey } from '#shared/domain/rosters/recusal-rules.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, newId } from '../../context.ts'
import type { Db, Tx } from '../../store/database.ts'
import * as store from '../../store/recusals.ts'
import { readRoster, rosterStamp } from '../../store/rosters.ts'
import { targetNames } from '../../store/target-people.ts'
import { gathered, keptRows, listPreview, listRows, readList } from './list-session.ts'
import type { ListSession } from './list-session.ts'

export type RecusalSession = ListSession<FiledRow>

export const previewRecusals: Usecase<'recusals.previewImport'> = async (context, input, run) => {
  const options = { assumptions: input.defaults }
  const read = await readList({ list: 'recusals', file: input.file, options }, run)
  if (!read.ok) return read
  const { incoming, ...file } = read.value
  const stamp = await stampOf(context.db)
  const rows = compareRecusals(incoming, await knownRecusals(context.db))
  const session = { ...file, stamp, compared: await gathered(rows, incoming.length, run) }
  const token = newId(context)
  context.recusalPreviews.put(token, session)
  return ok(listPreview(token, session))
}

async function knownRecusals(db: Db): Promise<RecusalsKnown> {
  const targets = await targetNames(db)
  return {
    inspectors: nameIndex(await readRoster(db, 'inspectors')),
    targets: nameIndex(targets.filter(({ retired }) => !retired)),
    pairs: new Set((await store.listRecusals(db)).map(pairKey)),
    rules: new Set((await store.listRecusalRules(db)).map(ruleKey)),
  }
}

async function stampOf(db: Db | Tx): Promise<string> {
  const filed = [
    ...(await store.listRecusals(db)).map(pairKey),
    ...(await store.listRecusalRules(db)).map(ruleKey),
  ]
  return [await rosterStamp(db, 'targets'), await rosterStamp(db, 'inspectors'), ...filed].join('\n')
}

export const previewRecusalRows: Usecase<'recusals.previewRows'> = async (context, query) => {
  const session = await Promise.resolve(context.recusalPreviews.get(query.token))
  if (session === undefined) return fail({ code: 'preview-gone' })
  return ok(listRows(session, query))
}

export const discardRecusals: Usecase<'recusals.discardImport'> = async (context, { token }) => {
  await Promise.resolve(context.recusalPreviews.drop(token))
  return ok(null)
}

export const confirmRecusals: Usecase<'recusals.confirmImport'> = async (context, { token }) => {
  const session = context.recusalPreviews.get(token)
  if (session === undefined) return fail({ code: 'preview-gone' })
  const kept = keptRows(session)
  if (kept.length === 0) return fail({ code: 'nothing-to-import' })
  const { counts } = listPreview(token, session)
  const done = await act(context, async (tx) => {
    if ((await stampOf(tx)) !== session.stamp) return fail({ code: 'rosters-changed-meanwhile' })
    for (const row of kept) await fileRow(context, tx, row)
    const { fileName, fileDigest } = session
    return ok({
      value: counts,
      kind: 'recusal.imported',
      body: { fileName, fileDigest, counts, filed: kept },
    })
  })
  if (done.ok) context.recusalPreviews.drop(token)
  return done
}

/** A dated row is what the inspector stated; without a date the office says so. */
async function fileRow(context: Context, tx: Tx, row: FiledRow): Promise<void> {
  const { inspectorId, targetId, person, reason, statedOn } = row
  const source = statedOn === '' ? 'office' : 'statement'
  if (targetId !== '') await store.insertRecusal(tx, { inspectorId, targetId, reason, source, statedOn })
  else {
    await store.insertRecusalRule(tx, { id: newId(context), inspectorId, person, reason, source, statedOn })
  }
}
