export interface LedgerEntryView {
  readonly sequence: number
  readonly at: string
  readonly actor: string
  readonly kind: string
  readonly body: string
  readonly hash: string
}
