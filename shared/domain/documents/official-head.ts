import { imprint, letterhead } from './make.ts'
import type { ImprintBlock, LetterheadBlock } from './model.ts'

/** What the office puts on its official documents. */
export interface OfficialHead {
  /** 发文机关标志, the leading one first; at least one */
  readonly organs: readonly string[]
  readonly ending: LetterheadBlock['ending']
  /** 签发人 of upward documents */
  readonly signers: readonly string[]
  /** 落款; at least one */
  readonly signing: readonly string[]
  readonly sealed: boolean
  readonly addressees: readonly string[]
  readonly copies: readonly string[]
  /** 印发机关 */
  readonly issuer: string
}

/** A head with the 发文字号 of one document; empty: a draft, for the pen. */
export interface NumberedHead {
  readonly head: OfficialHead
  readonly number: string
}

/** `up`: 上行文, with 签发人. An empty number is a place for the pen. */
export function letterheadOf(head: OfficialHead, number: string, direction: 'down' | 'up'): LetterheadBlock {
  const { organs, ending, signers } = head
  return letterhead({
    marks: [],
    organs,
    ending,
    number,
    signers: direction === 'down' ? null : signers.length === 0 ? [''] : signers,
  })
}

/** `date`: as printed; empty: for the pen */
export const imprintOf = ({ copies, issuer }: OfficialHead, date: string): ImprintBlock =>
  imprint({ copies, issuer, date })
