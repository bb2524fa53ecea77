import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import {
  listDepartments as readDepartments,
  putDepartment,
  removeDepartment as dropDepartment,
} from '../../store/offices.ts'
import { listRoster } from '../../store/roster-lists.ts'

export const listDepartments: Usecase<'departments.list'> = async ({ db }) => ok(await readDepartments(db))

export const saveDepartment: Usecase<'departments.save'> = (context, { department }) =>
  act(context, async (tx) => {
    await putDepartment(tx, department)
    return ok({ value: await readDepartments(tx), kind: 'department.saved', body: department })
  })

export const removeDepartment: Usecase<'departments.remove'> = (context, { name }) =>
  act(context, async (tx) => {
    const departments = await readDepartments(tx)
    if (!departments.some((department) => department.name === name)) {
      return fail({ code: 'record-not-found', what: 'department', id: name })
    }
    const filters = { department: [name] }
    for (const roster of ['inspectors', 'items'] as const) {
      const used = await listRoster(tx, { roster, search: '', filters, retired: false, offset: 0, limit: 1 })
      if (used.total > 0) return fail({ code: 'record-in-use', id: name })
    }
    await dropDepartment(tx, name)
    return ok({ value: await readDepartments(tx), kind: 'department.removed', body: { name } })
  })
