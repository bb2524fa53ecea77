import type { DueItem } from '#shared/contract/index.ts'
import type { Context } from '../../context.ts'
import { followUpList } from './follow-up-view.ts'

const dueStates = ['overdue', 'review-failed', 'due'] as const

/** A line per state: what is late, what failed its review, what ends within a week, and problems without a case. */
export async function followUpsDue(context: Context): Promise<readonly DueItem[]> {
  const { cases, offers } = await followUpList(context)
  const lines = dueStates.flatMap((state): readonly DueItem[] => {
    const own = cases.filter((one) => one.state === state)
    if (own.length === 0) return []
    const [dueOn = ''] = own.flatMap((one) => (one.dueOn === '' ? [] : one.dueOn)).toSorted()
    return [{ code: 'follow-up', state, count: own.length, name: own[0]?.targetName ?? '', dueOn }]
  })
  if (offers.length === 0) return lines
  const records = new Set(offers.map(({ recordId }) => recordId)).size
  const name = offers[0]?.targetName ?? ''
  return [...lines, { code: 'follow-up', state: 'offered', count: records, name, dueOn: '' }]
}
