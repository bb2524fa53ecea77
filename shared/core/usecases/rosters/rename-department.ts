import { withPartyRenamed } from '#shared/domain/plan/parties.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import type { Tx } from '../../store/database.ts'
import type { DepartmentRoster } from '../../store/departments.ts'
import {
  departmentRosters,
  listSchemes,
  partiesOfOpenTasks,
  renameDepartmentRow,
  renameInRoster,
  setTaskParties,
} from '../../store/departments.ts'
import { listDraws } from '../../store/draws.ts'
import { renameParty } from '../../store/initiations.ts'
import { findOffice, listDepartments, updateOffice } from '../../store/offices.ts'
import { putScheme } from '../../store/plans.ts'
import { recordChanges } from '../../store/roster-changes.ts'
import { isOpen } from '../draw/schemes.ts'
import { keepingVersions } from '../plan/keep-versions.ts'

export const renameDepartment: Usecase<'departments.rename'> = (context, { name, newName }) =>
  act(context, async (tx, at) => {
    const departments = await listDepartments(tx)
    if (!departments.some((department) => department.name === name)) {
      return fail({ code: 'record-not-found', what: 'department', id: name })
    }
    if (departments.some((department) => department.name === newName)) {
      return fail({ code: 'record-exists', id: newName })
    }
    // Its second round reads the roster by the names that the commitment fixed.
    const open = (await listDraws(tx)).find(({ state }) => isOpen(state))
    if (open !== undefined) return fail({ code: 'draw-already-open', number: open.number })
    const counts = await keepingVersions(context, tx, `${name} → ${newName}`, () =>
      renameEverywhere(tx, { name, newName, at }),
    )
    const office = await findOffice(tx)
    if (office?.profile.bureau === name) await updateOffice(tx, { ...office.profile, bureau: newName })
    return ok({
      value: await listDepartments(tx),
      kind: 'department.renamed',
      body: { name, newName, ...counts },
    })
  })

interface Renaming {
  readonly name: string
  readonly newName: string
  readonly at: string
}

/** Whatever is to come works under the new name; what is drawn, printed or published keeps the old one. */
export async function renameEverywhere(
  tx: Tx,
  change: Renaming,
): Promise<Readonly<Record<'inspectors' | 'items' | 'schemes' | 'tasks', number>>> {
  await renameDepartmentRow(tx, change.name, change.newName)
  await renameParty(tx, 'joint', change.name, change.newName)
  const counts = { inspectors: 0, items: 0 }
  for (const roster of Object.keys(departmentRosters) as DepartmentRoster[]) {
    counts[roster] = await renameRecords(tx, roster, change)
  }
  return { ...counts, schemes: await renameInSchemes(tx, change), tasks: await renameInTasks(tx, change) }
}

async function renameRecords(tx: Tx, roster: DepartmentRoster, change: Renaming): Promise<number> {
  const ids = await renameInRoster(tx, roster, change)
  const changes = { department: { before: change.name, after: change.newName } }
  await recordChanges(
    tx,
    { roster, at: change.at, cause: 'department-renamed' },
    ids.map((id) => ({ id, changes })),
  )
  return ids.length
}

async function renameInSchemes(tx: Tx, { name, newName }: Renaming): Promise<number> {
  const open = new Set((await partiesOfOpenTasks(tx)).map(({ id }) => id))
  // A drawn scheme keeps the names it was signed with.
  const named = (await listSchemes(tx)).filter(
    ({ taskId, departments }) =>
      open.has(taskId) && departments.some(({ department }) => department === name),
  )
  for (const scheme of named) {
    const departments = scheme.departments.map((own) =>
      own.department === name ? { ...own, department: newName } : own,
    )
    await putScheme(tx, { ...scheme, departments })
  }
  return named.length
}

async function renameInTasks(tx: Tx, { name, newName }: Renaming): Promise<number> {
  let count = 0
  for (const { id, initiator, partners } of await partiesOfOpenTasks(tx)) {
    const renamed = {
      id,
      initiator: withPartyRenamed(initiator, name, newName),
      partners: withPartyRenamed(partners, name, newName),
    }
    if (renamed.initiator === initiator && renamed.partners === partners) continue
    await setTaskParties(tx, renamed)
    count += 1
  }
  return count
}
