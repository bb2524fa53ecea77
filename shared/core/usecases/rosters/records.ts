import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import * as lists from '../../store/roster-lists.ts'
import * as store from '../../store/rosters.ts'

export const listRoster: Usecase<'rosters.list'> = async ({ db }, query) =>
  ok(await lists.listRoster(db, query))

export const rosterValues: Usecase<'rosters.values'> = async ({ db }, { roster, field }) =>
  ok(await lists.rosterValues(db, roster, field))

export const saveRecord: Usecase<'rosters.save'> = (context, { entry, revision }) =>
  act(context, async (tx, at) => {
    const { roster, record } = entry
    const before = await store.findRecord(tx, roster, record.id)
    if (revision === 0 && before !== null) return fail({ code: 'record-exists', id: record.id })
    if (revision > 0 && before === null)
      return fail({ code: 'record-not-found', what: roster, id: record.id })
    if (before !== null && before.revision !== revision) {
      return fail({ code: 'record-changed-meanwhile', id: record.id })
    }
    await store.putRecords(tx, roster, [record], at)
    const saved = await store.findRecord(tx, roster, record.id)
    if (saved === null) return fail({ code: 'record-not-found', what: roster, id: record.id })
    return ok({
      value: saved,
      kind: kindOf(before),
      body: { roster, before: before?.record ?? null, after: record },
    })
  })

/** Saving a retired record takes it back into use. */
function kindOf(before: { readonly retired: boolean } | null): string {
  if (before === null) return 'roster.added'
  return before.retired ? 'roster.restored' : 'roster.edited'
}

export const retireRecord: Usecase<'rosters.retire'> = (context, { roster, id, reason }) =>
  act(context, async (tx, at) => {
    if ((await store.findRecord(tx, roster, id)) === null) {
      return fail({ code: 'record-not-found', what: roster, id })
    }
    await store.retireRecord(tx, roster, id, reason, at)
    return ok({ value: null, kind: 'roster.retired', body: { roster, id, reason } })
  })
