import type { GroupShare, PercentRange, Term, TermUnit } from '#shared/domain/plan/rule-figures.ts'
import type { Ratio } from '#shared/domain/plan/scheme.ts'

const unitWords: Readonly<Record<TermUnit, string>> = {
  'working-day': '个工作日',
  day: '日',
  month: '个月',
  year: '年',
}

/** 20个工作日, 2日, 2个月, 2年 */
export const termWords = (term: Term | null): string | null =>
  term === null ? null : `${term.count}${unitWords[term.unit]}`

export const percentWords = (percent: number | null): string | null =>
  percent === null ? null : `${percent}%`

export const countWords = (count: number | null): string | null => (count === null ? null : String(count))

/** 1%至50% */
export const rangeWords = (range: PercentRange | null): string | null =>
  range === null ? null : `${range.from}%至${range.to}%`

/** 危化不低于5%；黑名单全部抽查 */
export function shareWords(shares: readonly GroupShare[]): string | null {
  const words = shares.map(
    ({ groups, percent }) => `${groups.join('、')}${percent === 100 ? '全部抽查' : `不低于${percent}%`}`,
  )
  return words.length === 0 ? null : words.join('；')
}

/** Words joined by 、; null where there are none. Each once, in their order. */
export function listWords(words: readonly string[]): string | null {
  const all = [...new Set(words.map((word) => word.trim()).filter(Boolean))]
  return all.length === 0 ? null : all.join('、')
}

/** 3%, 2.5%, or 三分之一 as 1/3 where it is no plain percentage. */
export function ratioWords({ p, q }: Ratio): string {
  const thousandths = (p * 100_000) / q
  return Number.isInteger(thousandths) ? `${thousandths / 1000}%` : `${p}/${q}`
}
