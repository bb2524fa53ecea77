import { sortedByBytes } from '#shared/domain/kernel/byte-order.ts'
import { quotaOf } from '#shared/domain/plan/pool.ts'
import type { Quota } from '#shared/domain/plan/scheme.ts'
import type { PlanOne } from './plan-one.ts'
import { walkRuler, type Ruler } from './ruler.ts'
import { smallestTickets } from './smallest.ts'
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
  const quotas = new Map(plan.quotas.map(({ class: name, quota }) => [name, quota]))
  const classes = [...eligibleByClass(frame)].map(([name, regions]) =>
    drawClass(source, plan.balance, { name, regions, quota: quotas.get(name) ?? nothing }, reserve),
  )
  return {
    mandatory: sortedByBytes(
      frame.filter(({ status }) => status === 'M').map(({ id }) => id),
      (id) => id,
    ),
    classes: sortedByBytes(classes, (drawn) => drawn.class),
  }
}

const nothing: Quota = { kind: 'count', count: 0 }

/** class → region → ids with status `E` */
export function eligibleByClass(
  frame: readonly FrameRow[],
): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const classes = new Map<string, Map<string, string[]>>()
  for (const row of frame) {
    if (row.status !== 'E') continue
    let regions = classes.get(row.class)
    if (regions === undefined) classes.set(row.class, (regions = new Map()))
    const ids = regions.get(row.region)
    if (ids === undefined) regions.set(row.region, [row.id])
    else ids.push(row.id)
  }
  return classes
}

interface EligibleClass {
  readonly name: string
  readonly regions: ReadonlyMap<string, readonly string[]>
  readonly quota: Quota
}

function drawClass(
  source: TicketSource,
  balance: PlanOne['balance'],
  { name, regions, quota: asked }: EligibleClass,
  reserve: number,
): ClassDraw {
  const ids = [...regions.values()].flat()
  const quota = quotaOf(ids.length, asked)
  const draw = (stratum: string, region: string | null, among: readonly string[], count: number) =>
    drawStratum({ stratum, class: name, region, eligible: among.length, quota: count }, among, {
      ticketOf: ticketsOf(source, 'target'),
      reserve,
    })
  if (balance === 'none') {
    return { class: name, eligible: ids.length, quota, ruler: null, strata: [draw(name, null, ids, quota)] }
  }
  const counts = new Map([...regions].map(([region, { length }]) => [region, length]))
  const ruler = walkRuler(source, name, quota, counts)
  const strata = ruler.steps.map((step) =>
    draw(`${name}/${step.region}`, step.region, regions.get(step.region) ?? [], step.quota),
  )
  return {
    class: name,
    eligible: ids.length,
    quota,
    ruler,
    strata: sortedByBytes(strata, ({ stratum }) => stratum),
  }
}

function drawStratum(
  stratum: Omit<StratumDraw, 'winners' | 'reserve'>,
  ids: readonly string[],
  { ticketOf, reserve }: { readonly ticketOf: (id: string) => string; readonly reserve: number },
): StratumDraw {
  const tickets = smallestTickets(ids, stratum.quota + reserve, ticketOf)
  return { ...stratum, winners: tickets.slice(0, stratum.quota), reserve: tickets.slice(stratum.quota) }
}
