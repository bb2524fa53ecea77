import { hrefOf } from '#renderer/app/router.ts'
import type { VolumeLine } from '#shared/contract/index.ts'

export const shows = ['all', 'missing', 'soon', 'overdue', 'open', 'filed', 'over'] as const
export type Show = (typeof shows)[number]

/** What the list shows, as its place says. */
export interface ArchiveFilter {
  readonly show: Show
  /** Empty: all draws */
  readonly draw: string
  /** null: the year that is worked in */
  readonly year: number | null
}

export function filterOf(query: URLSearchParams): ArchiveFilter {
  const asked = query.get('show') ?? 'all'
  return {
    show: shows.find((one) => one === asked) ?? 'all',
    draw: query.get('draw') ?? '',
    year: yearOf(query.get('year')),
  }
}

const yearOf = (text: string | null): number | null =>
  text !== null && /^2[01]\d{2}$/.test(text) ? Number(text) : null

export const placeOf = ({ show, draw, year }: ArchiveFilter): string =>
  hrefOf(['report', 'archive'], {
    show,
    ...(draw === '' ? {} : { draw }),
    ...(year === null ? {} : { year: String(year) }),
  })

const isOpen = ({ state }: VolumeLine): boolean => state === 'open' || state === 'soon' || state === 'overdue'

export function isShown(line: VolumeLine, show: Show): boolean {
  switch (show) {
    case 'all':
      return true
    case 'missing':
      return line.missing.length > 0 && (isOpen(line) || line.state === 'running')
    case 'soon':
    case 'overdue':
      return line.state === show
    case 'open':
      return isOpen(line)
    case 'filed':
      return line.state === 'filed' || line.state === 'destroyed'
    case 'over':
      return line.over
  }
}

/** Volumes that can be filed now. */
export const canBeFiled = isOpen
