import type { Failure, Progress, Result } from '#shared/contract/index.ts'

/** What the main process sends to the core's process … */
export type ToCore =
  | { readonly kind: 'call'; readonly callId: string; readonly name: string; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly callId: string }
  | { readonly kind: 'close' }

/** … and what comes back. */
export type FromCore =
  | { readonly kind: 'answer'; readonly callId: string; readonly answer: Result<unknown, Failure> }
  | { readonly kind: 'progress'; readonly progress: Progress }
