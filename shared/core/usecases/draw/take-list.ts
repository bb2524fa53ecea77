import type { ImportCounts } from '#shared/contract/index.ts'
import type { ComparedRow } from '#shared/domain/rosters/compare-roster.ts'
import { textIn } from '#shared/domain/rosters/values.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { schemeProblems } from '#shared/domain/plan/check-scheme.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, newId } from '../../context.ts'
import type { Run } from '../../core.ts'
import type { Tx } from '../../store/database.ts'
import { listDraws } from '../../store/draws.ts'
import { findTask, putScheme } from '../../store/plans.ts'
import { actorOf, lastChange } from '../../store/roster-changes.ts'
import { insertImport } from '../../store/roster-imports.ts'
import { rosterStamp } from '../../store/rosters.ts'
import { writeRows } from '../rosters/confirm-import.ts'
import type { ImportSession } from '../rosters/import-session.ts'
import { isOpen } from './schemes.ts'

/** 参与其他部门的联合抽查 (偃师第二十六条, 清河五(三)): their list becomes the scheme's targets, and strangers come into our roster. */
export const takeList: Usecase<'scheme.takeList'> = async (context, input, run) => {
  const session = context.previews.get(input.token)
  if (session === undefined || session.roster !== 'targets') return fail({ code: 'preview-gone' })
  const read = readList(session)
  if (!read.ok) return read
  const { ids, strangers } = read.value
  const { initiator, number, document } = input
  const told = { initiator, number, document, fileName: session.file.name, fileSha256: session.fileDigest }
  const scheme: Scheme = { ...input.scheme, takenList: { ...told, ids } }
  const problems = schemeProblems(scheme)
  if (problems.length > 0) return fail({ code: 'scheme-not-accepted', problems })
  const done = await act(context, async (tx, at) => {
    const refused = await refusal(tx, scheme)
    if (refused !== null) return refused
    if ((await rosterStamp(tx, 'targets')) !== session.stamp) {
      return fail({ code: 'rosters-changed-meanwhile' })
    }
    const importId = await addStrangers(context, tx, { session, strangers, at, run })
    await putScheme(tx, scheme)
    const { taskId, title } = scheme
    const body = { taskId, title, ...told, targets: ids.length, added: strangers.length, importId }
    return ok({ value: { scheme, added: strangers.length }, kind: 'scheme.list-taken', body })
  })
  if (done.ok) context.previews.drop(input.token)
  return done
}

/** The whole list, or nothing: without the rows that cannot be read it would not be the initiator's. */
function readList({ compared }: ImportSession) {
  const rejected = compared.filter(({ outcome }) => outcome === 'rejected').length
  const ids = [...new Set(compared.map(({ values }) => textIn(values, 'id')))]
  if (rejected > 0 || ids.length === 0) return fail({ code: 'list-not-readable', rejected, read: ids.length })
  // What they write of a firm that we know does not change our roster: that is an import's business.
  return ok({ ids, strangers: compared.filter(({ outcome }) => outcome === 'new') })
}

async function refusal(tx: Tx, { taskId }: Scheme) {
  const found = await findTask(tx, taskId)
  if (found === null) return fail({ code: 'record-not-found', what: 'task', id: taskId })
  if (found.plan.scope !== 'joint') return fail({ code: 'plan-not-joint', task: found.task.name })
  const open = (await listDraws(tx)).find((draw) => draw.taskId === taskId && isOpen(draw.state))
  return open === undefined ? null : fail({ code: 'draw-already-open', number: open.number })
}

interface Strangers {
  readonly session: ImportSession
  readonly strangers: readonly ComparedRow[]
  readonly at: string
  readonly run: Run
}

/** As an import of its own, so that it stands in the imports' history; empty where everybody is known. */
async function addStrangers(context: Context, tx: Tx, { session, strangers, at, run }: Strangers) {
  if (strangers.length === 0) return ''
  const importId = newId(context)
  const actor = await actorOf(tx)
  const firstChange = await lastChange(tx)
  await writeRows({ tx, session, importId, at, actor, run }, strangers)
  const unchanged = session.compared.length - strangers.length
  const counts: ImportCounts = { new: strangers.length, changed: 0, unchanged, rejected: 0, retired: 0 }
  const { roster, file, fileDigest, table } = session
  const kept = { id: importId, roster, fileName: file.name, sha256: fileDigest, sheet: table.sheet, counts }
  await insertImport(tx, { ...kept, at, actor, firstChange, lastChange: await lastChange(tx) })
  return importId
}
