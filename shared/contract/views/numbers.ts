/** A number that was given to a document. */
export interface GivenNumberView {
  readonly number: number
  /** As printed, 虚双随机办〔2024〕21号 */
  readonly text: string
  readonly title: string
  readonly documentId: string
  readonly issuedOn: string
  /** Empty: in force */
  readonly withdrawnAt: string
  readonly withdrawnReason: string
}

/** The numbers of a letter code in a year. */
export interface NumberRegister {
  readonly letterCode: string
  readonly year: number
  readonly next: number
  /** As printed */
  readonly nextText: string
  /** 0: none were given by hand */
  readonly byHandUpTo: number
  readonly byHandReason: string
  /** Numbers that were given by hand, by their runs */
  readonly byHand: readonly { readonly from: number; readonly to: number }[]
  /** Newest first */
  readonly given: readonly GivenNumberView[]
}

/** What stands before a notice is signed. */
export interface NoticeState {
  readonly title: string
  /** 暗查: no notice is made of it */
  readonly secret: boolean
  /** Null: the office has no letter code */
  readonly next: { readonly number: number; readonly text: string } | null
  /** The notice in force, as printed; empty: none */
  readonly inForce: string
  readonly organs: readonly string[]
  /** None: 主送 is left out */
  readonly addressees: readonly string[]
  /** Sentences that will not be printed, because something they name is not known */
  readonly leftOut: readonly { readonly sentence: string; readonly missing: readonly string[] }[]
}
