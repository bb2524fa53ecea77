import type { Result } from '#shared/domain/kernel/result.ts'
import type { Failure, StartFailure } from '#shared/contract/index.ts'

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
}

/** The product without a window. Any shell carries names and plain data to it. */
export interface Core {
  call(name: string, input: unknown, run: Run): Promise<Result<unknown, Failure>>
  close(): Promise<void>
}

export type OpenCore = (options: CoreOptions) => Promise<Result<Core, StartFailure>>
