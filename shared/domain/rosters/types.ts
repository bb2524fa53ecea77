import type { IsoDate } from '../kernel/days.ts'

/** In a record empty where not known; 长期 is `9999-09-09`, as offices' own exports write it. */
export type { IsoDate } from '../kernel/days.ts'

export const longTerm: IsoDate = '9999-09-09'

/** Letter grades of three scales coexist; a bare 「A」 means nothing (domain.md). */
export interface CreditRisk {
  readonly scale: string
  readonly grade: string
  readonly asOf: IsoDate
  readonly source: string
}

/** 检查对象. Texts that are not known are empty. `id` is the 统一社会信用代码 or the old 注册号 (requirements A3). */
export interface Target {
  readonly id: string
  readonly name: string
  /** 主体类型, e.g. 有限责任公司 */
  readonly type: string
  /** 监管行业, e.g. 危险化学品; the `kind` of draw-protocol.md */
  readonly industry: string
  /** 乡镇/街道 */
  readonly region: string
  readonly address: string
  readonly legalRepresentative: string
  readonly contact: string
  readonly phone: string
  /** 登记状态; only 存续 can be drawn */
  readonly status: string
  readonly creditRisk: CreditRisk
  readonly licence: string
  readonly licenceExpires: IsoDate
  readonly lastInspected: IsoDate
  readonly tags: readonly string[]
  readonly establishedOn: IsoDate
  readonly businessScope: string
  readonly registrar: string
  readonly jurisdiction: string
  /** Columns of the office's file that have no field here: header → cell. Nothing is dropped. */
  readonly extra: Readonly<Record<string, string>>
}

/** 执法检查人员. `id` is the 执法证号: free text, unique (domain.md). */
export interface Inspector {
  readonly id: string
  readonly name: string
  readonly department: string
  readonly unit: string
  readonly certificateExpires: IsoDate
  readonly specialties: readonly string[]
  /** 执法事项范围 */
  readonly itemScope: readonly string[]
  readonly phone: string
  /** May lead a team (检查组组长) */
  readonly canLead: boolean
  readonly inPost: boolean
  /** 职务 */
  readonly duty: string
  readonly extra: Readonly<Record<string, string>>
}

/** 专家. `id` is the office's own number. */
export interface Expert {
  readonly id: string
  readonly name: string
  readonly field: string
  readonly organisation: string
  readonly phone: string
  readonly available: boolean
  readonly extra: Readonly<Record<string, string>>
}

/** 抽查事项. `id` is the item's number in the catalogue (requirements A6, A7). */
export interface Item {
  readonly id: string
  readonly name: string
  /** 事项类别 一般 or 重点 */
  readonly category: string
  readonly legalBasis: string
  /** 抽查主体 */
  readonly body: string
  readonly content: string
  readonly method: string
  /** 抽查对象 in the catalogue's words */
  readonly appliesTo: string
  readonly industries: readonly string[]
  readonly specialties: readonly string[]
  readonly department: string
  /** Standard check points, as the authority above has them; printed in the joint record */
  readonly points: readonly string[]
  /** 自定检查要点: the office's own, printed after them and marked (ningjin 二(一)) */
  readonly ownPoints: readonly string[]
  readonly extra: Readonly<Record<string, string>>
}

export type RosterRecord = { targets: Target; inspectors: Inspector; experts: Expert; items: Item }
export type RosterName = keyof RosterRecord
export const rosterNames = [
  'targets',
  'inspectors',
  'experts',
  'items',
] as const satisfies readonly RosterName[]

/** 部门 with its 科室/股室/大队. `own` marks the bureau this office belongs to. */
export interface Department {
  readonly name: string
  readonly own: boolean
  readonly units: readonly string[]
}

/** 回避: this inspector does not inspect this target. */
export interface Recusal {
  readonly inspectorId: string
  readonly targetId: string
  readonly reason: string
  /** Who said so: the office, the inspector's own statement, or a matching name (requirements A10, issue of rosters). */
  readonly source: 'office' | 'statement' | 'name-match'
  /** When the inspector stated it; empty: not said */
  readonly statedOn: IsoDate
}
