import type { Result } from '#shared/domain/kernel/result.ts'
import type { Failure, StartFailure } from '#shared/contract/index.ts'
import type { KeyRing } from './encryption/key-ring.ts'
import type { PasswordCost } from './passwords.ts'
import type { Session } from './session.ts'

export interface Advance {
  readonly done: number
  /** 0: not known */
  readonly total: number
  readonly doing: string
}

/** What one call brings along: a way to stop it and somebody who watches. */
export interface Run {
  readonly signal: AbortSignal
  readonly onProgress: (advance: Advance) => void
  /** Who sits at the window that asks. Without one it is whoever holds the folder: the command line, which could write the file itself. */
  readonly session?: Session
}

/** Where a core runs and what chance and time it has. `fixed` randomness is for rehearsals only. */
export interface CoreOptions {
  /** The office's folder: database, backups, documents. Made when absent. */
  readonly folder: string
  readonly clock: () => Date
  readonly randomness:
    { readonly kind: 'system' } | { readonly kind: 'fixed'; readonly bytes: (size: number) => Uint8Array }
  /** Program name and version, printed in plans */
  readonly program: string
  /** The folder was remembered: an office that is not there any more is not made anew */
  readonly mustExist?: boolean
  /** Where the machine remembers which folder to begin with; without it none can be chosen */
  readonly memoryFile?: string
  /** false: backups by hand alone, for a core of a moment such as a test's */
  readonly automaticBackups?: boolean
  /** What the shell's rescue unlocks, an opening finds here; without it the core has one of its own */
  readonly keys?: KeyRing
  /** For tests alone: how many entries of the ledger are verified before the office opens */
  readonly ledgerAtOpening?: number
  /** For tests alone: a product's password is slow to guess */
  readonly passwordCost?: PasswordCost
}

/** The product without a window. Any shell carries names and plain data to it. */
export interface Core {
  call(name: string, input: unknown, run: Run): Promise<Result<unknown, Failure>>
  /** What was found of the office's file after it was opened; every call answers with it. Null: nothing */
  lost(): StartFailure | null
  close(): Promise<void>
}

export type OpenCore = (options: CoreOptions) => Promise<Result<Core, StartFailure>>
