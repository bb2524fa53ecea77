import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import * as store from '../../store/recusals.ts'
import { findRecord } from '../../store/rosters.ts'

export const listRecusals: Usecase<'recusals.list'> = async ({ db }) => ok(await store.listRecusals(db))

export const addRecusal: Usecase<'recusals.add'> = (context, { recusal }) =>
  act(context, async (tx) => {
    const { inspectorId, targetId } = recusal
    if ((await findRecord(tx, 'inspectors', inspectorId)) === null) {
      return fail({ code: 'record-not-found', what: 'inspector', id: inspectorId })
    }
    if ((await findRecord(tx, 'targets', targetId)) === null) {
      return fail({ code: 'record-not-found', what: 'target', id: targetId })
    }
    if (await store.hasRecusal(tx, inspectorId, targetId)) {
      return fail({ code: 'record-exists', id: `${inspectorId} ${targetId}` })
    }
    await store.insertRecusal(tx, recusal)
    return ok({ value: await store.listRecusals(tx), kind: 'recusal.added', body: recusal })
  })

export const removeRecusal: Usecase<'recusals.remove'> = (context, { inspectorId, targetId }) =>
  act(context, async (tx) => {
    if (!(await store.hasRecusal(tx, inspectorId, targetId))) {
      return fail({ code: 'record-not-found', what: 'recusal', id: `${inspectorId} ${targetId}` })
    }
    await store.removeRecusal(tx, inspectorId, targetId)
    return ok({
      value: await store.listRecusals(tx),
      kind: 'recusal.removed',
      body: { inspectorId, targetId },
    })
  })
