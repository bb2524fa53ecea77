import type { IsoDate } from '#shared/domain/rosters/types.ts'
import type { PoolTarget } from './pool.ts'
import type { Exemption, Scheme } from './scheme.ts'

/** Target → the day of the last draw of this program that took it. */
export type LastDrawn = ReadonlyMap<string, IsoDate>

export const neverDrawn: LastDrawn = new Map()

/** Why the scheme itself leaves a target out, or null; printed in the frame (draw-protocol.md §2). */
export function exclusionBy(
  { exemptions, drawnSince }: Pick<Scheme, 'exemptions' | 'drawnSince'>,
  lastDrawn: LastDrawn,
): (target: Pick<PoolTarget, 'id' | 'tags'>) => string | null {
  const exempt = exemptions.map((one) => ({ reason: one.reason, covers: covers(one) }))
  return (target) => {
    const found = exempt.find((one) => one.covers(target))
    if (found !== undefined) return `免予抽查：${found.reason}`
    if (drawnSince === '') return null
    const drawn = lastDrawn.get(target.id) ?? ''
    return drawn >= drawnSince ? `${longDay(drawnSince)}以来已抽取` : null
  }
}

/** Whether an exemption names the target. */
export function covers({ tags, ids }: Exemption): (target: Pick<PoolTarget, 'id' | 'tags'>) => boolean {
  const listed = new Set(ids)
  return (target) => listed.has(target.id) || target.tags.some((tag) => tags.includes(tag))
}

function longDay(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
