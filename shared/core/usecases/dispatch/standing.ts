import type { DispatchFacts } from '#shared/domain/documents/index.ts'
import { dispatchState } from '#shared/domain/documents/index.ts'
import type { Calendar } from '#shared/domain/kernel/calendar.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import type { Deadline } from '#shared/domain/kernel/working-days.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { figureOf, neededFigure } from '#shared/domain/plan/rule-pack.ts'
import { termEnd } from '#shared/domain/plan/term-end.ts'
import type { DispatchEvent } from '../../store/dispatches.ts'

/** What was told of a dispatch, the last of each kind. */
export interface Standing {
  readonly sent: DispatchEvent | null
  readonly answered: DispatchEvent | null
  /** Since the last answer */
  readonly settled: DispatchEvent | null
  readonly due: Deadline | null
  readonly state: ReturnType<typeof dispatchState>
}

interface Rules {
  /** Of the draw */
  readonly pack: RulePack
  readonly calendar: Calendar
  readonly today: IsoDate
}

export function standingOf(events: readonly DispatchEvent[], { pack, calendar, today }: Rules): Standing {
  const last = (kind: DispatchEvent['kind']) => events.findLast((event) => event.kind === kind) ?? null
  const sent = last('sent')
  const answered = last('answered')
  const settled = events.findLast(({ kind }) => kind !== 'sent')?.kind === 'settled' ? last('settled') : null
  const term = figureOf(pack, 'confirmation')
  const due =
    sent === null || term === null
      ? null
      : termEnd(sent.day, term, calendar, neededFigure(pack, 'dayCountStart'))
  const facts: DispatchFacts = {
    sentOn: sent?.day ?? null,
    dueOn: due?.date ?? null,
    answer: answered?.answer ?? null,
    settled: settled !== null,
  }
  return { sent, answered, settled, due, state: dispatchState(facts, today) }
}
