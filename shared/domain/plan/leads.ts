import type { IsoDate } from '#shared/domain/rosters/types.ts'
import type { RulePack } from './rule-pack.ts'
import { wordsOf } from './rule-pack.ts'
import { exemptionsOf } from './yearly-cap.ts'

/** What became of a lead: nothing yet, an inspection of its own, a 定向 task of the plan, or it was not accepted. */
export const leadHandlings = ['open', 'inspected', 'task', 'declined'] as const
export type LeadHandling = (typeof leadHandlings)[number]

/** 线索与专项: why somebody is inspected outside the draw (requirements C10, 偃师第一条, 曹妃甸四(二)). */
export interface Lead {
  readonly id: string
  /** 登记编号, unique in the office */
  readonly number: string
  readonly receivedOn: IsoDate
  /** 投诉举报, 上级交办 …: a word of the pack or the office's own */
  readonly source: string
  readonly content: string
  /** Whom it concerns; empty: nobody of the roster */
  readonly targetIds: readonly string[]
  readonly handling: LeadHandling
  /** empty while open */
  readonly handledOn: IsoDate
  /** What came of it, or why it was not accepted */
  readonly outcome: string
  /** The 定向 task it became; empty: none, or the task has left the plan */
  readonly taskId: string
}

/** 来源 as offered: what the rules do not draw, what may be drawn 定向, what the cap does not count; each once. */
export function leadSources(pack: RulePack): readonly string[] {
  return [
    ...new Set([
      ...wordsOf(pack, 'leadsDrawnTargeted'),
      ...wordsOf(pack, 'casesNotDrawn'),
      ...exemptionsOf(pack),
    ]),
  ]
}

/** The 不计入原因 that a source suggests: the same word, or one that contains the other; empty: the inspection counts. */
export function exemptionFor(pack: RulePack, source: string): string {
  const words = exemptionsOf(pack)
  return (
    words.find((word) => word === source) ??
    words.find((word) => word.includes(source) || source.includes(word)) ??
    ''
  )
}

/** Whether the rules let a lead of that source become a 定向 task; without rules for it the office decides. */
export function mayBecomeTask(pack: RulePack, source: string): boolean {
  const words = wordsOf(pack, 'leadsDrawnTargeted')
  return words.length === 0 || words.some((word) => word.includes(source) || source.includes(word))
}

/** The next 登记编号 of a year, 线2023001: the smallest serial that nobody has. */
export function nextLeadNumber(taken: Iterable<string>, year: number): string {
  const known = new Set(taken)
  const numberOf = (serial: number) => `线${year}${String(serial).padStart(3, '0')}`
  let serial = 1
  while (known.has(numberOf(serial))) serial += 1
  return numberOf(serial)
}
