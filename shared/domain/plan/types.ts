/** 内部联合 (科室 within the bureau) or 部门联合 (across departments). */
export type PlanScope = 'internal' | 'joint'

/** 定向 / 不定向 (yanshi 第六条) */
export type Selection = 'targeted' | 'untargeted'

/** One row of T1/T2. Texts stand as the office words them; what the draw needs as numbers is in the scheme. */
export interface Task {
  readonly id: string
  /** 抽查任务编号, e.g. 001号, 联001 */
  readonly number: string
  /** 抽查任务名称 */
  readonly name: string
  readonly selection: Selection
  /** 抽查类型 as printed: 定向 (ningjin), 定向抽查 (caofeidian) */
  readonly selectionText: string
  /** 抽查比例 as printed, e.g. 5%（运用企业信用风险分级分类开展） */
  readonly ratioText: string
  /** 抽查事项 */
  readonly itemsText: string
  /** 抽查对象范围 */
  readonly scopeText: string
  /** 发起X */
  readonly initiator: string
  /** 联合X */
  readonly partners: string
  /** 抽查时间 as printed; to the month at least */
  readonly periodText: string
  /** `2023-05`; empty where the text names no month */
  readonly startMonth: string
  readonly endMonth: string
  readonly remark: string
}

/** 抽查计划 with one or more tasks (requirements B1). */
export interface Plan {
  readonly id: string
  readonly year: number
  readonly scope: PlanScope
  /** 抽查计划编号, e.g. 2023001, 联2023001 */
  readonly number: string
  /** 抽查计划名称 */
  readonly name: string
  readonly tasks: readonly Task[]
}
