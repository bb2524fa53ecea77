import type { OfficeStatus } from '#shared/contract/index.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, dayOf, isForbiddenChance } from '../../context.ts'
import type { Tx } from '../../store/database.ts'
import { insertAccount } from '../../store/accounts.ts'
import { listDraws } from '../../store/draws.ts'
import {
  findOffice,
  insertOffice,
  listDepartments,
  putDepartment,
  updateOffice,
} from '../../store/offices.ts'
import { fillShipped } from '../calendar/shipped-years.ts'
import { told } from '../accounts/accounts.ts'
import { newCredential } from '../accounts/new-credential.ts'
import { welcome } from '../accounts/sessions.ts'
import { isOpen } from '../draw/schemes.ts'
import { countRosters } from '../../store/roster-lists.ts'
import { adopt } from '../rosters/departments.ts'
import { packDepartments, packInitiations } from '../rosters/department-offers.ts'
import { keepingVersions } from '../plan/keep-versions.ts'
import { renameEverywhere } from '../rosters/rename-department.ts'
import { dueItems } from './due.ts'
import { findPack } from './pack-in-force.ts'

export const officeStatus: Usecase<'office.status'> = async (context) => ok(await statusOf(context))

export const createOffice: Usecase<'office.create'> = async (context, input) => {
  const { profile, rehearsal, withDepartments, administrator } = input
  if (isForbiddenChance(context, { rehearsal })) return fail({ code: 'randomness-fixed' })
  const pack = await findPack(context.db, profile.packId)
  if (pack === null) return noPack(profile.packId)
  const first = administrator === null ? ok(null) : await firstAccount(context, administrator, profile.bureau)
  if (!first.ok) return first
  const created = await act(
    context,
    async (tx, at) => {
      if ((await findOffice(tx)) !== null) return fail({ code: 'office-exists' })
      await insertOffice(tx, { profile, rehearsal }, at)
      await putDepartment(tx, { name: profile.bureau, own: true, units: [] })
      if (withDepartments) await adoptPack(tx, pack, profile.bureau)
      await fillShipped(tx, at, [])
      const account = first.value === null ? null : await insertAccount(tx, first.value, at)
      const body = { ...profile, rehearsal, ...(account === null ? {} : { administrator: told(account) }) }
      return ok({ value: account, kind: 'office.created', body })
    },
    first.value === null ? {} : { actor: first.value.name },
  )
  if (!created.ok) return created
  if (created.value !== null) await welcome(context, created.value)
  return ok(await statusOf(context))
}

/** The administrator whose own password it is. */
async function firstAccount(
  context: Context,
  { name, password }: { readonly name: string; readonly password: string },
  bureau: string,
) {
  const credential = await newCredential(context, name, password, bureau)
  if (!credential.ok) return credential
  const role = 'administrator' as const
  return ok({ name, role, credential: credential.value, passwordGiven: false })
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
    due: office === null ? [] : await dueItems(context, office, counts),
  }
}
