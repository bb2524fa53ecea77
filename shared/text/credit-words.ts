import type { CreditRisk } from '#shared/domain/rosters/types.ts'

/** A letter never stands alone: 「C（企业信用风险 A—D，2024-03）」. Empty where there is no grade. */
export function creditText({ grade, scale, asOf }: CreditRisk): string {
  if (grade === '') return ''
  const about = [scale === '' ? '未注明标准' : scale, asOf.slice(0, 7)].filter(Boolean)
  return `${grade}（${about.join('，')}）`
}

/** Everything that is known of it, the source too. */
export function creditSentence(risk: CreditRisk): string {
  const text = creditText(risk)
  return text === '' || risk.source === '' ? text : `${text}，来源：${risk.source}`
}
