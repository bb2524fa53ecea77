import type { DepartmentUses, Initiation } from '#shared/contract/index.ts'
import { namesParty } from '#shared/domain/plan/parties.ts'
import type { Department } from '#shared/domain/rosters/types.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import type { Db, Tx } from '../../store/database.ts'
import { listSchemes, namedDepartments, partiesOfOpenTasks } from '../../store/departments.ts'
import {
  addInitiation,
  dropParty,
  listInitiations as readInitiations,
  putInitiation,
} from '../../store/initiations.ts'
import {
  listDepartments as readDepartments,
  putDepartment,
  removeDepartment as dropDepartment,
} from '../../store/offices.ts'

export const listDepartments: Usecase<'departments.list'> = async ({ db }) => ok(await readDepartments(db))

export const saveDepartment: Usecase<'departments.save'> = (context, { department }) =>
  act(context, async (tx) => {
    const before = (await readDepartments(tx)).find(({ name }) => name === department.name)
    await putDepartment(tx, department)
    const gone = (before?.units ?? []).filter((unit) => !department.units.includes(unit))
    for (const unit of department.own ? gone : []) await dropParty(tx, 'internal', unit)
    return ok({ value: await readDepartments(tx), kind: 'department.saved', body: { ...department } })
  })

export const removeDepartment: Usecase<'departments.remove'> = (context, { name }) =>
  act(context, async (tx) => {
    const found = (await readDepartments(tx)).find((department) => department.name === name)
    if (found === undefined) return fail({ code: 'record-not-found', what: 'department', id: name })
    const uses = await usesOf(tx, name)
    if (Object.values(uses).some((count) => count > 0)) return fail({ code: 'department-in-use', name, uses })
    await dropDepartment(tx, name)
    await dropParty(tx, 'joint', name)
    for (const unit of found.own ? found.units : []) await dropParty(tx, 'internal', unit)
    return ok({ value: await readDepartments(tx), kind: 'department.removed', body: { name } })
  })

/** What still names the department. A task that is drawn keeps its own copy of the scheme and does not count. */
async function usesOf(db: Db | Tx, name: string): Promise<DepartmentUses> {
  const named = (await namedDepartments(db)).find((department) => department.name === name)
  const open = await partiesOfOpenTasks(db)
  const openIds = new Set(open.map(({ id }) => id))
  const schemes = (await listSchemes(db)).filter(
    ({ taskId, departments }) =>
      openIds.has(taskId) && departments.some(({ department }) => department === name),
  )
  const tasks = open.filter(({ initiator, partners }) => namesParty(`${initiator}、${partners}`, name))
  return {
    inspectors: named?.inspectors ?? 0,
    items: named?.items ?? 0,
    schemes: schemes.length,
    tasks: tasks.length,
  }
}

export const adoptDepartments: Usecase<'departments.adopt'> = (context, { departments, initiations }) =>
  act(context, async (tx) => {
    await adopt(tx, departments, initiations)
    return ok({
      value: await readDepartments(tx),
      kind: 'department.adopted',
      body: { departments, initiations },
    })
  })

/** Adds departments, units of departments that are there, and initiations; takes nothing away. */
export async function adopt(
  tx: Tx,
  departments: readonly Department[],
  initiations: readonly Initiation[],
): Promise<void> {
  for (const { name, own, units } of departments) {
    const there = (await readDepartments(tx)).find((department) => department.name === name)
    const all = [...new Set([...(there?.units ?? []), ...units])]
    await putDepartment(tx, { name, own: there?.own ?? own, units: all })
  }
  for (const initiation of initiations) await addInitiation(tx, initiation)
}

export const listInitiations: Usecase<'departments.initiations'> = async ({ db }) =>
  ok(await readInitiations(db))

export const setInitiation: Usecase<'departments.setInitiation'> = (context, { initiation }) =>
  act(context, async (tx) => {
    const { scope, initiator } = initiation
    const before = (await readInitiations(tx)).find(
      (one) => one.scope === scope && one.initiator === initiator,
    )
    await putInitiation(tx, initiation)
    return ok({
      value: await readInitiations(tx),
      kind: 'department.initiation-set',
      body: { ...initiation, before: before?.partners ?? [] },
    })
  })
