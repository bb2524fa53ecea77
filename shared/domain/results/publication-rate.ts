import type { PublicationState } from './publication.ts'

interface Counted {
  readonly targetId: string
  readonly state: PublicationState
}

/** One inspection of a target in a draw (户次), however many departments were there. */
export interface Visit<Line extends Counted> {
  readonly lines: readonly Line[]
  /** Every department's result is public: a correction that waits takes nothing back */
  readonly isPublic: boolean
}

/**
 * What the 公示率 counts in one draw: every target of which a department has entered a whole record. Results of 不予公示 are left out,
 * and so is a target of which there are no others.
 */
export function visitsOf<Line extends Counted>(lines: readonly Line[]): readonly Visit<Line>[] {
  const counted = lines.filter(({ state }) => state !== 'withheld')
  return [...Map.groupBy(counted, ({ targetId }) => targetId).values()]
    .filter((own) => own.some(({ state }) => state !== 'not-entered'))
    .map((own) => ({ lines: own, isPublic: own.every(isPublished) }))
}

const isPublished = ({ state }: Counted): boolean => state === 'published' || state === 'corrected'
