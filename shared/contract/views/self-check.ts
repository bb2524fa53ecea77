import type { BackupsView } from './backups.ts'

/** `attention`: works, and something is to be done; `wrong`: do not go on before it is mended */
export type CheckState = 'fine' | 'attention' | 'wrong'

/** One line of the self-check: what was looked at, how it is, and figures. Never a name, a path or a code of the office. */
export type CheckLine = { readonly state: CheckState } & (
  | { readonly subject: 'integrity'; readonly detail: string }
  | { readonly subject: 'foreign-keys'; readonly broken: number }
  | { readonly subject: 'schema'; readonly version: number; readonly different: string }
  | { readonly subject: 'ledger'; readonly entries: number; readonly brokenAt: number }
  /** `draw`: the number of the first that is not as the ledger tells, or empty */
  | { readonly subject: 'draws'; readonly count: number; readonly draw: string; readonly changed: boolean }
  | {
      readonly subject: 'papers' | 'attachments'
      readonly count: number
      readonly missing: number
      readonly changed: number
    }
  | { readonly subject: 'clock'; readonly now: string; readonly last: string }
  | { readonly subject: 'holidays'; readonly missing: readonly number[] }
  /** Bytes; what the office itself takes, and what is free beside it */
  | { readonly subject: 'disk'; readonly free: number; readonly database: number }
  | { readonly subject: 'folder'; readonly risk: 'none' | 'synced' | 'network'; readonly where: string }
  /** `at` empty: there is none */
  | { readonly subject: 'backup'; readonly at: string; readonly failed: boolean; readonly count: number }
  | {
      readonly subject: 'second-place'
      readonly set: boolean
      readonly seenAt: string
      readonly memory: BackupsView['second']['memory']
    }
  | {
      readonly subject: 'versions'
      readonly program: string
      readonly node: string
      readonly sqlite: string
      readonly system: string
    }
  /** Only a page can tell */
  | { readonly subject: 'fonts'; readonly missing: readonly string[] }
)

export interface SelfCheck {
  readonly at: string
  readonly lines: readonly CheckLine[]
}
