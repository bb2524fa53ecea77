import type { DocumentModel } from '#shared/domain/documents/index.ts'
import { withWord } from './words.ts'

/** How a kind of document is tried. */
export interface Kind {
  readonly formats: readonly ('docx' | 'xlsx')[]
  /** As an office would have it */
  readonly usual: DocumentModel
  /** With a word in every field that people type */
  readonly having: (word: string) => DocumentModel
  /** With a catalogue of two hundred items, where the kind lists items */
  readonly long: DocumentModel | null
}

interface Making<Facts> {
  readonly facts: Facts
  readonly long?: (facts: Facts) => Facts
  readonly make: (facts: Facts) => DocumentModel
}

const kindIn =
  (formats: Kind['formats']) =>
  <Facts>({ facts, long, make }: Making<Facts>): Kind => ({
    formats,
    usual: make(facts),
    having: (word) => make(withWord(facts, word)),
    long: long === undefined ? null : make(long(facts)),
  })

export const paper = kindIn(['docx'])
export const tableKind = kindIn(['docx', 'xlsx'])
export const workbook = kindIn(['xlsx'])

/** A catalogue's worth of what stands in a list once. */
export const twoHundred = <One>(one: One): One[] => Array.from({ length: 200 }, () => one)
