import type { PlanScope } from './types.ts'

/** How plans and tasks of one scope are numbered, named and worded. Placeholders: {year} {region} {bureau} {serial}. */
export interface PlanRule {
  /** Title of the annex table */
  readonly tableTitle: string
  readonly planNumber: string
  readonly planName: string
  readonly taskNumber: string
  readonly serialDigits: number
  /** The word after 发起 and 联合 in the table head: 处室, 科室, 大队, 部门 */
  readonly initiatorWord: string
  readonly partnerWord: string
  readonly hasRemark: boolean
  /** 备注 below the table, one line each */
  readonly notes: readonly string[]
}

/** 规则包: everything that differs between offices, as data; `source` names the document it was taken from. */
export interface RulePack {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly region: string
  readonly bureau: string
  readonly plans: Readonly<Record<PlanScope, PlanRule>>
  readonly draw: {
    /** contributors of digits at a draw, and from how many bodies at least (draw-protocol.md §5) */
    readonly contributors: number
    readonly bodies: number
    /** yanshi 第十四条: at most two draws a year */
    readonly yearlyCap: number | null
    readonly fullTags: readonly string[]
  }
}
