import type { IsoDate } from '#shared/domain/rosters/types.ts'
import type { Scheme } from './scheme.ts'

/** What contradicts itself inside a scheme: no draft means it, so it is not even kept. */
export type SchemeProblem =
  | { readonly code: 'title-missing' }
  | { readonly code: 'dates-reversed'; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly code: 'class-twice'; readonly class: string }
  | { readonly code: 'department-twice'; readonly department: string }
  | {
      readonly code: 'place-twice'
      readonly department: string
      readonly kind: string
      readonly place: number
    }
  | { readonly code: 'mandatory-not-chosen'; readonly itemId: string }
  | { readonly code: 'expert-field-twice'; readonly field: string }
  /** `no licence` and `the licence expires` cannot both be asked */
  | { readonly code: 'licence-contradiction'; readonly licenceExpiresBy: IsoDate }
  /** Nobody would know why these are left out */
  | { readonly code: 'exemption-without-reason'; readonly position: number }
  | { readonly code: 'exemption-of-nobody'; readonly reason: string }

/** Every contradiction of a scheme with itself; empty: none. Rosters, task and rules are not asked: see `readinessOf`. */
export function schemeProblems(scheme: Scheme): readonly SchemeProblem[] {
  return [
    ...(scheme.title.trim() === '' ? [{ code: 'title-missing' } as const] : []),
    ...datesProblem(scheme),
    ...twice(scheme.quotas, ({ class: group }) => group).map(
      (one) => ({ code: 'class-twice', class: one.class }) as const,
    ),
    ...departmentProblems(scheme),
    ...scheme.mandatoryItemIds
      .filter((itemId) => !scheme.itemIds.includes(itemId))
      .map((itemId) => ({ code: 'mandatory-not-chosen', itemId }) as const),
    ...twice(scheme.experts, ({ field }) => field).map(
      ({ field }) => ({ code: 'expert-field-twice', field }) as const,
    ),
    ...licenceProblem(scheme),
    ...exemptionProblems(scheme),
  ]
}

function datesProblem({ from, to }: Scheme): readonly SchemeProblem[] {
  return from !== '' && to !== '' && to < from ? [{ code: 'dates-reversed', from, to }] : []
}

function departmentProblems({ departments }: Scheme): readonly SchemeProblem[] {
  return [
    ...twice(departments, ({ department }) => department).map(
      ({ department }) => ({ code: 'department-twice', department }) as const,
    ),
    ...departments.flatMap(({ department, places }) =>
      twice(places, ({ kind, place }) => `${place} ${kind}`).map(
        ({ kind, place }) => ({ code: 'place-twice', department, kind, place }) as const,
      ),
    ),
  ]
}

function licenceProblem({ conditions }: Scheme): readonly SchemeProblem[] {
  const { licence, licenceExpiresBy } = conditions
  return licence === 'none' && licenceExpiresBy !== ''
    ? [{ code: 'licence-contradiction', licenceExpiresBy }]
    : []
}

function exemptionProblems({ exemptions }: Scheme): readonly SchemeProblem[] {
  return exemptions.flatMap(({ reason, tags, ids }, at): readonly SchemeProblem[] => {
    if (reason.trim() === '') return [{ code: 'exemption-without-reason', position: at + 1 }]
    return tags.length + ids.length === 0 ? [{ code: 'exemption-of-nobody', reason }] : []
  })
}

/** Those whose key stood before, each key once. */
function twice<One>(all: readonly One[], keyOf: (one: One) => string): readonly One[] {
  const groups = [...Map.groupBy(all, keyOf).values()]
  return groups.flatMap((group) => group.slice(1, 2))
}
