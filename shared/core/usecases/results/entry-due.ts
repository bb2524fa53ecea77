import type { DueItem } from '#shared/contract/index.ts'
import type { Standings } from '../dispatch/due.ts'
import type { ResultSheet } from './sheets.ts'

/**
 * What is to be entered or approved, a line per draw: from the day on which a department was sent its share, or entered something.
 * `told`: draws whose publication calls for the same.
 */
export function entriesDue(
  sheets: readonly ResultSheet[],
  standings: readonly Standings[],
  told: ReadonlySet<string>,
): readonly DueItem[] {
  const sent = new Set(
    standings
      .filter(({ departments }) => departments.some(({ state }) => state !== 'to-send'))
      .map(({ draw }) => draw.id),
  )
  const asked = sheets.filter(({ replaced, record }) => !replaced || record !== null)
  return [...Map.groupBy(asked, ({ draw }) => draw.id)].flatMap(([drawId, own]): readonly DueItem[] => {
    const entered = own.flatMap(({ record }) => record ?? [])
    const waiting = entered.filter(({ state }) => state === 'complete').length
    const approved = entered.filter(({ state }) => state === 'approved').length
    const missing = own.length - waiting - approved
    if (told.has(drawId) || missing + waiting === 0) return []
    if (!sent.has(drawId) && entered.length === 0) return []
    return [{ code: 'results-open', drawId, number: own[0]?.draw.number ?? '', missing, waiting }]
  })
}

/** Draws of which a line says already that records keep their publication waiting. */
export function toldOfPublication(due: readonly DueItem[]): ReadonlySet<string> {
  return new Set(due.flatMap((one) => (one.code === 'publication' && one.blocked > 0 ? [one.drawId] : [])))
}
