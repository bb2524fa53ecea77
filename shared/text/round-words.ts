import type { FurtherRoundView } from '#shared/contract/index.ts'
import { chineseNumber } from '#shared/domain/plan/naming.ts'

/** A round as it is called in the room and on paper: 第一轮, 第二轮, 第二轮（续一）, 补位（续二）. 续二 is `more/2` of the package. */
export function roundName(round: number, kind: FurtherRoundView['kind'] = 'late'): string {
  if (round === 1) return '第一轮'
  if (round === 2) return '第二轮'
  return `${kind === 'refill' ? '补位' : '第二轮'}（续${chineseNumber(round - 2)}）`
}
