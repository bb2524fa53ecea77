import { noCount } from '#shared/domain/rosters/inspection-history.ts'
import type { YearCount } from '#shared/domain/rosters/inspection-history.ts'
import type { IsoDate, Target } from '#shared/domain/rosters/types.ts'
import { fitsConditions, gradeBy, noConditions } from './conditions.ts'
import { exclusionBy, neverDrawn } from './exclusions.ts'
import type { LastDrawn } from './exclusions.ts'
import type { Quota, Scheme, TakenList } from './scheme.ts'
import { countWords, isAtCap } from './yearly-cap.ts'
import type { YearlyCap } from './yearly-cap.ts'

/** Why a target of the scheme's scope is not drawn; the words are printed and hashed with the frame. */
export type PoolStatus = 'E' | 'M' | `X:${string}`

/** What conditions, classes, full tags and the yearly cap look at. */
export type PoolTarget = Pick<
  Target,
  'id' | 'status' | 'type' | 'industry' | 'region' | 'tags' | 'creditRisk' | 'licence' | 'licenceExpires'
>

/** And what a frame prints. */
export type FrameTarget = PoolTarget & Pick<Target, 'name'>

export interface PoolEntry<Of extends PoolTarget = FrameTarget> {
  readonly target: Of
  readonly status: PoolStatus
  readonly class: string
  readonly region: string
}

export const unknownRegion = '未划分乡镇'
export const unknownIndustry = '未分行业'
export const unknownGrade = '未评级'
export const wholeClass = '全部'
/** Everybody on a list that another department has drawn */
export const takenClass = '发起部门名单'
/** 重点抽查 is a class of its own, however the others are divided (偃师第十四条). */
export const focusClass = '重点'

/** 登记状态 that count as 存续 (yanshi 第十一条), where an office has no words of its own. */
export const usualStanding: readonly string[] = ['存续', '在营', '开业', '在业', '在册']

/**
 * Everybody in the scheme's scope with status and class, before any chance is involved (requirements C2, C3).
 * `counts`: target id → inspections and draws of this year so far, as the yearly cap counts them. `standing`: the office's words for
 * 存续; a remark in brackets may follow them. `lastDrawn`: target id → its last draw's day.
 */
export function poolOf<Of extends PoolTarget>(
  scheme: Scheme,
  targets: readonly Of[],
  counts: ReadonlyMap<string, YearCount>,
  cap: YearlyCap,
  standing: readonly string[] = usualStanding,
  lastDrawn: LastDrawn = neverDrawn,
): readonly PoolEntry<Of>[] {
  if (scheme.takenList !== null) return takenPool(scheme.takenList, targets)
  const rules = { scheme, cap, stands: standsBy(standing), excluded: exclusionBy(scheme, lastDrawn) }
  const fits = fitsConditions(scheme.conditions)
  const pool: PoolEntry<Of>[] = []
  for (const target of targets) {
    if (!fits(target)) continue
    // Without a cap nobody's count is asked: looking up a million ids takes a tenth of a second.
    const count = cap.most === null ? noCount : (counts.get(target.id) ?? noCount)
    const status = statusOf(target, count, rules)
    pool.push({ target, status, class: classOf(scheme, target), region: target.region || unknownRegion })
  }
  return pool
}

/** Another department's list as it is: what our roster holds against it is told (`doubting`), and takes nobody out. */
function takenPool<Of extends PoolTarget>(
  { ids }: TakenList,
  targets: readonly Of[],
): readonly PoolEntry<Of>[] {
  const listed = new Set(ids)
  return targets
    .filter(({ id }) => listed.has(id))
    .map((target) => ({ target, status: 'M', class: takenClass, region: target.region || unknownRegion }))
}

/** As if the scheme drew from that list itself: whoever it then leaves out, our roster speaks against. */
export function doubting(scheme: Scheme & { readonly takenList: TakenList }): Scheme {
  const conditions = { ...noConditions, ids: scheme.takenList.ids }
  return { ...scheme, takenList: null, conditions, exemptions: [], drawnSince: '', fullTags: [] }
}

interface StatusRules {
  readonly scheme: Scheme
  readonly cap: YearlyCap
  readonly stands: (status: string) => boolean
  readonly excluded: (target: PoolTarget) => string | null
}

/** 「存续（在营、开业、在册）」 is 存续; 「正常注销」 is not 正常. */
export function standsBy(words: readonly string[]): (status: string) => boolean {
  const goesOn = /^\p{Script=Han}/u
  const means = (status: string) =>
    words.some((word) => status.startsWith(word) && !goesOn.test(status.slice(word.length)))
  // A hundred thousand targets know a handful of statuses.
  const known = new Map<string, boolean>()
  return (status) => {
    const answer = known.get(status) ?? means(status)
    known.set(status, answer)
    return answer
  }
}

function statusOf(target: PoolTarget, count: YearCount, rules: StatusRules): PoolStatus {
  if (target.status === '') return 'X:登记状态未填写'
  if (!rules.stands(target.status)) return `X:登记状态为${target.status}`
  // 偃师第十四条: 黑名单 is drawn in full, and neither the yearly cap nor an exemption protects it.
  if (target.tags.some((tag) => rules.scheme.fullTags.includes(tag))) return 'M'
  const excluded = rules.excluded(target)
  if (excluded !== null) return `X:${excluded}`
  return isAtCap(target, count, rules.cap) ? `X:${countWords(count)}` : 'E'
}

function classOf({ classBy, focusTags, conditions }: Scheme, target: PoolTarget): string {
  if (target.tags.some((tag) => focusTags.includes(tag))) return focusClass
  switch (classBy) {
    case 'whole':
      return wholeClass
    case 'grade':
      return gradeBy(conditions.scale, target) || unknownGrade
    case 'industry':
      return target.industry || unknownIndustry
  }
}

/** ⌈N·p/q⌉ for a ratio (「不低于」 rounds up), min(N, n) for a count (draw-protocol.md §2). */
export function quotaOf(eligible: number, quota: Quota): number {
  if (quota.kind === 'count') return Math.min(eligible, quota.count)
  const { p, q } = quota.rate
  return Number((BigInt(eligible) * BigInt(p) + BigInt(q) - 1n) / BigInt(q))
}

/** `3/10` → `30%`; other fractions as they are. */
export function quotaText(quota: Quota): string {
  if (quota.kind === 'count') return `${quota.count}户`
  const { p, q } = quota.rate
  return (p * 10_000) % q === 0 ? `${(p * 100) / q}%` : `${p}/${q}`
}

export function isValidCertificate(expires: IsoDate, on: IsoDate): boolean {
  return expires === '' || expires >= on
}
