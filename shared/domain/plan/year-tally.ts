import type { Tally, YearTally } from './compliance.ts'
import type { PlanScope } from './types.ts'

/** Id → the chance that a draw takes it: 1 for what is drawn already or taken in full. */
export type Chances = ReadonlyMap<string, number>

/** One draw of the year: held, or still to be held by the plan. */
export interface YearDraw {
  readonly scope: PlanScope
  /** Divides its targets by credit grade */
  readonly graded: boolean
  /** Finished; else it is planned or under way */
  readonly done: boolean
  /** Empty for a task without a scheme: whom it will reach is not known */
  readonly targets: Chances
  readonly items: Chances
}

/** An enterprise in being. */
export interface YearTarget {
  readonly id: string
  readonly industry: string
  readonly tags: readonly string[]
}

/** A set of targets with a share of its own: the industries or tags that name it. */
export interface YearGroup {
  readonly group: string
  readonly words: readonly string[]
}

export interface YearFacts {
  readonly draws: readonly YearDraw[]
  readonly targets: readonly YearTarget[]
  readonly groups: readonly YearGroup[]
  /** Items in force, by id */
  readonly items: readonly string[]
  /** 户次 inspected, and those whose results are public */
  readonly published: Tally
}

/**
 * The year in numbers. What is planned is what is drawn and what the schemes' quotas let expect, each enterprise once: two draws of
 * 3 % from the same hundred reach fewer than six. A group that no enterprise belongs to has no tally. Nothing is published before
 * results are kept.
 */
export function tallyYear({ draws, targets, groups, items, published }: YearFacts): YearTally {
  const done = draws.filter((draw) => draw.done)
  const reached = reach(
    draws.map((draw) => draw.targets),
    done.map((draw) => draw.targets),
  )
  const reachedItems = reach(
    draws.map((draw) => draw.items),
    done.map((draw) => draw.items),
  )
  const count = (kind: (draw: YearDraw) => boolean) => ({
    planned: draws.filter(kind).length,
    done: done.filter(kind).length,
  })
  return {
    draws: {
      internal: count(({ scope }) => scope === 'internal'),
      joint: count(({ scope }) => scope === 'joint'),
    },
    graded: count(({ graded }) => graded),
    enterprises: tallyOf(
      targets.map(({ id }) => id),
      reached,
    ),
    groups: groups.flatMap(({ group, words }) => {
      const members = membersOf(targets, words)
      return members.length === 0 ? [] : [{ group, ...tallyOf(members, reached) }]
    }),
    items: tallyOf(items, reachedItems),
    published,
  }
}

function membersOf(targets: readonly YearTarget[], words: readonly string[]): readonly string[] {
  const named = new Set(words)
  return targets
    .filter(({ industry, tags }) => named.has(industry) || tags.some((tag) => named.has(tag)))
    .map(({ id }) => id)
}

interface Reach {
  /** The chance that no draw of the year takes it */
  readonly missed: ReadonlyMap<string, number>
  readonly done: ReadonlySet<string>
}

function reach(all: readonly Chances[], held: readonly Chances[]): Reach {
  const missed = new Map<string, number>()
  for (const chances of all) {
    for (const [id, chance] of chances) missed.set(id, (missed.get(id) ?? 1) * (1 - chance))
  }
  return { missed, done: new Set(held.flatMap((chances) => [...chances.keys()])) }
}

function tallyOf(ids: readonly string[], { missed, done }: Reach) {
  const expected = ids.reduce((sum, id) => sum + 1 - (missed.get(id) ?? 1), 0)
  // A quota of 30 spread over 600 sums up to 29.999…
  return {
    whole: ids.length,
    planned: Math.floor(expected + 1e-6),
    done: ids.filter((id) => done.has(id)).length,
  }
}

/** What stands in a scheme's pool or catalogue with status and class. */
export interface Chanced {
  readonly id: string
  readonly status: string
  readonly class: string
}

/** The chance of each by its class: `taken` says how many of a class's eligible ones are drawn beside the mandatory ones. */
export function chancesOf(
  rows: readonly Chanced[],
  taken: (group: string, eligible: number, mandatory: number) => number,
): Chances {
  const counts = new Map<string, { eligible: number; mandatory: number }>()
  for (const { status, class: group } of rows) {
    const count = counts.get(group) ?? { eligible: 0, mandatory: 0 }
    if (status === 'E') count.eligible += 1
    if (status === 'M') count.mandatory += 1
    counts.set(group, count)
  }
  const shares = new Map(
    [...counts].map(([group, { eligible, mandatory }]) => [
      group,
      eligible === 0 ? 0 : taken(group, eligible, mandatory) / eligible,
    ]),
  )
  const chanceOf = ({ status, class: group }: Chanced) =>
    status === 'M' ? 1 : status === 'E' ? (shares.get(group) ?? 0) : 0
  return new Map(rows.map((row) => [row.id, chanceOf(row)] as const).filter(([, chance]) => chance > 0))
}
