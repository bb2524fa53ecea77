import type { IsoDate } from '#shared/domain/rosters/types.ts'

/** Exact fraction of integers, as `p/q` in the protocol's files: never a float. */
export interface Ratio {
  readonly p: number
  readonly q: number
}

/** A ratio rounds up (「不低于」); a count is at most the number of eligible targets (draw-protocol.md §2). */
export type Quota =
  { readonly kind: 'rate'; readonly rate: Ratio } | { readonly kind: 'count'; readonly count: number }

export interface ClassQuota {
  readonly class: string
  readonly quota: Quota
}

/** What divides the eligible targets into classes with a quota of their own. */
export type ClassBy = 'whole' | 'grade' | 'industry'

/** Whether a target must hold a licence, must hold none, or either */
export type LicenceWanted = 'any' | 'held' | 'none'

/** 定向 conditions; an empty list sets no condition. A target must satisfy every list that is not empty. */
export interface Conditions {
  readonly industries: readonly string[]
  readonly regions: readonly string[]
  readonly tags: readonly string[]
  readonly types: readonly string[]
  /** The scale that grades are read by: three letter scales coexist, and a bare letter means nothing. Empty: none is chosen */
  readonly scale: string
  readonly grades: readonly string[]
  readonly licence: LicenceWanted
  /** The licence ends on that day or before; empty: no condition */
  readonly licenceExpiresBy: IsoDate
  readonly ids: readonly string[]
}

/** Targets that this draw leaves out, with the reason that the frame prints. */
export interface Exemption {
  readonly reason: string
  /** Whoever has one of these tags, or is listed */
  readonly tags: readonly string[]
  readonly ids: readonly string[]
}

/** Whom a target of `kind` (an industry, or `*`) needs from the department. */
export interface Place {
  readonly kind: string
  readonly place: number
  /** empty: any inspector of the department */
  readonly specialty: string
}

export interface SchemeDepartment {
  readonly department: string
  readonly places: readonly Place[]
  /** number of 检查组; null: inspectors are drawn per target */
  readonly teams: number | null
}

/**
 * The list of another department's draw in which the office takes part (偃师第二十六条, 清河五(三)): all of it is inspected, and only
 * inspectors are drawn. It came out of their lot, so no condition, cap or exemption of ours takes anybody out.
 */
export interface TakenList {
  /** 发起部门 */
  readonly initiator: string
  /** Their plan's or draw's number; may be empty */
  readonly number: string
  /** The letter that the list came with; may be empty */
  readonly document: string
  readonly fileName: string
  readonly fileSha256: string
  /** At least one */
  readonly ids: readonly string[]
}

/** 抽查实施方案 of a task (requirements C1–C6, C11). */
export interface Scheme {
  readonly taskId: string
  readonly title: string
  readonly from: IsoDate
  readonly to: IsoDate
  /** 暗查: targets are not told beforehand, nothing is exported before release */
  readonly secret: boolean
  readonly approvedBy: string
  /** empty: not approved yet */
  readonly approvedOn: IsoDate
  readonly conditions: Conditions
  readonly balance: 'none' | 'region'
  readonly classBy: ClassBy
  readonly quotas: readonly ClassQuota[]
  /** 「不低于3%」 over all classes together; null: none */
  readonly floor: Ratio | null
  /** Targets with one of these tags are a class of their own, 重点 (yanshi 第十四条, caofeidian 四(一)) */
  readonly focusTags: readonly string[]
  /** A target with one of these tags is taken in full, e.g. 黑名单 (yanshi 第十四条) */
  readonly fullTags: readonly string[]
  /** At most so many draws a year for one target; null: no cap */
  readonly yearlyCap: number | null
  /** Whoever this program has drawn since that day is left out; empty: nobody is */
  readonly drawnSince: IsoDate
  readonly exemptions: readonly Exemption[]
  /** Items to draw from; empty: no items are drawn */
  readonly itemIds: readonly string[]
  readonly mandatoryItemIds: readonly string[]
  readonly itemRate: Ratio
  readonly departments: readonly SchemeDepartment[]
  /** Most places an inspector may hold; null: no cap */
  readonly loadCap: number | null
  readonly experts: readonly { readonly field: string; readonly count: number }[]
  /** null: the office draws its own targets */
  readonly takenList: TakenList | null
}

const laterConditions = { scale: '', licence: 'any', licenceExpiresBy: '' } as const
const laterFields = {
  approvedOn: '',
  floor: null,
  focusTags: [],
  drawnSince: '',
  exemptions: [],
  takenList: null,
} as const

type Later<Whole, Fields> = Omit<Whole, keyof Fields> & Partial<Pick<Whole, keyof Fields & keyof Whole>>

/** A scheme as it was written down, maybe before some of its fields existed. */
export type KeptScheme = Omit<Later<Scheme, typeof laterFields>, 'conditions'> & {
  readonly conditions: Later<Conditions, typeof laterConditions>
}

/** What a scheme of before says of later fields: nothing. */
export function completeScheme(kept: KeptScheme): Scheme {
  return { ...laterFields, ...kept, conditions: { ...laterConditions, ...kept.conditions } }
}
