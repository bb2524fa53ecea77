import { canonicalText } from '#shared/domain/plan/change-pack.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { itemsUnknown, withItems } from '#shared/domain/results/blank-record.ts'
import { recordProblems } from '#shared/domain/results/check-record.ts'
import { resultInShort } from '#shared/domain/results/result-words.ts'
import type { RecordContent } from '#shared/domain/results/types.ts'
import type { Context } from '../../context.ts'
import { newId } from '../../context.ts'
import { sha256 } from '../../sha256.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { InspectionRecord } from '../../store/results.ts'
import { findRecordOf, insertRecordVersion, listRecordVersions } from '../../store/results.ts'
import type { SheetBasis } from './draw-basis.ts'
import { knownInspectors } from './draw-basis.ts'
import { localMinute } from './local-minute.ts'

/** What somebody enters into a record. */
export interface EnteredRecord {
  /** The version that was read; 0: there was none */
  readonly version: number
  readonly content: RecordContent
  /** Ready for the reviewer: checked by the rules. A draft may hold anything. */
  readonly complete: boolean
  /** Needed once the record had been approved; else empty */
  readonly reason: string
}

/** The next version of a record, or why there is none; nothing is written. */
export async function nextVersion(context: Context, tx: Db | Tx, sheet: SheetBasis, entered: EnteredRecord) {
  const { basis, place, department, items } = sheet
  const { targetId, targetName } = place
  const at = { target: targetName, department }
  const before = await findRecordOf(tx, { drawId: basis.draw.id, targetId, department })
  if ((before?.version ?? 0) !== entered.version)
    return fail({ code: 'record-changed-meanwhile', id: `${targetName}（${department}）` })
  const foreign = itemsUnknown(entered.content, items)
  if (foreign.length > 0) return fail({ code: 'items-not-of-record', ...at, items: foreign })
  const wasApproved = before !== null && (await hasBeenApproved(tx, before))
  // What the public or the history may know is put right whole, or left as it is.
  if (wasApproved && entered.reason === '') return fail({ code: 'correction-without-reason', ...at })
  const content = withItems(entered.content, items)
  const isComplete = entered.complete || wasApproved
  const problems = isComplete ? await problemsOf(context, tx, sheet, content) : []
  if (problems.length > 0) return fail({ code: 'record-not-accepted', ...at, problems })
  const state = isComplete ? 'complete' : 'draft'
  if (before !== null && isSame(before, { state, content })) return fail({ code: 'record-unchanged', ...at })
  const record: Omit<InspectionRecord, 'actor' | 'at'> = {
    id: before?.id ?? newId(context),
    drawId: basis.draw.id,
    targetId,
    department,
    version: entered.version + 1,
    state,
    content,
    reason: wasApproved ? entered.reason : '',
  }
  return ok({ record, wasApproved })
}

async function hasBeenApproved(tx: Db | Tx, { id }: InspectionRecord): Promise<boolean> {
  return (await listRecordVersions(tx, id)).some(({ state }) => state === 'approved')
}

/** Approved already says what complete says. */
function isSame(
  before: Pick<InspectionRecord, 'state' | 'content'>,
  after: Pick<InspectionRecord, 'state' | 'content'>,
): boolean {
  const state = before.state === 'approved' ? 'complete' : before.state
  return state === after.state && canonicalText(before.content) === canonicalText(after.content)
}

/** What keeps the content from being complete, as of now. */
export async function problemsOf(context: Context, tx: Db | Tx, sheet: SheetBasis, content: RecordContent) {
  const { pack, concludedAt } = sheet.basis
  const inspectors = await knownInspectors(tx, sheet, content.inspectorIds)
  const now = localMinute(context.options.clock())
  return recordProblems(content, { pack, department: sheet.department, concludedAt, now, inspectors })
}

/** What the ledger tells of a version: its digest fixes the content, and the check on opening holds it to that. */
export interface VersionTold {
  readonly targetId: string
  readonly targetName: string
  readonly department: string
  readonly version: number
  readonly state: InspectionRecord['state']
  readonly result: string
  readonly reason: string
  readonly sha256: string
}

/** Writes a version. Its act's entry must hold what this returns, in `versions`. */
export async function writeVersion(
  tx: Tx,
  { place }: Pick<SheetBasis, 'place'>,
  record: InspectionRecord,
): Promise<VersionTold> {
  await insertRecordVersion(tx, record)
  const { targetId, department, version, state, content, reason } = record
  return {
    targetId,
    targetName: place.targetName,
    department,
    version,
    state,
    result: resultInShort(content),
    reason,
    sha256: sha256(JSON.stringify(content)),
  }
}
