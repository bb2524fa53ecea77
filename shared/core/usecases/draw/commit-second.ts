import type { Operations, ParsedInputOf } from '#shared/contract/index.ts'
import { fail } from '#shared/domain/kernel/result.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import { commitRound, openFurther, openSecond, refusedReason } from './commit-round.ts'
import { servedDepartments } from './round-files.ts'
import { staffOf } from './staff.ts'
import { drawView } from './view.ts'

/** Between the rounds inspectors saw the targets and filed recusals; now the people are frozen and plan 2 committed. */
export const commitSecond: Usecase<'draw.commitSecond'> = async (context, input) => {
  const done = await act(context, async (tx) => {
    const opening = await openSecond(context, tx, input)
    if (!opening.ok) return opening
    const strange = strangersTo(opening.value.scheme, input.departments)
    if (strange !== null) return fail(strange)
    const staff = await staffOf(context, tx, opening.value, input)
    if (!staff.ok) return staff
    return commitRound(context, tx, opening.value, staff.value, { extras: extrasOf(input), refill: null }, {})
  })
  return done.ok ? drawView(context, done.value) : done
}

/** A department that was absent holds its round now, by itself: nobody who stands in the table is moved (§3). */
export const commitLate: Usecase<'draw.commitLate'> = async (context, input) => {
  const done = await act(context, async (tx) => {
    const opening = await openFurther(context, tx, input)
    if (!opening.ok) return opening
    const strange = strangersTo(opening.value.scheme, input.departments)
    if (strange !== null) return fail(strange)
    const served = servedDepartments(opening.value.frozen)
    const again = input.departments.filter((department) => served.has(department))
    if (again.length > 0) return fail({ code: 'department-served', departments: again })
    const refused = refusedReason(Object.values(input.absent))
    if (refused !== null) return fail(refused)
    const staff = await staffOf(context, tx, opening.value, input)
    if (!staff.ok) return staff
    return commitRound(context, tx, opening.value, staff.value, { extras: extrasOf(input), refill: null }, {})
  })
  return done.ok ? drawView(context, done.value) : done
}

export function strangersTo(scheme: Scheme, departments: readonly string[]) {
  const own = new Set(scheme.departments.map(({ department }) => department))
  const strange = departments.filter((department) => !own.has(department))
  return strange.length === 0 ? null : ({ code: 'department-not-of-draw', departments: strange } as const)
}

export const extrasOf = ({ extras }: Pick<ParsedInputOf<Operations['draw.commitLate']>, 'extras'>) =>
  extras.map(({ targetId: target, ...extra }) => ({ ...extra, target }))
