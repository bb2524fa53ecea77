import { exemptionReasons, noCount } from '#shared/domain/rosters/inspection-history.ts'
import type { YearCount } from '#shared/domain/rosters/inspection-history.ts'
import type { Target } from '#shared/domain/rosters/types.ts'
import type { RulePack } from './rule-pack.ts'
import { wordsOf } from './rule-pack.ts'
import type { Scheme } from './scheme.ts'

/** 年度频次上限: how often a target may be inspected and drawn in a year, and whom the cap does not protect. */
export interface YearlyCap {
  /** null: no cap */
  readonly most: number | null
  readonly exceptIndustries: readonly string[]
  readonly exceptTags: readonly string[]
}

/** The scheme says how many, the pack says with which exceptions: the only reader of either. */
export function yearlyCapOf(scheme: Pick<Scheme, 'yearlyCap'>, pack: RulePack): YearlyCap {
  return {
    most: scheme.yearlyCap,
    exceptIndustries: wordsOf(pack, 'capExemptIndustries'),
    exceptTags: wordsOf(pack, 'capExemptTags'),
  }
}

/** 不计入原因 of the office: its pack's own words, or those that offices publish. */
export function exemptionsOf(pack: RulePack): readonly string[] {
  const words = wordsOf(pack, 'capExemptReasons')
  return words.length > 0 ? words : exemptionReasons
}

/**
 * Why the cap does not protect a target, in words, or null. 偃师第十四条 excepts its second and third paragraphs: the named
 * trades (5% a year) and the 黑名单 (in full). 重点抽查 of the fifth paragraph is no exception.
 */
export function uncappedBecause(target: Pick<Target, 'industry' | 'tags'>, cap: YearlyCap): string | null {
  const tag = target.tags.find((word) => cap.exceptTags.includes(word))
  if (tag !== undefined) return tag
  return cap.exceptIndustries.includes(target.industry) ? target.industry : null
}

/** Whether one more inspection would exceed the cap. */
export function isAtCap(
  target: Pick<Target, 'industry' | 'tags'>,
  count: YearCount | undefined,
  cap: YearlyCap,
): boolean {
  const { inspected, drawn } = count ?? noCount
  return cap.most !== null && inspected + drawn >= cap.most && uncappedBecause(target, cap) === null
}

/** 「本年已检查1次、抽查1次」: stands in the frame as the reason of an exclusion (draw-protocol.md §1: no / = | in it). */
export function countWords({ inspected, drawn }: YearCount): string {
  const parts = [
    ...(inspected > 0 ? [`检查${inspected}次`] : []),
    ...(drawn > 0 || inspected === 0 ? [`抽查${drawn}次`] : []),
  ]
  return `本年已${parts.join('、')}`
}
