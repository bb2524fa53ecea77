import type { DueItem, FeedbackLine, PublicationDraw, PublicationLine } from '#shared/contract/index.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'

/** What publication and feedback call for today: a line per draw and kind, late ones first. */
export function publicationsDue(draws: readonly PublicationDraw[]): readonly DueItem[] {
  return draws.flatMap((draw) => [
    ...releaseDue(draw),
    ...publicationDue(draw, 'overdue'),
    ...publicationDue(draw, 'soon'),
    ...feedbackDue(draw),
  ])
}

const firstDay = (lines: readonly Pick<PublicationLine, 'due'>[]): IsoDate =>
  lines.flatMap(({ due }) => due?.date ?? []).toSorted()[0] ?? ''

const targetsOf = (lines: readonly { readonly targetId: string }[]): number =>
  new Set(lines.map(({ targetId }) => targetId)).size

function publicationDue({ draw, records }: PublicationDraw, state: 'overdue' | 'soon'): readonly DueItem[] {
  const own = records.filter(({ standing }) => standing === state)
  if (own.length === 0) return []
  return [
    {
      code: 'publication',
      drawId: draw.id,
      number: draw.number,
      state,
      targets: targetsOf(own),
      records: own.length,
      dueOn: firstDay(own),
      daysLeft: Math.min(...own.map(({ daysLeft }) => daysLeft ?? 0)),
      blocked: own.filter(({ blocks }) => blocks.length > 0).length,
      provisional: own.some(({ due }) => due?.provisional === true),
    },
  ]
}

/** Approved, and kept back only because nobody said that it may leave. */
function releaseDue({ draw, records }: PublicationDraw): readonly DueItem[] {
  const waiting = records.filter(({ state }) => state === 'secret')
  if (waiting.length === 0) return []
  return [
    {
      code: 'release-missing',
      drawId: draw.id,
      number: draw.number,
      records: waiting.length,
      targets: targetsOf(waiting),
      dueOn: firstDay(waiting),
    },
  ]
}

function feedbackDue({ draw, feedback, secret }: PublicationDraw): readonly DueItem[] {
  // Of an unreleased 暗查 nobody may be told; its own line says what is missing.
  const late: readonly FeedbackLine[] = secret
    ? []
    : feedback.filter(({ standing }) => standing === 'overdue')
  if (late.length === 0) return []
  return [
    {
      code: 'feedback-overdue',
      drawId: draw.id,
      number: draw.number,
      targets: late.length,
      blocked: late.filter(({ inspected }) => !inspected).length,
      dueOn: firstDay(late),
    },
  ]
}
