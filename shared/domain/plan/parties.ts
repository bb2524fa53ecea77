import type { PlanScope, Task } from './types.ts'

/** 发起 and 联合 of a plan's row are texts; names in them stand apart by 、 ， , ； ; and white space. */
const separators = /[、，,；;\s]+/u

/** 「市场监管局、商务局」 → both names. */
export function partiesIn(text: string): readonly string[] {
  return text.split(separators).filter(Boolean)
}

/** Who takes part in a task as the plan words it, the initiator first, each once. */
export const taskParties = ({
  initiator,
  partners,
}: Pick<Task, 'initiator' | 'partners'>): readonly string[] => [
  ...new Set([...partiesIn(initiator), ...partiesIn(partners)]),
]

export const namesParty = (text: string, name: string) => partiesIn(text).includes(name)

/** The text with one name replaced wherever it stands as a whole; all else stays as the office wrote it. */
export function withPartyRenamed(text: string, name: string, newName: string): string {
  return text
    .split(/([、，,；;\s]+)/u)
    .map((part) => (part === name ? newName : part))
    .join('')
}

interface Initiation {
  readonly scope: PlanScope
  readonly initiator: string
  readonly partners: readonly string[]
}

/** With whom an initiator may 联合, or null where nothing is said of it. */
export function agreedPartners(
  initiations: readonly Initiation[],
  scope: PlanScope,
  initiator: string,
): readonly string[] | null {
  const found = initiations.find((one) => one.scope === scope && one.initiator === initiator.trim())
  return found === undefined || found.partners.length === 0 ? null : found.partners
}

/** Names in the 联合 text that the initiator may not 联合 with; none where it is not restricted. */
export function partnersNotAgreed(agreed: readonly string[] | null, partners: string): readonly string[] {
  return agreed === null ? [] : partiesIn(partners).filter((name) => !agreed.includes(name))
}
