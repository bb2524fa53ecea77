import type { FeedbackLine } from '#shared/contract/index.ts'
import { dueDay } from '#shared/domain/results/due-day.ts'
import type { ResultSheet } from '../results/sheets.ts'
import { dueView, endOf, latestEndOf } from './lines.ts'
import type { PublicationSources } from './sources.ts'
import { termRule } from './sources.ts'

/** One line per target, in the draw's order: it is told once, of all departments' results. */
export function feedbackLines(sources: PublicationSources): readonly FeedbackLine[] {
  const told = new Map(sources.feedback.map((one) => [one.targetId, one]))
  const targets = Map.groupBy(sources.sheets, ({ targetId }) => targetId)
  return [...targets.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { targetId, targetName, position, replaced } = first
    const last = told.get(targetId) ?? null
    const inspected = own.every(isInspected)
    // The last department's inspection ends that of the target.
    const endedOn = inspected ? (own.map(endOf).toSorted().at(-1) ?? '') : ''
    const due = dueDay({ endedOn, latestEnd: latestEndOf(sources) }, termRule(sources, 'feedback'))
    return {
      targetId,
      targetName,
      position,
      replaced,
      inspected,
      endedOn,
      told: last === null ? null : { day: last.day, how: last.how, who: last.who },
      ...dueView(sources, due, { doneOn: last?.day ?? null, apart: false }),
    }
  })
}

/** Whoever dropped out is told of what was recorded there; nothing more is to come. */
const isInspected = ({ record }: ResultSheet): boolean =>
  record !== null && (record.state === 'complete' || record.state === 'approved')
