import { fail, ok } from '#shared/domain/kernel/result.ts'
import { editField } from '#shared/domain/rosters/edit-field.ts'
import { changesBetween } from '#shared/domain/rosters/record-changes.ts'
import { toRecord, toValues } from '#shared/domain/rosters/records.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import { recordChanges } from '../../store/roster-changes.ts'
import { findRecord, putRecords } from '../../store/rosters.ts'
import { finderOf, wordFinder } from './known-words.ts'

/** One cell of a list, edited where it stands. */
export const setField: Usecase<'rosters.setField'> = (context, { roster, id, revision, field, text }) =>
  act(context, async (tx, at) => {
    const before = await findRecord(tx, roster, id)
    if (before === null || before.retired) return fail({ code: 'record-not-found', what: roster, id })
    if (before.revision !== revision) return fail({ code: 'record-changed-meanwhile', id })
    const values = toValues(before.record)
    const reading = { dateSystem: 1900, regions: await finderOf(tx), words: await wordFinder(tx) } as const
    const edited = editField(roster, values, field, text, reading)
    if (!edited.ok) return edited
    const record = toRecord(roster, edited.value.values)
    const changes = changesBetween(roster, values, edited.value.values)
    await putRecords(tx, roster, [record], at)
    await recordChanges(tx, { roster, at, cause: 'edited' }, [{ id, changes }])
    const kept = { record, revision: revision + 1, retired: false }
    return ok({
      value: { kept, problems: edited.value.problems },
      kind: 'roster.edited',
      body: { roster, before: before.record, after: record },
    })
  })
