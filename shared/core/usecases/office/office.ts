// From its own files: the package's index loads three hundred, a second and 300 MB at every start.
import { addMonths } from 'date-fns/addMonths'
import { formatISO } from 'date-fns/formatISO'
import type { DueItem, OfficeStatus } from '#shared/contract/index.ts'
import { rosterNames } from '#shared/domain/rosters/types.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, dayOf, isForbiddenChance } from '../../context.ts'
import { findPack, rulePacks } from '../../resources/rule-packs.ts'
import { listDraws } from '../../store/draws.ts'
import { findOffice, insertOffice, putDepartment, updateOffice } from '../../store/offices.ts'
import { listPlans } from '../../store/plans.ts'
import { isOpen } from '../draw/schemes.ts'
import { countRosters } from '../../store/roster-lists.ts'
import { readRoster } from '../../store/rosters.ts'

export const officeStatus: Usecase<'office.status'> = async (context) => ok(await statusOf(context))

export const officePacks: Usecase<'office.packs'> = async () => ok(await Promise.resolve(rulePacks))

export const createOffice: Usecase<'office.create'> = async (context, { profile, rehearsal }) => {
  if (isForbiddenChance(context, { rehearsal })) return fail({ code: 'randomness-fixed' })
  if (findPack(profile.packId) === null) return noPack(profile.packId)
  const created = await act(context, async (tx, at) => {
    if ((await findOffice(tx)) !== null) return fail({ code: 'office-exists' })
    await insertOffice(tx, { profile, rehearsal }, at)
    await putDepartment(tx, { name: profile.bureau, own: true, units: [] })
    return ok({ value: null, kind: 'office.created', body: { ...profile, rehearsal } })
  })
  return created.ok ? ok(await statusOf(context)) : created
}

export const updateOfficeProfile: Usecase<'office.update'> = async (context, { profile }) => {
  if (findPack(profile.packId) === null) return noPack(profile.packId)
  const updated = await act(context, async (tx) => {
    await updateOffice(tx, profile)
    return ok({ value: null, kind: 'office.updated', body: profile })
  })
  return updated.ok ? ok(await statusOf(context)) : updated
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
  const draws = await listDraws(context.db)
  const drawn = new Set(draws.filter((draw) => draw.state !== 'voided').map((draw) => draw.taskId))
  const inspectors = await readRoster(context.db, 'inspectors')
  const soon = formatISO(addMonths(context.options.clock(), 2), { representation: 'date' })
  return [
    ...draws
      .filter((draw) => isOpen(draw.state))
      .map((draw): DueItem => ({
        code: 'draw-open',
        drawId: draw.id,
        number: draw.number,
        state: draw.state,
      })),
    // 曹妃甸附件1 注2, 偃师第二十二条: past its month and not drawn is an alert.
    ...plans
      .flatMap((plan) => plan.tasks)
      .filter((task) => task.endMonth !== '' && task.endMonth < today.slice(0, 7) && !drawn.has(task.id))
      .map((task): DueItem => ({
        code: 'task-overdue',
        taskId: task.id,
        name: task.name,
        endMonth: task.endMonth,
      })),
    ...inspectors
      .filter(({ certificateExpires: expires }) => expires !== '' && expires <= soon)
      .map((inspector): DueItem => ({
        code: 'certificate-expiring',
        inspectorId: inspector.id,
        name: inspector.name,
        expires: inspector.certificateExpires,
      })),
    ...rosterNames
      .filter((roster) => counts[roster] === 0)
      .map((roster): DueItem => ({ code: 'roster-empty', roster })),
    ...(plans.length === 0 ? [{ code: 'no-plan', year } satisfies DueItem] : []),
  ]
}
