/** How far a 检查记录 has come. Only a complete one counts; only an approved one is published (requirements E1, E4). */
export const recordStates = ['draft', 'complete', 'returned', 'approved'] as const
export type RecordState = (typeof recordStates)[number]

/** What one drawn item came to at one target. */
export interface ItemResult {
  readonly itemId: string
  readonly itemName: string
  /** 检查结果, words of the dictionary; empty: not answered yet, nothing is taken for granted (E7) */
  readonly codes: readonly string[]
  /** 检查情况, the inspectors' own words */
  readonly finding: string
  /** 处理方式, words of the dictionary (E2) */
  readonly handling: readonly string[]
}

/** 当事人签字: signed, refused with the reason, or nobody there to sign; `''`: not said yet */
export interface RecordSignature {
  readonly kind: '' | 'signed' | 'refused' | 'absent'
  readonly who: string
  readonly reason: string
}

/** 检查记录 of one department at one target of a draw, as the inspectors' paper has it (E1). */
export interface RecordContent {
  /** `2024-05-27T09:30` by the office's clock; of a draft maybe the day alone; empty: not known yet */
  readonly begunAt: string
  readonly endedAt: string
  /** 检查方式, words of the dictionary */
  readonly methods: readonly string[]
  /** 执法证号 of who really inspected */
  readonly inspectorIds: readonly string[]
  /** 协助人员: who helped and was no inspector */
  readonly helpers: string
  /** 扫码入企 */
  readonly scanNumber: string
  /** In the order of the joint record */
  readonly items: readonly ItemResult[]
  readonly signature: RecordSignature
  /** 不予配合情节严重: the grounds of the rules, word for word (E3) */
  readonly refusalGrounds: readonly string[]
  /** 现场解答疑难问题 (qinghe 附件) */
  readonly answeredQuestions: boolean
  readonly remark: string
}
