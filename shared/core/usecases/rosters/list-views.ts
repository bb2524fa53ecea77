import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import * as store from '../../store/list-views.ts'

// None of these leaves an entry in the ledger: they change how a roster is looked at, and nothing in it.

export const savedFilters: Usecase<'rosters.savedFilters'> = async ({ db }, { roster }) =>
  ok(await store.savedFilters(db, roster))

export const saveFilter: Usecase<'rosters.saveFilter'> = ({ db }, { name, before, question }) =>
  db.transaction().execute(async (tx) => {
    const names = new Set((await store.savedFilters(tx, question.roster)).map((one) => one.name))
    if (before !== '' && !names.has(before))
      return fail({ code: 'record-not-found', what: 'filter', id: before })
    if (name !== before && names.has(name)) return fail({ code: 'record-exists', id: name })
    await store.putFilter(tx, before, { name, question })
    return ok(await store.savedFilters(tx, question.roster))
  })

export const removeFilter: Usecase<'rosters.removeFilter'> = ({ db }, { roster, name }) =>
  db.transaction().execute(async (tx) => {
    const known = await store.savedFilters(tx, roster)
    if (!known.some((one) => one.name === name)) {
      return fail({ code: 'record-not-found', what: 'filter', id: name })
    }
    await store.dropFilter(tx, roster, name)
    return ok(await store.savedFilters(tx, roster))
  })

export const rosterLayout: Usecase<'rosters.layout'> = async ({ db }, { roster }) =>
  ok(await store.rosterLayout(db, roster))

export const saveLayout: Usecase<'rosters.saveLayout'> = async ({ db }, { roster, layout }) => {
  await store.putRosterLayout(db, roster, layout)
  return ok(null)
}
