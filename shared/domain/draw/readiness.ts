import { schemeProblems } from '#shared/domain/plan/check-scheme.ts'
import type { SchemeProblem } from '#shared/domain/plan/check-scheme.ts'
import { hasConditions } from '#shared/domain/plan/conditions.ts'
import { covers } from '#shared/domain/plan/exclusions.ts'
import { eligibleByClass, quotasInForce } from '#shared/domain/plan/floor.ts'
import { taskParties } from '#shared/domain/plan/parties.ts'
import { quotaOf } from '#shared/domain/plan/pool.ts'
import type { PoolEntry } from '#shared/domain/plan/pool.ts'
import type { Scheme, TakenList } from '#shared/domain/plan/scheme.ts'
import type { Task } from '#shared/domain/plan/types.ts'
import { expertRows, inspectorRows, itemRows } from './freeze.ts'
import type { Expert, Inspector, IsoDate, Item } from '#shared/domain/rosters/types.ts'
import { departmentProblems, earlyEnds } from './department-readiness.ts'
import type { DepartmentProblem } from './department-readiness.ts'
import { feasibilityOf } from './feasibility.ts'
import type { FeasibilityProblem, Pair } from './feasibility.ts'
import { unprintable } from './printable.ts'
import type { NotPrintable } from './printable.ts'
import { isPlain } from './text-rules.ts'

/** C12: what is missing before the witnesses come. */
export type ReadinessProblem =
  | SchemeProblem
  | DepartmentProblem
  | FeasibilityProblem
  | NotPrintable
  | { readonly code: 'no-eligible-targets' }
  /** On the list of another department's draw, and not in our roster: withdrawn since */
  | { readonly code: 'listed-targets-missing'; readonly ids: readonly string[] }
  | { readonly code: 'class-without-quota'; readonly class: string; readonly count: number }
  /** Letters of several scales, or of one that nobody chose */
  | { readonly code: 'scale-not-chosen'; readonly scales: readonly string[] }
  | { readonly code: 'full-but-exempt'; readonly count: number }
  | { readonly code: 'exemption-not-printable'; readonly reason: string }
  | { readonly code: 'conditions-on-untargeted' }
  | { readonly code: 'untargeted-not-balanced' }
  | { readonly code: 'targeted-without-conditions' }
  | { readonly code: 'no-department' }
  /** The plan names a department of the roster that the scheme leaves at home */
  | { readonly code: 'party-not-in-scheme'; readonly department: string }
  | { readonly code: 'no-items' }
  | {
      readonly code: 'too-few-experts'
      readonly field: string
      readonly needed: number
      readonly available: number
    }
  | { readonly code: 'dates-missing' }
  | {
      readonly code: 'dates-outside-task'
      readonly from: IsoDate
      readonly to: IsoDate
      readonly startMonth: string
      readonly endMonth: string
    }
  | { readonly code: 'inspection-over'; readonly to: IsoDate }
  /** `stops`: the rule pack wants the approval before the draw */
  | { readonly code: 'not-approved'; readonly stops: boolean }
  | { readonly code: 'approval-in-future'; readonly approvedOn: IsoDate }

export interface Means {
  /** null: the task is not asked, e.g. it was drawn from another plan */
  readonly task: Pick<Task, 'selection' | 'startMonth' | 'endMonth' | 'initiator' | 'partners'> | null
  readonly needsApproval: boolean
  /** 不定向 draws are balanced over regions (偃师第六条) */
  readonly untargetedByRegion: boolean
  /** Inspectors that every target needs of every department (曹妃甸四(一), 清河五(二)2) */
  readonly inspectorsPerTarget: number
  readonly pool: readonly PoolEntry[]
  readonly inspectors: readonly Inspector[]
  readonly items: readonly Item[]
  readonly experts: readonly Expert[]
  /** Inspectors and targets that must not meet, as known today */
  readonly recusals: readonly Pair[]
}

/** Everything that stands against the scheme's draw, each named; none that `stopsDraw`: ready. Needs no seed and tries no draw. */
export function readinessOf(scheme: Scheme, means: Means, on: IsoDate): readonly ReadinessProblem[] {
  const names = scheme.departments.map(({ department }) => department)
  const people = inspectorRows(means.inspectors, names, on)
  return [
    ...schemeProblems(scheme),
    ...poolProblems(scheme, means.pool),
    ...(scheme.takenList === null
      ? scopeProblems(scheme, means)
      : missingOfList(scheme.takenList, means.pool)),
    ...(names.length === 0 ? [{ code: 'no-department' } as const] : []),
    ...partyProblems(scheme, means),
    ...scheme.departments.flatMap((department) =>
      departmentProblems(department, people, means.inspectorsPerTarget),
    ),
    // Whoever takes part in another's draw may bring the initiator's items on paper.
    ...(scheme.takenList === null && itemRows(scheme, means.items).length === 0
      ? [{ code: 'no-items' } as const]
      : []),
    ...expertProblems(scheme, means.experts),
    ...unprintable(means, names),
    ...dateProblems(scheme, means.task, on),
    ...approvalProblems(scheme, means, on),
    ...feasibilityOf(scheme, means.pool, {
      people,
      recusals: means.recusals,
      drawn: drawnByClass(scheme, means.pool),
    }),
    ...earlyEnds(scheme, means.inspectors, on),
  ]
}

const onlyNoted: ReadonlySet<ReadinessProblem['code']> = new Set([
  'full-but-exempt',
  'conditions-on-untargeted',
  'untargeted-not-balanced',
  'targeted-without-conditions',
  'party-not-in-scheme',
  'dates-outside-task',
  'inspection-over',
  'teams-recused',
  'team-specialty-by-chance',
  'certificate-ends-early',
] as const)

/** Whether the draw cannot be held; the others are to be known and weighed. */
export function stopsDraw(problem: ReadinessProblem): boolean {
  if ('stops' in problem) return problem.stops
  if ('certain' in problem) return problem.certain
  return !onlyNoted.has(problem.code)
}

/** Class → how many of it the draw will take: quotas are numbers before any chance. */
function drawnByClass(scheme: Scheme, pool: readonly PoolEntry[]): ReadonlyMap<string, number> {
  const eligible = eligibleByClass(pool)
  return new Map(
    quotasInForce(scheme, pool).map(({ class: group, quota }) => [
      group,
      quotaOf(eligible.get(group) ?? 0, quota),
    ]),
  )
}

function poolProblems(scheme: Scheme, pool: readonly PoolEntry[]): readonly ReadinessProblem[] {
  if (!pool.some(({ status }) => status === 'E' || status === 'M')) return [{ code: 'no-eligible-targets' }]
  const covered = new Set(scheme.quotas.map((quota) => quota.class))
  return [...eligibleByClass(pool)]
    .filter(([group]) => !covered.has(group))
    .map(([group, count]) => ({ code: 'class-without-quota', class: group, count }))
}

function missingOfList({ ids }: TakenList, pool: readonly PoolEntry[]): readonly ReadinessProblem[] {
  const known = new Set(pool.map(({ target }) => target.id))
  const missing = ids.filter((id) => !known.has(id))
  return missing.length === 0 ? [] : [{ code: 'listed-targets-missing', ids: missing.slice(0, 20) }]
}

/** 定向 and 不定向, scales, exemptions: whether the scheme means what its task and its own words say. */
function scopeProblems(
  scheme: Scheme,
  { task, pool, untargetedByRegion }: Means,
): readonly ReadinessProblem[] {
  const { conditions, exemptions } = scheme
  const isUntargeted = task?.selection === 'untargeted'
  const exempt = exemptions.map(covers)
  const fullAndExempt = pool.filter(
    ({ target, status }) => status === 'M' && exempt.some((isCovered) => isCovered(target)),
  ).length
  return [
    ...scaleProblems(scheme, pool),
    ...(isUntargeted && hasConditions(conditions) ? [{ code: 'conditions-on-untargeted' } as const] : []),
    ...(isUntargeted && untargetedByRegion && scheme.balance === 'none'
      ? [{ code: 'untargeted-not-balanced' } as const]
      : []),
    ...(task?.selection === 'targeted' && !hasConditions(conditions)
      ? [{ code: 'targeted-without-conditions' } as const]
      : []),
    ...(fullAndExempt > 0 ? [{ code: 'full-but-exempt', count: fullAndExempt } as const] : []),
    ...exemptions
      .filter(({ reason }) => reason.trim() !== '' && !isPlain(reason))
      .map(({ reason }) => ({ code: 'exemption-not-printable', reason }) as const),
  ]
}

/** A bare letter means nothing: where a scale is known, grades are read by one that was chosen. */
function scaleProblems(
  { conditions, classBy }: Scheme,
  pool: readonly PoolEntry[],
): readonly ReadinessProblem[] {
  const { scale, grades } = conditions
  if (scale !== '' || (classBy !== 'grade' && grades.length === 0)) return []
  const scales = new Set(
    pool.map(({ target }) => target.creditRisk).flatMap((risk) => (risk.grade === '' ? [] : [risk.scale])),
  )
  scales.delete('')
  return scales.size === 0 ? [] : [{ code: 'scale-not-chosen', scales: [...scales] }]
}

/** Whoever takes part in another's draw draws its own inspectors only. */
function partyProblems(
  { takenList, departments }: Scheme,
  { task, inspectors }: Means,
): readonly ReadinessProblem[] {
  if (task === null || takenList !== null) return []
  const known = new Set(inspectors.map(({ department }) => department))
  const sent = new Set(departments.map(({ department }) => department))
  return taskParties(task)
    .filter((party) => known.has(party) && !sent.has(party))
    .map((department) => ({ code: 'party-not-in-scheme', department }))
}

function expertProblems(scheme: Scheme, experts: readonly Expert[]): readonly ReadinessProblem[] {
  const rows = expertRows(scheme, experts)
  return scheme.experts
    .map(({ field, count }) => ({
      code: 'too-few-experts' as const,
      field,
      needed: count,
      available: rows.filter((row) => row.field === field && row.status === 'E').length,
    }))
    .filter(({ needed, available }) => available < needed)
}

function dateProblems({ from, to }: Scheme, task: Means['task'], on: IsoDate): readonly ReadinessProblem[] {
  if (from === '' || to === '') return [{ code: 'dates-missing' }]
  const { startMonth = '', endMonth = '' } = task ?? {}
  const isOutside =
    (startMonth !== '' && from.slice(0, 7) < startMonth) || (endMonth !== '' && to.slice(0, 7) > endMonth)
  return [
    ...(isOutside ? [{ code: 'dates-outside-task', from, to, startMonth, endMonth } as const] : []),
    ...(to < on ? [{ code: 'inspection-over', to } as const] : []),
  ]
}

function approvalProblems(
  { approvedBy, approvedOn }: Scheme,
  { needsApproval }: Means,
  on: IsoDate,
): readonly ReadinessProblem[] {
  if (approvedOn > on) return [{ code: 'approval-in-future', approvedOn }]
  return approvedBy.trim() === '' || approvedOn === '' ? [{ code: 'not-approved', stops: needsApproval }] : []
}
