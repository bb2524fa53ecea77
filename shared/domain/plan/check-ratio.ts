import { ratioIn } from './propose-scheme.ts'

export type RatioFacts =
  | { readonly code: 'ratio-above-whole'; readonly percent: string }
  | { readonly code: 'ratio-reversed'; readonly from: string; readonly to: string }
  | { readonly code: 'ratio-says-nothing' }
  /** It says something, but not which one figure is promised: the scheme's quotas stay open */
  | { readonly code: 'ratio-not-understood' }

const figures = /[\d一二三四五六七八九十百两半全逐]/u
// 「以实施方案为准」 says where the figure stands.
const reference = /方案/u
const span = /(\d+(?:\.\d+)?)\s*%?\s*(?:[-–—~]|至|到)\s*(\d+(?:\.\d+)?)\s*%/gu
const percents = /(\d+(?:\.\d+)?)\s*%/gu

/** What is wrong with 抽查比例 as an office words it; an empty text says nothing wrong. At most one problem. */
export function ratioProblem(words: string): readonly RatioFacts[] {
  // Offices type full-width figures as often as not.
  const text = words.normalize('NFKC')
  if (text.trim() === '') return []
  const above = [...text.matchAll(percents)].find(([, percent]) => Number(percent) > 100)
  if (above !== undefined) return [{ code: 'ratio-above-whole', percent: above[1] ?? '' }]
  for (const [, from = '', to = ''] of text.matchAll(span)) {
    if (Number(from) > Number(to)) return [{ code: 'ratio-reversed', from, to }]
  }
  if (!figures.test(text) && !reference.test(text)) return [{ code: 'ratio-says-nothing' }]
  return ratioIn(text) === null ? [{ code: 'ratio-not-understood' }] : []
}
