import type { InputOf, Operations } from '#shared/contract/index.ts'
import { ledgerKindsNamed } from '#shared/text/ledger-words.ts'

/** What the screen asks of the ledger; what is empty asks nothing. */
export interface LedgerFilter {
  readonly kinds: readonly string[]
  readonly actor: string
  readonly from: string
  readonly to: string
  readonly words: string
  readonly about: string
}

export const noFilter: LedgerFilter = { kinds: [], actor: '', from: '', to: '', words: '', about: '' }

export const isNarrow = (filter: LedgerFilter) => Object.values(filter).some((asked) => asked.length > 0)

/** The words of a kind are the screen's: entries of a kind so named are found by its word too. */
export function questionOf(filter: LedgerFilter): InputOf<Operations['records.ledger']> {
  return { ...filter, wordKinds: ledgerKindsNamed(filter.words) }
}
