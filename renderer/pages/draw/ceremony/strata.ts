import type { ClassView, DrawView, ItemView, TicketView, WhyView } from '#shared/contract/index.ts'
import type { Drum } from './lot-moments.ts'

/** A target that somebody in the room asks about. */
export interface Asked {
  readonly id: string
  readonly stratum: string
}

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

/** The strata in the order of the reveal, those without a place too. */
export function drumsOf(classes: readonly ClassView[], tickets: DrawView['tickets']): readonly Drum[] {
  return strataOf(tickets).map((stratum) => ({
    name: stratum.stratum,
    words: classes.length > 1 || stratum.stratum !== stratum.class ? stratumWords(stratum) : '全部对象',
    quota: stratum.winners.length,
  }))
}

/** Groups of items from which some were drawn. */
export function itemDrums(items: readonly ItemView[]): readonly Drum[] {
  const groups = Map.groupBy(
    items.filter(({ mandatory }) => !mandatory),
    ({ group }) => group,
  )
  return [...groups].map(([name, drawn]) => ({ name, words: name, quota: drawn.length }))
}

/** Fields from which experts were drawn. */
export function expertDrums(experts: DrawView['experts']): readonly Drum[] {
  const fields = Map.groupBy(experts, ({ field }) => field)
  return [...fields].map(([name, drawn]) => ({ name, words: name, quota: drawn.length }))
}

/** What became of a target, in a word. */
export const storyWords: Readonly<Record<WhyView['story']['kind'], string>> = {
  drawn: '入选',
  reserve: '未入选',
  mandatory: '全部检查',
  excluded: '未参加',
}

/** 「为什么是它？」 in sentences that can be checked with pen, paper and sha256sum. */
export function whyItIs({ name, class: group, region, story }: WhyView): readonly string[] {
  if (story.kind === 'mandatory') return [`${name}有「全部抽取」的标签，按规定不参加抽签，直接检查。`]
  if (story.kind === 'excluded') return [`${name}没有参加抽签：${story.reason}。`]
  const { ticket, rank, eligible, quota, stratum } = story
  const place = stratumWords({ class: group, region, stratum })
  const standing = `它的签号是 ${ticket}，在${place}的 ${eligible} 户中从小到大排第 ${rank} 位。`
  const outcome =
    story.kind === 'drawn'
      ? `${place}的名额是 ${quota} 户，排在前 ${quota} 位的入选，所以它入选。`
      : `${place}的名额是 ${quota} 户，它排在名额之后，没有入选，是递补第 ${rank - quota} 位：前面有户确实无法检查时才依次递补。`
  return [standing, outcome]
}

/** 「B」 or 「B · 凤凰镇」: a stratum as the room reads it. */
export function stratumWords(ticket: Pick<TicketView, 'class' | 'region' | 'stratum'>): string {
  const { class: name, region, stratum } = ticket
  const word = name === '' ? '全部对象' : `「${name}」`
  return stratum === name || stratum === '' ? word : `${word}${region}`
}
