import type { IsoDate } from '#shared/domain/rosters/types.ts'
import { annexList, paragraph, signature } from './make.ts'
import type { Block, ImprintBlock, LetterheadBlock, Section } from './model.ts'
import { imprintOf, letterheadOf, type NumberedHead } from './official-head.ts'
import { chineseDate } from './words.ts'

export interface OfficialBody {
  readonly letterhead: LetterheadBlock | null
  /** Title, 主送 and text */
  readonly text: readonly Block[]
  /** Titles of the annexes, in their order */
  readonly annexes: readonly string[]
  /** 落款; at least one */
  readonly organs: readonly string[]
  /** Left out: sealed */
  readonly sealed?: boolean
  /** Empty: for the pen */
  readonly date: IsoDate
  readonly imprint: ImprintBlock | null
}

/** The first section of an official document, its parts in the order of GB/T 9704-2012. */
export function bodySection(name: string, body: OfficialBody): Section {
  return {
    name,
    orientation: 'portrait',
    pages: 'continue',
    look: 'official',
    blocks: [
      ...(body.letterhead === null ? [] : [body.letterhead]),
      ...body.text,
      ...(body.annexes.length === 0 ? [] : [annexList(body.annexes)]),
      signature(body.organs, chineseDate(body.date), body.sealed),
      // Wherever it stands in the model, it comes to stand on the last page, behind the annexes.
      ...(body.imprint === null ? [] : [body.imprint]),
    ],
  }
}

/** What stands around the text: the office's head with its number and 版记, or the bureau's name alone. */
export function framed(
  bureau: string,
  numbered: NumberedHead | null,
  date: IsoDate,
): Pick<OfficialBody, 'letterhead' | 'organs' | 'sealed' | 'date' | 'imprint'> {
  if (numbered === null) return { letterhead: null, organs: [bureau], date, imprint: null }
  const { head, number } = numbered
  // What has no number yet is not signed yet.
  const signed = number === '' ? '' : date
  return {
    letterhead: letterheadOf(head, number, 'down'),
    organs: head.signing,
    sealed: head.sealed,
    date: signed,
    imprint: imprintOf(head, chineseDate(signed)),
  }
}

/** A section as an annex: on a page of its own under 附件1, its page numbers running on (7.3.7). */
export function annexSection(section: Section, label: string): Section {
  return { ...section, look: 'official', blocks: [paragraph('annex', label), ...section.blocks] }
}

/** 附件 alone, or 附件1, 附件2. */
export const annexLabel = (index: number, count: number): string =>
  count === 1 ? '附件' : `附件${index + 1}`
