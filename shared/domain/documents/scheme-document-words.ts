import type { Conditions, Quota, Scheme } from '#shared/domain/plan/scheme.ts'
import { hasConditions } from '#shared/domain/plan/conditions.ts'
import { wholeClass } from '#shared/domain/plan/pool.ts'
import { listWords, ratioWords } from './templates/values.ts'
import { chineseDate } from './words.ts'

/** Whom a scheme asks for, in words; null: 不定向, nobody in particular. */
export function conditionWords(conditions: Conditions): string | null {
  if (!hasConditions(conditions)) return null
  const { industries, regions, tags, types, scale, grades, ids } = conditions
  const listed = (label: string, words: readonly string[]) => {
    const list = listWords(words)
    return list === null ? [] : [`${label}为${list}`]
  }
  const gradeLabel = scale === '' ? '信用风险等级' : `信用风险等级（${scale}）`
  return [
    ...listed('监管行业', industries),
    ...listed('所在区域', regions),
    ...(tags.length === 0 ? [] : [`标注有${tags.join('、')}之一`]),
    ...listed('主体类型', types),
    ...listed(gradeLabel, grades),
    ...licenceWords(conditions),
    ...(ids.length === 0 ? [] : [`列入指定名单（${ids.length}户）`]),
  ].join('；')
}

function licenceWords({ licence, licenceExpiresBy }: Conditions): readonly string[] {
  const held = { any: [], held: ['持有许可证'], none: ['未持有许可证'] }[licence]
  const ends = licenceExpiresBy === '' ? [] : [`许可证在${chineseDate(licenceExpiresBy)}以前到期`]
  return [...held, ...ends]
}

/** 「危险化学品不低于5%；冶金10户」; of the whole, without its class; null: nothing is said. */
export function quotaWords(quotas: Scheme['quotas']): string | null {
  if (quotas.length === 0) return null
  const isWhole = quotas.length === 1 && quotas[0]?.class === wholeClass
  return quotas.map((one) => `${isWhole ? '' : one.class}${quotaText(one.quota)}`).join('；')
}

const quotaText = (quota: Quota): string =>
  quota.kind === 'rate' ? `不低于${ratioWords(quota.rate)}` : `${quota.count}户`

/** Whom this draw leaves out and why. */
export function exemptionWords(exemptions: Scheme['exemptions']): string | null {
  return listWords(
    exemptions.map(({ reason, tags, ids }) => {
      const whom = [
        ...(tags.length === 0 ? [] : [`标注有${tags.join('、')}之一的`]),
        ...(ids.length === 0 ? [] : [`指定的${ids.length}户`]),
      ]
      return whom.length === 0 ? '' : `${whom.join('和')}（${reason}）`
    }),
  )
}

/** 「化工1名、粉尘涉爆2名」 */
export const expertWords = (experts: Scheme['experts']): string | null =>
  listWords(experts.map(({ field, count }) => `${field}${count}名`))
