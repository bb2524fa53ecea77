import type { FollowUpCaseView } from '#shared/contract/index.ts'
import type { FollowUpAct } from '#shared/domain/results/follow-up-events.ts'

/** What the words of 处理方式 mostly ask for; the office words them itself, so their core decides. */
const asks: readonly (readonly [core: string, act: FollowUpAct])[] = [
  ['责令', 'ordered'],
  ['移送', 'referred'],
  ['立案', 'filed'],
  ['当场', 'corrected'],
  ['异常名录', 'listed'],
  ['指导', 'guided'],
  ['日常监管', 'fed-back'],
]

/** What a clerk mostly does next: what somebody is waited for, what the record asks for and nobody has done, then 办结. */
export function likelyAct({ next, acts, items, state }: FollowUpCaseView): FollowUpAct | null {
  if (state === 'review-failed') return 'ordered'
  const owed = (['reviewed', 'replied', 'filing-ended'] as const).find((act) => next.includes(act))
  if (owed !== undefined) return owed
  const words = items.flatMap(({ handling }) => handling)
  const wanted = asks.find(
    ([core, act]) => next.includes(act) && !acts.includes(act) && words.some((word) => word.includes(core)),
  )
  if (wanted !== undefined) return wanted[1]
  return acts.length > 0 && next.includes('closed') ? 'closed' : null
}
