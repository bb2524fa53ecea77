import type { PlanScope } from './types.ts'

/** Of one kind of thing in a year: how many there are, how many plans reach, how many are done. Done is within planned. */
export interface Tally {
  readonly whole: number
  readonly planned: number
  readonly done: number
}

/** 年度抽查 as far as the office has come (requirements B4). Draws that were voided and rehearsals do not count. */
export interface YearTally {
  /** Draws, by scope; `whole` is not used */
  readonly draws: Readonly<Record<PlanScope, Omit<Tally, 'whole'>>>
  /** Draws that divide their targets by credit grade, of all draws; `whole` counts what is planned */
  readonly graded: Omit<Tally, 'whole'>
  /** Enterprises in being, each counted once however often it was drawn */
  readonly enterprises: Tally
  /** The same within an industry or tag that has a share of its own */
  readonly groups: readonly (Tally & { readonly group: string })[]
  readonly items: Tally
  /** Inspected targets in 户次, and those whose results are public; 不予公示 does not count */
  readonly published: Tally
}

/** What the rules promise for a year; null: they do not speak of it. */
export interface YearTargets {
  readonly internalDraws: number | null
  readonly jointDraws: number | null
  readonly enterpriseShare: number | null
  readonly groupShares: readonly { readonly group: string; readonly percent: number }[]
  readonly itemShare: number | null
  readonly creditGradedShare: number | null
  readonly jointShare: number | null
  readonly publicationRate: number | null
}

export type ComplianceKey = Exclude<keyof YearTargets, 'groupShares'> | 'groupShare'

/** One target of the rules against what is planned and done. */
export interface ComplianceLine {
  readonly key: ComplianceKey
  /** Of a `groupShare`: the industry or tag; else empty */
  readonly group: string
  /** A number of draws, or percent of `whole` */
  readonly required: number
  readonly unit: 'draws' | 'percent'
  /** What 100 % is; 0 for a number of draws */
  readonly whole: number
  readonly planned: number
  readonly done: number
  /** How many of `whole` keep the promise (「不低于」 rounds up) */
  readonly needed: number
  /** What would close the gap: so many more done, and so many of these not even planned yet */
  readonly missing: number
  readonly unplanned: number
}

/** Every target of the rules with what is done, what is missing and what would close the gap, in the rules' order. */
export function complianceOf(targets: YearTargets, year: YearTally): readonly ComplianceLine[] {
  const { internal, joint } = year.draws
  const draws = { planned: internal.planned + joint.planned, done: internal.done + joint.done }
  return [
    ...countLine('internalDraws', targets.internalDraws, internal),
    ...countLine('jointDraws', targets.jointDraws, joint),
    ...shareLine('enterpriseShare', '', targets.enterpriseShare, year.enterprises),
    ...targets.groupShares.flatMap(({ group, percent }) => {
      const tally = year.groups.find((one) => one.group === group)
      return tally === undefined ? [] : shareLine('groupShare', group, percent, tally)
    }),
    ...shareLine('itemShare', '', targets.itemShare, year.items),
    ...mixLine('creditGradedShare', targets.creditGradedShare, year.graded, draws),
    ...mixLine('jointShare', targets.jointShare, joint, draws),
    ...shareLine('publicationRate', '', targets.publicationRate, year.published),
  ]
}

function countLine(
  key: ComplianceKey,
  required: number | null,
  { planned, done }: Omit<Tally, 'whole'>,
): readonly ComplianceLine[] {
  if (required === null) return []
  const gaps = { missing: gap(required, done), unplanned: gap(required, planned) }
  return [{ key, group: '', required, unit: 'draws', whole: 0, planned, done, needed: required, ...gaps }]
}

function shareLine(
  key: ComplianceKey,
  group: string,
  required: number | null,
  { whole, planned, done }: Tally,
): readonly ComplianceLine[] {
  if (required === null) return []
  const needed = shareOf(whole, required)
  const gaps = { missing: gap(needed, done), unplanned: gap(needed, planned) }
  return [{ key, group, required, unit: 'percent', whole, planned, done, needed, ...gaps }]
}

/**
 * A share of the draws themselves: one more draw of the kind makes the whole larger too. `missing` counts the draws of that kind
 * that must be added to what is done, `unplanned` those to be added to the plan.
 */
function mixLine(
  key: ComplianceKey,
  required: number | null,
  ofKind: Omit<Tally, 'whole'>,
  draws: Omit<Tally, 'whole'>,
): readonly ComplianceLine[] {
  if (required === null) return []
  const { planned, done } = ofKind
  return [
    {
      key,
      group: '',
      required,
      unit: 'percent',
      whole: draws.done,
      planned,
      done,
      needed: shareOf(draws.done, required),
      missing: toAdd(draws.done, done, required),
      unplanned: toAdd(draws.planned, planned, required),
    },
  ]
}

/** ⌈whole × percent / 100⌉ without a float between: percents have at most two decimals. */
export function shareOf(whole: number, percent: number): number {
  const hundredths = Math.round(percent * 100)
  return Number((BigInt(whole) * BigInt(hundredths) + 9999n) / 10_000n)
}

/** The smallest x with (some + x) / (all + x) ≥ percent; at 100 % what is not of the kind stays for ever, and so do its numbers. */
function toAdd(all: number, some: number, percent: number): number {
  const lacking = BigInt(Math.round(percent * 100)) * BigInt(all) - 10_000n * BigInt(some)
  if (lacking <= 0n) return 0
  const others = 10_000n - BigInt(Math.round(percent * 100))
  return others === 0n ? all - some : Number((lacking + others - 1n) / others)
}

const gap = (needed: number, had: number): number => Math.max(0, needed - had)
