import type { DrawView, TicketView } from '#shared/contract/index.ts'

export interface Stratum {
  readonly stratum: string
  readonly class: string
  readonly region: string
  readonly winners: readonly TicketView[]
  readonly reserve: readonly TicketView[]
}

/** Winners and reserve by stratum, tickets ascending. */
export function strataOf(tickets: DrawView['tickets']): readonly Stratum[] {
  const strata = new Map<string, TicketView[]>()
  for (const ticket of tickets) {
    if (ticket.outcome === 'mandatory') continue
    strata.set(ticket.stratum, [...(strata.get(ticket.stratum) ?? []), ticket])
  }
  return [...strata].map(([stratum, all]) => {
    const sorted = all.toSorted((one, other) => one.rank - other.rank)
    return {
      stratum,
      class: sorted[0]?.class ?? '',
      region: sorted[0]?.region ?? '',
      winners: sorted.filter(({ outcome }) => outcome === 'winner'),
      reserve: sorted.filter(({ outcome }) => outcome === 'reserve'),
    }
  })
}

/** In the order of the reveal: taken in full first, then stratum by stratum, each by ticket. */
export function revealOrder(tickets: DrawView['tickets']): readonly TicketView[] {
  return [
    ...tickets.filter(({ outcome }) => outcome === 'mandatory'),
    ...strataOf(tickets).flatMap(({ winners }) => winners),
  ]
}

/** 「为什么是它？」 in sentences that can be checked with pen, paper and sha256sum. */
export function whyItIs(view: DrawView, ticket: TicketView): readonly string[] {
  if (ticket.outcome === 'mandatory') {
    return [`${ticket.name}有「全部抽取」的标签，按规定不参加抽签，直接检查。`]
  }
  const stratum = strataOf(view.tickets).find((one) => one.stratum === ticket.stratum)
  const quota = stratum?.winners.length ?? 0
  const place = stratumWords(ticket)
  const rank = `它的票号是 ${ticket.ticket}，在${place}中从小到大排第 ${ticket.rank} 位。`
  const outcome =
    ticket.outcome === 'winner'
      ? `${place}的名额是 ${quota} 户，排在前 ${quota} 位的入选，所以它入选。`
      : `${place}的名额是 ${quota} 户，它排在名额之后，是递补第 ${ticket.rank - quota} 位：前面有户确实无法检查时才依次递补。`
  return [rank, outcome]
}

/** 「B」 or 「B · 凤凰镇」: a stratum as the room reads it. */
export function stratumWords(ticket: Pick<TicketView, 'class' | 'region' | 'stratum'>): string {
  const { class: name, region, stratum } = ticket
  const word = name === '' ? '全部对象' : `「${name}」`
  return stratum === name || stratum === '' ? word : `${word}${region}`
}
