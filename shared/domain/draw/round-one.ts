import { sortedByBytes } from '#shared/domain/kernel/byte-order.ts'
import { quotaOf } from '#shared/domain/plan/pool.ts'
import type { Quota } from '#shared/domain/plan/scheme.ts'
import type { PlanOne } from './plan-one.ts'
import { walkRuler, type Ruler } from './ruler.ts'
import { Smallest, smallestTickets } from './smallest.ts'
import type { FrameRow } from './tables.ts'
import { ticketsOf, type Ticketed, type TicketSource } from './ticket.ts'

/** The k smallest tickets of a stratum and those after them, which step in when one drops out (递补). */
export interface StratumDraw {
  /** `class`, or `class/region` */
  readonly stratum: string
  readonly class: string
  /** null: balance=none */
  readonly region: string | null
  readonly eligible: number
  readonly quota: number
  /** In order of their tickets */
  readonly winners: readonly Ticketed[]
  readonly reserve: readonly Ticketed[]
}

export interface ClassDraw {
  readonly class: string
  /** N of §2 */
  readonly eligible: number
  /** k of §2 */
  readonly quota: number
  /** null: balance=none */
  readonly ruler: Ruler | null
  /** In byte order */
  readonly strata: readonly StratumDraw[]
}

/** Round 1's targets with all that was computed on the way. */
export interface TargetDraw {
  /** Ids taken in full (黑名单 …), in order */
  readonly mandatory: readonly string[]
  /** In byte order */
  readonly classes: readonly ClassDraw[]
}

export interface TargetDrawInput {
  readonly source: TicketSource
  readonly plan: Pick<PlanOne, 'quotas' | 'balance'>
  readonly frame: readonly FrameRow[]
  /** How many of the following tickets to keep per stratum; Infinity keeps all */
  readonly reserve: number
}

/** Draws the targets (draw-protocol.md §2). A class without a quota in the plan draws nobody: callers check it. */
export function drawTargets({ source, plan, frame, reserve }: TargetDrawInput): TargetDraw {
  const sorted = sortOut(frame, plan.balance)
  const quotas = new Map(plan.quotas.map(({ class: name, quota }) => [name, quota]))
  const shared = [...sorted.classes].map(([name, strata]) =>
    share(source, plan.balance, name, strata, quotas),
  )
  const drawn = ticketsByStratum(source, frame, sorted, shared, reserve)
  const classes = shared.map(({ strata, ...whole }) => ({
    ...whole,
    strata: strata.map(({ index, ...facts }): StratumDraw => {
      const tickets = drawn[index] ?? []
      return {
        ...facts,
        winners: tickets.slice(0, facts.quota),
        reserve: tickets.slice(facts.quota, facts.quota + reserve),
      }
    }),
  }))
  return { mandatory: sorted.mandatory, classes: sortedByBytes(classes, (each) => each.class) }
}

/** Eligible targets of a class in one region; with balance=none in all of them, under the region ''. */
interface Stratum {
  readonly index: number
  readonly region: string
  eligible: number
}

interface SortedOut {
  readonly mandatory: readonly string[]
  readonly classes: ReadonlyMap<string, ReadonlyMap<string, Stratum>>
  /** Per row of the frame: index of its stratum, −1 where it is not eligible */
  readonly stratumOf: Int32Array
}

function sortOut(frame: readonly FrameRow[], balance: PlanOne['balance']): SortedOut {
  const mandatory: string[] = []
  const classes = new Map<string, Map<string, Stratum>>()
  const stratumOf = new Int32Array(frame.length).fill(-1)
  let count = 0
  for (let row = 0; row < frame.length; row += 1) {
    const { id = '', status, class: name = '', region: at = '' } = frame[row] ?? {}
    if (status === 'M') mandatory.push(id)
    if (status !== 'E') continue
    let regions = classes.get(name)
    if (regions === undefined) classes.set(name, (regions = new Map<string, Stratum>()))
    const region = balance === 'none' ? '' : at
    let stratum = regions.get(region)
    if (stratum === undefined) regions.set(region, (stratum = { index: count++, region, eligible: 0 }))
    stratum.eligible += 1
    stratumOf[row] = stratum.index
  }
  return { mandatory: sortedByBytes(mandatory, (id) => id), classes, stratumOf }
}

type SharedClass = Omit<ClassDraw, 'strata'> & {
  readonly strata: readonly (Omit<StratumDraw, 'winners' | 'reserve'> & { readonly index: number })[]
}

/** How many of a class are drawn, and from which of its strata. */
function share(
  source: TicketSource,
  balance: PlanOne['balance'],
  name: string,
  regions: ReadonlyMap<string, Stratum>,
  quotas: ReadonlyMap<string, Quota>,
): SharedClass {
  const counts = new Map([...regions].map(([region, stratum]) => [region, stratum.eligible]))
  const eligible = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const quota = quotaOf(eligible, quotas.get(name) ?? { kind: 'count', count: 0 })
  if (balance === 'none') {
    const only = { stratum: name, class: name, region: null, eligible, quota, index: indexOf(regions, '') }
    return { class: name, eligible, quota, ruler: null, strata: [only] }
  }
  const ruler = walkRuler(source, name, quota, counts)
  const strata = ruler.steps.map(({ region, eligible, quota }) => {
    const stratum = `${name}/${region}`
    return { stratum, class: name, region, eligible, quota, index: indexOf(regions, region) }
  })
  return { class: name, eligible, quota, ruler, strata: sortedByBytes(strata, ({ stratum }) => stratum) }
}

function indexOf(regions: ReadonlyMap<string, Stratum>, region: string): number {
  return regions.get(region)?.index ?? -1
}

/** Per stratum its smallest tickets: quota and reserve. The frame is walked in its own order, once. */
function ticketsByStratum(
  source: TicketSource,
  frame: readonly FrameRow[],
  { stratumOf }: SortedOut,
  shared: readonly SharedClass[],
  reserve: number,
): readonly (readonly Ticketed[])[] {
  const ticketOf = ticketsOf(source, 'target')
  const smallest: Smallest[] = []
  const strata = shared.flatMap((each) => each.strata)
  for (const { index, quota, eligible } of strata) smallest[index] = new Smallest(quota + reserve, eligible)
  for (let row = 0; row < frame.length; row += 1) {
    const id = frame[row]?.id ?? ''
    smallest[stratumOf[row] ?? -1]?.offer(id, ticketOf(id))
  }
  return smallest.map((kept, index) => {
    const idsIn = () => frame.filter((_, row) => stratumOf[row] === index).map(({ id }) => id)
    return kept.inOrder() ?? smallestTickets(idsIn(), Infinity, ticketOf)
  })
}
