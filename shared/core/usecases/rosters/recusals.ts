import { effectiveRecusals, pairKey, personName } from '#shared/domain/rosters/recusal-rules.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act, newId } from '../../context.ts'
import type { Db, Tx } from '../../store/database.ts'
import * as store from '../../store/recusals.ts'
import { findRecord } from '../../store/rosters.ts'
import { targetPeople } from '../../store/target-people.ts'
import { ruleViews } from './recusal-rules.ts'

export const listRecusals: Usecase<'recusals.list'> = async ({ db }) => ok(await store.listRecusals(db))

export const addRecusal: Usecase<'recusals.add'> = (context, { recusal }) =>
  act(context, async (tx) => {
    const { inspectorId, targetId } = recusal
    const stranger = await strangerAmong(tx, [inspectorId], [targetId])
    if (stranger !== null) return fail(stranger)
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

/** One sheet of paper, one act: all of it is filed, or nothing. */
export const stateRecusals: Usecase<'recusals.state'> = (context, input) =>
  act(context, async (tx) => {
    const { inspectorId, statedOn, reason, targetIds } = input
    const people = [...new Set(input.people.map(personName))].filter((name) => name !== '')
    if (targetIds.length + people.length === 0) return fail({ code: 'statement-empty' })
    const stranger = await strangerAmong(tx, [inspectorId], targetIds)
    if (stranger !== null) return fail(stranger)
    const stated = { inspectorId, reason, source: 'statement', statedOn } as const
    for (const targetId of new Set(targetIds)) {
      if (await store.hasRecusal(tx, inspectorId, targetId)) continue
      await store.insertRecusal(tx, { ...stated, targetId })
    }
    const rules = await store.listRecusalRules(tx)
    for (const person of people) {
      if (rules.some((rule) => rule.inspectorId === inspectorId && rule.person === person)) continue
      await store.insertRecusalRule(tx, { ...stated, person, id: newId(context) })
    }
    const value = { pairs: await store.listRecusals(tx), rules: await ruleViews(tx) }
    return ok({
      value,
      kind: 'recusal.stated',
      body: { inspectorId, statedOn, reason, targetIds, people },
    })
  })

export const listEffective: Usecase<'recusals.effective'> = async ({ db }, { targetIds, inspectorIds }) => {
  const wantedTargets = new Set(targetIds)
  const wantedInspectors = new Set(inspectorIds)
  const all = await effectiveOf(db)
  return ok(
    all.filter(
      ({ targetId, inspectorId }) =>
        (wantedTargets.size === 0 || wantedTargets.has(targetId)) &&
        (wantedInspectors.size === 0 || wantedInspectors.has(inspectorId)),
    ),
  )
}

/** Every pair that must not meet as things stand now, filed or by a rule; the same order every time. */
export async function effectiveOf(db: Db | Tx) {
  const pairs = await store.listRecusals(db)
  const rules = await store.listRecusalRules(db)
  const targets = rules.length === 0 ? [] : await targetPeople(db)
  const inspectorNames = new Map([...rules, ...pairs].map((one) => [one.inspectorId, one.inspectorName]))
  const targetNames = new Map([
    ...targets.map(({ id, name }) => [id, name] as const),
    ...pairs.map(({ targetId, targetName }) => [targetId, targetName] as const),
  ])
  return effectiveRecusals(pairs, rules, targets)
    .toSorted((one, other) => (pairKey(one) < pairKey(other) ? -1 : 1))
    .map(({ inspectorId, targetId, reason, source, statedOn, rule }) => ({
      inspectorId,
      targetId,
      reason,
      source,
      statedOn,
      rule,
      inspectorName: inspectorNames.get(inspectorId) ?? '',
      targetName: targetNames.get(targetId) ?? '',
    }))
}

/** The first of these that no roster knows. */
export async function strangerAmong(tx: Tx, inspectorIds: readonly string[], targetIds: readonly string[]) {
  for (const id of inspectorIds) {
    if ((await findRecord(tx, 'inspectors', id)) === null) {
      return { code: 'record-not-found', what: 'inspector', id } as const
    }
  }
  for (const id of targetIds) {
    if ((await findRecord(tx, 'targets', id)) === null) {
      return { code: 'record-not-found', what: 'target', id } as const
    }
  }
  return null
}
