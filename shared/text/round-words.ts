import type { FurtherRoundView } from '#shared/contract/index.ts'
import { chineseNumber } from '#shared/domain/plan/naming.ts'

/** A round as it is called in the room and on paper: 第一轮, 第二轮, 第二轮（续一）, 第二轮（补位二）, which is `more/2`. */
export function roundName(round: number, kind: FurtherRoundView['kind'] = 'late'): string {
  if (round === 1) return '第一轮'
  if (round === 2) return '第二轮'
  return `第二轮（${kind === 'refill' ? '补位' : '续'}${chineseNumber(round - 2)}）`
}

/** Where a place is given anew: at a target by its name, or 「检查组 T01」; a team's name is its id. */
export const refilledUnit = ({ unit, unitName }: { readonly unit: string; readonly unitName: string }) =>
  unit === unitName ? `检查组 ${unit}` : unitName
