import type { IsoDate } from '../../kernel/days.ts'

/**
 * Where a department's dispatch stands: `objected` asks for 递补 or 补位, or to be settled otherwise; after it the department is
 * told anew by a later edition.
 */
export type DispatchState = 'to-send' | 'waiting' | 'overdue' | 'confirmed' | 'objected' | 'settled'

export interface Objection {
  readonly id: string
  readonly name: string
  readonly reason: string
}

/** What a department says to its dispatch. Whoever is in neither list is confirmed. */
export interface DispatchAnswer {
  /** 异议: targets it does not agree to */
  readonly objections: readonly Objection[]
  /** Inspectors who cannot come */
  readonly absent: readonly Objection[]
}

export interface DispatchFacts {
  readonly sentOn: IsoDate | null
  /** Last day for the answer; null: the rules set no term, or it is not sent */
  readonly dueOn: IsoDate | null
  readonly answer: DispatchAnswer | null
  readonly settled: boolean
}

export function dispatchState(facts: DispatchFacts, today: IsoDate): DispatchState {
  const { sentOn, dueOn, answer, settled } = facts
  if (sentOn === null) return 'to-send'
  if (answer === null) return dueOn !== null && today > dueOn ? 'overdue' : 'waiting'
  if (answer.objections.length === 0 && answer.absent.length === 0) return 'confirmed'
  return settled ? 'settled' : 'objected'
}
