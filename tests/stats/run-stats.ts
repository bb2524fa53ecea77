import { assignmentFindings, teamFindings, tightFindings } from './assignment-findings.ts'
import { productLottery, type Balance, type TargetLottery } from './county.ts'
import { holm, type Finding, type Judged } from './findings.ts'
import { listFindings } from './list-findings.ts'
import { observe } from './observed.ts'
import { targetFindings } from './target-findings.ts'
import { orderFinding, ticketFindings } from './ticket-findings.ts'

/** A fair draw is called unfair once in a thousand runs with another base seed, over all tests together. */
export const level = 0.001

/** Which seeds a run takes; STATS_SEED chooses others. */
export const usualSeed = 'SJDS-1 STATS'

export interface Verdict {
  readonly findings: readonly Judged[]
  readonly failed: readonly Judged[]
}

export function judge(findings: readonly Finding[]): Verdict {
  const judged = holm(findings)
  return { findings: judged, failed: judged.filter(({ adjusted }) => adjusted < level) }
}

/** Targets by any way of drawing: what the product's draw and every other one is asked. */
export function lotteryFindings(
  lottery: TargetLottery,
  base: string,
  draws: number,
  balances: readonly Balance[],
): readonly Finding[] {
  return [
    ...balances.flatMap((balance) => targetFindings(observe(lottery, base, draws, balance), balance)),
    orderFinding(lottery, base, Math.ceil(draws / 20)),
  ]
}

/** Everything that is asked of the product's own draw. */
export function allFindings(base: string, draws: number): readonly Finding[] {
  return [
    ...lotteryFindings(productLottery(), base, draws, ['none', 'region']),
    ...ticketFindings(base, Math.ceil(draws / 4)),
    ...assignmentFindings(base, draws),
    ...tightFindings(base, draws),
    ...teamFindings(base, draws),
    ...listFindings(base, draws),
  ]
}
