import { hrefOf } from '#renderer/app/router.ts'
import type { PublicationDraw, PublicationLine } from '#shared/contract/index.ts'
import { standings } from '#shared/domain/results/due-day.ts'
import type { Standing } from '#shared/domain/results/due-day.ts'
import { publicationStates } from '#shared/domain/results/publication.ts'
import type { PublicationState } from '#shared/domain/results/publication.ts'
import { visitsOf } from '#shared/domain/results/publication-rate.ts'

/** What the place shows: kept in the address, so that a number anywhere can lead to the list that it counts. */
export const parts = ['records', 'batches', 'feedback', 'punctuality'] as const
export type Part = (typeof parts)[number]

/** What the 公示率 counts: all inspected visits, those that are public, those that are not. */
export const rates = ['inspected', 'public', 'waiting'] as const
export type Rate = (typeof rates)[number]

export interface PublicationFilter {
  readonly part: Part
  /** Empty: all of the year */
  readonly draw: string
  readonly department: string
  /** Empty: all; `noUnit`: records of no unit of the bureau's own */
  readonly unit: string
  readonly state: PublicationState | ''
  readonly standing: Standing | ''
  readonly rate: Rate | ''
  readonly words: string
}

export const noUnit = '-'

/** A line with the draw that it is of. */
export interface DrawLine extends PublicationLine {
  readonly draw: PublicationDraw
}

const oneOf = <Word extends string>(words: readonly Word[], asked: string | null): Word | '' =>
  words.find((word) => word === asked) ?? ''

export function filterOf(query: URLSearchParams): PublicationFilter {
  const text = (key: string) => query.get(key) ?? ''
  return {
    part: oneOf(parts, query.get('part')) || 'records',
    draw: text('draw'),
    department: text('department'),
    unit: text('unit'),
    state: oneOf(publicationStates, query.get('state')),
    standing: oneOf(standings, query.get('standing')),
    rate: oneOf(rates, query.get('rate')),
    words: text('words'),
  }
}

export function placeOf(filter: Partial<PublicationFilter>): string {
  const given = Object.entries(filter).filter(
    ([key, value]) => value !== '' && !(key === 'part' && value === 'records'),
  )
  return hrefOf(['results', 'publication'], Object.fromEntries(given))
}

/** The lines that a filter leaves, draw by draw. */
export function linesOf(draws: readonly PublicationDraw[], filter: PublicationFilter): readonly DrawLine[] {
  return draws
    .filter(({ draw }) => filter.draw === '' || draw.id === filter.draw)
    .flatMap((draw) => counted(draw, filter.rate).map((line) => ({ ...line, draw })))
    .filter((line) => isShown(line, filter))
}

function counted({ records }: PublicationDraw, rate: Rate | ''): readonly PublicationLine[] {
  if (rate === '') return records
  return visitsOf(records)
    .filter(({ isPublic }) => rate === 'inspected' || isPublic === (rate === 'public'))
    .flatMap(({ lines }) => lines)
}

function isShown(line: DrawLine, { department, unit, state, standing, words }: PublicationFilter): boolean {
  return (
    (department === '' || line.department === department) &&
    (unit === '' || line.unit === (unit === noUnit ? '' : unit)) &&
    (state === '' || line.state === state) &&
    // 未到期 holds what is soon over too, as the figures of punctuality do.
    (standing === '' || line.standing === standing || (standing === 'open' && line.standing === 'soon')) &&
    (words === '' || line.targetName.includes(words) || line.targetId.includes(words.toUpperCase()))
  )
}
