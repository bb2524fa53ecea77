import type { ResultVersion } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { recordChanges } from '#shared/domain/results/record-changes.ts'
import type { Usecase } from '../../context.ts'
import { findRecord, listRecordVersions } from '../../store/results.ts'

/** Who entered, approved, returned and corrected a record, and what each version changed, field by field. */
export const listResultVersions: Usecase<'results.history'> = async ({ db }, { recordId }) => {
  if ((await findRecord(db, recordId)) === null)
    return fail({ code: 'record-not-found', what: 'inspection-record', id: recordId })
  const versions = await listRecordVersions(db, recordId)
  return ok(
    versions.map(({ version, state, reason, actor, at, content }, index): ResultVersion => {
      const before = versions[index - 1]?.content ?? null
      return { version, state, reason, actor, at, changes: recordChanges(before, content) }
    }),
  )
}

export const contentOfRecord: Usecase<'results.content'> = async ({ db }, { recordId }) => {
  const record = await findRecord(db, recordId)
  if (record === null) return fail({ code: 'record-not-found', what: 'inspection-record', id: recordId })
  return ok(recordChanges(null, record.content))
}
