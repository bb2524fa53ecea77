/** Whom a handling document is about, as the inspection record has it. */
export interface HandledTarget {
  readonly name: string
  /** 统一社会信用代码 */
  readonly id: string
  readonly address: string
  readonly legalRepresentative: string
}

/** Who inspected, with 执法证号. */
export interface SigningInspector {
  readonly name: string
  readonly certificate: string
}

/** Whom to ask at the department; empty: for the pen. */
export interface HandlingContact {
  readonly contact: string
  readonly phone: string
}
