import type { Target } from '#shared/domain/rosters/types.ts'
import type { DrawHead } from './target-list.ts'

/** A drawn item with the points to be looked at (requirements A7). */
export interface RecordItem {
  readonly name: string
  readonly legalBasis: string
  readonly points: readonly string[]
  /** The office's own, marked as such */
  readonly ownPoints: readonly string[]
}

export interface RecordInspector {
  readonly name: string
  readonly certificate: string
  readonly leader: boolean
}

export interface RecordDepartment {
  readonly department: string
  readonly items: readonly RecordItem[]
  readonly inspectors: readonly RecordInspector[]
}

/** One target's share of a draw. */
export interface JointRecordInput {
  readonly target: Target
  /** 1-based */
  readonly position: number
  readonly team: string
  readonly departments: readonly RecordDepartment[]
}

/** What all records of a draw have in common. */
export interface JointRecordForm {
  readonly draw: DrawHead
  readonly planNumber: string
  readonly taskNumber: string
  readonly taskName: string
  readonly selectionText: string
  readonly count: number
  /** Words to tick: the office's own dictionary, or the two below */
  readonly methods: readonly string[]
  readonly handling: readonly string[]
}

export const usualMethods: readonly string[] = [
  '实地核查',
  '书面检查',
  '信息比对',
  '网络监测',
  '检验检测',
  '利用其他部门结果或专业结论',
  '委托专业机构',
]

export const usualHandling: readonly string[] = [
  '无需后续处理',
  '行政指导',
  '当场改正',
  '责令限期整改',
  '列入经营异常名录',
  '立案调查',
  '移送其他部门',
  '移送公安',
  '反馈日常监管',
]
