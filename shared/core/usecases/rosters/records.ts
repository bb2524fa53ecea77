import { fail, ok } from '#shared/domain/kernel/result.ts'
import { changesBetween, retirement } from '#shared/domain/rosters/record-changes.ts'
import { toValues } from '#shared/domain/rosters/records.ts'
import type { Usecase } from '../../context.ts'
import { act, dayOf } from '../../context.ts'
import { recordChanges } from '../../store/roster-changes.ts'
import * as lists from '../../store/roster-lists.ts'
import * as store from '../../store/rosters.ts'
import { valuesInOrder } from './known-words.ts'

export const listRoster: Usecase<'rosters.list'> = async (context, query) =>
  ok(await lists.listRoster(context.db, query, dayOf(context)))

export const findRecord: Usecase<'rosters.find'> = async ({ db }, { roster, id }) => {
  const found = await store.findRecord(db, roster, id)
  return found === null ? fail({ code: 'record-not-found', what: roster, id }) : ok(found)
}

export const rosterValues: Usecase<'rosters.values'> = async ({ db }, { roster, field }) =>
  ok(await valuesInOrder(db, roster, field, await lists.filterValues(db, roster, field)))

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
    const cause = causeOf(before)
    const comesBack =
      cause === 'restored' ? retirement(await store.retiredReason(tx, roster, record.id), '') : {}
    const edited = before === null ? {} : changesBetween(roster, toValues(before.record), toValues(record))
    await store.putRecords(tx, roster, [record], at)
    await recordChanges(tx, { roster, at, cause }, [{ id: record.id, changes: { ...comesBack, ...edited } }])
    const saved = await store.findRecord(tx, roster, record.id)
    if (saved === null) return fail({ code: 'record-not-found', what: roster, id: record.id })
    return ok({
      value: saved,
      kind: `roster.${cause}`,
      body: { roster, before: before?.record ?? null, after: record },
    })
  })

/** Saving a retired record takes it back into use. */
function causeOf(before: { readonly retired: boolean } | null): 'added' | 'edited' | 'restored' {
  if (before === null) return 'added'
  return before.retired ? 'restored' : 'edited'
}

export const retireRecord: Usecase<'rosters.retire'> = (context, { roster, id, reason }) =>
  act(context, async (tx, at) => {
    if ((await store.findRecord(tx, roster, id)) === null) {
      return fail({ code: 'record-not-found', what: roster, id })
    }
    const changes = retirement(await store.retiredReason(tx, roster, id), reason)
    await store.retireRecords(tx, roster, [id], reason, at)
    await recordChanges(tx, { roster, at, cause: 'retired' }, [{ id, changes }])
    return ok({ value: null, kind: 'roster.retired', body: { roster, id, reason } })
  })
