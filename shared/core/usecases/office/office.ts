import type { DueItem, OfficeStatus } from '#shared/contract/index.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { rosterNames } from '#shared/domain/rosters/types.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, dayOf, isForbiddenChance } from '../../context.ts'
import type { Tx } from '../../store/database.ts'
import { listDraws } from '../../store/draws.ts'
import {
  findOffice,
  insertOffice,
  listDepartments,
  putDepartment,
  updateOffice,
} from '../../store/offices.ts'
import { listPlans } from '../../store/plans.ts'
import { holidaysMissing } from '../calendar/due.ts'
import { fillShipped } from '../calendar/shipped-years.ts'
import { dispatchesDue } from '../dispatch/due.ts'
import { isOpen } from '../draw/schemes.ts'
import { countRosters } from '../../store/roster-lists.ts'
import { adopt } from '../rosters/departments.ts'
import { tasksDue } from '../plan/due.ts'
import { rostersDue } from '../rosters/due.ts'
import { packDepartments, packInitiations } from '../rosters/department-offers.ts'
import { keepingVersions } from '../plan/keep-versions.ts'
import { renameEverywhere } from '../rosters/rename-department.ts'
import { findPack } from './pack-in-force.ts'

export const officeStatus: Usecase<'office.status'> = async (context) => ok(await statusOf(context))

export const createOffice: Usecase<'office.create'> = async (context, input) => {
  const { profile, rehearsal, withDepartments } = input
  if (isForbiddenChance(context, { rehearsal })) return fail({ code: 'randomness-fixed' })
  const pack = await findPack(context.db, profile.packId)
  if (pack === null) return noPack(profile.packId)
  const created = await act(context, async (tx, at) => {
    if ((await findOffice(tx)) !== null) return fail({ code: 'office-exists' })
    await insertOffice(tx, { profile, rehearsal }, at)
    await putDepartment(tx, { name: profile.bureau, own: true, units: [] })
    if (withDepartments) await adoptPack(tx, pack, profile.bureau)
    await fillShipped(tx, at, [])
    return ok({ value: null, kind: 'office.created', body: { ...profile, rehearsal } })
  })
  return created.ok ? ok(await statusOf(context)) : created
}

/** The source's departments, units and initiations, under the office's own name. */
async function adoptPack(tx: Tx, pack: RulePack, bureau: string): Promise<void> {
  const departments = packDepartments(pack, bureau)
  const initiations = departments.flatMap((department) => packInitiations(pack, bureau, department))
  await adopt(tx, departments, initiations)
}

export const updateOfficeProfile: Usecase<'office.update'> = async (context, { profile }) => {
  if ((await findPack(context.db, profile.packId)) === null) return noPack(profile.packId)
  const updated = await act(context, async (tx, at) => {
    const before = (await findOffice(tx))?.profile
    const renamed = before !== undefined && before.bureau !== profile.bureau
    if (renamed) {
      const open = (await listDraws(tx)).find(({ state }) => isOpen(state))
      if (open !== undefined) return fail({ code: 'draw-already-open', number: open.number })
      await keepingVersions(context, tx, `${before.bureau} → ${profile.bureau}`, () =>
        renameBureau(tx, before.bureau, profile.bureau, at),
      )
    }
    await updateOffice(tx, profile)
    return ok({ value: null, kind: 'office.updated', body: { ...profile, before } })
  })
  return updated.ok ? ok(await statusOf(context)) : updated
}

/** The bureau is a department too: its inspectors and items go with it, unless the new name has its own already. */
async function renameBureau(tx: Tx, name: string, newName: string, at: string): Promise<void> {
  const names = (await listDepartments(tx)).map((department) => department.name)
  if (names.includes(name) && !names.includes(newName)) await renameEverywhere(tx, { name, newName, at })
}

const noPack = (id: string) => fail({ code: 'record-not-found', what: 'pack', id })

export async function statusOf(context: Context): Promise<OfficeStatus> {
  const office = await findOffice(context.db)
  const counts = await countRosters(context.db)
  return {
    folder: context.options.folder,
    office: office?.profile ?? null,
    rehearsal: office?.rehearsal ?? false,
    counts,
    today: dayOf(context),
    due: office === null ? [] : await dueItems(context, counts),
  }
}

async function dueItems(context: Context, counts: OfficeStatus['counts']): Promise<readonly DueItem[]> {
  const today = dayOf(context)
  const year = Number(today.slice(0, 4))
  const plans = await listPlans(context.db, year)
  return [
    ...(await tasksDue(context.db, today)),
    ...(await dispatchesDue(context.db, today)),
    ...(await rostersDue(context, counts, today)),
    ...rosterNames
      .filter((roster) => counts[roster] === 0)
      .map((roster): DueItem => ({ code: 'roster-empty', roster })),
    ...(await holidaysMissing(context, today)),
    ...(plans.length === 0 ? [{ code: 'no-plan', year } satisfies DueItem] : []),
  ]
}
