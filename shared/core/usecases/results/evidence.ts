import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { EvidenceView } from '#shared/contract/index.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import { findAttachment, insertAttachments, listAttachments } from '../../store/attachments.ts'
import type { Db, Tx } from '../../store/database.ts'
import { findDraw } from '../../store/draws.ts'
import { findEvidenceRecord, insertWithdrawal, listWithdrawals } from '../../store/evidence.ts'
import { findRecord } from '../../store/results.ts'
import { actWithDocuments } from '../attachments/keep.ts'
import { actorOf } from './actor.ts'
import { evidenceKind, kindOfName } from './evidence-kind.ts'

const owner = (id: string) => ({ kind: 'result-evidence' as const, id })

/** Photos, videos and PDFs of one record, each with its digest, the withdrawn ones with their reason. */
export async function evidenceOf(db: Db | Tx, recordId: string): Promise<readonly EvidenceView[]> {
  const parts = [...(await listAttachments(db, owner(recordId))).values()].flat()
  const withdrawn = await listWithdrawals(
    db,
    parts.map(({ id }) => id),
  )
  return parts.map((one) => ({
    ...one,
    kind: kindOfName(one.name),
    withdrawn: withdrawn.get(one.id) ?? null,
  }))
}

/** The bytes decide what a file is: one that is damaged, or another thing than its name says, is refused with all the others. */
export const addEvidence: Usecase<'results.addEvidence'> = async (context, { recordId, files }) => {
  for (const { name, bytes } of files) {
    // What is empty or too large is refused where all documents are taken.
    const kind = bytes.length === 0 ? 'picture' : evidenceKind(name, bytes)
    if (kind === 'unknown' || kind === 'disguised' || kind === 'damaged')
      return fail({ code: 'evidence-not-accepted', file: name, why: kind })
  }
  const done = await actWithDocuments(context, files, async (tx, at, kept) => {
    const told = await recordTold(tx, recordId)
    if (!told.ok) return told
    const parts = await listAttachments(tx, owner(recordId))
    await insertAttachments(tx, { ...owner(recordId), part: Math.max(0, ...parts.keys()) + 1 }, kept, at)
    const evidence = kept.map(({ name, sha256, bytes }) => ({ name, sha256, bytes }))
    return ok({ value: null, kind: 'result.evidence-added', body: { ...told.value, evidence } })
  })
  return done.ok ? ok(await evidenceOf(context.db, recordId)) : done
}

/** It stays where it is and says why it does not count: what was once handed in is not lost. */
export const withdrawEvidence: Usecase<'results.withdrawEvidence'> = async (context, input) => {
  const { attachmentId, reason } = input
  const done = await act(context, async (tx, at) => {
    const recordId = await findEvidenceRecord(tx, attachmentId)
    const attachment = await findAttachment(tx, attachmentId)
    if (recordId === null || attachment === null)
      return fail({ code: 'record-not-found', what: 'evidence', id: attachmentId })
    const { name, sha256, bytes } = attachment
    if ((await listWithdrawals(tx, [attachmentId])).size > 0)
      return fail({ code: 'evidence-withdrawn-already', file: name })
    const told = await recordTold(tx, recordId)
    if (!told.ok) return told
    await insertWithdrawal(tx, { attachmentId, reason, actor: await actorOf(context, tx), at })
    const body = { ...told.value, evidence: [{ name, sha256, bytes }], reason }
    return ok({ value: recordId, kind: 'result.evidence-withdrawn', body })
  })
  return done.ok ? ok(await evidenceOf(context.db, done.value)) : done
}

async function recordTold(tx: Tx, recordId: string) {
  const record = await findRecord(tx, recordId)
  const draw = record === null ? null : await findDraw(tx, record.drawId)
  if (record === null || draw === null)
    return fail({ code: 'record-not-found', what: 'inspection-record', id: recordId })
  if (draw.state !== 'finished') return fail({ code: 'draw-in-another-state', state: draw.state })
  return ok({ number: draw.number, targetId: record.targetId, department: record.department })
}
