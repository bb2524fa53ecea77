export interface LedgerEntryView {
  readonly sequence: number
  /** Hash of the entry before */
  readonly prev: string
  readonly at: string
  readonly actor: string
  readonly kind: string
  /** JSON as it was hashed */
  readonly body: string
  readonly hash: string
}

/** One entry computed anew (draw-protocol.md §7). */
export interface LedgerEntryProof {
  readonly entry: LedgerEntryView
  /** sha256 of the body, as it enters the hash */
  readonly bodyDigest: string
  /** What the hash must be */
  readonly computed: string
  /** Hash of the entry before, or of the origin; null: it is not there */
  readonly before: string | null
  readonly holds: boolean
}

export interface LedgerChecked {
  readonly at: string
  readonly entries: number
  readonly head: string
}

/** Entries walked of those there are; 0 of 0: about to begin */
export interface LedgerWalk {
  readonly done: number
  readonly total: number
}

export interface LedgerState {
  readonly entries: number
  readonly head: string
  /** The last walk over the whole chain that found nothing, at the start of the program or since */
  readonly checked: LedgerChecked | null
  /** The walk that the start of the program left for after it; null: it is done, or there was none */
  readonly walking: LedgerWalk | null
  /** Whoever stands in an entry, in the order of their names */
  readonly actors: readonly string[]
}

/** A sheet that people sign, by the entry whose head it prints. */
export interface SignedSheet {
  readonly draw: string
  /** Of a replacement its own serial within the draw; 0: no round was open when the draw was given up */
  readonly round: number
  readonly act: 'committed' | 'concluded' | 'replaced' | 'voided'
  readonly at: string
  readonly sequence: number
  readonly head: string
  /** Head of the sheet before, printed beside it; empty for the first */
  readonly previous: string
}

/** What a head read off paper is: several only where the digits typed are few. */
export interface HeadFound {
  readonly sheets: readonly SignedSheet[]
  /** Entries that have it and are on no signed sheet */
  readonly entries: readonly LedgerEntryView[]
}

export interface LedgerPart {
  readonly name: string
  readonly bytes: Uint8Array
  /** First entry of the next part; null: this was the last */
  readonly next: number | null
}
