import type { RecusalRuleView } from '#shared/contract/index.ts'
import { personName, targetsByPerson } from '#shared/domain/rosters/recusal-rules.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act, newId } from '../../context.ts'
import type { Db, Tx } from '../../store/database.ts'
import * as store from '../../store/recusals.ts'
import { findRecord } from '../../store/rosters.ts'
import { targetPeople } from '../../store/target-people.ts'

const shownTargets = 50

export const listRules: Usecase<'recusals.rules'> = async ({ db }) => ok(await ruleViews(db))

/** The rules with what each covers of the roster as it stands now. */
export async function ruleViews(db: Db | Tx): Promise<readonly RecusalRuleView[]> {
  const rules = await store.listRecusalRules(db)
  if (rules.length === 0) return []
  const byPerson = targetsByPerson(await targetPeople(db))
  return rules.map((rule) => {
    const targets = byPerson.get(personName(rule.person)) ?? []
    return {
      ...rule,
      covered: targets.length,
      targets: targets.slice(0, shownTargets).map(({ id, name }) => ({ id, name })),
    }
  })
}

export const addRule: Usecase<'recusals.addRule'> = (context, { rule: entered }) =>
  act(context, async (tx) => {
    const rule = { ...entered, person: personName(entered.person), id: newId(context) }
    if (rule.person === '')
      return fail({ code: 'wrong-input', path: 'rule.person', detail: 'no visible sign' })
    if ((await findRecord(tx, 'inspectors', rule.inspectorId)) === null) {
      return fail({ code: 'record-not-found', what: 'inspector', id: rule.inspectorId })
    }
    const known = await store.listRecusalRules(tx)
    if (known.some(({ inspectorId, person }) => inspectorId === rule.inspectorId && person === rule.person)) {
      return fail({ code: 'record-exists', id: `${rule.inspectorId} ${rule.person}` })
    }
    await store.insertRecusalRule(tx, rule)
    return ok({ value: await ruleViews(tx), kind: 'recusal.rule-added', body: rule })
  })

export const removeRule: Usecase<'recusals.removeRule'> = (context, { id }) =>
  act(context, async (tx) => {
    const rule = (await store.listRecusalRules(tx)).find((one) => one.id === id)
    if (rule === undefined) return fail({ code: 'record-not-found', what: 'recusal', id })
    await store.removeRecusalRule(tx, id)
    return ok({ value: await ruleViews(tx), kind: 'recusal.rule-removed', body: { ...rule } })
  })
